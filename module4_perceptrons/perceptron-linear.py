"""Ten linear outputs on raw pixels: the simplest model there is, and a slow start.

Each output is a weighted sum of the 784 pixels, one sum for each digit, and the
largest one is the answer. Training turns the weights so that the sums come near the
one-hot labels: the mean squared error says how far off they are, and adam takes steps
of a fixed size against it. (Plain gradient descent takes steps as long as the slope is
steep, and with pixels up to 255 it is so steep that the loss ends as nan.) A step looks
at 512 digits, a batch; after 118 steps all have been seen once, which is an epoch.

    python perceptron-linear.py
    python perceptron-linear.py --epochs 20 --learning_rate 0.01

Ask yourself
    Is it better than always guessing the same digit?
    The wanted outputs are 0 and 1. How large is the loss, and what does that say?
    Where do the 7,850 weights come from?

Try
    Replace keras.optimizers.Adam by keras.optimizers.SGD and watch the loss.

Expect 10% to 12.5%, no better than guessing, in about 10 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(epochs=6, batch_size=512, learning_rate=0.001)
config = run.config

# %% Load the digits, the labels as rows of zeros and a one
(x_train, y_train), (x_test, y_test) = load_digits()
print(f"Always guessing one digit: {np.bincount(y_test).max() / len(y_test):.1%}")
y_train = keras.utils.to_categorical(y_train)
y_test = keras.utils.to_categorical(y_test)

# %% Build the model: ten weighted sums of 784 pixels
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(10),
    ]
)
model.summary()

# %% Train it, tracking every epoch
model.compile(
    loss="mean_squared_error",
    optimizer=keras.optimizers.Adam(config.learning_rate),
    metrics=["accuracy"],
)
history = model.fit(
    x_train,
    y_train,
    validation_data=(x_test, y_test),
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[RunLogger(run)],
)

# %% Score it on the test digits
loss, accuracy = model.evaluate(x_test, y_test, batch_size=config.batch_size, verbose=0)
show_result(run, accuracy)

# %% Draw how it learned
epochs = range(1, len(history.epoch) + 1)
plt.plot(epochs, history.history["accuracy"], "o-", label="training digits")
plt.plot(epochs, history.history["val_accuracy"], "o-", label="test digits")
plt.xlabel("Epoch")
plt.ylabel("Accuracy")
plt.legend()
show_figure("perceptron-linear")
