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
RIGHT = "That is over 200 MB for 4,200 tweets. So scikit-learn leaves the zeros out."
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
    yield (
        size == counts.nnz * 8,
        "Those are the numbers that are not zero. Add the zeros.",
    )
    yield size == counts.nnz, "Those are the counts that are not zero, and no bytes."
    yield (
        size == rows * columns,
        "That is how many numbers there are. Each takes 8 bytes.",
    )
    yield size == rows * columns * 64, "8 bytes are 64 bits. We ask for bytes."
    yield size == (rows + columns) * 8, "Multiply rows and columns; do not add them."
    yield size != rows * columns * 8, "Rows times columns times 8 bytes."


WRONG = {
    "size = counts.nnz * 8": "Those are the numbers that are not zero. Add the zeros.",
    "size = counts.nnz": "Those are the counts that are not zero, and no bytes.",
    "size = counts.shape[0] * counts.shape[1]": (
        "That is how many numbers there are. Each takes 8 bytes."
    ),
    "size = counts.shape[0] * counts.shape[1] * 64": (
        "8 bytes are 64 bits. We ask for bytes."
    ),
    "size = sum(counts.shape) * 8": "Multiply rows and columns; do not add them.",
    "size = 1_000_000": "Rows times columns times 8 bytes.",
}
ALSO_RIGHT = ["size = 8 * len(text) * counts.shape[1]"]
