"""What is known about the answers to conv-weights.py."""

HINTS = [
    "One kernel has a weight for each of its 3 x 3 places in each of 16 channels.",
    "It has one bias, whatever the number of channels.",
    "The same kernel is used at every place, so 13 x 13 does not matter.",
]
RIGHT = "32 kernels of 144 weights and a bias. The size of the picture does not matter."
EXPECTED = "one whole number"
NEXT = "module6_cnn/exercises/slide.py"


def mistakes(weights):
    """Yield what each number would get wrong, the most telling first."""
    yield weights == 320, "Each kernel looks at all 16 channels that come in."
    yield weights == 4608, "Without the biases: each kernel has one."
    yield weights == 4609, "Each kernel has a bias of its own: 32 of them."
    yield weights == 32 * 16 * 10, "One bias a kernel, not one for each channel."
    yield (
        weights == 4640 * 169,
        "The same weights serve at every place.",
    )
    yield weights == 145, "That is one kernel. There are 32."
    yield weights != 4640, "32 kernels, each with 3 * 3 * 16 weights and one bias."


WRONG = {
    "weights = 32 * (3 * 3 + 1)": "Each kernel looks at all 16 channels that come in.",
    "weights = 32 * 3 * 3 * 16": "Without the biases: each kernel has one.",
    "weights = 32 * 3 * 3 * 16 + 1": "Each kernel has a bias of its own: 32 of them.",
    "weights = 32 * 16 * (3 * 3 + 1)": ("One bias a kernel, not one for each channel."),
    "weights = 32 * (3 * 3 * 16 + 1) * 13 * 13": (
        "The same weights serve at every place."
    ),
    "weights = 3 * 3 * 16 + 1": "That is one kernel. There are 32.",
    "weights = 1000": "32 kernels, each with 3 * 3 * 16 weights and one bias.",
}
ALSO_RIGHT = ["weights = 4640"]
