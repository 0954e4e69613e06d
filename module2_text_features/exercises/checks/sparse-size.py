"""What is known about the answers to sparse-size.py."""

from functools import cache

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

from workshop import data_path

HINTS = [
    "counts.shape gives the rows and the columns.",
    "A table with 2 rows and 3 columns holds 2 times 3 numbers.",
    "Each number takes 8 bytes: multiply.",
]
RIGHT = "Rows times columns times 8: 304 MB. So scikit-learn leaves the zeros out."
EXPECTED = "one whole number of bytes"
NEXT = "module2_text_features/exercises/naive-bayes.py"


@cache
def table():
    """Count the words of the tweets."""
    text = pd.read_csv(data_path("rated-tweets.csv"))["tweet_text"].dropna()
    return CountVectorizer().fit_transform(text)


def mistakes(size):
    """Yield what each size would get wrong, the most telling first."""
    counts = table()
    rows, columns = counts.shape
    size = float(size)
    yield (
        size == counts.nnz * 8,
        "Those are the bytes of what is not zero. The zeros count, too.",
    )
    yield (
        size == counts.nnz,
        "That is how many numbers are not zero. The zeros count, too.",
    )
    yield (
        size == rows * columns,
        "That is how many numbers the table has. Each takes 8 bytes.",
    )
    yield (
        size == rows * columns * 64,
        "Those are bits: 8 bytes are 64 bits. We ask for bytes.",
    )
    yield size == (rows + columns) * 8, "You added rows and columns. Multiply them."
    yield (
        abs(size * 1e6 - rows * columns * 8) < 1e6,
        "That is in megabytes. We ask for bytes.",
    )
    yield (
        size != rows * columns * 8,
        "The table has rows times columns numbers, and each takes 8 bytes.",
    )


WRONG = {
    "size = counts.nnz * 8": (
        "Those are the bytes of what is not zero. The zeros count, too."
    ),
    "size = counts.nnz": "That is how many numbers are not zero. The zeros count, too.",
    "size = counts.shape[0] * counts.shape[1]": (
        "That is how many numbers the table has. Each takes 8 bytes."
    ),
    "size = counts.shape[0] * counts.shape[1] * 64": (
        "Those are bits: 8 bytes are 64 bits. We ask for bytes."
    ),
    "size = sum(counts.shape) * 8": "You added rows and columns. Multiply them.",
    "size = counts.shape[0] * counts.shape[1] * 8 / 1e6": (
        "That is in megabytes. We ask for bytes."
    ),
    "size = 1_000_000": (
        "The table has rows times columns numbers, and each takes 8 bytes."
    ),
}
CRASHES = {
    "length is ambiguous|no attribute": "counts.shape has its rows and its columns.",
}
ALSO_RIGHT = ["size = 8 * len(text) * counts.shape[1]"]
