"""Exercise: slide a kernel over a picture.

Complete the function. At each place, multiply the kernel by the part of the picture
below it, number by number. Then add up all the products. row and column say where the
kernel's upper left corner is.

    python module6_cnn/exercises/slide.py
    python module6_cnn/exercises/slide.py --hint
"""

from workshop.exercises import check

import numpy as np


def slide(picture, kernel):
    """Return the map; the picture and the kernel are arrays with two axes."""
    size = len(kernel)
    rows = len(picture) - size + 1
    columns = len(picture[0]) - size + 1
    result = np.zeros((rows, columns))
    for row in range(rows):
        for column in range(columns):
            result[row, column] = (
                picture[row : row + size, column : column + size] * kernel
            ).sum()
    return result


check(slide=slide)
