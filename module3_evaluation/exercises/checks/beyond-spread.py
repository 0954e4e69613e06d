"""What is known about the answers to beyond-spread.py."""

import numpy as np

WORDS = np.array([66.1, 64.0, 67.9, 65.2, 63.1, 68.8, 66.0, 64.9, 67.2, 65.8])
PAIRS = np.array([67.9, 65.1, 69.3, 67.0, 64.2, 70.9, 67.1, 66.8, 68.4, 67.3])
HINTS = [
    "difference = pairs - words has a number for each fold.",
    "Its mean says how much better pairs are. Its std() says how much folds disagree.",
    "Divide the mean of the difference by the std of the difference.",
]
RIGHT = "Hard folds are hard for both models, so we compare fold by fold."
EXPECTED = "one number"
NEXT = "module3_evaluation/exercises/pipeline.py"


def mistakes(spreads):
    """Yield what each number would get wrong, the most telling first."""
    difference = PAIRS - WORDS
    mean = difference.mean()

    def near(value):
        return abs(float(spreads) - value) < 0.01

    yield near(mean), "That is the mean alone. How much do the folds disagree?"
    yield (
        near(mean / (WORDS.std() + PAIRS.std())),
        "You added the spreads of two models. Take the spread of the difference.",
    )
    yield (
        near(mean / WORDS.std()) or near(mean / PAIRS.std()),
        "That is the spread of one model: its folds differ, some are hard for both.",
    )
    yield near(-mean / difference.std()), "The other way round: pairs minus words."
    yield near(difference.std()), "That is the spread. Divide the mean by it."
    close = [mean / difference.std(), mean / difference.std(ddof=1)]
    yield not any(map(near, close)), "Mean of the difference divided by its std()."


WRONG = {
    "spreads = pairs.mean() - words.mean()": (
        "That is the mean alone. How much do the folds disagree?"
    ),
    "spreads = (pairs - words).mean() / (pairs.std() + words.std())": (
        "You added the spreads of two models. Take the spread of the difference."
    ),
    "spreads = (pairs - words).mean() / words.std()": (
        "That is the spread of one model: its folds differ, some are hard for both."
    ),
    "spreads = (words - pairs).mean() / (words - pairs).std()": (
        "The other way round: pairs minus words."
    ),
    "spreads = (pairs - words).std()": "That is the spread. Divide the mean by it.",
    "spreads = 2": "Mean of the difference divided by its std().",
}
ALSO_RIGHT = ["spreads = np.mean(pairs - words) / np.std(pairs - words, ddof=1)"]
