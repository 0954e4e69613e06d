"""What is known about the answers to step.py."""

HINTS = [
    "At the weight 7 the slope is 2 * (7 - 3) = 8: the loss rises to the right.",
    "Downhill is against the slope: subtract the learning rate times the slope.",
    "The second step is the same formula, with the first new weight for 7.",
]
RIGHT = (
    "7, 6.2, 5.56: near the smallest loss, at 3, the slope and the steps get smaller."
)
EXPECTED = "two numbers"
NEXT = "module4_perceptrons/exercises/scale.py"


def mistakes(first, second):
    """Yield what each pair of weights would get wrong, the most telling first."""
    first, second = float(first), float(second)

    def near(one, other):
        return abs(one - other) < 0.006

    yield near(first, 7.8), "The first step goes uphill. Subtract instead of adding."
    yield near(first, -1), "The learning rate is missing: it makes the step small."
    yield near(first, 0.8), "0.8 is the step alone. Subtract it from the weight."
    yield near(first, 6.9), "You subtracted the rate alone. Multiply it by the slope."
    yield near(first, 5.4), "You took the loss, 16. The slope at 7 is 2 * (7 - 3) = 8."
    yield not near(first, 6.2), "first: 7 minus the learning rate times the slope, 8."
    yield near(second, 5.4), "You used the old slope, 8. At 6.2 it is 2 * (6.2 - 3)."
    yield near(second, 6.36), "The second step starts at 6.2, not at 7."
    yield near(second, 6.84), "The second step goes uphill. Subtract instead of adding."
    yield not near(second, 5.56), "second: the same formula, with 6.2 for the weight."


WRONG = {
    "first = weight + learning_rate * 2 * (weight - 3)": (
        "The first step goes uphill. Subtract instead of adding."
    ),
    "first = weight - 2 * (weight - 3)": (
        "The learning rate is missing: it makes the step small."
    ),
    "first = learning_rate * 2 * (weight - 3)": (
        "0.8 is the step alone. Subtract it from the weight."
    ),
    "first = weight - learning_rate": (
        "You subtracted the rate alone. Multiply it by the slope."
    ),
    "first = weight - learning_rate * (weight - 3) ** 2": (
        "You took the loss, 16. The slope at 7 is 2 * (7 - 3) = 8."
    ),
    "first = 3": "first: 7 minus the learning rate times the slope, 8.",
    "second = first - learning_rate * 2 * (weight - 3)": (
        "You used the old slope, 8. At 6.2 it is 2 * (6.2 - 3)."
    ),
    "second = weight - learning_rate * 2 * (first - 3)": (
        "The second step starts at 6.2, not at 7."
    ),
    "second = first + learning_rate * 2 * (first - 3)": (
        "The second step goes uphill. Subtract instead of adding."
    ),
    "second = 5": "second: the same formula, with 6.2 for the weight.",
}
ALSO_RIGHT = ["first = 6.2", "second = 5.56"]
