"""What is known about the answers to slide.py."""

import numpy as np

HINTS = [
    "picture[row : row + size, column : column + size] is the part below the kernel.",
    "part * kernel multiplies number by number.",
    "Add up all nine: (part * kernel).sum().",
]
RIGHT = "That is all that a convolution does. Training only finds the kernel's numbers."
EXPECTED = "a function of a picture and a kernel"
NEXT = "module6_cnn/exercises/maxpool.py"

PICTURE = np.array([[1.0, 2, 0, 4], [0, 3, 1, 2], [5, 0, 2, 7], [1, 6, 3, 0]])
KERNEL = np.array([[1.0, 0, -2], [0, 3, 0], [4, 0, 5]])


def _map(kernel, rows=2, columns=2, start=0):
    places = [(r + start, c + start) for r in range(rows) for c in range(columns)]
    sums = [(PICTURE[r : r + 3, c : c + 3] * kernel).sum() for r, c in places]
    return np.array(sums).reshape(rows, columns)


def mistakes(slide):
    """Yield what each formula would get wrong, the most telling first."""
    given = np.asarray(slide(PICTURE.copy(), KERNEL.copy()), dtype=float)
    yield given.shape == (4, 4), "That is padded: the kernel stays inside the picture."
    yield given.shape != (2, 2), "A kernel of 3 x 3 has 2 x 2 places in 4 x 4 pixels."
    flipped = _map(KERNEL[::-1, ::-1])
    yield np.allclose(given, flipped), "You turned the kernel around. Networks do not."
    yield np.allclose(given, _map(KERNEL.T)), "Rows and columns are mixed up."
    ones = _map(np.ones((3, 3)))
    yield np.allclose(given, ones), "Multiply by the kernel before you add up."
    means = _map(KERNEL) / 9
    yield np.allclose(given, means), "That is the mean: add up, do not average."
    yield not np.allclose(given, _map(KERNEL)), "(part * kernel).sum() at each place."


def _with(part, after=".sum()", size="n, m = len(picture) - 2, len(picture[0]) - 2"):
    return (
        f"def slide(picture, kernel):\n    {size}\n    return np.array([[{part}{after}"
        " for c in range(m)] for r in range(n)])"
    )


PART = "picture[r : r + 3, c : c + 3]"
WRONG = {
    _with("(np.pad(picture, 1)[r : r + 3, c : c + 3] * kernel)", size="n = m = 4"): (
        "That is padded: the kernel stays inside the picture."
    ),
    _with(f"({PART} * kernel)", size="n = m = 1"): (
        "A kernel of 3 x 3 has 2 x 2 places in 4 x 4 pixels."
    ),
    _with(f"({PART} * kernel[::-1, ::-1])"): (
        "You turned the kernel around. Networks do not."
    ),
    _with(f"({PART} * kernel.T)"): "Rows and columns are mixed up.",
    _with(PART): "Multiply by the kernel before you add up.",
    _with(f"({PART} * kernel)", after=".mean()"): (
        "That is the mean: add up, do not average."
    ),
    _with(f"({PART} * 0)"): "(part * kernel).sum() at each place.",
}
ALSO_RIGHT = [_with(f"np.vdot({PART}, kernel)", after="")]
