"""What is known about the answers to conv-weights.py."""

HINTS = [
    "One kernel has a weight for each of its 3 x 3 places in each of 16 channels.",
    "It has one bias, whatever the number of channels.",
    "The same kernel is used at every place, so 13 x 13 does not matter.",
]
RIGHT = "32 kernels of 144 weights and a bias, the same ones at every place."
EXPECTED = "one whole number"
NEXT = "module6_cnn/exercises/slide.py"


def mistakes(weights):
    """Yield what each number would get wrong, the most telling first."""
    weights = float(weights)
    yield (
        weights in (320, 288),
        "The channels are missing: each kernel has 3 x 3 weights for each of 16.",
    )
    yield weights == 4608, "The biases are missing: each kernel has one."
    yield weights == 4609, "You counted a single bias. Each of the 32 kernels has one."
    yield (
        weights == 32 * 16 * 10,
        "You counted a bias for each channel. Each kernel has a single one.",
    )
    yield (
        weights in (4640 * 169, 4608 * 169, 4608 * 169 + 32),
        "Leave out 13 x 13: the same weights are used at every place.",
    )
    yield weights in (145, 144), "That is one kernel alone. There are 32."
    yield weights > 4640, "Too many. One kernel: 3 x 3 weights a channel, and one bias."
    yield weights != 4640, "Too few. One kernel: 3 x 3 weights a channel, and one bias."


WRONG = {
    "weights = 32 * (3 * 3 + 1)": (
        "The channels are missing: each kernel has 3 x 3 weights for each of 16."
    ),
    "weights = 32 * 3 * 3 * 16": "The biases are missing: each kernel has one.",
    "weights = 32 * 3 * 3 * 16 + 1": (
        "You counted a single bias. Each of the 32 kernels has one."
    ),
    "weights = 32 * 16 * (3 * 3 + 1)": (
        "You counted a bias for each channel. Each kernel has a single one."
    ),
    "weights = 32 * (3 * 3 * 16 + 1) * 13 * 13": (
        "Leave out 13 x 13: the same weights are used at every place."
    ),
    "weights = 3 * 3 * 16 + 1": "That is one kernel alone. There are 32.",
    "weights = 5000": "Too many. One kernel: 3 x 3 weights a channel, and one bias.",
    "weights = 32 * 3 * 16 + 32": (
        "Too few. One kernel: 3 x 3 weights a channel, and one bias."
    ),
}
ALSO_RIGHT = ["weights = 4640"]
