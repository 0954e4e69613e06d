"""What is known about the answers to beyond-spread.py."""

import numpy as np

WORDS = np.array([66.1, 64.0, 67.9, 65.2, 63.1, 68.8, 66.0, 64.9, 67.2, 65.8])
PAIRS = np.array([67.9, 65.1, 69.3, 67.0, 64.2, 70.9, 67.1, 66.8, 68.4, 67.3])
HINTS = [
    "difference = pairs - words holds a number for each fold.",
    "difference.mean() is the gain. difference.std() is how much the folds disagree.",
    "Divide difference.mean() by difference.std().",
]
RIGHT = (
    "The gain is four spreads. Hard folds are hard for both, so we take differences."
)
EXPECTED = "one number"
NEXT = "module3_evaluation/exercises/pipeline.py"


def mistakes(spreads):
    """Yield what each number would get wrong, the most telling first."""
    difference = PAIRS - WORDS
    mean = difference.mean()
    both = np.hypot(WORDS.std(), PAIRS.std())

    def near(value):
        return abs(float(spreads) - value) < 0.01

    yield (
        near(mean),
        "That is the mean alone. Divide it by the spread of the ten differences.",
    )
    yield (
        any(map(near, mean / [WORDS.std() + PAIRS.std(), both])),
        "You took both models' spreads. Take the one spread of the differences.",
    )
    yield (
        near(mean / WORDS.std()) or near(mean / PAIRS.std()),
        "That is one model's spread. Take the spread of the differences.",
    )
    yield near(-mean / difference.std()), "The sign: take pairs minus words."
    yield (
        near(difference.std()),
        "That is the spread. Divide the mean difference by it.",
    )
    close = [mean / difference.std(), mean / difference.std(ddof=1)]
    root = len(WORDS) ** 0.5
    yield (
        near(close[0] * root) or near(close[1] * root),
        "Leave out the square root of 10.",
    )
    yield (
        not any(abs(float(spreads) - value) < 0.06 for value in close),
        "That is not the mean of pairs - words, divided by its std().",
    )


WRONG = {
    "spreads = pairs.mean() - words.mean()": (
        "That is the mean alone. Divide it by the spread of the ten differences."
    ),
    "spreads = (pairs - words).mean() / (pairs.std() + words.std())": (
        "You took both models' spreads. Take the one spread of the differences."
    ),
    "spreads = (pairs - words).mean() / words.std()": (
        "That is one model's spread. Take the spread of the differences."
    ),
    "spreads = (words - pairs).mean() / (words - pairs).std()": (
        "The sign: take pairs minus words."
    ),
    "spreads = (pairs - words).std()": (
        "That is the spread. Divide the mean difference by it."
    ),
    "spreads = (pairs - words).mean() / (pairs - words).std() * 10**0.5": (
        "Leave out the square root of 10."
    ),
    "spreads = 2": "That is not the mean of pairs - words, divided by its std().",
}
ALSO_RIGHT = [
    "spreads = 4.2",
    "spreads = np.mean(pairs - words) / np.std(pairs - words, ddof=1)",
]
