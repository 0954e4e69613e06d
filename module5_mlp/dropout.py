"""Dropout: switch off nodes at random, so that a network memorizes less.

A large network can memorize its training digits, which does not help with new ones.
Dropout switches off a random part of the hidden nodes at every training step, so no
node can rely on another. When we score or use the network, all nodes are on. Dropout
helps where training accuracy is far above validation accuracy: where the gap is large.

    python module5_mlp/dropout.py
    python module5_mlp/dropout.py --digits 1000 --epochs 40

Ask yourself
    How large is the gap between training and validation, with and without dropout?
    With dropout, why does the training curve lie below the validation curve?
    Which network reads more test digits right? Is dropout worth it on 60,000 digits?
    On 1,000?

Try
    Train on 1,000 digits only, as in the second command.
    Switch off more: --dropout 0.8.

Expect a gap of 1.4 to 1.7 points without dropout and 0.9 to 1.0 with it, and 98.1% to
98.2% against 98.0% to 98.1% on the test digits, in about 25 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(
    digits=60_000,
    hidden_nodes=256,
    dropout=0.5,
    epochs=8,
    batch_size=256,
    learning_rate=0.005,
)
config = run.config

# %% Load the digits, and turn their labels into rows of zeros and a one
(x_train, y_train), (x_test, y_test) = load_digits()
baseline = np.bincount(y_test).max() / len(y_test)
x_train, y_train = x_train[: config.digits], y_train[: config.digits]
y_train = keras.utils.to_categorical(y_train)
y_test = keras.utils.to_categorical(y_test)

# %% Scale each pixel from 0..255 to 0..1
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255

# %% Large steps first, then smaller ones: let the learning rate fall with every step
# A step is one batch. A tenth of the digits is for validation, so nine tenths remain.
steps = config.epochs * (len(x_train) * 9 // 10) // config.batch_size
falling = keras.optimizers.schedules.PolynomialDecay(config.learning_rate, steps)

# %% Train the same network without dropout and with it
for dropout, color in [(0.0, "C0"), (config.dropout, "C1")]:
    keras.utils.set_random_seed(config.seed)
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Flatten(),
            layers.Dense(config.hidden_nodes, activation="relu"),
            layers.Dropout(dropout),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        loss="categorical_crossentropy",
        optimizer=keras.optimizers.Adam(falling),
        metrics=["accuracy"],
    )
    print(f"\nDropout {dropout:.0%}")
    history = model.fit(
        x_train,
        y_train,
        validation_split=0.1,
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=2,
        callbacks=[RunLogger(run, prefix=f"dropout {dropout}/")],
    ).history

    # Score the digits it trained on again, now with all nodes on
    seen = len(x_train) * 9 // 10
    _, training = model.evaluate(x_train[:seen], y_train[:seen], verbose=0)
    _, test = model.evaluate(x_test, y_test, verbose=0)
    validation = history["val_accuracy"][-1]
    print(f"Training {training:.1%}, validation {validation:.1%}: ", end="")
    print(f"a gap of {100 * (training - validation):.1f} points")
    print(f"Test accuracy with dropout {dropout:.0%}: {test:.1%}")
    run.summary[f"test accuracy, dropout {dropout}"] = test

    epochs, name = range(1, len(history["accuracy"]) + 1), f"dropout {dropout:.0%}"
    plt.plot(epochs, history["accuracy"], f"{color}--", label=f"training, {name}")
    plt.plot(epochs, history["val_accuracy"], color, label=f"validation, {name}")

# %% Draw how both learned
plt.axhline(baseline, color="gray", linestyle=":", label="always one digit")
plt.xlabel("Epoch")
plt.ylabel("Accuracy")
plt.ylim(0, 1)
plt.legend()
plt.title(f"Dropout closes the gap ({len(x_train):,} digits)")
show_figure("dropout")
