"""What is known about the answers to scale.py."""

from functools import cache

import numpy as np

from workshop import load_digits

HINTS = [
    "Look at how scaled_train was made.",
    "The largest pixel is 255, so dividing by 255 gives at most 1.",
    'x_test.astype("float32") makes numbers with a point of the whole numbers first.',
]
RIGHT = "The network must see test digits on the scale that it was trained on."
EXPECTED = "an array like x_test"
NEXT = "module4_perceptrons/exercises/quiz.py"


@cache
def digits():
    """Load the test digits."""
    return load_digits()[1][0][:1000]


def mistakes(scaled_test):
    """Yield what each array would get wrong, the most telling first."""
    x_test, scaled_test = digits(), np.asarray(scaled_test)
    yield (
        scaled_test.shape != x_test.shape,
        "That has another shape than x_test: take x_test itself.",
    )
    largest = float(scaled_test.max())
    yield (
        scaled_test.dtype == np.uint8,
        "Yours is still uint8, which holds whole numbers only. Use astype first.",
    )
    yield (
        largest > 2 and float(scaled_test.min()) >= 0,
        "The pixels are larger than 1. Divide them by 255.",
    )
    yield (
        0 < largest < 0.01,
        "You divided twice, so even the largest pixel is far below 1.",
    )
    yield (
        abs(scaled_test.mean()) < 0.01,
        "You used the test digits' own mean. Do what was done in training.",
    )
    right = x_test.astype("float32") / 255
    yield float(scaled_test.min()) < 0, "Some pixels are below 0. Only divide."
    yield (
        not np.allclose(scaled_test, right, atol=1e-3),
        "Divide x_test by 255, as in training.",
    )


WRONG = {
    "scaled_test = scaled_train": (
        "That has another shape than x_test: take x_test itself."
    ),
    "scaled_test = x_test // 255": (
        "Yours is still uint8, which holds whole numbers only. Use astype first."
    ),
    'scaled_test = x_test.astype("float32")': (
        "The pixels are larger than 1. Divide them by 255."
    ),
    'scaled_test = x_test.astype("float32") / 255 / 255': (
        "You divided twice, so even the largest pixel is far below 1."
    ),
    "scaled_test = (x_test - x_test.mean()) / x_test.std()": (
        "You used the test digits' own mean. Do what was done in training."
    ),
    "scaled_test = x_test / 127.5 - 1": "Some pixels are below 0. Only divide.",
    "scaled_test = x_test / 200": "Divide x_test by 255, as in training.",
}
ALSO_RIGHT = ["scaled_test = list(x_test / 255)", "scaled_test = x_test / 255"]
