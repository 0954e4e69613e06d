"""Exercise: the slope of relu.

relu keeps positive numbers and makes all others 0. Backpropagation needs its slope: how
fast does the output grow when the input grows? If it grows as fast, the slope is 1.
Complete the function for arrays of any shape. At exactly 0 any answer is right.

    python module5_mlp/exercises/relu-slope.py
    python module5_mlp/exercises/relu-slope.py --hint
"""

from workshop.exercises import check

import numpy as np


def slope(x):
    """Return the slope of relu at each number of the array x."""
    return ...


check(slope=slope)
