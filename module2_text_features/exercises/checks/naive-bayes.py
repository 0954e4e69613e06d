"""What is known about the answers to naive-bayes.py."""

HINTS = [
    "Positive: 3 of 4 tweets, times the share of love in positive tweets.",
    "With 1 added to every count, love is 4 + 1 of 10 + 6 words in positive tweets.",
    "Do the same for negative. Then divide positive by the sum of both.",
]
RIGHT = "The prior 3/4 times 5/16, divided by that plus 1/4 times 1/11."
EXPECTED = "one number from 0 to 1"
NEXT = "module2_text_features/exercises/quiz.py"


def mistakes(probability):
    """Yield what each number would get wrong, the most telling first."""
    given = float(probability)

    def near(positive, negative):
        return abs(given - positive / (positive + negative)) < 0.0005

    yield given == 1, "No smoothing: add 1 to every count, so that negative is not 0."
    yield (
        near(5 / 16, 1 / 11),
        "The prior is missing: 3 of 4 tweets are positive, before we read a word.",
    )
    yield (
        near(3 / 4 * 5 / 11, 1 / 4 * 1 / 6),
        "Each of the 6 words gets 1 more: divide by 10 + 6 and 5 + 6.",
    )
    yield (
        near(3 / 4 * 5 / 10, 1 / 4 * 1 / 5),
        "The words below the line grow, too: 10 + 6 and 5 + 6.",
    )
    yield (
        abs(given - 3 / 4 * 5 / 16) < 0.0005,
        "That is the score for positive. Divide it by the sum of both scores.",
    )
    yield (
        not near(3 / 4 * 5 / 16, 1 / 4 / 11),
        "Prior times share, for both; then divide.",
    )


WRONG = {
    "probability = 1": "No smoothing: add 1 to every count, so that negative is not 0.",
    "probability = (5 / 16) / (5 / 16 + 1 / 11)": (
        "The prior is missing: 3 of 4 tweets are positive, before we read a word."
    ),
    "probability = (3 / 4 * 5 / 11) / (3 / 4 * 5 / 11 + 1 / 4 * 1 / 6)": (
        "Each of the 6 words gets 1 more: divide by 10 + 6 and 5 + 6."
    ),
    "probability = (3 / 4 * 5 / 10) / (3 / 4 * 5 / 10 + 1 / 4 * 1 / 5)": (
        "The words below the line grow, too: 10 + 6 and 5 + 6."
    ),
    "probability = 3 / 4 * 5 / 16": (
        "That is the score for positive. Divide it by the sum of both scores."
    ),
    "probability = 0.5": "Prior times share, for both; then divide.",
}
ALSO_RIGHT = ["probability = 165 / 181", "probability = 0.9116"]
