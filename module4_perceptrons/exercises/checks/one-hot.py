"""What is known about the answers to one-hot.py."""

HINTS = [
    "There is one place for each of the digits 0, 1, 2, 3 and so on: ten in all.",
    "The first place belongs to the digit 0.",
    "So three zeros come before the one, and six after it.",
]
RIGHT = "The 1 says where the right answer is."
EXPECTED = "a list of ten numbers"
NEXT = "module4_perceptrons/exercises/softmax.py"


def mistakes(row):
    """Yield what each row would get wrong, the most telling first."""
    values = list(row)
    yield (
        any(isinstance(v, str) for v in values),
        "Write numbers, not texts.",
    )
    yield len(values) == 1, "That is a column: ten numbers in one row, please."
    yield len(values) != 10, f"Ten digits need ten places. Yours has {len(values)}."
    yield values.count(1) != 1, "Exactly one place holds a 1: that of the digit 3."
    yield values[2] == 1, "The first place is the digit 0, so that row says 2."
    yield values != [0, 0, 0, 1] + 6 * [0], "The 1 stands in the place of the digit 3."


WRONG = {
    'row = ["0", "0", "0", "1"]': "Write numbers, not texts.",
    "row = [[0, 0, 0, 1, 0, 0, 0, 0, 0, 0]]": (
        "That is a column: ten numbers in one row, please."
    ),
    "row = [0, 0, 0, 1]": "Ten digits need ten places. Yours has 4.",
    "row = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]": (
        "Exactly one place holds a 1: that of the digit 3."
    ),
    "row = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]": (
        "The first place is the digit 0, so that row says 2."
    ),
    "row = [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]": "The 1 stands in the place of the digit 3.",
}
ALSO_RIGHT = ["row = (0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)"]
