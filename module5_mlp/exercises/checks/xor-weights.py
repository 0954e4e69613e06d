"""What is known about the answers to xor-weights.py."""

HINTS = [
    "Neither input: OR 0, AND 0, so the sum is the bias. It must not be above 0.",
    "One input: OR 1, AND 0. The sum w1 + bias must be above 0.",
    "Both inputs: OR 1, AND 1. w2 must pull the sum w1 + w2 + bias below 0 again.",
]
RIGHT = "OR pulls up, AND pulls down. One node on the inputs alone cannot do XOR."
EXPECTED = "three numbers, such as 1, 1, -0.5"
NEXT = "module5_mlp/exercises/overfit-or-not.py"


def mistakes(w1, w2, bias):
    """Yield what each choice would get wrong, the most telling first."""
    none, one, both = bias > 0, w1 + bias > 0, w1 + w2 + bias > 0
    yield (
        (none, one, both) == (False, True, True),
        "That is OR: it says 1 for two inputs, too. w2 must pull the sum below 0.",
    )
    yield (
        none,
        "When both inputs are 0 the sum is the bias. Yours is above 0, so it says 1.",
    )
    yield (
        (none, one, both) == (False, False, True),
        "That is AND: for one input it says 0. w1 + bias must be above 0.",
    )
    yield not one, "When one input is 1 it says 0. w1 + bias must be above 0."


def also_right(w1, w2, bias):
    """Tell whether the output node says XOR for all four pairs of inputs."""
    sums = [w1 * (a | b) + w2 * (a & b) + bias for a in (0, 1) for b in (0, 1)]
    return [number > 0 for number in sums] == [False, True, True, False]


WRONG = {
    "w1, w2, bias = 1, 1, -0.5": (
        "That is OR: it says 1 for two inputs, too. w2 must pull the sum below 0."
    ),
    "w1, w2, bias = 1, -2, 0.5": (
        "When both inputs are 0 the sum is the bias. Yours is above 0, so it says 1."
    ),
    "w1, w2, bias = 0.2, 1, -0.5": (
        "That is AND: for one input it says 0. w1 + bias must be above 0."
    ),
    "w1, w2, bias = 0.2, -1, -0.5": (
        "When one input is 1 it says 0. w1 + bias must be above 0."
    ),
}
CRASHES = {"unpack": "Give three numbers with commas between them: w1, w2, bias."}
ALSO_RIGHT = ["w1, w2, bias = 20, -30, -10"]
