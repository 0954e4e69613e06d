"""Exercise: is the second model better?

Both models were scored on the same ten folds. Take the difference, pairs minus words,
in each fold. Divide the mean of the ten differences by their standard deviation, which
we call the spread. Above 1, the gain is larger than the spread of the folds.

    python module3_evaluation/exercises/beyond-spread.py
    python module3_evaluation/exercises/beyond-spread.py --hint
"""

from workshop.exercises import check

import numpy as np

words = np.array([66.1, 64.0, 67.9, 65.2, 63.1, 68.8, 66.0, 64.9, 67.2, 65.8])
pairs = np.array([67.9, 65.1, 69.3, 67.0, 64.2, 70.9, 67.1, 66.8, 68.4, 67.3])
spreads = ...

check(spreads=spreads)
