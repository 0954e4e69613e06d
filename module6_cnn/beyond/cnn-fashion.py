"""The network of cnn.py on garments: the same lines, harder pictures.

Nothing in cnn.py says what a digit is. So we give it shirts, shoes and bags instead,
and change nothing but the data. The garments are harder: people themselves mix up a
shirt and a coat of 28 x 28 gray pixels. Compare with module5_mlp/beyond/fashion.py,
which has no convolutions.

    python module6_cnn/beyond/cnn-fashion.py
    python module6_cnn/beyond/cnn-fashion.py --epochs 12

Ask yourself
    Which two garments does it mix up most often?
    What do convolutions gain here, compared with fashion.py? And compared with digits?
    Look at the eight mistakes. How many labels would you dispute?

Try
    Train for 12 epochs. Watch the validation accuracy: is it worth the time?

Expect 90.0% to 90.2% after 6 epochs, in about 25 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_fashion, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.metrics import confusion_matrix

run = start_run(epochs=6, batch_size=128, learning_rate=0.004, channels=16)
config = run.config

# %% Load the garments, with a last axis for the channels: one, because they are gray
(x_train, y_train), (x_test, y_test), names = load_fashion()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255

# %% Build the network of cnn.py
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

# %% Large steps first, then smaller ones: let the learning rate fall with every step
smaller_steps = keras.optimizers.schedules.PolynomialDecay(
    config.learning_rate,
    decay_steps=config.epochs * len(x_train) // config.batch_size,
    end_learning_rate=0,
)

# %% Train it
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

# %% Score it once on the test garments
loss, accuracy = model.evaluate(x_test, y_test, batch_size=config.batch_size, verbose=0)
show_result(run, accuracy)

# %% Which garments does it mix up?
probabilities = model.predict(x_test, batch_size=config.batch_size, verbose=0)
answers = probabilities.argmax(axis=-1)
mixed_up = confusion_matrix(y_test, answers)
np.fill_diagonal(mixed_up, 0)  # the right answers
print("Most often:")
# ravel() puts the ten rows of the table in a line: place 23 is row 2, column 3
for place in mixed_up.ravel().argsort()[::-1][:5]:
    truth, answer = divmod(int(place), 10)
    print(
        f"  {mixed_up[truth, answer]:4} times a {names[truth]} read as {names[answer]}"
    )

# %% Draw the mistakes it is most sure of: the minus sorts from the largest down
mistakes = np.flatnonzero(answers != y_test)
worst = mistakes[np.argsort(-probabilities[mistakes].max(axis=-1))][:8]
figure, axes = plt.subplots(2, 4, figsize=(12, 7))
figure.suptitle(f"The mistakes it is most sure of (accuracy {accuracy:.1%})")
for i, ax in zip(worst, axes.flat, strict=False):
    sure = probabilities[i].max()
    ax.imshow(x_test[i], cmap="gray_r")
    ax.set_title(
        f"{names[y_test[i]]}, read as\n{names[answers[i]]} ({sure:.0%})", fontsize=15
    )
for ax in axes.flat:
    ax.axis("off")
show_figure("cnn-fashion")
