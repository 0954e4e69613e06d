"""A convolutional network: learn small kernels, and look for them everywhere.

A hidden node of mlp.py has one weight for each pixel. It learns a stroke at one place,
and knows nothing of the same stroke two pixels further on. A convolution learns kernels
of 3 x 3 weights instead, and slides them over the whole picture. What one kernel finds
is called a map. This network has fewer weights than mlp.py and makes half as many
mistakes.

    python module6_cnn/cnn.py
    python module6_cnn/cnn.py --epochs 2 --channels 8

Ask yourself
    Why do the pictures need the shape (28, 28, 1) instead of (28, 28)?
    Where do the 4,640 weights of the second convolution come from?
    How would you add a third convolution? How large are its maps?
    Look at the eight worst mistakes. How many of them would you have read right?

Try
    Leave out both poolings. What happens to the weights, the seconds, the accuracy?

Expect 99.0% to 99.2% after 6 epochs, in about 25 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, save_model, show_figure, show_result
from workshop import start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(epochs=6, batch_size=128, learning_rate=0.004, channels=16)
config = run.config

# %% Load the digits, with a last axis for the channels: one, because they are gray
(x_train, y_train), (x_test, y_test) = load_digits()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255

# %% Build the network: convolution and pooling, twice, then decide as mlp.py does
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(config.channels, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(2 * config.channels, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
model.summary()

# %% Large steps first, then smaller ones: let the learning rate fall with every step
smaller_steps = keras.optimizers.schedules.PolynomialDecay(
    config.learning_rate,
    decay_steps=config.epochs * len(x_train) // config.batch_size,
    end_learning_rate=0,
)

# %% Train it. "sparse" means that the labels stay digits: no one-hot rows needed
model.compile(
    loss="sparse_categorical_crossentropy",
    optimizer=keras.optimizers.Adam(smaller_steps),
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

# %% Score it once on the test digits, and keep it: other lessons of this module ask it
loss, accuracy = model.evaluate(x_test, y_test, batch_size=config.batch_size, verbose=0)
show_result(run, accuracy)
save_model(model, "cnn.keras")

# %% Which mistakes is it most sure of? The minus sorts from the largest down
probabilities = model.predict(x_test, batch_size=config.batch_size, verbose=0)
answers = probabilities.argmax(axis=-1)
mistakes = np.flatnonzero(answers != y_test)
worst = mistakes[np.argsort(-probabilities[mistakes].max(axis=-1))][:8]
print(f"It misreads {len(mistakes)} of {len(y_test):,} test digits, for example")
figure, axes = plt.subplots(2, 4)
figure.suptitle(f"The mistakes it is most sure of (accuracy {accuracy:.1%})")
for i, ax in zip(worst, axes.flat, strict=False):
    sure = probabilities[i].max()
    print(f"  digit {i}: {y_test[i]} read as {answers[i]} with {sure:.1%}")
    ax.imshow(x_test[i], cmap="gray_r")
    ax.set_title(f"{y_test[i]} read as {answers[i]} ({sure:.1%})", fontsize=15)
for ax in axes.flat:
    ax.axis("off")
show_figure("cnn")
