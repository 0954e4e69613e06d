"""Ten weighted sums of the pixels: the simplest network, and a slow start.

The network has ten outputs, one for each digit. Each output is a weighted sum of the
784 pixels plus a bias, one more number that training changes. The largest output is the
answer. Training changes the weights until the outputs come close to the one-hot labels.
The mean squared error, the loss, says how far away they still are. These words come
back in every later lesson:

    batch       the digits that one training step looks at: 512
    epoch       one pass over all training digits: 106 steps
    Adam        the optimizer: it chooses how far a step moves each weight
    validation  a tenth of the training digits. We do not train on them. They show
                after each epoch how the network does on digits it has not seen
    test        10,000 more digits, which we use once, in the last step

    python module4_perceptrons/perceptron-linear.py
    python module4_perceptrons/perceptron-linear.py --epochs 20

Ask yourself
    Is it better than always answering the same digit?
    The labels are 0 and 1. How large is the loss, and what does that tell you?
    Where do the 7,850 weights come from?

Try
    Replace keras.optimizers.Adam by keras.optimizers.SGD and watch the loss.

Expect 10% to 11% after 6 epochs, no better than guessing, in about 10 seconds.
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

# %% Build the network: ten weighted sums of 784 pixels
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(10),
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
plt.title(f"Ten plain sums: {accuracy:.0%} of the test digits read right")
plt.xlabel("Epoch")
plt.ylabel("Accuracy")
plt.ylim(0, 1)
plt.locator_params(axis="x", integer=True)
plt.legend()
show_figure("perceptron-linear")
