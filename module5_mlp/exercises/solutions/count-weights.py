"""Exercise: count the weights of a network.

A picture of 28 x 28 pixels goes through a hidden layer of 64 nodes, and then through an
output layer of 10 nodes. Every node has a weight for each of its inputs, and one bias.
How many weights and biases are there in all?

    python module5_mlp/exercises/count-weights.py
    python module5_mlp/exercises/count-weights.py --hint
"""

from workshop.exercises import check

weights = 64 * (28 * 28 + 1) + 10 * (64 + 1)

check(weights=weights)
