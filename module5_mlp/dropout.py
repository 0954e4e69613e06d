"""Dropout: forget at random while training, to remember what matters.

A network large enough can learn its training digits by heart, which is no help with
new ones. Dropout switches off a random part of the hidden nodes at every step, so none
can rely on another. When the model is scored or used, all nodes are on.

    python dropout.py
    python dropout.py --dropout 0.8 --hidden_nodes 512

Ask yourself
    How large is the gap between training and validation, with and without dropout?
    With dropout, why does the training curve lie below the validation curve?
    When is dropout worth it, and when does it only do harm?

Try
    Learn from the first 3,000 digits only. Does dropout help more? And in 40 epochs?

Expect a gap of 1.5 points without dropout and 0.9 with it, in about 25 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
from keras import layers

run = start_run(
    hidden_nodes=256, dropout=0.5, epochs=8, batch_size=256, learning_rate=0.005
)
config = run.config

# %% Load the digits, the labels as rows of zeros and a one, the pixels from 0 to 1
(x_train, y_train), (x_test, y_test) = load_digits()
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255
y_train = keras.utils.to_categorical(y_train)
y_test = keras.utils.to_categorical(y_test)

# %% Large steps first, small ones last, as in mlp.py
smaller_steps = keras.callbacks.LearningRateScheduler(
    lambda epoch: config.learning_rate * (1 - epoch / config.epochs)
)

# %% Train the same network twice, without dropout and with it
for dropout, colour in [(0.0, "C0"), (config.dropout, "C1")]:
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
        optimizer=keras.optimizers.Adam(config.learning_rate),
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
        callbacks=[smaller_steps, RunLogger(run, prefix=f"dropout {dropout}/")],
    )
    seen = len(x_train) * 9 // 10
    _, training = model.evaluate(x_train[:seen], y_train[:seen], verbose=0)
    validation = history.history["val_accuracy"][-1]
    print(f"Training {training:.1%}, validation {validation:.1%}: ", end="")
    print(f"a gap of {100 * (training - validation):.1f} points")
    epochs = range(1, len(history.epoch) + 1)
    curves, rate = history.history, f"dropout {dropout:.0%}"
    plt.plot(epochs, curves["accuracy"], f"{colour}o--", label=f"training, {rate}")
    plt.plot(epochs, curves["val_accuracy"], f"{colour}o-", label=f"validation, {rate}")

# %% Score the one with dropout on the test digits
_, accuracy = model.evaluate(x_test, y_test, batch_size=config.batch_size, verbose=0)
show_result(run, accuracy)

# %% Draw how both learned
plt.xlabel("Epoch")
plt.ylabel("Accuracy")
plt.legend()
show_figure("dropout")
