"""Exercise: how large is the map?

A kernel slides over a picture of 28 x 28 pixels. Each place gives one number of a map.

1. The kernel has 3 x 3 numbers. It never leaves the picture (no padding), and it moves
   2 pixels at a time (a stride of 2).
2. The kernel has 5 x 5 numbers, and it moves 1 pixel at a time. First, 2 rows or
   columns of zeros are added on all four sides of the picture (a padding of 2).

How many rows does each of the two maps have?

    python module6_cnn/exercises/conv-size.py
    python module6_cnn/exercises/conv-size.py --hint
"""

from workshop.exercises import check

with_stride = ...
with_padding = ...

check(with_stride=with_stride, with_padding=with_padding)
