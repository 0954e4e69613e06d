"""What is known about the answers to cross-entropy.py."""

import numpy as np

HINTS = [
    "np.log gives the natural logarithm. It is negative below 1.",
    "A minus makes it positive: the more sure and wrong, the larger.",
    "Average the three: .mean().",
]
RIGHT = "Most of it comes from the third picture: the network was sure, and wrong."
EXPECTED = "one number"
NEXT = "module4_perceptrons/exercises/step.py"


def mistakes(loss):
    """Yield what each number would get wrong, the most telling first."""
    p = np.array([0.9, 0.5, 0.01])

    def near(value):
        return abs(float(loss) - value) < 1e-3

    yield near(np.log(p).mean()), "The sign: a loss is positive. Put a minus in front."
    yield near(-np.log(p).sum()), "That is the sum. Average over the three pictures."
    yield (
        near(-np.log(1 - p).mean()),
        "You took 1 - p, the share of the wrong digits. Take p itself.",
    )
    yield (
        near(-np.log10(p).mean()) or near(-np.log2(p).mean()),
        "That is another logarithm. Take the natural one, np.log.",
    )
    yield near(-np.log(p.mean())), "Take the logarithm of each first, then the mean."
    yield (
        near(1 - p.mean()),
        "There is no logarithm yet, so a sure mistake costs too little.",
    )
    yield any(map(near, -np.log(p))), "That is one picture. Average all three."
    yield (
        near(-(p * np.log(p)).mean()),
        "Take the logarithms alone: do not multiply by p.",
    )
    yield (
        abs(float(loss) + np.log(p).mean()) > 0.006,
        "Take the logarithm of each probability, then the mean, then the minus.",
    )


WRONG = {
    "loss = np.log(right_digits).mean()": (
        "The sign: a loss is positive. Put a minus in front."
    ),
    "loss = -np.log(right_digits).sum()": (
        "That is the sum. Average over the three pictures."
    ),
    "loss = -np.log(1 - right_digits).mean()": (
        "You took 1 - p, the share of the wrong digits. Take p itself."
    ),
    "loss = -np.log10(right_digits).mean()": (
        "That is another logarithm. Take the natural one, np.log."
    ),
    "loss = -np.log(right_digits.mean())": (
        "Take the logarithm of each first, then the mean."
    ),
    "loss = 1 - right_digits.mean()": (
        "There is no logarithm yet, so a sure mistake costs too little."
    ),
    "loss = -np.log(0.9)": "That is one picture. Average all three.",
    "loss = -(right_digits * np.log(right_digits)).mean()": (
        "Take the logarithms alone: do not multiply by p."
    ),
    "loss = 7": (
        "Take the logarithm of each probability, then the mean, then the minus."
    ),
}
ALSO_RIGHT = ["loss = 1.8", "loss = np.mean([-np.log(p) for p in right_digits])"]
