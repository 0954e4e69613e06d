"""Exercise: how large is the map?

1. A kernel of 3 x 3 slides over a picture of 28 x 28 pixels. It never leaves the
   picture (no padding), and it moves 2 pixels at a time (a stride of 2).
2. A kernel of 5 x 5 slides over the same picture, 1 pixel at a time. Before, 2 rows and
   columns of zeros were added on each side of the picture (a padding of 2).

How many rows does each of the two maps have?

    python module6_cnn/exercises/conv-size.py
    python module6_cnn/exercises/conv-size.py --hint
"""

from workshop.exercises import check

with_stride = (28 - 3) // 2 + 1
with_padding = 28 + 2 * 2 - 5 + 1

check(with_stride=with_stride, with_padding=with_padding)
