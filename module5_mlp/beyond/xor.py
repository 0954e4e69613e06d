"""Learn XOR: one layer cannot, however long it trains, and a hidden layer can.

XOR says yes to 01 and 10, and no to 00 and 11. One layer draws one straight line, and
no straight line separates the two "yes" points from the two "no" points. The best that
it can do is to answer about 0.5 to all four. Each hidden node draws a line of its own,
and the output combines them.

    python module5_mlp/beyond/xor.py
    python module5_mlp/beyond/xor.py --hidden_nodes 2

Ask yourself
    What does the single layer answer, and why does more training not help?
    Where does the hidden layer draw its border? How sure is it far from the points?
    Are two hidden nodes enough? Run the second command with --seed 1 and --seed 2, too.

Try
    Replace "tanh" by None. The hidden layer is still there: how many are right now?

Expect at most three of four right with one layer, and all four with a hidden layer, in
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
label = {"ha": "center", "bbox": {"color": "white", "pad": 2}}  # of the four answers
points = np.linspace(-0.5, 1.5, 100)  # 100 x 100 places to color
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
        ax.annotate(f"{answer:.2f}", bits, (0, 20), textcoords="offset points", **label)

    # Color every point of the square by the answer; the border is where it is 0.5
    height = model.predict(grid, batch_size=1000, verbose=0).reshape(100, 100)
    ax.contourf(points, points, height, np.linspace(0, 1, 11), cmap="PuOr_r")
    ax.contour(points, points, height, levels=[0.5], colors="black")
    ax.scatter(*x[y == 1].T, s=300, color="tab:orange", edgecolors="black")
    ax.scatter(*x[y == 0].T, s=300, color="purple", edgecolors="black")
    ax.set(title=f"{name}: {right} of 4 right", xlabel="first bit")
    ax.set(xticks=[0, 1], yticks=[0, 1])
axes[0].set_ylabel("second bit")
figure.suptitle("Orange: yes. Purple: no. White: no idea")
show_figure("xor")
