"""A hidden layer: find patterns first, then recognize the digits by them.

A perceptron weighs each pixel on its own. It cannot say "ink here, but only if there is
none there". The nodes of a hidden layer each look for a pattern, and the outputs weigh
these patterns. Between the two layers is relu. It keeps a positive sum and makes a
negative one 0. Without it, two layers could do no more than one.

    python module5_mlp/mlp.py
    python module5_mlp/mlp.py --hidden_nodes 512 --epochs 10

Ask yourself
    How much better is it than the perceptron, and how many more weights does it have?
    Where do the 101,770 weights come from? (Count first, then read what it prints.)
    Look at the eight digits that it misreads. Which of them could you read?

Try
    Add a second hidden layer. Then remove the relu from both: what is left?
    Keep all steps large: write Adam(config.learning_rate) instead of Adam(falling).

Expect 97.8% to 98.1% after 5 epochs, in about 10 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, save_model, show_figure, show_result
from workshop import start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(hidden_nodes=128, epochs=5, batch_size=256, learning_rate=0.008)
config = run.config

# %% Load the digits, and turn their labels into rows of zeros and a one
(x_train, y_train), (x_test, y_test) = load_digits()
y_train = keras.utils.to_categorical(y_train)
y_test = keras.utils.to_categorical(y_test)

# %% Scale each pixel from 0..255 to 0..1
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255

# %% Build the network: pixels, a hidden layer, ten probabilities
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(config.hidden_nodes, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
model.summary()

# %% Count its weights by hand: every node has a weight for each input, and a bias
hidden = config.hidden_nodes * (28 * 28 + 1)
output = 10 * (config.hidden_nodes + 1)
print(f"By hand: {hidden:,} + {output:,} = {hidden + output:,} weights")
print(f"Keras counts {model.count_params():,}")

# %% Large steps first, then smaller ones: let the learning rate fall with every step
# A step is one batch. A tenth of the digits is for validation, so nine tenths remain.
steps = config.epochs * (len(x_train) * 9 // 10) // config.batch_size
falling = keras.optimizers.schedules.PolynomialDecay(config.learning_rate, steps)

# %% Train it on nine tenths of the training digits, and watch it on the others
model.compile(
    loss="categorical_crossentropy",
    optimizer=keras.optimizers.Adam(falling),
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
save_model(model, "mlp.keras")

# %% Draw the eight mistakes that it was most sure of
probabilities = model.predict(x_test, batch_size=config.batch_size, verbose=0)
answers, truth = probabilities.argmax(axis=1), y_test.argmax(axis=1)
wrong = np.flatnonzero(answers != truth)
# argsort puts the smallest first, so the minus puts the surest first
surest = wrong[np.argsort(-probabilities[wrong].max(axis=1))][:8]
print(f"It misreads {len(wrong):,} of {len(truth):,}. It was most sure of these:")
figure, axes = plt.subplots(2, 4)
for ax, i in zip(axes.flat, surest, strict=False):
    print(f"  test digit {i}: a {truth[i]} read as {answers[i]}, ", end="")
    print(f"{probabilities[i].max():.1%} sure")
    ax.imshow(x_test[i], cmap="gray_r")
    ax.set_title(f"{truth[i]} read as {answers[i]}\n{probabilities[i].max():.1%} sure")
    ax.axis("off")
figure.suptitle(f"The eight surest of {len(wrong):,} mistakes")
show_figure("mlp")
