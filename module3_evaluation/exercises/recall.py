"""Exercise: how many of the negative tweets were found?

The matrix has a row for each true label and a column for each predicted one. Compute
the recall of "negative": which share of the negative tweets was predicted as negative?

    python module3_evaluation/exercises/recall.py
    python module3_evaluation/exercises/recall.py --hint
"""

from workshop.exercises import check

import numpy as np

# predicted:          negative  neutral  positive
matrix = np.array([[20, 50, 30],  # true: negative
                   [10, 400, 90],  # true: neutral
                   [10, 100, 190]])  # true: positive  # fmt: skip
recall = ...

check(recall=recall)
