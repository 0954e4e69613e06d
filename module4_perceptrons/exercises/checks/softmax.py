"""What is known about the answers to softmax.py."""

import warnings

import numpy as np

HINTS = [
    "np.exp(sums) raises e to the power of each sum.",
    "Divide by the total of each row: .sum(axis=1, keepdims=True) keeps it a column.",
    "Large sums overflow. First subtract each row's largest sum: nothing else changes.",
]
RIGHT = "Each row adds up to 1, and the largest sum gets the largest probability."
EXPECTED = "a function of one array"
NEXT = "module4_perceptrons/exercises/cross-entropy.py"

ROWS = np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 4.0]])


def mistakes(softmax):
    """Yield what each formula would get wrong, the most telling first."""
    powers = np.exp(ROWS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        given = np.asarray(softmax(ROWS.copy()), dtype=float)
        large = np.asarray(softmax(np.array([[1000.0, 0.0, 0.0]])), dtype=float)

    def like(formula):
        return given.shape == formula.shape and np.allclose(given, formula)

    yield like(ROWS / ROWS.sum(axis=1, keepdims=True)), "e to the power of: use np.exp."
    yield like(powers), "Divide by the total of the row, so that it adds up to 1."
    yield like(powers / powers.sum(axis=0)), "Add up rows, not columns: axis=1."
    yield like(powers / powers.sum()), "Divide each row by its own total: axis=1."
    right = powers / powers.sum(axis=1, keepdims=True)
    yield (
        not like(right),
        "np.exp(sums), divided by its total in each row.",
    )
    yield (
        not np.isfinite(large).all(),
        "1,000 overflows: subtract the largest sum.",
    )


def _with(line):
    return f"def softmax(sums):\n    {line}"


WRONG = {
    _with("return sums / sums.sum(axis=1, keepdims=True)"): (
        "e to the power of: use np.exp."
    ),
    _with("return np.exp(sums)"): (
        "Divide by the total of the row, so that it adds up to 1."
    ),
    _with("return np.exp(sums) / np.exp(sums).sum(axis=0)"): (
        "Add up rows, not columns: axis=1."
    ),
    _with("return np.exp(sums) / np.exp(sums).sum()"): (
        "Divide each row by its own total: axis=1."
    ),
    _with("return sums * 0"): ("np.exp(sums), divided by its total in each row."),
    _with("return np.exp(sums) / np.exp(sums).sum(axis=1, keepdims=True)"): (
        "1,000 overflows: subtract the largest sum."
    ),
}
ALSO_RIGHT = [
    _with("e = np.exp(sums - sums.max(1)[:, None]); return e / e.sum(1)[:, None]")
]
