"""What is known about the answers to naive-bayes.py."""

HINTS = [
    "Positive: 3 of 4 tweets, times the share of love among the positive words.",
    "With 1 added to each of 6 counts, love is 4 + 1 of 10 + 6 positive words.",
    "Negative: 1 of 4 tweets, times 0 + 1 of 5 + 6 words.",
]
RIGHT = "Divide 15/64 by the sum of both scores, and positive gets 91%."
EXPECTED = "two numbers from 0 to 1"
NEXT = "module2_text_features/exercises/quiz.py"


def mistakes(positive, negative):
    """Yield what each pair of scores would get wrong, the most telling first."""

    def either(for_positive, for_negative):
        return (
            abs(float(positive) - for_positive) < 0.0006
            or abs(float(negative) - for_negative) < 0.0006
        )

    yield (
        either(3 / 4 * 4 / 10, 0),
        "Add 1 to every count first. Else one missing word makes a score 0.",
    )
    yield (
        either(5 / 16, 1 / 11),
        "The share of the label is missing: 3/4 for positive, 1/4 for negative.",
    )
    yield (
        either(3 / 4 * 5 / 10, 1 / 4 * 1 / 5),
        "The number of words grows, too, when each of 6 counts grows by 1.",
    )
    yield (
        either(3 / 4 * 5 / 11, 1 / 4 * 1 / 6),
        "Each of the 6 words gets 1 more, not only love: 10 + 6 and 5 + 6 words.",
    )
    probability = 3 / 4 * 5 / 16 / (3 / 4 * 5 / 16 + 1 / 4 / 11)
    yield (
        either(probability, 1 - probability),
        "That is a probability. Give the score, before anything is divided by the sum.",
    )
    yield (
        abs(float(positive) - 3 / 4 * 5 / 16) > 0.006,
        "positive: 3/4 of the tweets, times the share of love in 10 + 6 words.",
    )
    yield (
        abs(float(negative) - 1 / 4 / 11) > 0.003,
        "negative: 1/4 of the tweets, times the share of love in 5 + 6 words.",
    )


WRONG = {
    "positive = 3 / 4 * 4 / 10": (
        "Add 1 to every count first. Else one missing word makes a score 0."
    ),
    "positive = 5 / 16": (
        "The share of the label is missing: 3/4 for positive, 1/4 for negative."
    ),
    "negative = 1 / 4 * 1 / 5": (
        "The number of words grows, too, when each of 6 counts grows by 1."
    ),
    "positive = 3 / 4 * 5 / 11": (
        "Each of the 6 words gets 1 more, not only love: 10 + 6 and 5 + 6 words."
    ),
    "positive = 0.9116": (
        "That is a probability. Give the score, before anything is divided by the sum."
    ),
    "positive = 0.5": (
        "positive: 3/4 of the tweets, times the share of love in 10 + 6 words."
    ),
    "negative = 1 / 4 * 2 / 11": (
        "negative: 1/4 of the tweets, times the share of love in 5 + 6 words."
    ),
}
CRASHES = {
    "ZeroDivisionError": "Both scores are 0. Add 1 to every count first.",
    "TypeError": "Give numbers, without quotes and brackets.",
}
ALSO_RIGHT = ["positive = 15 / 64", "positive = 0.23", "negative = 0.02"]
