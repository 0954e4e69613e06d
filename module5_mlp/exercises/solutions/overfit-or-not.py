"""Exercise: read the curves of a network.

A network with dropout was trained for eight epochs. Below is its accuracy after each
epoch, on training digits and on validation digits. After which epoch (1 to 8) would you
have stopped?

    python module5_mlp/exercises/overfit-or-not.py
    python module5_mlp/exercises/overfit-or-not.py --hint
"""

from workshop.exercises import check

training = [0.820, 0.900, 0.934, 0.955, 0.968, 0.978, 0.985, 0.990]
validation = [0.890, 0.920, 0.936, 0.948, 0.955, 0.953, 0.950, 0.948]
epoch = 5

check(epoch=epoch)
