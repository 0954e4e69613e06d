"""Move a digit by two pixels: which network still reads it?

People do not notice whether a digit stands two pixels further to the left. The hidden
layer of mlp.py does: its weights belong to fixed pixels, and now the strokes are under
other weights. A convolution finds the same stroke at its new place, and pooling forgets
small moves. But after the last pooling comes a dense layer. Its weights belong to fixed
places again. So cnn.py's network suffers from larger moves.

    python module6_cnn/beyond/shift.py
    python module6_cnn/beyond/shift.py --epochs 1

Ask yourself
    Which of the two networks loses more with the first two pixels?
    Why does the network with convolutions lose so much with four pixels?
    How could you make either network indifferent to such moves?

Try
    Move the digits down: change axis=2 to axis=1. Is it better or worse?

Expect 92% to 97% with convolutions and 76% to 81% without, after a move of two pixels,
in about 25 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(epochs=3, batch_size=128, learning_rate=0.002)
config = run.config

# %% Load the digits
(x_train, y_train), (x_test, y_test) = load_digits()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255

# %% The networks of mlp.py and cnn.py
networks = {
    "mlp": [layers.Flatten(), layers.Dense(128, activation="relu")],
    "cnn": [
        layers.Conv2D(16, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
    ],
}

# %% Train each, then score it on test digits that are moved to the right.
# np.roll brings what leaves the picture back on the left; most of that is empty paper
shifts = range(7)
moved = [np.roll(x_test, shift, axis=2) for shift in shifts]
accuracies, answers = {}, {}
for name, stack in networks.items():
    print(f"Training the {name}:")
    model = keras.Sequential([*stack, layers.Dense(10, activation="softmax")])
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=keras.optimizers.Adam(config.learning_rate),
        metrics=["accuracy"],
    )
    model.fit(
        x_train,
        y_train,
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=2,
        callbacks=[RunLogger(run, prefix=f"{name}_")],
    )
    answers[name] = [
        model.predict(x, batch_size=500, verbose=0).argmax(axis=-1) for x in moved
    ]
    accuracies[name] = [(a == y_test).mean() for a in answers[name]]

# %% Print the accuracies, pixel by pixel
print("\npixels to the right    mlp    cnn")
for shift in shifts:
    print(f"{shift:19}{accuracies['mlp'][shift]:7.1%}{accuracies['cnn'][shift]:7.1%}")

# %% Draw them, above one digit that only the mlp loses
at_two = (answers["mlp"][0] == y_test) & (answers["mlp"][2] != y_test)
at_two &= answers["cnn"][2] == y_test
digit = np.flatnonzero(at_two)[0] if at_two.any() else 0
figure, axes = plt.subplot_mosaic("cccc;cccc;0123", figsize=(10, 8))
for name, line in ("mlp", "o-"), ("cnn", "s-"):
    axes["c"].plot(shifts, accuracies[name], line, label=name)
common = np.bincount(y_test).max() / len(y_test)
axes["c"].axhline(common, ls=":", c="gray", label="most common digit")
axes["c"].set(xlabel="pixels to the right", ylabel="accuracy", ylim=(0, 1))
axes["c"].set_title("Two pixels cost the mlp far more than the cnn")
axes["c"].legend()
for shift in range(4):
    axes[str(shift)].imshow(moved[shift][digit], cmap="gray_r")
    both = [answers[name][shift][digit] for name in networks]
    axes[str(shift)].set_title(f"mlp: {both[0]}, cnn: {both[1]}", fontsize=16)
    axes[str(shift)].set(xticks=[], yticks=[])
    axes[str(shift)].spines[:].set_visible(True)  # a frame, to see the move
show_figure("shift")
