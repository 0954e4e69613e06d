"""One-hot labels: a row of zeros with a single one, in the digit's column.

Our network will have ten outputs, one for each digit. To compare them with the right
answer we need ten numbers, too. The label 3 becomes 0 0 0 1 0 0 0 0 0 0. Why not teach
the number 3 itself? Because then 4 would be nearly right for a 3, and 8 badly wrong.
Digits are names here: each wrong answer is as wrong as any other.

Ask yourself
    What shape do the labels have before and after?
    Which label has its one in the last column?
    What would the one-hot labels of "cat", "dog" and "bird" look like?

Try
    Print np.argmax([0.1, 0.2, 0.6, 0.1]). What do we lose with argmax?

Expect to get every label back, in about 3 seconds.
"""

# %% Load the labels; _ stands for what we do not need
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

# %% And back: argmax gives the column of the largest number in each row
labels = np.argmax(one_hot, axis=1)
print("And back:", labels[:5])
print(f"Labels that survived the round trip: {(labels == y_train).mean():.0%}")
