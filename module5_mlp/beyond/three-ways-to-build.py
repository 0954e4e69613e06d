"""Three ways to build the same network: a list, a function, a class.

Sequential is a list of layers, one after the other. The functional way calls each layer
on the answer of the one before, so a network can branch. A subclass of keras.Model runs
any Python you like. With the same seed, all three start with the same weights and give
the same answers. Then we use the functional way for something that a list cannot do.

    python module5_mlp/beyond/three-ways-to-build.py

Ask yourself
    Which of the three would you choose for mlp.py? And for two inputs?
    Which of them can model.summary() describe before it has seen data?
    In the last network, which ways can a pixel take to the answer?

Try
    Add a second hidden layer to all three. Are the answers still the same?
    Change the seed before building only one of them.

Expect differences below 0.000001, in about 4 seconds.
"""

# %% Load four digits, pixels from 0 to 1
from workshop import load_digits, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

(_, _), (x_test, y_test) = load_digits()
x = x_test[:4].astype("float32") / 255

# %% First way: Sequential, a list of layers
keras.utils.set_random_seed(0)
sequential = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(128, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)

# %% Second way: functional, each layer is called on what comes out of the one before
keras.utils.set_random_seed(0)
pixels = keras.Input(shape=(28, 28))
flat = layers.Flatten()(pixels)
hidden = layers.Dense(128, activation="relu")(flat)
answer = layers.Dense(10, activation="softmax")(hidden)
functional = keras.Model(pixels, answer)


# %% Third way: a class of your own, with layers made in __init__ and used in call
class Subclass(keras.Model):
    """The same network as a class."""

    def __init__(self):
        super().__init__()
        self.flatten = layers.Flatten()
        self.hidden = layers.Dense(128, activation="relu")
        self.answer = layers.Dense(10, activation="softmax")

    def call(self, pixels):
        """Compute ten probabilities; any Python may go here."""
        return self.answer(self.hidden(self.flatten(pixels)))


keras.utils.set_random_seed(0)
subclass = Subclass()

# %% The same answers?
first = keras.ops.convert_to_numpy(sequential(x))
for name, model in [("functional", functional), ("subclass", subclass)]:
    difference = np.abs(keras.ops.convert_to_numpy(model(x)) - first).max()
    print(f"Sequential and {name}: {model.count_params():,} weights, ", end="")
    print(f"answers differ by {difference:.7f} at most")

# %% What a list cannot do: a skip connection, a second way that leaves a layer out
pixels = keras.Input(shape=(28, 28), name="pixels")
flat = layers.Flatten(name="flatten")(pixels)
first = layers.Dense(64, activation="relu", name="hidden_1")(flat)
second = layers.Dense(64, activation="relu", name="hidden_2")(first)
both = layers.Add(name="add")([first, second])
answer = layers.Dense(10, activation="softmax", name="answer")(both)
skipping = keras.Model(pixels, answer)
print("\nWith a skip connection:")
skipping.summary(line_length=80)

# %% Draw the layers as boxes; hidden_2 stands aside, so that the second way is seen
arrows = [("pixels", "flatten"), ("flatten", "hidden_1"), ("hidden_1", "hidden_2")]
arrows += [("hidden_2", "add"), ("hidden_1", "add"), ("add", "answer")]
places = {layer.name: [0.6, -row] for row, layer in enumerate(skipping.layers)}
places["hidden_2"][0] = 0.3
for start, end in arrows:
    (x_start, y_start), (x_end, y_end) = places[start], places[end]
    arrow = {"arrowstyle": "->", "linewidth": 3}
    below, above = (x_start, y_start - 0.2), (x_end, y_end + 0.2)
    plt.annotate("", above, below, arrowprops=arrow)
for layer in skipping.layers:
    label = f"{layer.name}: {layer.output.shape[1:]}"
    box = {"boxstyle": "round", "facecolor": "lightyellow"}
    plt.text(*places[layer.name], label, ha="center", va="center", bbox=box)
plt.ylim(-len(places) + 0.5, 0.5)
plt.axis("off")
plt.title("The skip connection leads past hidden_2")
show_figure("three-ways-to-build")
