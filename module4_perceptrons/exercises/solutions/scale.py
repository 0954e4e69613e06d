"""Exercise: scale the pixels.

The pixels are whole numbers from 0 to 255, of type uint8. Turn the test digits into
numbers from 0 to 1, in the same way as the training digits were.

    python module4_perceptrons/exercises/scale.py
    python module4_perceptrons/exercises/scale.py --hint
"""

from workshop import load_digits
from workshop.exercises import check

(x_train, y_train), (x_test, y_test) = load_digits()
x_train, x_test = x_train[:2000], x_test[:1000]  # a few are enough here
scaled_train = x_train.astype("float32") / 255
scaled_test = x_test.astype("float32") / 255

check(scaled_test=scaled_test)
