"""LeNet-5 of 1998, layer by layer: how much of it is still in cnn.py?

LeNet-5 read handwritten digits on checks, with all the ideas of cnn.py: convolutions,
pooling, then dense layers. Three things have changed since then. It used tanh where we
use ReLU. It took the mean of each block where we take the largest number. And it was
trained for 20 epochs. We build it, count its weights by hand, and train it.

    python module6_cnn/beyond/lenet.py

Ask yourself
    Where are most of its weights? Compare keras-vgg-inspect.py.
    C5 is called a convolution. How large are its maps, and what is it really?

Try
    Give LeNet-5 what came later: "relu" for "tanh", MaxPooling2D for AveragePooling2D.

Expect 98.5% to 98.7% after 6 epochs, in about 30 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
from keras import layers

run = start_run(epochs=6, batch_size=128, learning_rate=0.003)
config = run.config

# %% Load the digits
(x_train, y_train), (x_test, y_test) = load_digits()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255

# %% The layers of the paper, with their names: C is a convolution, S a pooling
# (subsampling), F a dense layer. The border makes 32 x 32 out of 28 x 28
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28, 1)),
        layers.ZeroPadding2D(2, name="border"),
        layers.Conv2D(6, 5, activation="tanh", name="C1"),
        layers.AveragePooling2D(2, name="S2"),
        layers.Conv2D(16, 5, activation="tanh", name="C3"),
        layers.AveragePooling2D(2, name="S4"),
        layers.Conv2D(120, 5, activation="tanh", name="C5"),
        layers.Flatten(name="flat"),
        layers.Dense(84, activation="tanh", name="F6"),
        layers.Dense(10, activation="softmax", name="output"),
    ]
)

# %% Count its weights by hand: each kernel is 5 x 5, for each map before it
by_hand = {
    "C1": (5 * 5 * 1 + 1) * 6,
    "C3": (5 * 5 * 6 + 1) * 16,
    "C5": (5 * 5 * 16 + 1) * 120,
    "F6": (120 + 1) * 84,
    "output": (84 + 1) * 10,
}
print(f"{'layer':8}{'output':>14}{'Keras':>9}{'by hand':>9}")
for layer in model.layers:
    shape = " x ".join(map(str, layer.output.shape[1:]))
    print(f"{layer.name:8}{shape:>14}{layer.count_params():9,}", end="")
    print(f"{by_hand.get(layer.name, 0):9,}")
print(f"{'together':22}{model.count_params():9,}{sum(by_hand.values()):9,}")
print("The paper counts 60,000: C3 saw only some maps, the output was not trained.\n")

# %% Train it, with a learning rate that falls with every step
steps = config.epochs * len(x_train) // config.batch_size
falling = keras.optimizers.schedules.PolynomialDecay(config.learning_rate, steps, 0)
model.compile(
    loss="sparse_categorical_crossentropy",
    optimizer=keras.optimizers.Adam(falling),
    metrics=["accuracy"],
)
model.fit(
    x_train,
    y_train,
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[RunLogger(run)],
)
show_result(run, model.evaluate(x_test, y_test, verbose=0)[1])

# %% Follow one test digit through the network: the maps of C1, S2, C3 and S4
stages = [model.get_layer(name) for name in ("C1", "S2", "C3", "S4")]
every_stage = keras.Model(model.inputs, [layer.output for layer in stages])
figure, axes = plt.subplots(4, 6, figsize=(10, 7.5))
figure.suptitle("A 7 after each layer: the maps shrink. Purple is 1, orange is -1")
for row, layer, maps in zip(axes, stages, every_stage.predict(x_test[:1]), strict=True):
    for i, ax in enumerate(row):
        ax.imshow(maps[0, :, :, i], cmap="PuOr", vmin=-1, vmax=1)
        ax.set(xticks=[], yticks=[])
    row[0].set_ylabel(layer.name, rotation=0, ha="right", va="center")
show_figure("lenet")
