"""Exercise: XOR out of OR and AND.

Two hidden nodes are ready: the first says 1 for OR, the second says 1 for AND. The
output node says 1 when w1 * OR + w2 * AND + bias is above 0. Choose the three numbers
so that it says XOR: one of the two inputs is 1, but not both.

    python module5_mlp/exercises/xor-weights.py
    python module5_mlp/exercises/xor-weights.py --hint
"""

from workshop.exercises import check

w1, w2, bias = ...

check(w1=w1, w2=w2, bias=bias)
