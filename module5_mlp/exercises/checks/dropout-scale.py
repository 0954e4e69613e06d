"""What is known about the answers to dropout-scale.py."""

HINTS = [
    "A node that is switched off gives 0. It stays in the list.",
    "Half of the nodes are off, so each of the others counts twice.",
    "In general: divide by 1 minus the rate.",
]
RIGHT = (
    "Half are off, so the others count twice. In testing all are on, and none scaled."
)
EXPECTED = "a list of four numbers"
NEXT = "module5_mlp/exercises/quiz.py"


def mistakes(outputs):
    """Yield what each list would get wrong, the most telling first."""
    values = [float(value) for value in outputs]
    yield (
        len(values) != 4,
        "Give four numbers: a node that is off gives 0, and stays in the list.",
    )
    yield (
        values == [2, 0, 6, 0],
        "The scaling is missing: the two that are left must make up for the others.",
    )
    yield (
        values == [2, 4, 6, 8],
        "That is what happens in testing. In training two nodes are off.",
    )
    yield (
        values == [1, 0, 3, 0],
        "You made them smaller. They must make up for the two that are off.",
    )
    yield (
        values == [0, 8, 0, 16],
        "You switched off the wrong ones: the second and the fourth are off.",
    )
    yield values == [4, 8, 12, 16], "Two nodes are off: put 0 in their places."
    yield (
        values in ([5, 0, 15, 0], [10, 0, 10, 0]),
        "The factor is always 1 / (1 - rate), whatever the numbers of the moment.",
    )
    yield (
        values != [4, 0, 12, 0],
        "Put 0 for the second and the fourth, and double the others.",
    )


WRONG = {
    "outputs = [4.0, 12.0]": (
        "Give four numbers: a node that is off gives 0, and stays in the list."
    ),
    "outputs = [2.0, 0.0, 6.0, 0.0]": (
        "The scaling is missing: the two that are left must make up for the others."
    ),
    "outputs = [2.0, 4.0, 6.0, 8.0]": (
        "That is what happens in testing. In training two nodes are off."
    ),
    "outputs = [1.0, 0.0, 3.0, 0.0]": (
        "You made them smaller. They must make up for the two that are off."
    ),
    "outputs = [0, 8, 0, 16]": (
        "You switched off the wrong ones: the second and the fourth are off."
    ),
    "outputs = [4, 8, 12, 16]": "Two nodes are off: put 0 in their places.",
    "outputs = [5, 0, 15, 0]": (
        "The factor is always 1 / (1 - rate), whatever the numbers of the moment."
    ),
    "outputs = [0, 0, 0, 0]": (
        "Put 0 for the second and the fourth, and double the others."
    ),
}
ALSO_RIGHT = ["outputs = (4, 0, 12, 0)"]
