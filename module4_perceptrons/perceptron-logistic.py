"""A sigmoid on each output: every answer lies between 0 and 1.

In perceptron-linear.py the sums ran into the hundreds, but the labels are 0 and 1. The
sigmoid is an activation: a function that an output applies to its sum. It squashes any
number into the range from 0 to 1. Very negative sums become almost 0 and very positive
ones almost 1. So no output can be wrong by more than 1.

    python module4_perceptrons/perceptron-logistic.py
    python module4_perceptrons/perceptron-logistic.py --seed 1

Ask yourself
    Which line changed? Why is the loss so much smaller now?
    Other seeds start from other weights. Why do they end so far apart?

Try
    Write "tanh" instead of "sigmoid". Its outputs lie between -1 and 1.

Expect 19% to 46% after 6 epochs, depending on the seed, in about 10 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(epochs=6, batch_size=512, learning_rate=0.001)
config = run.config

# %% Load the digits, and turn their labels into rows of zeros and a one
(x_train, y_train), (x_test, y_test) = load_digits()
baseline = np.bincount(y_test).max() / len(y_test)
print(f"Always answering the most common digit: {baseline:.1%}")
y_train = keras.utils.to_categorical(y_train)
y_test = keras.utils.to_categorical(y_test)

# %% Build the network: ten weighted sums of 784 pixels, each squashed
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(10, activation="sigmoid"),
    ]
)
model.summary()

# %% Train it on nine tenths of the training digits, and watch it on the others
model.compile(
    loss="mean_squared_error",
    optimizer=keras.optimizers.Adam(config.learning_rate),
    metrics=["accuracy"],
)
history = model.fit(
    x_train,
    y_train,
    validation_split=0.1,
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[RunLogger(run)],
)

# %% Score it once on the test digits
loss, accuracy = model.evaluate(x_test, y_test, batch_size=config.batch_size, verbose=0)
show_result(run, accuracy)

# %% Draw how it learned
epochs = range(1, len(history.epoch) + 1)
plt.plot(epochs, history.history["accuracy"], "o-", label="training digits")
plt.plot(epochs, history.history["val_accuracy"], "o-", label="validation digits")
plt.axhline(baseline, color="gray", linestyle=":", label="always the same digit")
plt.title(f"A sigmoid on each sum: {accuracy:.0%} of the test digits read right")
plt.xlabel("Epoch")
plt.ylabel("Accuracy")
plt.ylim(0, 1)
plt.locator_params(axis="x", integer=True)
plt.legend()
show_figure("perceptron-logistic")
