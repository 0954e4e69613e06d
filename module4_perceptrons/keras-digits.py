"""Look at the digits before learning from them: a picture is a table of numbers.

MNIST holds 70,000 digits that people wrote by hand, as pictures of 28 by 28 pixels.
Each pixel is one number, the amount of ink: 0 is blank paper, 255 is solid ink. To a
model a picture is those 784 numbers and nothing else.

    python keras-digits.py
    python keras-digits.py --index 7

Ask yourself
    What is the type of a pixel, and its smallest and largest value?
    Which digit is the commonest? What would always guessing it score?
    Which digits in the figure would you hesitate over yourself?

Try
    Print x_train[0, 5, 18] and then x_train[0, 5, 18] * 2: what went wrong?

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

# %% One digit as the model gets it: numbers
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

# %% The same digit as we see it: each number as a block of ink
print("\nAll of it:")
for row in picture:
    print("".join(" ░▒▓█"[pixel // 52] * 2 for pixel in row))

# %% A page of digits
plt.figure(figsize=(10, 6.5))
for place in range(40):
    plt.subplot(5, 8, place + 1)
    plt.imshow(x_train[place], cmap="gray_r")
    plt.title(y_train[place], fontsize=14)
    plt.axis("off")
show_figure("keras-digits")
