"""What is known about the answers to softmax.py."""

import warnings

import numpy as np

HINTS = [
    "np.exp(x) raises e to the power of each number of x. Take sums minus largest.",
    "The total of each row is .sum(axis=1, keepdims=True), as for the largest.",
    "So return powers / powers.sum(axis=1, keepdims=True).",
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

    yield given.shape != ROWS.shape, f"It returns the shape {given.shape} for (2, 3)."
    yield (
        like(ROWS / ROWS.sum(axis=1, keepdims=True)),
        "You divided the sums themselves. First take np.exp of them.",
    )
    yield like(powers), "The rows do not add up to 1 yet. Divide each by its total."
    yield (
        like(powers / powers.sum(axis=0)),
        "You divided by the totals of the columns. Rows need axis=1.",
    )
    yield (
        like(powers / powers.sum()),
        "You divided by the total of all rows. Each row needs its own: axis=1.",
    )
    right = powers / powers.sum(axis=1, keepdims=True)
    less = ROWS - ROWS.max(axis=1, keepdims=True)
    yield (
        like(less / less.sum(axis=1, keepdims=True)),
        "You divided the differences themselves. First take np.exp of them.",
    )
    turned = np.exp(-less)
    yield (
        like(turned / turned.sum(axis=1, keepdims=True)),
        "The sign: take sums - largest, so that the largest becomes 0.",
    )
    after = powers - ROWS.max(axis=1, keepdims=True)
    yield (
        like(after / after.sum(axis=1, keepdims=True)),
        "Subtract largest from the sums before np.exp, not after it.",
    )
    yield (
        not like(right),
        "Each row should be np.exp of its sums, divided by their total.",
    )
    yield (
        not np.isfinite(large).all(),
        "A sum of 1,000 overflows. First subtract largest from the sums.",
    )


CRASHES = {
    "could not be broadcast": (
        "The totals must be a column, like largest: add keepdims=True."
    ),
    "only (size-1|length-1|0-dim)|must be real number": (
        "math works on one number. NumPy's np.exp works on the whole array."
    ),
}


def _with(line):
    return f"def softmax(sums):\n    {line}"


TOTAL = ".sum(axis=1, keepdims=True)"
LESS = "(sums - sums.max(axis=1, keepdims=True))"
WRONG = {
    _with(f"return {LESS} / {LESS}{TOTAL}"): (
        "You divided the differences themselves. First take np.exp of them."
    ),
    _with(f"return np.exp(-{LESS}) / np.exp(-{LESS}){TOTAL}"): (
        "The sign: take sums - largest, so that the largest becomes 0."
    ),
    _with(f"e = np.exp(sums) - sums.max(1)[:, None]; return e / e{TOTAL}"): (
        "Subtract largest from the sums before np.exp, not after it."
    ),
    _with("return sums / sums.sum(axis=1, keepdims=True)"): (
        "You divided the sums themselves. First take np.exp of them."
    ),
    _with("return np.exp(sums).max()"): "It returns the shape () for (2, 3).",
    _with("return np.exp(sums) / np.exp(sums).sum(axis=1)"): (
        "The totals must be a column, like largest: add keepdims=True."
    ),
    _with("return np.exp(sums)"): (
        "The rows do not add up to 1 yet. Divide each by its total."
    ),
    _with("return np.exp(sums) / np.exp(sums).sum(axis=0)"): (
        "You divided by the totals of the columns. Rows need axis=1."
    ),
    _with("return np.exp(sums) / np.exp(sums).sum()"): (
        "You divided by the total of all rows. Each row needs its own: axis=1."
    ),
    _with("return sums * 0"): (
        "Each row should be np.exp of its sums, divided by their total."
    ),
    _with("return np.exp(sums) / np.exp(sums).sum(axis=1, keepdims=True)"): (
        "A sum of 1,000 overflows. First subtract largest from the sums."
    ),
}
ALSO_RIGHT = [
    _with("e = np.exp(sums - sums.max(1)[:, None]); return e / e.sum(1)[:, None]")
]
