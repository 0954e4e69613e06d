"""What is known about the answers to slide.py."""

import numpy as np

HINTS = [
    "picture[row : row + size, column : column + size] is the part below the kernel.",
    "part * kernel multiplies number by number.",
    "Add up all nine: (part * kernel).sum().",
]
RIGHT = "A convolution does nothing else. Training finds the numbers of the kernel."
EXPECTED = "a function of a picture and a kernel"
NEXT = "module6_cnn/exercises/maxpool.py"
SIZE = "The part must be as large as the kernel: row to row + size, and so for columns."

PICTURE = np.array([[1.0, 2, 0, 4], [0, 3, 1, 2], [5, 0, 2, 7], [1, 6, 3, 0]])
KERNEL = np.array([[1.0, 0, -2], [0, 3, 0], [4, 0, 5]])


def _map(kernel):
    places = [(r, c) for r in (0, 1) for c in (0, 1)]
    sums = [(PICTURE[r : r + 3, c : c + 3] * kernel).sum() for r, c in places]
    return np.array(sums).reshape(2, 2)


def mistakes(slide):
    """Yield what each formula would get wrong, the most telling first."""
    given = np.asarray(slide(PICTURE.copy(), KERNEL.copy()), dtype=float)
    yield given.shape == (4, 4), "Your map is padded: the kernel must stay inside."
    yield given.shape != (2, 2), "A kernel of 3 x 3 has 2 x 2 places in 4 x 4 pixels."

    def like(one_map):
        return np.allclose(given, one_map)

    turned = KERNEL[::-1, ::-1]
    yield like(_map(turned)), "You turned the kernel around. Networks use it as it is."
    mixed = like(_map(KERNEL.T)) or like(_map(KERNEL).T)
    yield mixed, "Rows and columns are mixed up: row always comes first."
    yield like(_map(1)), "You added up the pixels alone. First multiply by the kernel."
    yield like(_map(KERNEL) / 9), "That is the mean. Add up, without dividing."
    one_pixel = like(PICTURE[:2, :2] * KERNEL.sum())
    yield one_pixel, "You took one pixel. Take the whole part below the kernel."
    products = [PICTURE[r : r + 3, c : c + 3] @ KERNEL for r in (0, 1) for c in (0, 1)]
    yield like(np.sum(products, (1, 2)).reshape(2, 2)), "Use * and not @."
    yield not like(_map(KERNEL)), "At each place: multiply part and kernel, and add up."
    slide(PICTURE.copy(), np.ones((2, 2)))  # crashes where 3 stands for size


def _with(formula, rows="len(picture) - size + 1"):
    return f"""def slide(picture, kernel):
    size = len(kernel)
    result = np.zeros(({rows}, {rows}))
    for row in range({rows}):
        for column in range({rows}):
            result[row, column] = {formula}
    return result"""


PART = "picture[row : row + size, column : column + size]"
WRONG = {
    _with(f"({PART.replace('picture', 'np.pad(picture, 1)')} * kernel).sum()", "4"): (
        "Your map is padded: the kernel must stay inside."
    ),
    _with(f"({PART} * kernel).sum()", "1"): (
        "A kernel of 3 x 3 has 2 x 2 places in 4 x 4 pixels."
    ),
    _with(f"({PART} * kernel[::-1, ::-1]).sum()"): (
        "You turned the kernel around. Networks use it as it is."
    ),
    _with("(picture[column : column + size, row : row + size] * kernel).sum()"): (
        "Rows and columns are mixed up: row always comes first."
    ),
    _with(f"({PART} * kernel.T).sum()"): (
        "Rows and columns are mixed up: row always comes first."
    ),
    _with(f"{PART}.sum()"): (
        "You added up the pixels alone. First multiply by the kernel."
    ),
    _with(f"({PART} * kernel).mean()"): "That is the mean. Add up, without dividing.",
    _with("(picture[row, column] * kernel).sum()"): (
        "You took one pixel. Take the whole part below the kernel."
    ),
    _with(f"({PART} @ kernel).sum()"): "Use * and not @.",
    _with("0"): "At each place: multiply part and kernel, and add up.",
    _with("(picture[row : row + 3, column : column + 3] * kernel).sum()"): SIZE,
    _with("(picture[row:size, column:size] * kernel).sum()"): SIZE,
    _with("(picture[row + 1 : row + size + 1, column + 1 :] * kernel).sum()"): SIZE,
    _with(f"{PART} * kernel"): (
        "Each place takes one number: .sum() adds up all the products."
    ),
}
CRASHES = {
    "could not be broadcast|out of bounds|mismatch": SIZE,
    "setting an array element|must be real number|only (size-1|length-1|0-dim)": (
        "Each place takes one number: .sum() adds up all the products."
    ),
}
ALSO_RIGHT = [
    _with(f"np.vdot({PART}, kernel)"),
    _with(
        "sum(picture[row + i, column + j] * kernel[i, j] for i in range(size) "
        "for j in range(size))"
    ),
]
