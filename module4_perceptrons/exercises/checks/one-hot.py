"""What is known about the answers to one-hot.py."""

import numpy as np

HINTS = [
    "There is one place for each of the digits 0, 1, 2, 3 and so on: ten in all.",
    "The first place belongs to the digit 0.",
    "So three zeros come before the one, and six after it.",
]
RIGHT = "Three zeros come first, for 0, 1 and 2. So the place of the 1 says 3."
EXPECTED = "a list of ten numbers"
NEXT = "module4_perceptrons/exercises/softmax.py"


def mistakes(row):
    """Yield what each row would get wrong, the most telling first."""
    values = list(row)
    yield (
        any(isinstance(v, str) for v in values),
        "Write numbers, without quotes.",
    )
    yield (
        any(np.ndim(value) for value in values),
        "Use one pair of brackets: the row is a list of ten numbers.",
    )
    yield len(values) != 10, f"Ten digits need ten places. Yours has {len(values)}."
    yield values.count(3) == 1, "Mark the place with a 1, not with a 3."
    yield (
        values.count(1) != 1,
        "Exactly one place should hold a 1, and the other nine a 0.",
    )
    yield values[2] == 1, "The first place is the digit 0, so this row says 2."
    yield (
        values != [0, 0, 0, 1] + 6 * [0],
        f"Your 1 is at the place of the digit {values.index(1)}.",
    )


WRONG = {
    'row = ["0", "0", "0", "1"]': "Write numbers, without quotes.",
    "row = [[0, 0, 0, 1, 0, 0, 0, 0, 0, 0]]": (
        "Use one pair of brackets: the row is a list of ten numbers."
    ),
    "row = [[0], [0], [0], [1], [0], [0], [0], [0], [0], [0]]": (
        "Use one pair of brackets: the row is a list of ten numbers."
    ),
    "row = [0, 0, 0, 3, 0, 0, 0, 0, 0, 0]": "Mark the place with a 1, not with a 3.",
    "row = [0, 0, 0, 1]": "Ten digits need ten places. Yours has 4.",
    "row = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]": (
        "Exactly one place should hold a 1, and the other nine a 0."
    ),
    "row = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]": (
        "The first place is the digit 0, so this row says 2."
    ),
    "row = [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]": "Your 1 is at the place of the digit 4.",
}
ALSO_RIGHT = ["row = (0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)"]
