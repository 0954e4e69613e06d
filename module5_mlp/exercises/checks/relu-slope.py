"""What is known about the answers to relu-slope.py."""

import numpy as np

HINTS = [
    "Draw relu: flat to the left of 0, a line at 45 degrees to the right.",
    "A flat line has slope 0. A line at 45 degrees has slope 1.",
    "np.where(x > 0, this, that) gives this where x > 0, and that elsewhere.",
]
RIGHT = "Where relu is flat its slope is 0, and no blame goes back to the weights."
EXPECTED = "a function of one array"
NEXT = "module5_mlp/exercises/xor-weights.py"

X = np.array([[-3.0, -0.5, 0.5], [2.0, 7.0, -1.0]])


def mistakes(slope):
    """Yield what each formula would get wrong, the most telling first."""
    given = np.asarray(slope(X.copy()), dtype=float)
    yield given.shape != X.shape, "Return an array with a slope for each number of x."
    yield (
        np.allclose(given, np.maximum(X, 0)),
        "That is relu itself, not its slope.",
    )
    yield (
        np.allclose(given, 1),
        "To the left of 0 relu is flat, so its slope there is 0.",
    )
    yield np.allclose(given, np.sign(X)), "To the left of 0 the slope is 0, not -1."
    yield (
        np.allclose(given, X < 0),
        "That is the other way round: relu rises to the right of 0.",
    )
    yield (
        not np.allclose(given, X > 0),
        "relu is flat to the left of 0. To the right it rises as fast as its input.",
    )


CRASHES = {
    "truth value of an array": (
        "x is a whole array. np.where(x > 0, ..., ...) chooses for each number."
    ),
}


def _with(line):
    return f"def slope(x):\n    {line}"


WRONG = {
    _with("return 1.0"): "Return an array with a slope for each number of x.",
    _with("return np.maximum(x, 0)"): "That is relu itself, not its slope.",
    _with("return np.ones_like(x)"): (
        "To the left of 0 relu is flat, so its slope there is 0."
    ),
    _with("return np.sign(x)"): "To the left of 0 the slope is 0, not -1.",
    _with(
        "return (x < 0) * 1.0"
    ): "That is the other way round: relu rises to the right of 0.",
    _with("return x * 0"): (
        "relu is flat to the left of 0. To the right it rises as fast as its input."
    ),
    _with("return 1 if x > 0 else 0"): (
        "x is a whole array. np.where(x > 0, ..., ...) chooses for each number."
    ),
}
ALSO_RIGHT = [_with("return x > 0"), _with("return (x >= 0).astype(float)")]
