"""Exercise: what does a guess cost?

For each of three pictures the network gave ten probabilities. Only the one for the
right digit counts: cross-entropy is minus its logarithm, averaged over the pictures.
Compute it from the three probabilities of the right digits.

    python module4_perceptrons/exercises/cross-entropy.py
    python module4_perceptrons/exercises/cross-entropy.py --hint
"""

from workshop.exercises import check

import numpy as np

right_digits = np.array([0.9, 0.5, 0.01])
loss = ...

check(loss=loss)
