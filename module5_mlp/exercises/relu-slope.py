"""Exercise: the slope of relu.

relu hands on what is positive and makes everything else 0. Back-propagation needs its
slope: how much does the output change when the input changes a little? Complete the
function for arrays of any shape. Nobody minds what it says at exactly 0.

    python module5_mlp/exercises/relu-slope.py
    python module5_mlp/exercises/relu-slope.py --hint
"""

from workshop.exercises import check

import numpy as np


def slope(x):
    """Return the slope of relu at each number of the array x."""
    return ...


check(slope=slope)
