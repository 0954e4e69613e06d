"""What is known about the answers to maxpool.py."""

HINTS = [
    "The first block holds 1, 3, 4 and 2. Its largest number is 4.",
    "The four blocks become two rows of two numbers.",
    "Write it as [[first, second], [third, fourth]].",
]
RIGHT = "A quarter of the numbers is left: the strongest of each block."
EXPECTED = "a list of two lists of two numbers"
NEXT = "module6_cnn/exercises/shape-4d.py"


def mistakes(pooled):
    """Yield what each list would get wrong, the most telling first."""
    rows = [list(map(float, row)) for row in pooled]
    yield rows == [[2.5, 1], [1, 5]], "Those are the means. Keep the largest instead."
    yield len(rows) == 3, "Those blocks overlap. Two of them lie side by side."
    yield rows == [[1, 0], [0, 2]], "Those are the smallest. Keep the largest."
    yield rows == [[4, 4], [2, 8]], "Rows and columns are mixed up: read row by row."
    yield rows == [[10, 4], [4, 20]], "Those are the sums. Keep the largest instead."
    yield (
        rows != [[4, 2], [4, 8]],
        "Find the largest number of each block again.",
    )


WRONG = {
    "pooled = [[2.5, 1], [1, 5]]": "Those are the means. Keep the largest instead.",
    "pooled = [[4, 3, 2], [4, 8, 8], [4, 8, 8]]": (
        "Those blocks overlap. Two of them lie side by side."
    ),
    "pooled = [[1, 0], [0, 2]]": "Those are the smallest. Keep the largest.",
    "pooled = [[4, 4], [2, 8]]": "Rows and columns are mixed up: read row by row.",
    "pooled = [[10, 4], [4, 20]]": "Those are the sums. Keep the largest instead.",
    "pooled = [[1, 2], [3, 4]]": ("Find the largest number of each block again."),
}
ALSO_RIGHT = ["pooled = ((4, 2), (4, 8))"]
