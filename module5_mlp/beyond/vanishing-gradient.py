"""The vanishing gradient: why deep networks learned so badly with sigmoids.

On the way back, each layer multiplies the gradient by the slope of its sigmoid or relu.
The slope of a sigmoid is a quarter at most. After ten layers, almost nothing is left
for the first one. The slope of relu is 1 wherever it is on, so more of the gradient
survives. We measure the gradient of every weight, and then train both networks.

    python module5_mlp/beyond/vanishing-gradient.py
    python module5_mlp/beyond/vanishing-gradient.py --depth 4

Ask yourself
    By what factor does the sigmoid's gradient shrink from one layer to the next?
    A step is the learning rate times the gradient. How far does the first layer move?
    Would a learning rate a million times as high help?

Try
    --depth 3: can the network with sigmoids learn now?
    Use tanh instead of sigmoid. Its largest slope is 1.

Expect a typical gradient of 0.000000001 (1e-09) in the first layer with sigmoids and of
0.00002 (2e-05) with relus, and 10% to 11% against 89% to 93% on the test digits, in
about 12 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(depth=10, hidden_nodes=100, epochs=3, batch_size=128)
config = run.config

# %% The first 10,000 digits, pixels from 0 to 1
(x_train, y_train), (x_test, y_test) = load_digits()
x_train, y_train = x_train[:10000].astype("float32") / 255, y_train[:10000]
x_test = x_test.astype("float32") / 255

# %% The same deep network with sigmoids and with relus
figure, axes = plt.subplots(2, config.depth, sharex=True, sharey=True, squeeze=False)
for activation, row, color in [("sigmoid", axes[0], "C0"), ("relu", axes[1], "C1")]:
    keras.utils.set_random_seed(config.seed)
    model = keras.Sequential([keras.Input(shape=(28, 28)), layers.Flatten()])
    for _ in range(config.depth):
        model.add(layers.Dense(config.hidden_nodes, activation=activation))
    model.add(layers.Dense(10, activation="softmax"))

    # A step of SGD subtracts the rate times the gradient. With a huge rate, we can
    # read even tiny gradients from what the step has changed.
    rate = 1e6
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.optimizer.learning_rate = rate
    before = model.get_weights()
    model.train_on_batch(x_train[:1000], y_train[:1000])
    after = model.get_weights()  # weights of layer 1, biases of layer 1, and so on
    model.set_weights(before)
    for layer in range(config.depth):
        gradient = np.abs(before[2 * layer] - after[2 * layer]) / rate
        typical = np.median(gradient[gradient > 0])
        print(f"{activation:7} layer {layer + 1:2}: typical gradient {typical:.0e}")
        sizes = np.log10(gradient[gradient > 0])
        bins = np.arange(-14, 0, 0.5)
        row[layer].hist(sizes, bins, orientation="horizontal", color=color)
        row[layer].axhline(np.log10(typical), color="black", linewidth=2)

    # Train it, from the same weights
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(
        x_train,
        y_train,
        validation_data=(x_test, y_test),
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=2,
        callbacks=[RunLogger(run, prefix=f"{activation}/")],
    )
    _, accuracy = model.evaluate(x_test, y_test, verbose=0)
    print(f"Test accuracy with {config.depth} layers of {activation}: {accuracy:.1%}\n")
    row[0].set_ylabel(activation)

# %% Draw the gradients; the black line is the typical one
for layer, ax in enumerate(axes[0]):
    ax.set(title=layer + 1, xticks=[])
axes[1, 0].set(yticks=[-12, -9, -6, -3])
figure.suptitle("With sigmoids, the first layers get almost no gradient")
figure.supxlabel("layer, from the pixels (left) to the answer (right)")
figure.supylabel("gradient, as a power of 10")
show_figure("vanishing-gradient")
