"""One-hot labels: a row of zeros with a single one, at the place of the digit.

A model with ten outputs, one for each digit, needs ten wanted values to compare them
with. The label 3 becomes 0 0 0 1 0 0 0 0 0 0. Why not simply teach it the number 3?
Because a number says that a 3 lies between a 2 and a 4, and digits are only names:
mistaking a 3 for a 4 is no smaller a mistake than mistaking it for an 8.

Ask yourself
    What shape do the labels have before and after?
    Which of these labels has its one in the last column?
    What would the one-hot labels of "cat", "dog" and "bird" look like?

Try
    Turn [0.1, 0.2, 0.6, 0.1] back into a label. What did argmax throw away?

Expect to get every label back.
"""

# %% Load the labels
from workshop import load_digits

import keras
import numpy as np

(_, y_train), _ = load_digits()
print("Labels before:", y_train[:5], "shape", y_train.shape)

# %% From labels to rows of zeros and a one
one_hot = keras.utils.to_categorical(y_train)
print("Labels after: shape", one_hot.shape)
print("  digit   0 1 2 3 4 5 6 7 8 9")
for label, row in zip(y_train[:5], one_hot[:5], strict=True):
    print(f"  {label}  ->  {row.astype(int)}")

# %% And back: the place of the largest value in each row
labels = np.argmax(one_hot, axis=1)
print("And back:", labels[:5])
print(f"Labels that survived the round trip: {(labels == y_train).mean():.0%}")
