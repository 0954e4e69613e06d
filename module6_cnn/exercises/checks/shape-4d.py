"""What is known about the answers to shape-4d.py."""

import numpy as np

HINTS = [
    "The numbers stay the same, only the shape changes.",
    "Grey pictures have one channel. It is the last axis.",
    "x.reshape(-1, 28, 28, 1): NumPy works out the -1.",
]
RIGHT = "Pictures, rows, columns, channel. A colour photo has three channels."
EXPECTED = "an array"
NEXT = "module6_cnn/exercises/top-five.py"


def mistakes(x_4d):
    """Yield what each shape would get wrong, the most telling first."""
    shape = x_4d.shape
    yield shape == (5, 28, 28), "That has three axes still. The channel is missing."
    yield shape == (5, 1, 28, 28), "The channel comes last in Keras, not second."
    yield (
        shape == (1, 5, 28, 28),
        "The new axis comes last, not first.",
    )
    yield (
        shape in ((28, 28, 1), (28, 28, 5)),
        "Keep all five pictures: they come first.",
    )
    yield shape == (5, 784), "That lays the pixels in a row, as for a perceptron."
    yield shape == (5, 28, 28, 3), "Grey pictures have one channel, not three."
    yield (
        shape != (5, 28, 28, 1),
        f"Your shape is {shape}. Add an axis at the end.",
    )
    same = np.array_equal(np.ravel(x_4d), np.arange(5 * 28 * 28))
    yield not same, "The numbers have changed. Only the shape should."


WRONG = {
    "x_4d = x": "That has three axes still. The channel is missing.",
    "x_4d = x.reshape(5, 1, 28, 28)": "The channel comes last in Keras, not second.",
    "x_4d = x[None]": "The new axis comes last, not first.",
    "x_4d = x[0].reshape(28, 28, 1)": "Keep all five pictures: they come first.",
    "x_4d = x.reshape(5, 784)": ("That lays the pixels in a row, as for a perceptron."),
    "x_4d = np.stack([x, x, x], axis=-1)": "Grey pictures have one channel, not three.",
    "x_4d = x.reshape(5, 28, 14, 2)": (
        "Your shape is (5, 28, 14, 2). Add an axis at the end."
    ),
    "x_4d = x.reshape(5, 28, 28, 1) * 0": (
        "The numbers have changed. Only the shape should."
    ),
}
ALSO_RIGHT = ["x_4d = x[..., None]", "x_4d = np.expand_dims(x, -1)"]
