"""Learn XOR: one layer cannot, however long it trains; a hidden layer can.

One layer draws one straight line, and no line has 01 and 10 on one side and 00 and 11
on the other. The best it can do is to shrug: half and half, for each of the four.
Hidden nodes draw several lines, and the output puts them together.

    python xor.py
    python xor.py --hidden_nodes 2

Ask yourself
    What does the single layer answer, and why does more training not help?
    With two hidden nodes, does every seed succeed? (--seed 1, --seed 2, and so on)
    Where does each network draw its border, and how sure is it far from the points?
    (--seed 1 shows the border of the single layer.)

Try
    Replace tanh by None. The hidden layer is still there: where has the border gone?

Expect at most three of four right without a hidden layer, and all four with one, in
about 8 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(hidden_nodes=8, epochs=10, learning_rate=0.1)
config = run.config

# %% The four questions and their answers; an epoch asks each of them 100 times
x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype="float32")
y = np.array([0, 1, 1, 0], dtype="float32")
x_train = np.tile(x, (100, 1))
y_train = np.tile(y, 100)

# %% Train one layer, then the same with a hidden layer in front
one_layer = [layers.Dense(1, activation="sigmoid")]
two_layers = [
    layers.Dense(config.hidden_nodes, activation="tanh"),
    layers.Dense(1, activation="sigmoid"),
]
points = np.linspace(-0.5, 1.5, 100)
grid = np.stack(np.meshgrid(points, points), axis=-1).reshape(-1, 2)
figure, axes = plt.subplots(1, 2, sharey=True)
for name, network, ax in [
    ("one layer", one_layer, axes[0]),
    ("a hidden layer", two_layers, axes[1]),
]:
    print(f"\nWith {name}")
    model = keras.Sequential([keras.Input(shape=(2,)), *network])
    model.compile(
        loss="binary_crossentropy",
        optimizer=keras.optimizers.Adam(config.learning_rate),
        metrics=["accuracy"],
    )
    model.fit(
        x_train,
        y_train,
        epochs=config.epochs,
        batch_size=20,
        verbose=2,
        callbacks=[RunLogger(run, prefix=f"{name}/")],
    )
    answers = model.predict(x, verbose=0)[:, 0]
    right = np.sum((answers > 0.5) == y)
    print(f"With {name}: {right} of 4 right")
    for bits, answer, wanted in zip(x.astype(int), answers, y, strict=True):
        print(f"  {bits} -> {answer:.2f} (wanted: {wanted:.0f})")

    # Colour every point of the square by the answer; the border is where it is 0.5
    height = model.predict(grid, batch_size=1000, verbose=0).reshape(100, 100)
    ax.contourf(points, points, height, levels=np.linspace(0, 1, 11))
    ax.contour(points, points, height, levels=[0.5], colors="white")
    rim = {"edgecolors": "white", "linewidths": 3}
    ax.scatter(x[:, 0], x[:, 1], c=y, s=300, vmin=0, vmax=1, **rim)
    ax.set(title=f"{name}: {right} of 4", xlabel="first bit")
    ax.set(xticks=[0, 1], yticks=[0, 1])
axes[0].set_ylabel("second bit")
show_figure("xor")
