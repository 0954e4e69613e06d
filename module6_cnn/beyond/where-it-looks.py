"""Where does a network look? Cover a part of the photo, and watch its answer.

SqueezeNet says "stupa" to the photo of the temple. Is it because of the roof, or of the
trees around it? We slide a gray square over the photo and ask again at every place. If
the probability falls, then the covered part mattered. All the falls together make a
map. This works with every network, because we only need its answers.

    python module6_cnn/beyond/where-it-looks.py
    python module6_cnn/beyond/where-it-looks.py --image cat.jpg
    python module6_cnn/beyond/where-it-looks.py --square 24

Ask yourself
    Which part matters most for each of its two strongest answers?
    Some parts are blue: the answer gets stronger without them. How can that be?
    Why gray? What might a black or a white square do?

Try
    A smaller square, --square 24. Why does the map get weaker?

Expect two maps over the photo after 225 looks, in about 10 seconds.
"""

# %% Load a photo, cut and scaled to the 227 x 227 pixels that the network takes
from workshop import load_imagenet_names, load_picture, load_squeezenet_weights
from workshop import read_options, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from keras.applications.imagenet_utils import preprocess_input

options = read_options(image=None, square=48)
photo = load_picture(options.image, image_size=(227, 227))
names = load_imagenet_names()


# %% Build SqueezeNet as in keras-squeezenet.py
def fire(x, squeezed, expanded):
    """Squeeze the channels into a few, then expand these to twice ``expanded``."""
    x = layers.Conv2D(squeezed, 1, activation="relu")(x)
    narrow = layers.Conv2D(expanded, 1, activation="relu")(x)
    wide = layers.Conv2D(expanded, 3, activation="relu", padding="same")(x)
    return layers.Concatenate()([narrow, wide])


inputs = keras.Input(shape=(227, 227, 3))
x = layers.Conv2D(64, 3, strides=2, activation="relu")(inputs)
x = layers.MaxPooling2D(3, strides=2)(x)
x = fire(fire(x, 16, 64), 16, 64)
x = layers.MaxPooling2D(3, strides=2)(x)
x = fire(fire(x, 32, 128), 32, 128)
x = layers.MaxPooling2D(3, strides=2)(x)
x = fire(fire(x, 48, 192), 48, 192)
x = fire(fire(x, 64, 256), 64, 256)
x = layers.Conv2D(1000, 1, activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Softmax()(x))
model.set_weights(load_squeezenet_weights())

# %% Make 15 x 15 copies of the photo, each with a gray square at another place:
# row by row, so copy 17 has it in row 1, column 2
middles = np.linspace(0, 226, 15).astype(int)
half = options.square // 2
covered = np.repeat(photo[np.newaxis], len(middles) ** 2, axis=0)
for i, copy in enumerate(covered):
    row, column = middles[i // len(middles)], middles[i % len(middles)]
    top, left = max(0, row - half), max(0, column - half)
    copy[top : row + half, left : column + half] = 127

# %% Ask about the photo, and about every copy
print(f"Looking at the photo, and at {len(covered)} copies with a covered part:")
whole = model.predict(preprocess_input(photo[np.newaxis], mode="caffe"), verbose=0)[0]
probabilities = model.predict(preprocess_input(covered, mode="caffe"))

# %% By how much does each of the two strongest answers fall at each place?
best = whole.argsort()[::-1][:2]
falls = whole[best] - probabilities[:, best]
for kind, fall in zip(best, falls.T, strict=True):
    row, column = middles[fall.argmax() // 15], middles[fall.argmax() % 15]
    print(f"{names[kind]}: {whole[kind]:.0%}. A square at row {row}, column ", end="")
    print(f"{column} leaves {whole[kind] - fall.max():.0%}.", end=" ")
    print(f"The square that helps most gives {whole[kind] - fall.min():.0%}")

# %% Lay the maps over the photo: red parts matter, blue parts stand in the way
figure, axes = plt.subplots(1, 3, figsize=(14, 5.5))
axes[0].imshow(photo)
axes[0].set_title("the photo")
for ax, kind, fall in zip(axes[1:], best, falls.T, strict=True):
    ax.imshow(photo.mean(axis=-1), cmap="gray", extent=(0, 1, 0, 1))
    heat = fall.reshape(15, 15)
    colors = {"cmap": "RdBu_r", "vmin": -0.5, "vmax": 0.5, "alpha": 0.5}
    shown = ax.imshow(heat, interpolation="bicubic", extent=(0, 1, 0, 1), **colors)
    left = whole[kind] - fall.max()
    ax.set_title(f"{names[kind]}: {whole[kind]:.0%}, or {left:.0%} without a part")
for ax in axes:
    ax.axis("off")
bar = figure.colorbar(shown, ax=axes, location="bottom", shrink=0.5)
bar.set_label("the probability falls by this much if covered here")
show_figure("where-it-looks")
