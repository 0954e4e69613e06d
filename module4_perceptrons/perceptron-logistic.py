"""A squashing activation: ten outputs that can only say something from 0 to 1.

The weighted sums of perceptron-linear.py ran into the hundreds, while the wanted
outputs are 0 and 1. A sigmoid squashes each sum into that range: very negative becomes
almost 0, very positive almost 1. An output can no longer be wrong by more than 1, so a
few wild pictures do not drown what the others have to say.

    python perceptron-logistic.py
    python perceptron-logistic.py --seed 1

Ask yourself
    Which line changed? Compare the losses, too: why is this one so much smaller?
    Why is it so much better than perceptron-linear.py?
    Other seeds start from other weights and end far apart. What could be stuck?

Try
    Give it "tanh" instead of "sigmoid". Which range do the outputs have then? (It
    learns next to nothing: nearly all outputs are stuck at 1, where tanh is flat.)

Expect 19% to 53% after 6 epochs, depending on the seed, in about 8 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
from keras import layers

run = start_run(epochs=6, batch_size=512, learning_rate=0.001)
config = run.config

# %% Load the digits, the labels as rows of zeros and a one
(x_train, y_train), (x_test, y_test) = load_digits()
y_train = keras.utils.to_categorical(y_train)
y_test = keras.utils.to_categorical(y_test)

# %% Build the model: ten weighted sums of 784 pixels, each squashed
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(10, activation="sigmoid"),
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
show_figure("perceptron-logistic")
