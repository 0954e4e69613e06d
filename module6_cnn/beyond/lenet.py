"""LeNet-5 of 1998, layer by layer, and how its descendants grew.

LeNet-5 read handwritten digits on checks, with all the ideas of cnn.py: convolutions,
pooling, then dense layers. Three things have changed since then. It used tanh where we
use ReLU, it took the mean of each block where we take the largest number, and it was
trained for 20 epochs. The networks after it had more layers, more photos and faster
machines. We build LeNet-5, count its weights by hand, and put five networks in a row.

    python module6_cnn/beyond/lenet.py

Ask yourself
    Where are most of its weights? Compare keras-vgg-inspect.py.
    Which networks need less work than VGG16, and still make fewer mistakes?
    Which of the two hurts more on a phone: many weights or much work?

Try
    Give LeNet-5 what came later: "relu" for "tanh", MaxPooling2D for AveragePooling2D.

Expect 98.5% to 98.7% after 6 epochs, in about 35 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, show_result, start_run

import math

import keras
import matplotlib.pyplot as plt
from keras import layers

run = start_run(epochs=6, batch_size=128, learning_rate=0.003)
config = run.config

# %% Load the digits
(x_train, y_train), (x_test, y_test) = load_digits()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255

# %% The layers of the paper, with their names; the border makes 32 x 32 out of 28 x 28
lenet = keras.Sequential(
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

# %% Count by hand. In 1998, C3 saw only some maps of S2, and S2 and S4 had weights
by_hand = {
    "C1": (5 * 5 * 1 + 1) * 6,
    "C3": (5 * 5 * 6 + 1) * 16,
    "C5": (5 * 5 * 16 + 1) * 120,
    "F6": (120 + 1) * 84,
    "output": (84 + 1) * 10,
}
paper = {"C1": 156, "S2": 12, "C3": 1516, "S4": 32, "C5": 48120, "F6": 10164}
print(f"{'layer':8}{'output':>14}{'Keras':>9}{'by hand':>9}{'in 1998':>9}")
for layer in lenet.layers:
    shape = " x ".join(map(str, layer.output.shape[1:]))
    counts = [
        layer.count_params(),
        by_hand.get(layer.name, 0),
        paper.get(layer.name, 0),
    ]
    print(f"{layer.name:8}{shape:>14}" + "".join(f"{count:9,}" for count in counts))
counts = [lenet.count_params(), sum(by_hand.values()), sum(paper.values())]
print(f"{'together':22}" + "".join(f"{count:9,}" for count in counts))

# %% Train it
lenet.compile(
    loss="sparse_categorical_crossentropy",
    optimizer=keras.optimizers.Adam(
        keras.optimizers.schedules.PolynomialDecay(
            config.learning_rate,
            decay_steps=config.epochs * len(x_train) // config.batch_size,
            end_learning_rate=0,
        )
    ),
    metrics=["accuracy"],
)
lenet.fit(
    x_train,
    y_train,
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[RunLogger(run)],
)
show_result(run, lenet.evaluate(x_test, y_test, verbose=0)[1])

# %% AlexNet of 2012: larger photos, more channels, ReLU; trained on two GPUs ("groups")
alexnet = keras.Sequential(
    [
        keras.Input(shape=(227, 227, 3)),
        layers.Conv2D(96, 11, strides=4, activation="relu"),
        layers.MaxPooling2D(3, strides=2),
        layers.Conv2D(256, 5, padding="same", groups=2, activation="relu"),
        layers.MaxPooling2D(3, strides=2),
        layers.Conv2D(384, 3, padding="same", activation="relu"),
        layers.Conv2D(384, 3, padding="same", groups=2, activation="relu"),
        layers.Conv2D(256, 3, padding="same", groups=2, activation="relu"),
        layers.MaxPooling2D(3, strides=2),
        layers.Flatten(),
        layers.Dense(4096, activation="relu"),
        layers.Dense(4096, activation="relu"),
        layers.Dense(1000, activation="softmax"),
    ]
)

# %% A timeline. Errors: none of five guesses was right, one network, validation photos
# AlexNet: Krizhevsky and others 2012, table 2. The others: keras.io/api/applications
timeline = {
    "AlexNet": (2012, alexnet, 18.2),
    "VGG16": (2014, keras.applications.VGG16(weights=None), 9.9),
    "InceptionV3": (2015, keras.applications.InceptionV3(weights=None), 6.3),
    "ResNet50": (2015, keras.applications.ResNet50(weights=None), 7.9),
}
print("\nBuilding four large networks ...")
print(f"{'':17}{'layers':>8}{'weights':>13}{'multiply-adds':>17}{'error':>8}")
for name, (year, model, error) in {"LeNet-5": (1998, lenet, None), **timeline}.items():
    weighing = [layer for layer in model.layers if hasattr(layer, "kernel")]
    work = sum(
        math.prod(layer.kernel.shape) * math.prod(layer.output.shape[1:-1])
        for layer in weighing
    )
    print(f"{name:12}{year:5}{len(weighing):8}{model.count_params():13,}", end="")
    print(f"{work:17,}{f'{error}%' if error else 'digits':>8}")
    if error:
        plt.scatter(work / 1e9, error, model.count_params() / 3e4, alpha=0.6)
        label = f"{name}\n{model.count_params() / 1e6:.0f} million weights"
        lower = 3.5 if name == "InceptionV3" else -1.3
        plt.text(work / 1e9, error - lower, label, ha="center")

# %% Draw it: the area of a disk shows the weights
plt.title("Fewer mistakes, and lately with less work and fewer weights")
plt.xlabel("billion multiply-adds for one photo")
plt.ylabel("error in %: right name not among 5 guesses")
plt.axis((-2, 18, 0, 25))
show_figure("lenet")
