"""Exercise: the five best answers of a network.

The network gave a probability for each of eight names. Make a list of the five most
probable names, the most probable one first.

    python module6_cnn/exercises/top-five.py
    python module6_cnn/exercises/top-five.py --hint
"""

from workshop.exercises import check

import numpy as np

names = [
    "castle",
    "stupa",
    "tench",
    "dome",
    "palace",
    "boathouse",
    "bell cote",
    "goose",
]
probabilities = np.array([0.03, 0.48, 0.01, 0.21, 0.07, 0.05, 0.13, 0.02])
best = ...

check(best=best)
