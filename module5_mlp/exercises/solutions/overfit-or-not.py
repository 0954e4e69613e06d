"""Exercise: read the curves of a network.

Below is the accuracy after each of eight epochs, on training and on validation digits.
After which epoch (1 to 8) would you have stopped?

    python module5_mlp/exercises/overfit-or-not.py
    python module5_mlp/exercises/overfit-or-not.py --hint
"""

from workshop.exercises import check

training = [0.88, 0.93, 0.95, 0.970, 0.980, 0.990, 0.995, 0.999]
validation = [0.89, 0.92, 0.94, 0.951, 0.955, 0.953, 0.950, 0.948]
epoch = 5

check(epoch=epoch)
