"""What has cnn.py learned? Its kernels, and one digit after each of its layers.

    python see-filters.py
    python see-filters.py --index 7

A network is no black box: every number in it can be looked at. The first kernels look
for edges and strokes, each in a direction of its own. Behind them the picture is not a
picture any more, but many small maps that say "here is my pattern, and this strongly".

Ask yourself
    What does each of the eight kernels shown look for? Compare its map of the digit.
    What did ReLU do to the maps? And what did pooling do?
    Why can the maps of the second convolution hardly be put into words?

Try
    Two digits that look alike to you. At which layer do their maps begin to differ?

Expect one figure, in some seconds.
"""

# %% Load a test digit
from workshop import load_digits, load_model, read_options, show_figure

import keras
import matplotlib.pyplot as plt
from keras import layers

options = read_options(index=0)
(x_train, y_train), (x_test, y_test) = load_digits()
index = options.index % len(x_test)
digit = x_test[index].reshape(1, 28, 28, 1).astype("float32") / 255

# %% Load the network that cnn.py has trained, or train a smaller one for a moment
model = load_model("cnn.keras")
if model is None:
    print("A smaller network instead. For the real one, first: python cnn.py")
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
    x_train = x_train[:10000].reshape(-1, 28, 28, 1).astype("float32") / 255
    model.fit(x_train, y_train[:10000], verbose=0)

# %% Ask for what comes out of every layer, not only of the last
every_layer = keras.Model(model.inputs, [layer.output for layer in model.layers])
outputs = every_layer.predict(digit, verbose=0)
for layer, output in zip(model.layers, outputs, strict=True):
    print(f"{layer.name:18}{output.shape!s:20}{(output == 0).mean():6.1%} zeros")
print(f"Test digit {index}, a {y_test[index]}, is read as a {outputs[-1].argmax()}")

# %% Draw the first eight kernels, and the first eight maps of each layer
kernels = keras.ops.convert_to_numpy(model.layers[0].kernel)
rows = {"kernels": kernels[:, :, 0, :]}
for layer, output in zip(model.layers, outputs, strict=True):
    if output.ndim == 4:  # a convolution or a pooling
        rows[layer.name] = output[0]

figure, axes = plt.subplots(len(rows), 8)
for row, (name, maps) in enumerate(rows.items()):
    for column in range(8):
        axes[row, column].axis("off")
        if column < maps.shape[-1]:
            one_scale = {"vmin": maps.min(), "vmax": maps.max()}
            axes[row, column].imshow(maps[:, :, column], **one_scale)
    axes[row, 0].set_title(name.replace("_", " "), fontsize=14, loc="left")
show_figure("see-filters")
