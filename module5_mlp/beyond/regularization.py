"""Regularization: what keeps a network from memorizing 1,000 digits?

L2 adds the squares of the weights to the loss. Large weights cost a lot, so weights
stay small. L1 adds their sizes. Even a small weight costs something, so most weights
become zero. Early stopping watches the validation loss and goes back to the best epoch.
Or we get more digits. We try each on the same network and look at its weights.

    python module5_mlp/beyond/regularization.py
    python module5_mlp/beyond/regularization.py --l2 0.01

Ask yourself
    What share of the weights is nearly zero, with L2 and with L1?
    Which method gains accuracy? Is the gain larger than the spread of a few seeds?
    At which epoch did early stopping stop? What did it save?

Try
    Make L2 stronger: --l2 0.01.
    Train on 500 digits: --digits 500. Do the methods help more?

Expect 88.5% to 88.9% with nothing, 88.3% to 88.7% with L2, 87.9% to 88.4% with L1,
87.6% to 88.2% with early stopping, and 93.0% to 93.8% with ten times the digits, in
about 20 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, regularizers

run = start_run(
    digits=1000, hidden_nodes=256, epochs=40, batch_size=128, l1=0.0001, l2=0.001
)
config = run.config

# %% Load the digits; the last 1,000 of the training digits are for validation
(x_train, y_train), (x_test, y_test) = load_digits()
x_train, x_test = x_train.astype("float32") / 255, x_test.astype("float32") / 255
x_val, y_val = x_train[-1000:], y_train[-1000:]

# %% Each method: the penalty, the number of digits, whether to stop early
methods = {
    "nothing": (None, config.digits, False),
    "L2": (regularizers.L2(config.l2), config.digits, False),
    "L1": (regularizers.L1(config.l1), config.digits, False),
    "early stopping": (None, config.digits, True),
    "10 x the digits": (None, 10 * config.digits, False),
}
figure, axes = plt.subplots(1, 5, sharex=True, sharey=True)
for (name, (penalty, digits, stop)), ax in zip(methods.items(), axes, strict=True):
    keras.utils.set_random_seed(config.seed)
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Flatten(),
            layers.Dense(
                config.hidden_nodes, activation="relu", kernel_regularizer=penalty
            ),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    callbacks = [RunLogger(run, prefix=f"{name}/")]
    if stop:  # after three epochs that are no better
        callbacks.append(
            keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
        )
    print(f"\nWith {name}", flush=True)
    # Ten times the digits in a tenth of the epochs: the same number of steps
    history = model.fit(
        x_train[:digits],
        y_train[:digits],
        validation_data=(x_val, y_val),
        epochs=config.epochs * config.digits // digits,
        batch_size=config.batch_size,
        verbose=0,
        callbacks=callbacks,
    )
    _, training = model.evaluate(x_train[:digits], y_train[:digits], verbose=0)
    _, test = model.evaluate(x_test, y_test, verbose=0)
    weights = model.layers[1].get_weights()[0].ravel()
    small = np.mean(np.abs(weights) < 0.001)
    print(f"  {len(history.epoch)} epochs, training {training:.1%}, test {test:.1%}")
    print(f"  weights that are nearly zero (less than 0.001): {small:.0%}")
    ax.hist(weights, np.linspace(-0.2, 0.2, 41))
    ax.set_title(f"{name}\ntest {test:.1%}\n{small:.0%} near 0", fontsize=14)

# %% Draw how large the weights are
axes[0].set_ylabel("How many weights")
figure.suptitle("L1 makes most weights zero, but more digits are what helps")
figure.supxlabel("Weight of a pixel")
show_figure("regularization")
