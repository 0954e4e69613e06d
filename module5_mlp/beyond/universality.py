"""Bumps: a hidden layer can draw any curve, if it has enough nodes.

A sigmoid with a large weight is a step. One step up and one step down make a bump. Put
bumps side by side, each as high as the curve, and their sum follows the curve. First we
choose all the weights by hand. Then a network of the same size learns its own.

    python module5_mlp/beyond/universality.py
    python module5_mlp/beyond/universality.py --bumps 10

Ask yourself
    How many hidden nodes does one bump take?
    Four times the bumps: how much smaller is the worst error?
    Which network is better, the one by hand or the one that learned? Why?

Try
    Draw another curve: change y below "The curve".
    Let it train for only 10 epochs.

Expect worst errors of 0.43, 0.12 and 0.02 with 5, 20 and 100 bumps by hand, in about
10 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import initializers, layers

run = start_run(bumps=20, epochs=40, learning_rate=0.01)
config = run.config

# %% The curve
x = np.linspace(0, 1, 1001).reshape(-1, 1)
y = np.sin(9 * x) / 2 + x / 3


def build(bumps):
    """Build a network with two hidden nodes for each bump, random steps at first."""
    random = {"kernel_initializer": initializers.RandomUniform(-20, 20)}
    random |= {"bias_initializer": initializers.RandomUniform(-10, 10)}
    return keras.Sequential(
        [
            keras.Input(shape=(1,)),
            layers.Dense(2 * bumps, activation="sigmoid", **random),
            layers.Dense(1),
        ]
    )


# %% By hand: the steps lie at the edges of the bumps, and the heights on the curve
figure, axes = plt.subplots(2, 2, sharex=True, sharey=True)
for bumps, ax in zip([5, config.bumps, 100], axes.flat, strict=False):
    model = build(bumps)
    edges = np.linspace(0, 1, bumps + 1)
    middles = (edges[:-1] + edges[1:]) / 2
    heights = np.interp(middles, x[:, 0], y[:, 0])
    edges[[0, -1]] = -1, 2  # the outer steps lie outside the picture
    steepness = 10 * bumps
    starts, ends = edges[:-1], edges[1:]
    # A step lies where its sum is 0: steepness * x - steepness * edge
    model.set_weights(
        [
            np.full((1, 2 * bumps), steepness),
            -steepness * np.concatenate([starts, ends]),
            np.concatenate([heights, -heights]).reshape(-1, 1),
            np.zeros(1),
        ]
    )
    answer = model.predict(x, batch_size=1001, verbose=0)
    worst = np.abs(answer - y).max()
    print(f"{bumps:3} bumps by hand: off by {worst:.3f} at worst")
    ax.plot(x, y, "--", color="gray")
    ax.plot(x, answer)
    ax.set_title(f"{bumps} bumps by hand: {worst:.3f} off")

# %% Learned: as many nodes, and Adam moves the steps to where they help
model = build(config.bumps)
model.compile(loss="mse", optimizer=keras.optimizers.Adam(config.learning_rate))
model.fit(
    np.tile(x, (20, 1)),
    np.tile(y, (20, 1)),
    epochs=config.epochs,
    batch_size=200,
    verbose=2,
    callbacks=[RunLogger(run)],
)
answer = model.predict(x, batch_size=1001, verbose=0)
worst = np.abs(answer - y).max()
print(f"{2 * config.bumps} nodes that learned: off by {worst:.3f} at worst")

# %% Draw all four
axes[1, 1].plot(x, y, "--", color="gray")
axes[1, 1].plot(x, answer, color="C1")
axes[1, 1].set_title(f"{config.bumps} bumps learned: {worst:.3f} off")
figure.suptitle("More bumps follow the curve more closely")
show_figure("universality")
