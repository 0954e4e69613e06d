"""Exercise: how far off is a model, on average?

People rated four tweets from -4 to 4, and a model guessed the ratings. How far off is
the model on average? A guess that is too high is as bad as one that is too low.

    python module1_overview/exercises/mean-error.py
    python module1_overview/exercises/mean-error.py --hint
"""

from workshop.exercises import check

import numpy as np

ratings = np.array([2.0, -1.0, 0.5, 3.0])
guesses = np.array([1.0, 1.0, 0.0, 2.5])
mean_error = ...

check(mean_error=mean_error)
