"""What is known about the answers to cross-entropy.py."""

import numpy as np

HINTS = [
    "np.log gives the natural logarithm. It is negative below 1.",
    "A minus makes it positive: the more sure and wrong, the larger.",
    "Average the three: .mean().",
]
RIGHT = "Most of it comes from the third picture: sure of something else, and wrong."
EXPECTED = "one number"
NEXT = "module4_perceptrons/exercises/step.py"


def mistakes(loss):
    """Yield what each number would get wrong, the most telling first."""
    p = np.array([0.9, 0.5, 0.01])

    def near(value):
        return abs(float(loss) - value) < 1e-3

    yield near(np.log(p).mean()), "The sign: a loss is positive, so put a minus before."
    yield near(-np.log(p).sum()), "That is the sum: average over the three pictures."
    yield near(-np.log(1 - p).mean()), "That is the chance of the wrong digits."
    yield near(-np.log10(p).mean()), "Keras takes the natural logarithm, np.log."
    yield near(-np.log(p.mean())), "Take the logarithm of each first, then the mean."
    yield near(1 - p.mean()), "There is no logarithm: a sure mistake must cost more."
    yield not near(-np.log(p).mean()), "Minus the mean of np.log(right_digits)."


WRONG = {
    "loss = np.log(right_digits).mean()": (
        "The sign: a loss is positive, so put a minus before."
    ),
    "loss = -np.log(right_digits).sum()": (
        "That is the sum: average over the three pictures."
    ),
    "loss = -np.log(1 - right_digits).mean()": (
        "That is the chance of the wrong digits."
    ),
    "loss = -np.log10(right_digits).mean()": (
        "Keras takes the natural logarithm, np.log."
    ),
    "loss = -np.log(right_digits.mean())": (
        "Take the logarithm of each first, then the mean."
    ),
    "loss = 1 - right_digits.mean()": (
        "There is no logarithm: a sure mistake must cost more."
    ),
    "loss = 7": "Minus the mean of np.log(right_digits).",
}
ALSO_RIGHT = ["loss = np.mean([-np.log(p) for p in right_digits])"]
