"""Memorize: a network learns thousands of wrong answers, and none helps on new digits.

We shuffle the labels of 5,000 digits, so that a label says nothing about its picture.
There is nothing left to understand. The network still gets nearly all of them right in
the end, because it has memorized them. On new digits it can only guess. Then the same
network learns from the true labels.

    python module5_mlp/beyond/memorize.py
    python module5_mlp/beyond/memorize.py --hidden_nodes 64

Ask yourself
    How can a network get labels right that mean nothing?
    What does a high training accuracy alone tell you about a network?
    Which of the two learns faster? What could that be good for?

Try
    Shuffle only the first fifth of the labels: y_shuffled[:1000].
    Use fewer hidden nodes: --hidden_nodes 64.

Expect, with shuffled labels, 96% to 97% on the training digits and 9% to 10% on new
ones; with true labels 100% and 93% to 94%; in about 20 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(hidden_nodes=512, epochs=40, batch_size=128, learning_rate=0.002)
config = run.config

# %% Load 5,000 digits to train on and 2,000 others to test on
(x_train, y_train), (x_test, y_test) = load_digits()
x_train, y_train = x_train[:5000].astype("float32") / 255, y_train[:5000]
x_test, y_test = x_test[:2000].astype("float32") / 255, y_test[:2000]

# %% Shuffle the labels among the pictures
y_shuffled = np.random.default_rng(config.seed).permutation(y_train)
print("True labels:    ", *y_train[:20])
print("Shuffled labels:", *y_shuffled[:20])


# %% Every fifth epoch, say how it goes
def report(epoch, logs):
    """Print the accuracy on the training digits and on new ones."""
    if epoch % 5 == 4:
        print(
            f"Epoch {epoch + 1:2}: {logs['accuracy']:.1%} on training digits, ", end=""
        )
        print(f"{logs['val_accuracy']:.1%} on new ones", flush=True)


# %% Train the same network on each; sparse_... takes the digits 0 to 9 as labels
steps = config.epochs * len(x_train) // config.batch_size
falling = keras.optimizers.schedules.PolynomialDecay(config.learning_rate, steps)
progress = keras.callbacks.LambdaCallback(on_epoch_end=report)
figure, axes = plt.subplots(1, 2, sharey=True)
for name, labels, ax in [
    ("shuffled labels", y_shuffled, axes[0]),
    ("true labels", y_train, axes[1]),
]:
    keras.utils.set_random_seed(config.seed)
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Flatten(),
            layers.Dense(config.hidden_nodes, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=keras.optimizers.Adam(falling),
        metrics=["accuracy"],
    )
    print(f"\nTraining on {name} ...", flush=True)
    history = model.fit(
        x_train,
        labels,
        validation_data=(x_test, y_test),
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=0,
        callbacks=[progress, RunLogger(run, prefix=f"{name}/")],
    ).history
    _, training = model.evaluate(x_train, labels, verbose=0)
    test = history["val_accuracy"][-1]
    print(f"With {name}: {training:.1%} on the training digits, {test:.1%} on new ones")
    epochs = range(1, len(history["accuracy"]) + 1)
    ax.plot(epochs, history["accuracy"], label="training digits")
    ax.plot(epochs, history["val_accuracy"], label="new digits")
    ax.set(title=name, xlabel="Epoch", ylim=(0, 1))

# %% Draw how both learned
baseline = np.bincount(y_test).max() / len(y_test)
for ax in axes:
    ax.axhline(baseline, color="gray", linestyle=":", label="always one digit")
axes[0].set_ylabel("Accuracy")
axes[0].legend(loc="center right")
figure.suptitle("It can memorize nonsense, but only the truth helps with new digits")
show_figure("memorize")
