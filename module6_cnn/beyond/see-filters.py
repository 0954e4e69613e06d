"""What has cnn.py learned? Its kernels, and one digit after each of its layers.

Every number in a network can be looked at. The first kernels look for edges and
strokes, each in its own direction. What a kernel finds is called a map. A map is not a
picture of the digit any more. It says "here is my pattern, this strong".

    python module6_cnn/beyond/see-filters.py
    python module6_cnn/beyond/see-filters.py --index 7

Ask yourself
    What does each of the eight kernels look for? Compare the map below it.
    What did pooling do to the maps?
    Why are the maps of the second convolution so hard to describe?

Try
    --index 2 and --index 5 are both a 1. Where do their maps differ?

Expect one figure, in about 6 seconds.
"""

# %% Load a test digit
from workshop import load_digits, load_model, read_options, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

options = read_options(index=0)
(x_train, y_train), (x_test, y_test) = load_digits()
index = options.index % len(x_test)
digit = x_test[index].reshape(1, 28, 28, 1).astype("float32") / 255

# %% Load the network of cnn.py, or train a smaller one
model = load_model("cnn.keras")
if model is None:
    print("Training a smaller network. For the real one: python module6_cnn/cnn.py")
    model = keras.Sequential(
        [
            layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    x_few = x_train[:10_000].reshape(-1, 28, 28, 1).astype("float32") / 255
    model.fit(x_few, y_train[:10_000], verbose=0)

# %% Ask for what comes out of every layer, not only of the last
every_layer = keras.Model(model.inputs, [layer.output for layer in model.layers])
outputs = every_layer.predict(digit, verbose=0)
print("layer             shape of what it gives   zeros")
for layer, output in zip(model.layers, outputs, strict=True):
    print(f"{layer.name:18}{output.shape!s:22}{(output == 0).mean():8.1%}")
print(f"Test digit {index}, a {y_test[index]}, is read as a {outputs[-1].argmax()}")

# %% Collect the first eight kernels, and the first eight maps of each layer
kernels = keras.ops.convert_to_numpy(model.layers[0].kernel)[:, :, 0, :8]
for i in range(kernels.shape[-1]):
    rows = "   ".join(" ".join(f"{n:5.2f}" for n in row) for row in kernels[:, :, i])
    print(f"kernel {i}:  {rows}")
maps = [output[0, :, :, :8] for output in outputs if output.ndim == 4]  # has maps
names = ["kernel", "convolution", "pooling", "convolution 2", "pooling 2"]

# %% Draw them below the digit. Kernels: purple is positive, orange negative
figure, axes = plt.subplots(len(maps) + 2, 8, figsize=(10, 8))
axes[0, 0].imshow(digit[0], cmap="gray_r")
axes[0, 0].set_ylabel("digit", rotation=0, ha="right", va="center")
for name, row, pictures in zip(names, axes[1:], [kernels, *maps], strict=False):
    strongest = np.abs(pictures).max()
    kind = {"cmap": "PuOr", "vmin": -strongest, "vmax": strongest}
    for i in range(pictures.shape[-1]):
        row[i].imshow(pictures[:, :, i], **kind)
    row[0].set_ylabel(name, rotation=0, ha="right", va="center")
for ax in axes.flat:
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
figure.suptitle("Purple: the pattern is here. Orange in a kernel: no ink wanted here")
show_figure("see-filters")
