"""What is known about the answers to dropout-scale.py."""

HINTS = [
    "A node that is switched off hands on 0. It does not leave the list.",
    "Half of the nodes are off. So the others count twice.",
    "In general: divide by 1 minus the rate.",
]
RIGHT = "Divided by 1 - 0.5. At test time nothing is switched off, and nothing scaled."
EXPECTED = "a list of four numbers"
NEXT = "module5_mlp/exercises/quiz.py"


def mistakes(outputs):
    """Yield what each list would get wrong, the most telling first."""
    values = [float(value) for value in outputs]
    yield len(values) == 2, "Nodes that are off hand on 0: they stay in the list."
    yield values == [2, 0, 6, 0], "Scale up the two that are left, so the mean stays."
    yield values == [2, 4, 6, 8], "That is testing. Here two nodes are off."
    yield values == [1, 0, 3, 0], "Divide by 1 - 0.5 rather than multiply."
    yield values == [0, 8, 0, 16], "The second and the fourth are off, not the others."
    yield values != [4, 0, 12, 0], "Two zeros, and the others divided by 1 - 0.5."


WRONG = {
    "outputs = [4.0, 12.0]": "Nodes that are off hand on 0: they stay in the list.",
    "outputs = [2.0, 0.0, 6.0, 0.0]": (
        "Scale up the two that are left, so the mean stays."
    ),
    "outputs = [2.0, 4.0, 6.0, 8.0]": "That is testing. Here two nodes are off.",
    "outputs = [1.0, 0.0, 3.0, 0.0]": "Divide by 1 - 0.5 rather than multiply.",
    "outputs = [0, 8, 0, 16]": "The second and the fourth are off, not the others.",
    "outputs = [0, 0, 0, 0]": "Two zeros, and the others divided by 1 - 0.5.",
}
ALSO_RIGHT = ["outputs = (4, 0, 12, 0)"]
