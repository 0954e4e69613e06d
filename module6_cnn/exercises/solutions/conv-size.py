"""Exercise: how large is the map?

A kernel of 3 x 3 slides over a picture of 28 x 28 pixels. It never leaves the picture
(no padding), and it moves 2 pixels at a time (a stride of 2). How many rows does the
map have?

    python module6_cnn/exercises/conv-size.py
    python module6_cnn/exercises/conv-size.py --hint
"""

from workshop.exercises import check

rows = (28 - 3) // 2 + 1

check(rows=rows)
