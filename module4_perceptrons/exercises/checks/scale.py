"""What is known about the answers to scale.py."""

from functools import cache

import numpy as np

from workshop import load_digits

HINTS = [
    "Look at how scaled_train was made.",
    "The largest pixel is 255, so dividing by 255 gives at most 1.",
    'x_test.astype("float32") makes numbers with a point of the whole numbers first.',
]
RIGHT = "The same step for both. A network must see test digits as it saw the others."
EXPECTED = "an array like x_test"
NEXT = "module4_perceptrons/exercises/quiz.py"


@cache
def digits():
    """Load the test digits."""
    return load_digits()[1][0]


def mistakes(scaled_test):
    """Yield what each array would get wrong, the most telling first."""
    x_test = digits()
    yield scaled_test.shape != x_test.shape, "That is not x_test: it has another shape."
    largest = float(scaled_test.max())
    yield (
        scaled_test.dtype == np.uint8,
        "uint8 holds whole numbers from 0 to 255 only: use astype first.",
    )
    yield largest > 200, "The pixels go up to 255 still: divide them by 255."
    yield 0 < largest < 0.01, "You divided twice: the largest pixel should be 1."
    yield (
        float(scaled_test.min()) < 0,
        "Those were scaled by the test digits' own mean. Do what was done in training.",
    )
    right = x_test.astype("float32") / 255
    yield not np.allclose(scaled_test, right), "Divide x_test by 255, as in training."


WRONG = {
    "scaled_test = scaled_train": "That is not x_test: it has another shape.",
    "scaled_test = x_test // 255": (
        "uint8 holds whole numbers from 0 to 255 only: use astype first."
    ),
    'scaled_test = x_test.astype("float32")': (
        "The pixels go up to 255 still: divide them by 255."
    ),
    'scaled_test = x_test.astype("float32") / 255 / 255': (
        "You divided twice: the largest pixel should be 1."
    ),
    "scaled_test = (x_test - x_test.mean()) / x_test.std()": (
        "Those were scaled by the test digits' own mean. Do what was done in training."
    ),
    "scaled_test = x_test / 200": "Divide x_test by 255, as in training.",
}
ALSO_RIGHT = ["scaled_test = x_test / 255"]
