"""Exercise: max pooling with blocks of 2 x 2.

Cut the picture below into blocks of 2 x 2 that do not overlap, and keep the largest
number of each. Write down what is left: a list of two rows of two numbers.

    python module6_cnn/exercises/maxpool.py
    python module6_cnn/exercises/maxpool.py --hint
"""

from workshop.exercises import check

# 1 3 | 2 0
# 4 2 | 1 1
# ----+----
# 0 0 | 8 6
# 0 4 | 2 4
pooled = ...

check(pooled=pooled)
