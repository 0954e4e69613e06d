"""Exercise: the three best answers of a network.

The network gave a probability for each of six names. Make a list of the three names
with the largest probabilities, the best one first.

    python module6_cnn/exercises/top-five.py
    python module6_cnn/exercises/top-five.py --hint
"""

from workshop.exercises import check

import numpy as np

names = ["tench", "stupa", "dome", "palace", "boathouse", "bell cote"]
probabilities = np.array([0.01, 0.52, 0.24, 0.07, 0.05, 0.11])
best = [names[i] for i in probabilities.argsort()[::-1][:3]]

check(best=best)
