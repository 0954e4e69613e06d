"""Exercise: XOR out of OR and AND.

There are two inputs, each 0 or 1. The two hidden nodes are done: OR is 1 when at least
one input is 1, and AND is 1 when both are. The output node says 1 when
w1 * OR + w2 * AND + bias is above 0. Choose the three numbers so that it says XOR: 1
when exactly one input is 1.

    python module5_mlp/exercises/xor-weights.py
    python module5_mlp/exercises/xor-weights.py --hint
"""

from workshop.exercises import check

w1, w2, bias = 1, -2, -0.5

check(w1=w1, w2=w2, bias=bias)
