"""What is known about the answers to grid-jobs.py."""

HINTS = [
    "Each value of alpha goes with each of lowercase, and with each of ngram_range.",
    "Each combination is fitted once a fold.",
    "Do not forget the last fit, on all tweets.",
]
RIGHT = "12 combinations times 10 folds, and one fit of the best at the end."
EXPECTED = "one whole number"
NEXT = "module3_evaluation/exercises/quiz.py"


def mistakes(fits):
    """Yield what each number would get wrong, the most telling first."""
    yield fits == 120, "And the last one: the best combination, on all tweets."
    yield fits in (12, 13), "Each combination is fitted on each of the 10 folds."
    yield fits in (70, 71), "Every value goes with every other: multiply."
    yield fits == 132, "Only the best combination is fitted again at the end."
    yield fits != 121, "Multiply the three counts and the folds, then add the last fit."


WRONG = {
    "fits = 3 * 2 * 2 * 10": "And the last one: the best combination, on all tweets.",
    "fits = 3 * 2 * 2": "Each combination is fitted on each of the 10 folds.",
    "fits = (3 + 2 + 2) * 10": "Every value goes with every other: multiply.",
    "fits = 12 * 10 + 12": "Only the best combination is fitted again at the end.",
    "fits = 100": "Multiply the three counts and the folds, then add the last fit.",
}
ALSO_RIGHT = ["fits = 121", "fits = 1 + 10 * 12"]
