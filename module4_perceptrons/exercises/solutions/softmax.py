"""Exercise: turn sums into probabilities.

Complete the function: it gets an array with a row of ten sums for each picture, and
returns an array of the same shape with a row of ten probabilities. Softmax raises e to
the power of each sum and divides by the total of the row. For a sum of 1,000 that power
is too large for a computer. So subtract the largest sum of the row first: the result is
the same.

    python module4_perceptrons/exercises/softmax.py
    python module4_perceptrons/exercises/softmax.py --hint
"""

from workshop.exercises import check

import numpy as np


def softmax(sums):
    """Return the probabilities of each row of sums."""
    largest = sums.max(axis=1, keepdims=True)
    powers = np.exp(sums - largest)
    return powers / powers.sum(axis=1, keepdims=True)


check(softmax=softmax)
