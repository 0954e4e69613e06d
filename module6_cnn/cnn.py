"""A convolutional network: learn the kernels, and look for them all over the picture.

    python cnn.py
    python cnn.py --epochs 2 --channels 8

A dense layer learns about each pixel separately: move the digit by two pixels, and it
has all to learn again. A convolution learns small kernels and uses them at every place.
Two of them, then two dense layers: fewer weights than mlp.py, half of its mistakes.

Ask yourself
    Why do the pictures need the shape (28, 28, 1) and not (28, 28)?
    Where do the 4,640 weights of the second convolution come from?
    How would you add a third convolution? How many pixels are left for it to see?
    The learning rate rises for an epoch and then falls to zero: what for?

Try
    Leave out both poolings. What happens to the weights, the seconds, the accuracy?

Expect 99.1% to 99.2% after 6 epochs, in about 30 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, save_model, show_figure, show_result
from workshop import start_run

import keras
import matplotlib.pyplot as plt
from keras import layers

run = start_run(epochs=6, batch_size=128, learning_rate=0.1, channels=16)
config = run.config

# %% Load the digits, with a last axis for the colours: one, grey
(x_train, y_train), (x_test, y_test) = load_digits()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255

# %% Build the model: convolution and pooling, twice, then decide
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

# %% Let the learning rate rise for the first epoch, then fall to zero
steps_per_epoch = 1 + 9 * len(x_train) // 10 // config.batch_size
learning_rate = keras.optimizers.schedules.CosineDecay(
    initial_learning_rate=config.learning_rate / 10,
    warmup_target=config.learning_rate,
    warmup_steps=steps_per_epoch,
    decay_steps=steps_per_epoch * max(1, config.epochs - 1),
)

# %% Train it: the labels stay digits ("sparse"), the last tenth is for validation
model.compile(
    loss="sparse_categorical_crossentropy",
    optimizer=keras.optimizers.SGD(learning_rate, momentum=0.9, nesterov=True),
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

# %% Score it once on the test digits, and keep it for see-filters.py and adversarial.py
loss, accuracy = model.evaluate(x_test, y_test, batch_size=config.batch_size, verbose=0)
show_result(run, accuracy)
save_model(model, "cnn.keras")

# %% Draw how it learned
epochs = range(1, len(history.epoch) + 1)
plt.plot(epochs, history.history["accuracy"], "o-", label="training digits")
plt.plot(epochs, history.history["val_accuracy"], "o-", label="validation digits")
plt.xlabel("Epoch")
plt.ylabel("Accuracy")
plt.legend()
show_figure("cnn")
