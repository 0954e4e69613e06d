"""Exercise: turn sums into probabilities.

Complete the function: it gets an array with a row of ten sums for each picture, and
returns an array of the same shape with a row of ten probabilities. Softmax raises e to
the power of each sum and divides by the total of the row. It must not fail for a sum of
1,000, where e to its power is too large for a computer.

    python module4_perceptrons/exercises/softmax.py
    python module4_perceptrons/exercises/softmax.py --hint
"""

from workshop.exercises import check

import numpy as np


def softmax(sums):
    """Return the probabilities of each row of sums."""
    powers = ...
    return ...


check(softmax=softmax)
