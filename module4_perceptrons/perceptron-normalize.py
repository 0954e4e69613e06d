"""Scale the pixels to 0..1: two lines that lift every network so far.

Pixels up to 255 make large sums, and even a small change of a weight swings them
wildly. So we could only take small steps. Pixels from 0 to 1 allow a learning rate ten
times as high. Scaling would have helped from the start. We added its two lines to the
last three lessons, and changed nothing else. The test accuracies of five seeds:

                           pixels to 255    pixels to 1
    perceptron-linear.py     10% to 11%      85% to 86%
    perceptron-logistic.py   19% to 46%      88% to 89%
    perceptron.py            87% to 90%      91%

    python module4_perceptrons/perceptron-normalize.py
    python module4_perceptrons/perceptron-normalize.py --learning_rate 0.001

Ask yourself
    Which lines changed, and how much better is the first epoch?
    Which accuracy should choose the settings: training, validation or test?
    Look at the ten weight pictures. Which one has a hole, and why?

Try
    Put the two lines that scale into perceptron-linear.py. What is its accuracy now?
    Divide by 2550 instead of 255.

Expect 92.1% to 92.6% after 6 epochs, in about 10 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, save_model, show_figure, show_result
from workshop import start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(epochs=6, batch_size=512, learning_rate=0.01)
config = run.config

# %% Load the digits, and turn their labels into rows of zeros and a one
(x_train, y_train), (x_test, y_test) = load_digits()
baseline = np.bincount(y_test).max() / len(y_test)
print(f"Always answering the most common digit: {baseline:.1%}")
y_train = keras.utils.to_categorical(y_train)
y_test = keras.utils.to_categorical(y_test)

# %% Scale each pixel from 0..255 to 0..1
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255

# %% Build the network: ten probabilities from 784 pixels
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ]
)
model.summary()

# %% Train it on nine tenths of the training digits, and watch it on the others
model.compile(
    loss="categorical_crossentropy",
    optimizer=keras.optimizers.Adam(config.learning_rate),
    metrics=["accuracy"],
)
model.fit(
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

# %% Keep the network: it reads 28 x 28 pixels from 0 (paper) to 1 (ink)
save_model(model, "perceptron.keras")

# %% Draw the weights of each output as a picture, full color at -1 and 1.
# get_weights() gives a list: [0] holds the weights, [1] the ten biases
weights = model.layers[-1].get_weights()[0].reshape(28, 28, 10)
print(f"Weight of the middle pixel: {weights[14, 14, 0]:+.2f} for a 0, ", end="")
print(f"{weights[14, 14, 1]:+.2f} for a 1")
figure, axes = plt.subplots(2, 5, figsize=(10, 5.5))
for digit, ax in enumerate(axes.flat):
    ax.imshow(weights[:, :, digit], cmap="PuOr", vmin=-1, vmax=1)
    ax.set_title(digit)
    ax.axis("off")
figure.suptitle("Ink on purple speaks for the digit, ink on orange against it")
show_figure("perceptron-normalize")
