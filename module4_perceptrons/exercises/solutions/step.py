"""Exercise: two steps of gradient descent.

The loss is (weight - 3) squared, and its slope is 2 * (weight - 3). The weight is 7 and
the learning rate 0.1. What is the weight after one step downhill, and after a second?

    python module4_perceptrons/exercises/step.py
    python module4_perceptrons/exercises/step.py --hint
"""

from workshop.exercises import check

weight = 7
learning_rate = 0.1
first = weight - learning_rate * 2 * (weight - 3)
second = first - learning_rate * 2 * (first - 3)

check(first=first, second=second)
