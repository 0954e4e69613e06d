"""What is known about the answers to mean-error.py."""

HINTS = [
    "First compute each error: the guess minus the rating.",
    "One error is -1 and one is 2. Their signs must not cancel each other.",
    "np.abs takes the signs away, and .mean() averages.",
]
RIGHT = "On average the model is one point off: the mean absolute error."
EXPECTED = "one number"
NEXT = "module1_overview/exercises/quiz.py"


def mistakes(mean_error):
    """Yield what each number would get wrong, the most telling first."""
    mean_error = float(mean_error)
    yield (
        abs(mean_error) == 0,
        "Errors above and below cancel each other: take their signs away first.",
    )
    yield mean_error == 1.375, "Those are squared errors: they count large ones more."
    yield round(mean_error, 4) == 1.1726, "The root of the squares is another measure."
    yield mean_error == 4, "That is the sum: divide it by the number of tweets."
    yield mean_error != 1, "Average the absolute errors: np.abs, then .mean()."


WRONG = {
    "mean_error = (guesses - ratings).mean()": (
        "Errors above and below cancel each other: take their signs away first."
    ),
    "mean_error = ((guesses - ratings) ** 2).mean()": (
        "Those are squared errors: they count large ones more."
    ),
    "mean_error = ((guesses - ratings) ** 2).mean() ** 0.5": (
        "The root of the squares is another measure."
    ),
    "mean_error = np.abs(guesses - ratings).sum()": (
        "That is the sum: divide it by the number of tweets."
    ),
    "mean_error = 2": "Average the absolute errors: np.abs, then .mean().",
}
ALSO_RIGHT = ["mean_error = np.mean(abs(ratings - guesses))"]
