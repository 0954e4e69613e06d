"""Exercise: one step of gradient descent.

The loss is (weight - 3) squared, and its slope is 2 * (weight - 3). The weight is 5 and
the learning rate 0.1. What is the weight after one step downhill?

    python module4_perceptrons/exercises/step.py
    python module4_perceptrons/exercises/step.py --hint
"""

from workshop.exercises import check

weight = 5
learning_rate = 0.1
new_weight = ...

check(new_weight=new_weight)
