"""A layer is a function: call it, look at its weights, do the same by hand.

Dense sounds like magic, but it is a table of weights and one multiplication. We call
it without any training. First one picture of four pixels and one class: four weights,
one sum. Then two pictures and three classes: each class has a column of weights of its
own. The layer computes all six sums at once.

Ask yourself
    Which numbers make the first sum, 0.9? Work it out on paper.
    Which shape do the weights have for 784 pixels and ten digits? How many numbers?
    Why does the layer know the number of weights only after the first call?

Try
    Give the last layer activation="relu". Which of the six numbers change?
    Give a layer a picture of five pixels where it has weights for four.

Expect the layer and the sum by hand to be equal, in about 5 seconds.
"""

# %% One picture of four pixels, one class
from workshop import show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

picture = np.array([[1.0, 0.0, 0.5, 1.0]])
layer = layers.Dense(1)
print("Weights before the first call:", len(layer.get_weights()))
layer(picture)
print("After it:", [array.shape for array in layer.get_weights()], "weights and bias")

# %% Set the weights ourselves, and do the sum by hand
layer.set_weights([np.array([[0.2], [0.9], [-0.4], [0.6]]), np.array([0.3])])
by_layer = keras.ops.convert_to_numpy(layer(picture))
by_hand = 1.0 * 0.2 + 0.0 * 0.9 + 0.5 * -0.4 + 1.0 * 0.6 + 0.3
print(f"By the layer: {by_layer.item():.4f}, by hand: {by_hand:.4f}")

# %% Two pictures, three classes: @ multiplies the tables, and each sum gets its bias
pictures = np.array([[1.0, 0.0, 0.5, 1.0], [0.0, 1.0, 1.0, 0.0]])
layer = layers.Dense(3)
layer(pictures)
weights = np.array(
    [[0.2, -0.5, 0.1], [0.9, 0.4, -0.3], [-0.4, 0.8, 0.2], [0.6, -0.1, 0.5]]
)
bias = np.array([0.3, 0.0, -0.1])
layer.set_weights([weights, bias])
by_layer = keras.ops.convert_to_numpy(layer(pictures))
by_hand = pictures @ weights + bias
print("Two pictures, three classes, by the layer:\n", by_layer.round(2))
print(f"Largest difference from by hand: {np.abs(by_layer - by_hand).max():.7f}")

# %% Softmax is a function, too: each row becomes three probabilities
probabilities = keras.ops.convert_to_numpy(keras.ops.softmax(by_layer))
print("As probabilities:\n", probabilities.round(2))

# %% Draw the multiplication: a row of pixels meets a column of weights
figure, axes = plt.subplots(1, 4, figsize=(10, 4), width_ratios=[4, 3, 3, 3])
tables = {"pictures @": pictures, "weights +": weights}
tables.update({"bias =": bias[None], "sums": by_layer})
for (title, table), ax in zip(tables.items(), axes, strict=True):
    ax.imshow(table, cmap="PuOr", vmin=-2.5, vmax=2.5)
    ax.set(title=title, xticks=[], yticks=[])
    for (row, column), number in np.ndenumerate(table):
        ax.text(column, row, f"{number:.1f}", ha="center", va="center")
figure.suptitle("Each sum is a row of pixels times a column of weights, plus a bias")
show_figure("keras-layers")
