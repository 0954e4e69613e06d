"""Exercise: count the weights of a convolution.

A convolution has 32 kernels of 3 x 3. Its input is 13 x 13 pixels in 16 channels. Each
kernel looks at all the channels. How many weights and biases are there in all?

    python module6_cnn/exercises/conv-weights.py
    python module6_cnn/exercises/conv-weights.py --hint
"""

from workshop.exercises import check

weights = 32 * (3 * 3 * 16 + 1)

check(weights=weights)
