"""Scale the pixels to 0..1, and keep the test digits for the very last line.

Raw pixels make large sums, and every step of the weights shakes them: steps had to be
short. Pixels from 0 to 1 allow steps ten times as long, shorter with every epoch: hurry
first, then settle. And from here on a tenth of the training digits is set aside for
validation. Whoever picks settings by their test accuracy has learned from the test.

    python perceptron-normalize.py
    python perceptron-normalize.py --learning_rate 0.001 --batch_size 32

Ask yourself
    What changed in the code, and what in the first epoch?
    Which accuracy may choose the settings: training, validation or test? Why?
    Why is the test accuracy lower than the validation accuracy here?

Try
    Divide by 2550 instead. Does a model care about the unit that pixels come in?

Expect 92.6% to 92.7% after 6 epochs, in about 7 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
from keras import layers

run = start_run(epochs=6, batch_size=512, learning_rate=0.01)
config = run.config

# %% Load the digits, the labels as rows of zeros and a one
(x_train, y_train), (x_test, y_test) = load_digits()
y_train = keras.utils.to_categorical(y_train)
y_test = keras.utils.to_categorical(y_test)

# %% Scale each pixel from 0-255 to 0-1
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255

# %% Build the model: ten probabilities from 784 pixels
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ]
)
model.summary()

# %% Large steps first, small ones last: the learning rate falls with every epoch
smaller_steps = keras.callbacks.LearningRateScheduler(
    lambda epoch: config.learning_rate * (1 - epoch / config.epochs)
)

# %% Train it; the last tenth of the training digits is kept for validation
model.compile(
    loss="categorical_crossentropy",
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
    callbacks=[smaller_steps, RunLogger(run)],
)

# %% Score it once on the test digits, which have had no say in anything
loss, accuracy = model.evaluate(x_test, y_test, batch_size=config.batch_size, verbose=0)
show_result(run, accuracy)

# %% Draw how it learned
epochs = range(1, len(history.epoch) + 1)
plt.plot(epochs, history.history["accuracy"], "o-", label="training digits")
plt.plot(epochs, history.history["val_accuracy"], "o-", label="validation digits")
plt.xlabel("Epoch")
plt.ylabel("Accuracy")
plt.legend()
show_figure("perceptron-normalize")
