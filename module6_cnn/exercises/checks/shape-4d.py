"""What is known about the answers to shape-4d.py."""

import numpy as np

HINTS = [
    "The numbers stay the same, only the shape changes.",
    "Gray pictures have one channel. It is the last axis.",
    "x.reshape(-1, 28, 28, 1): NumPy works out the -1.",
]
RIGHT = "Pictures, rows, columns, channels. A color photo would have 3 channels."
EXPECTED = "an array"
NEXT = "module6_cnn/exercises/top-five.py"


def mistakes(x_4d):
    """Yield what each shape would get wrong, the most telling first."""
    shape = x_4d.shape
    yield shape == (5, 28, 28), "That still has three axes. The channel is missing."
    yield shape == (5, 1, 28, 28), "You put the channel second. In Keras it comes last."
    yield (
        shape == (1, 5, 28, 28),
        "You put the new axis first. It comes last.",
    )
    yield (
        shape in ((28, 28, 1), (28, 28, 5), (28, 28)),
        "The axis of the five pictures is missing. It comes first.",
    )
    yield shape == (5, 784), "That puts the pixels in a row, as for a perceptron."
    yield shape == (5, 28, 28, 3), "Gray pictures have one channel, not three."
    yield (
        shape != (5, 28, 28, 1),
        f"Your shape is {shape}. Keep (5, 28, 28), and add an axis at the end.",
    )
    same = np.array_equal(np.ravel(x_4d), np.arange(5 * 28 * 28))
    yield not same, "The numbers have changed. Only the shape should change."


WRONG = {
    "x_4d = x": "That still has three axes. The channel is missing.",
    "x_4d = x.reshape(5, 1, 28, 28)": (
        "You put the channel second. In Keras it comes last."
    ),
    "x_4d = x[None]": "You put the new axis first. It comes last.",
    "x_4d = x[0].reshape(28, 28, 1)": (
        "The axis of the five pictures is missing. It comes first."
    ),
    "x_4d = x.reshape(5, 784)": ("That puts the pixels in a row, as for a perceptron."),
    "x_4d = np.stack([x, x, x], axis=-1)": "Gray pictures have one channel, not three.",
    "x_4d = x.reshape(5, 28, 14, 2)": (
        "Your shape is (5, 28, 14, 2). Keep (5, 28, 28), and add an axis at the end."
    ),
    "x_4d = x.reshape(5, 28, 28, 1) * 0": (
        "The numbers have changed. Only the shape should change."
    ),
}
CRASHES = {
    "cannot reshape": (
        "Five pictures of 28 x 28 do not fit this shape: compare the numbers."
    ),
    "no attribute 'append'": "An array's axes are set with reshape.",
}
ALSO_RIGHT = ["x_4d = x[..., None]", "x_4d = np.expand_dims(x, -1)"]
