"""What is known about the answers to xor-weights.py."""

HINTS = [
    "Neither input: OR 0, AND 0, so the sum is the bias. It must not be above 0.",
    "One input: OR 1, AND 0. The sum w1 + bias must be above 0.",
    "Both inputs: OR 1, AND 1. w2 must pull the sum w1 + w2 + bias below 0 again.",
]
RIGHT = "Yes for OR, but no for AND. One node alone could not do this with the inputs."
EXPECTED = "three numbers, such as 1, 1, -0.5"
NEXT = "module5_mlp/exercises/overfit-or-not.py"


def mistakes(w1, w2, bias):
    """Yield what each choice would get wrong, the most telling first."""
    none, one, both = bias > 0, w1 + bias > 0, w1 + w2 + bias > 0
    yield (
        (none, one, both) == (False, True, True),
        "That is OR: for two inputs it must say no, so AND needs a negative weight.",
    )
    yield (
        none,
        "With no input the sum is the bias, and yours is above 0: turn its sign.",
    )
    yield (
        (none, one, both) == (False, False, True),
        "That is AND: it says no when one input is 1.",
    )
    yield not one, "It says no when one input is 1: w1 must beat the bias."


WRONG = {
    "w1, w2, bias = 1, 1, -0.5": (
        "That is OR: for two inputs it must say no, so AND needs a negative weight."
    ),
    "w1, w2, bias = 1, -2, 0.5": (
        "With no input the sum is the bias, and yours is above 0: turn its sign."
    ),
    "w1, w2, bias = 0.2, 1, -0.5": "That is AND: it says no when one input is 1.",
    "w1, w2, bias = 0.2, -1, -0.5": (
        "It says no when one input is 1: w1 must beat the bias."
    ),
}
ALSO_RIGHT = ["w1, w2, bias = 20, -30, -10"]
