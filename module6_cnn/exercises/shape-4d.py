"""Exercise: give the digits the shape that a convolution takes.

A convolution takes an array with four axes: pictures, rows, columns and channels. Our
digits have three. They are gray, so the axis of channels was left out. Add it.

    python module6_cnn/exercises/shape-4d.py
    python module6_cnn/exercises/shape-4d.py --hint
"""

from workshop.exercises import check

import numpy as np

x = np.arange(5 * 28 * 28).reshape(5, 28, 28)  # five pictures
x_4d = ...

check(x_4d=x_4d)
