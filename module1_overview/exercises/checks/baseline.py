"""What is known about the answers to baseline.py."""

import pandas as pd

from workshop import data_path

HINTS = [
    "Which label is the most common? target.value_counts() counts them.",
    "The answer is right for each tweet that has this label, and wrong for all others.",
    "Divide the largest count by the number of tweets, len(target).",
]
RIGHT = (
    "That many have the most common label. A model must beat this majority baseline."
)
EXPECTED = "one number from 0 to 1"
NEXT = "module1_overview/exercises/missing.py"


def mistakes(accuracy):
    """Yield what each number would get wrong, the most telling first."""
    table = pd.read_csv(data_path("rated-tweets.csv"))
    target = table.dropna(subset=["tweet_text"]).iloc[:, 2]
    shares = target.value_counts(normalize=True)
    accuracy = float(accuracy)
    everything = shares.max() * len(target) / len(table)
    yield (
        accuracy == target.value_counts().max(),
        "That is a count. Divide it by the number of all tweets.",
    )
    yield accuracy > 1, "An accuracy goes from 0 to 1, and yours is larger than 1."
    yield (
        _near(accuracy, 1 / len(shares)),
        "That is one of four labels. But some labels are more common than others.",
    )
    yield (
        _near(accuracy, everything),
        "The blank tweet is not in text: leave it out.",
    )
    yield (
        _near(accuracy, shares.min()),
        "That is the rarest label.",
    )
    yield (
        abs(accuracy - shares.max()) > 0.005,
        "That is not the share of the most common label: see target.value_counts().",
    )


def _near(one, other):
    return abs(one - other) < 1e-6


WRONG = {
    "accuracy = target.value_counts().max()": (
        "That is a count. Divide it by the number of all tweets."
    ),
    "accuracy = 54.1": "An accuracy goes from 0 to 1, and yours is larger than 1.",
    "accuracy = 1 / 4": (
        "That is one of four labels. But some labels are more common than others."
    ),
    "accuracy = target.value_counts().max() / 4201": (
        "The blank tweet is not in text: leave it out."
    ),
    "accuracy = target.value_counts().min() / len(target)": (
        "That is the rarest label."
    ),
    "accuracy = 0.5": (
        "That is not the share of the most common label: see target.value_counts()."
    ),
}
CRASHES = {
    "^KeyError": "Labels are names, not numbers: .max() finds the largest count.",
}
ALSO_RIGHT = [
    "accuracy = round(target.value_counts(normalize=True).max(), 2)",
    "accuracy = target.value_counts(normalize=True).iloc[0]",
    "accuracy = (target == target.mode()[0]).mean()",
]
