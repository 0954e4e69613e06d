"""What is known about the answers to step.py."""

HINTS = [
    "At the weight 5 the slope is 2 * (5 - 3) = 4: the loss rises to the right.",
    "Downhill is against the slope, so the weight gets smaller.",
    "The step is the learning rate times the slope.",
]
RIGHT = "The step went from 5 towards 3, where the loss is smallest."
EXPECTED = "one number"
NEXT = "module4_perceptrons/exercises/scale.py"


def mistakes(new_weight):
    """Yield what each number would get wrong, the most telling first."""

    def near(value):
        return abs(float(new_weight) - value) < 1e-6

    yield near(5.4), "That is uphill. Go against the slope: subtract."
    yield near(1), "The learning rate is missing: it makes the step small."
    yield near(4.9), "That is one learning rate. Multiply it by the slope."
    yield near(5 - 0.1 * 4 * 2) or near(4.4), "The slope is 2 * (5 - 3), which is 4."
    yield near(4.68), "Those are two steps. Use the slope at 5, once."
    yield not near(4.6), "The weight minus the learning rate times the slope."


WRONG = {
    "new_weight = weight + learning_rate * 4": (
        "That is uphill. Go against the slope: subtract."
    ),
    "new_weight = weight - 2 * (weight - 3)": (
        "The learning rate is missing: it makes the step small."
    ),
    "new_weight = weight - learning_rate": (
        "That is one learning rate. Multiply it by the slope."
    ),
    "new_weight = weight - learning_rate * 6": "The slope is 2 * (5 - 3), which is 4.",
    "new_weight = 5 - 0.1 * 2 * (4.6 - 3)": (
        "Those are two steps. Use the slope at 5, once."
    ),
    "new_weight = 3": "The weight minus the learning rate times the slope.",
}
ALSO_RIGHT = ["new_weight = 4.6", "new_weight = 5 - 0.1 * 4"]
