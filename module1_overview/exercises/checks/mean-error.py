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
        "Errors above and below cancel each other. First take their signs away.",
    )
    yield mean_error == 1.375, "You squared the errors, so the large ones count more."
    yield (
        round(mean_error, 2) == 1.17,
        "That is the root of the squared errors. Here all errors count alike.",
    )
    yield mean_error == 4, "That is the sum: divide it by the number of tweets."
    yield mean_error == 2, "That is the largest error. Average all four."
    yield mean_error != 1, "Take the four errors without their signs, and average."


WRONG = {
    "mean_error = (guesses - ratings).mean()": (
        "Errors above and below cancel each other. First take their signs away."
    ),
    "mean_error = ((guesses - ratings) ** 2).mean()": (
        "You squared the errors, so the large ones count more."
    ),
    "mean_error = ((guesses - ratings) ** 2).mean() ** 0.5": (
        "That is the root of the squared errors. Here all errors count alike."
    ),
    "mean_error = np.abs(guesses - ratings).sum()": (
        "That is the sum: divide it by the number of tweets."
    ),
    "mean_error = np.abs(guesses - ratings).max()": (
        "That is the largest error. Average all four."
    ),
    "mean_error = 3": "Take the four errors without their signs, and average.",
}
ALSO_RIGHT = ["mean_error = np.mean(abs(ratings - guesses))"]
