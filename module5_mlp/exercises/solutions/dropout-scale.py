"""Exercise: what comes out of dropout?

A layer gives [2.0, 4.0, 6.0, 8.0]. Dropout with a rate of 0.5 switches off the
second and the fourth node in this step of training. The others are scaled up, so that
each node's mean over many steps stays the same. Which four numbers come out?

    python module5_mlp/exercises/dropout-scale.py
    python module5_mlp/exercises/dropout-scale.py --hint
"""

from workshop.exercises import check

outputs = [4.0, 0.0, 12.0, 0.0]

check(outputs=outputs)
