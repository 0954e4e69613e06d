"""What is known about the answers to count-weights.py."""

HINTS = [
    "The hidden layer: 64 nodes, each with 28 * 28 inputs and one bias.",
    "The output layer: 10 nodes, each with 64 inputs and one bias.",
    "Add the two layers. Flatten only lays the pixels in a row, it has no weights.",
]
RIGHT = "64 nodes with 784 weights and a bias, and 10 nodes with 64 and a bias."
EXPECTED = "one whole number"
NEXT = "module5_mlp/exercises/relu-slope.py"


def mistakes(weights):
    """Yield what each number would get wrong, the most telling first."""
    pixels, weights = 28 * 28, float(weights)
    yield (
        weights == 64 * pixels + 10 * 64,
        "The biases are missing: every node has one, too.",
    )
    yield weights == 64 * pixels + 10 * 64 + 2, "Each node has a bias, not each layer."
    yield (
        weights == 64 * pixels + 10 * 64 + pixels + 64,
        "You gave each input a bias. Each node has one instead.",
    )
    yield (
        weights == 64 * (pixels + 1),
        "That is the hidden layer alone. The output layer has weights, too.",
    )
    yield (
        weights == 10 * (64 + 1),
        "That is the output layer alone. The hidden layer has weights, too.",
    )
    yield (
        weights == 10 * (pixels + 1),
        "That is a perceptron, without the hidden layer.",
    )
    yield (
        weights == pixels + 64 + 10,
        "You added inputs and nodes. Each node has a weight for each input: multiply.",
    )
    yield (
        weights == 64 * 29 + 10 * 65,
        "A picture has 28 x 28 pixels. So there are 784 inputs, not 28.",
    )
    yield (
        weights in (pixels * 64 * 10, pixels * 64 * 10 + 74),
        "You multiplied the layers with each other. Add the two layers.",
    )
    yield (
        weights in (64 * (pixels + 1) + 640, 64 * pixels + 650),
        "The biases of one layer are missing.",
    )
    right = 64 * (pixels + 1) + 10 * 65
    yield weights > right, "Too many. Each node: a weight for each input, and one bias."
    yield weights != right, "Too few. Each node: a weight for each input, and one bias."


WRONG = {
    "weights = 64 * 28 * 28 + 10 * 64": (
        "The biases are missing: every node has one, too."
    ),
    "weights = 64 * 784 + 1 + 10 * 64 + 1": "Each node has a bias, not each layer.",
    "weights = 64 * 784 + 784 + 10 * 64 + 64": (
        "You gave each input a bias. Each node has one instead."
    ),
    "weights = 64 * 785": (
        "That is the hidden layer alone. The output layer has weights, too."
    ),
    "weights = 650": (
        "That is the output layer alone. The hidden layer has weights, too."
    ),
    "weights = 7850": "That is a perceptron, without the hidden layer.",
    "weights = 28 * 28 + 64 + 10": (
        "You added inputs and nodes. Each node has a weight for each input: multiply."
    ),
    "weights = 64 * 29 + 10 * 65": (
        "A picture has 28 x 28 pixels. So there are 784 inputs, not 28."
    ),
    "weights = 784 * 64 * 10": (
        "You multiplied the layers with each other. Add the two layers."
    ),
    "weights = 784 * 64 + 64 + 64 * 10": "The biases of one layer are missing.",
    "weights = 100_000": "Too many. Each node: a weight for each input, and one bias.",
    "weights = 784 * 64": "Too few. Each node: a weight for each input, and one bias.",
}
ALSO_RIGHT = ["weights = 50890", "weights = 50_240 + 650"]
