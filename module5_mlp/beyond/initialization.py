"""Initialization: how large should the random weights be at the start?

A node adds up many inputs. If the weights are too small, each layer hands on less than
it got, and after ten layers nothing is left. If they are too large, the numbers grow
from layer to layer. Glorot and He are two rules, named after people. They look at the
number of inputs, so that each layer hands on about as much as it got. With zeros,
nothing comes through.

    python module5_mlp/beyond/initialization.py
    python module5_mlp/beyond/initialization.py --depth 3

Ask yourself
    How large are the numbers that leave layer 10, for each way to start?
    A layer has 100 inputs. How large are its weights by He's rule? And with 10,000?
    Why can a network that starts with zeros not learn?

Try
    --depth 2: which ways to start work now?

Expect, after 3 epochs, 11.3% with zeros and 0.01, 44% to 55% with 0.5, 89.9% to 92.4%
with Glorot and 90.2% to 93.6% with He, in about 20 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import initializers, layers

run = start_run(depth=10, hidden_nodes=100, epochs=3, batch_size=128)
config = run.config

# %% The first 10,000 digits, pixels from 0 to 1
(x_train, y_train), (x_test, y_test) = load_digits()
x_train, y_train = x_train[:10000].astype("float32") / 255, y_train[:10000]
x_test = x_test.astype("float32") / 255

# %% Five ways to start. A number is the typical size of a weight (standard deviation)
# For Glorot it is the root of 2 / (inputs + outputs), for He the root of 2 / inputs.
starts = {
    "zeros": initializers.Zeros(),
    "0.01": initializers.RandomNormal(stddev=0.01),
    "0.5": initializers.RandomNormal(stddev=0.5),
    "Glorot": initializers.GlorotNormal(),
    "He": initializers.HeNormal(),
}
places = np.linspace(0, config.depth, 5).astype(int)  # 0 is the picture itself
bins = np.arange(-15, 10)
figure, axes = plt.subplots(5, 5, sharex=True, sharey=True)
for (name, start), row in zip(starts.items(), axes, strict=True):
    keras.utils.set_random_seed(config.seed)
    model = keras.Sequential([keras.Input(shape=(28, 28)), layers.Flatten()])
    for _ in range(config.depth):
        # clone: new random numbers for each layer
        layer = layers.Dense(
            config.hidden_nodes, activation="relu", kernel_initializer=start.clone()
        )
        model.add(layer)
    model.add(layers.Dense(10, activation="softmax"))

    # Send 1,000 digits through the layers, one layer after the other
    leaves = [x_train[:1000]]
    for layer in model.layers[:-1]:
        leaves.append(keras.ops.convert_to_numpy(layer(leaves[-1])))
    print(f"\nStart with {name}: on average, {leaves[0].mean():.2g} goes in, ", end="")
    print(f"and {leaves[-1].mean():.2g} leaves layer {config.depth}")
    for place, ax in zip(places, row, strict=True):
        numbers = leaves[1 + place]
        ax.hist(np.log10(numbers[numbers > 0]), bins)

    # Train it
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(
        x_train,
        y_train,
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=2,
        callbacks=[RunLogger(run, prefix=f"{name}/")],
    )
    _, accuracy = model.evaluate(x_test, y_test, verbose=0)
    print(f"{name}: test accuracy {accuracy:.1%}")
    row[0].set_ylabel(f"{name}: {accuracy:.0%}", rotation=0, ha="right", va="center")

# %% Draw what leaves the layers: a good start keeps it in the same place
for place, ax in zip(places, axes[0], strict=True):
    ax.set_title(f"layer {place}" if place else "pixels")
for ax in axes[-1]:
    ax.set(yticks=[], xticks=[-10, 0])
figure.suptitle("Only He keeps the numbers the same size through all layers")
figure.supxlabel("size of a number, as a power of 10")
show_figure("initialization")
