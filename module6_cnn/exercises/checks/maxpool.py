"""What is known about the answers to maxpool.py."""

HINTS = [
    "The first block holds 1, 3, 4 and 2. Its largest number is 4.",
    "The four blocks become two rows of two numbers.",
    "Write it as [[first, second], [third, fourth]].",
]
RIGHT = "A quarter of the numbers is left, the largest of each block."
EXPECTED = "two rows of two numbers: [[first, second], [third, fourth]]"
NEXT = "module6_cnn/exercises/shape-4d.py"


def mistakes(pooled):
    """Yield what each list would get wrong, the most telling first."""
    rows = [list(map(float, row)) for row in pooled]
    yield rows == [[2.5, 1], [1, 5]], "Those are the means. Keep the largest instead."
    yield (
        len(rows) == 3,
        "Your blocks overlap. They should lie side by side: two rows of two.",
    )
    yield rows == [[1, 0], [0, 2]], "Those are the smallest. Keep the largest instead."
    yield (
        rows == [[4, 4], [2, 8]],
        "Rows and columns are mixed up. The upper two blocks make the first row.",
    )
    yield rows == [[10, 4], [4, 20]], "Those are the sums. Keep the largest instead."
    yield [len(row) for row in rows] != [2, 2], "Give two rows of two numbers each."
    right = {"top left": 4, "top right": 2, "bottom left": 4, "bottom right": 8}
    given = dict(zip(right, rows[0] + rows[1], strict=True))
    for place, largest in right.items():
        yield (
            given[place] != largest,
            f"The block at the {place} has another largest number.",
        )


WRONG = {
    "pooled = [[2.5, 1], [1, 5]]": "Those are the means. Keep the largest instead.",
    "pooled = [[4, 3, 2], [4, 8, 8], [4, 8, 8]]": (
        "Your blocks overlap. They should lie side by side: two rows of two."
    ),
    "pooled = [[1, 0], [0, 2]]": "Those are the smallest. Keep the largest instead.",
    "pooled = [[4, 4], [2, 8]]": (
        "Rows and columns are mixed up. The upper two blocks make the first row."
    ),
    "pooled = [[10, 4], [4, 20]]": "Those are the sums. Keep the largest instead.",
    "pooled = [[4, 2]]": "Give two rows of two numbers each.",
    "pooled = [[4, 2], [4, 6]]": (
        "The block at the bottom right has another largest number."
    ),
}
CRASHES = {"list indices": "A comma is missing between the two rows."}
ALSO_RIGHT = ["pooled = ((4, 2), (4, 8))"]
