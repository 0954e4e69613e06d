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
    fits = float(fits)
    yield fits == 120, "The last fit is missing: the best combination, on all tweets."
    yield (
        fits in (12, 13),
        "The folds are missing: each combination is fitted ten times.",
    )
    yield (
        fits in (70, 71),
        "You added the values. Each goes with each of the others: multiply.",
    )
    yield fits == 132, "Only the best combination is fitted again at the end."
    yield fits == 130, "The last fit is a single one, not one in each fold."
    yield fits != 121, "Multiply 3, 2, 2 and the folds. Then add the last fit."


WRONG = {
    "fits = 3 * 2 * 2 * 10": (
        "The last fit is missing: the best combination, on all tweets."
    ),
    "fits = 3 * 2 * 2": "The folds are missing: each combination is fitted ten times.",
    "fits = (3 + 2 + 2) * 10": (
        "You added the values. Each goes with each of the others: multiply."
    ),
    "fits = 12 * 10 + 12": "Only the best combination is fitted again at the end.",
    "fits = (3 * 2 * 2 + 1) * 10": (
        "The last fit is a single one, not one in each fold."
    ),
    "fits = 100": "Multiply 3, 2, 2 and the folds. Then add the last fit.",
}
ALSO_RIGHT = ["fits = 121", "fits = 1 + 10 * 12"]
