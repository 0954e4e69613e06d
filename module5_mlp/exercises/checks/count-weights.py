"""What is known about the answers to count-weights.py."""

HINTS = [
    "The hidden layer: 64 nodes, each with 28 * 28 inputs and one bias.",
    "The output layer: 10 nodes, each with 64 inputs and one bias.",
    "Add the two layers. Flatten only lays the pixels in a row, it has no weights.",
]
RIGHT = "64 times 785, and 10 times 65."
EXPECTED = "one whole number"
NEXT = "module5_mlp/exercises/relu-slope.py"


def mistakes(weights):
    """Yield what each number would get wrong, the most telling first."""
    pixels = 28 * 28
    yield (
        weights == 64 * pixels + 10 * 64,
        "Without the biases: every node has one, too.",
    )
    yield weights == 64 * pixels + 10 * 64 + 2, "Each node has a bias, not each layer."
    yield (
        weights == 64 * pixels + 10 * 64 + pixels + 64,
        "You gave each input a bias. The nodes have them, one each.",
    )
    yield weights == 64 * (pixels + 1), "The output layer has weights, too."
    yield weights == 10 * (64 + 1), "The hidden layer has weights, too."
    yield (
        weights == 10 * (pixels + 1),
        "That is a perceptron, without the hidden layer.",
    )
    yield weights in (pixels + 64 + 10, 858 + 74), "Each node has each input: multiply."
    yield weights == 64 * 29 + 10 * 65, "Flatten makes 784 inputs of 28 x 28 pixels."
    yield weights != 64 * (pixels + 1) + 10 * 65, "64 * (784 + 1) + 10 * (64 + 1)?"


WRONG = {
    "weights = 64 * 28 * 28 + 10 * 64": "Without the biases: every node has one, too.",
    "weights = 64 * 784 + 1 + 10 * 64 + 1": "Each node has a bias, not each layer.",
    "weights = 64 * 784 + 784 + 10 * 64 + 64": (
        "You gave each input a bias. The nodes have them, one each."
    ),
    "weights = 64 * 785": "The output layer has weights, too.",
    "weights = 650": "The hidden layer has weights, too.",
    "weights = 7850": "That is a perceptron, without the hidden layer.",
    "weights = 28 * 28 + 64 + 10": "Each node has each input: multiply.",
    "weights = 64 * 29 + 10 * 65": "Flatten makes 784 inputs of 28 x 28 pixels.",
    "weights = 1": "64 * (784 + 1) + 10 * (64 + 1)?",
}
ALSO_RIGHT = ["weights = 50890", "weights = 50_240 + 650"]
