"""Look at the digits before learning from them: a picture is a table of numbers.

MNIST holds 70,000 digits that people wrote by hand. Each is a picture of 28 by 28
pixels. A pixel is one number, the amount of ink: 0 is blank paper, 255 is solid ink. A
network sees nothing but these 784 numbers.

    python module4_perceptrons/keras-digits.py
    python module4_perceptrons/keras-digits.py --index 7

Ask yourself
    What type is a pixel, and what are its smallest and largest values?
    Which digit is the most common? What accuracy would always answering it give?
    Which digits in the figure are hard to read, even for you?

Try
    Add these two lines at the end, and run it again. What went wrong in the second?
        print(x_train[0, 5, 18])
        print(x_train[0, 5, 18] * 2)

Expect 60,000 + 10,000 digits, 9.0% to 11.2% of each, in about 2 seconds.
"""

# %% Load the digits
from workshop import load_digits, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np

options = read_options(index=0)
(x_train, y_train), (x_test, y_test) = load_digits()

# %% What are they? Shape, type and range
print("Training pictures:", x_train.shape, "labels:", y_train.shape)
print("Test pictures:    ", x_test.shape, "labels:", y_test.shape)
print(f"A pixel is a {x_train.dtype} from {x_train.min()} to {x_train.max()}")

# %% How many of each digit?
for digit, count in enumerate(np.bincount(y_train)):
    print(f"Digit {digit}: {count:5,} pictures ({count / len(y_train):.1%})")

# %% One digit as a network gets it: numbers
if options.index >= len(x_train):
    raise SystemExit(
        f"Choose an --index below {len(x_train):,}, the number of pictures."
    )
picture = x_train[options.index]
print(
    f"\nPicture {options.index} is a {y_train[options.index]}; a part of its numbers:"
)
for row in picture[4:12]:
    print("".join(f"{pixel:4}" for pixel in row[4:24]))

# %% The same digit as we see it: pixel // 52 picks one of five blocks, the darkest last
print("\nAll of it:")
for row in picture:
    print("".join(" ░▒▓█"[pixel // 52] * 2 for pixel in row))

# %% A page of digits, each with its label
plt.suptitle("Forty of the digits: which of them are hard to read?")
for place in range(40):
    plt.subplot(5, 8, place + 1)
    plt.imshow(x_train[place], cmap="gray_r")
    plt.title(y_train[place], fontsize=14)
    plt.axis("off")
show_figure("keras-digits")
