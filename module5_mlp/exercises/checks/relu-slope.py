"""What is known about the answers to relu-slope.py."""

import numpy as np

HINTS = [
    "Draw relu: flat to the left of 0, a line at 45 degrees to the right.",
    "A flat line has slope 0. A line at 45 degrees has slope 1.",
    "np.where(condition, this, that) chooses for each number; x > 0 is the condition.",
]
RIGHT = "1 where the sum is positive, 0 elsewhere: there no blame goes back."
EXPECTED = "a function of one array"
NEXT = "module5_mlp/exercises/xor-weights.py"

X = np.array([[-3.0, -0.5, 0.5], [2.0, 7.0, -1.0]])


def mistakes(slope):
    """Yield what each formula would get wrong, the most telling first."""
    given = np.asarray(slope(X.copy()), dtype=float)
    yield given.shape != X.shape, "Give a slope for each number: use np.where or x > 0."
    yield (
        np.allclose(given, np.maximum(X, 0)),
        "That is relu itself, not its slope.",
    )
    yield np.allclose(given, 1), "To the left of 0 relu is flat: its slope there is 0."
    yield np.allclose(given, np.sign(X)), "To the left of 0 the slope is 0, not -1."
    yield np.allclose(given, X < 0), "The other way round: 1 to the right of 0."
    yield not np.allclose(given, X > 0), "1 where x > 0, and 0 elsewhere."


def _with(line):
    return f"def slope(x):\n    {line}"


WRONG = {
    _with("return 1.0"): "Give a slope for each number: use np.where or x > 0.",
    _with("return np.maximum(x, 0)"): "That is relu itself, not its slope.",
    _with("return np.ones_like(x)"): (
        "To the left of 0 relu is flat: its slope there is 0."
    ),
    _with("return np.sign(x)"): "To the left of 0 the slope is 0, not -1.",
    _with("return (x < 0) * 1.0"): "The other way round: 1 to the right of 0.",
    _with("return x * 0"): "1 where x > 0, and 0 elsewhere.",
}
ALSO_RIGHT = [_with("return x > 0"), _with("return (x >= 0).astype(float)")]
