"""SqueezeNet: a network of five megabytes names a thousand kinds of things.

Others trained it on 1.2 million photos (ImageNet), and its weights come with the
workshop. It is small because of its "fire" modules. Each squeezes many channels into a
few, and expands these again. Half of the new channels come from kernels of 1 x 1, half
from 3 x 3. SqueezeNet has no dense layer. Its last convolution has one channel for each
kind of thing, and the mean of that channel is the score.

    python module6_cnn/keras-squeezenet.py
    python module6_cnn/keras-squeezenet.py --image cat.jpg

Ask yourself
    VGG16 has 138,357,544 weights. How many times smaller is SqueezeNet?
    Which layer has the most weights? (Channels in, times channels out, times the
    numbers in a kernel.)
    What did it give up to become so small?
    What does it answer to a photo of something that is none of its 1,000 kinds?

Try
    Photos of your own. Turn one upside down: photo = photo[::-1], after it is loaded.

Expect "stupa" for the temple, with 52%, in about 6 seconds. Its authors report that on
50,000 photos the first guess was right for 57.5%, and one of five for 80.3%.
"""

# %% Load a photo, cut and scaled to 227 x 227 pixels
from workshop import load_imagenet_names, load_picture, load_squeezenet_weights
from workshop import read_options, show_figure

import time

import keras
import matplotlib.pyplot as plt
from keras import layers

options = read_options(image=None)
photo = load_picture(options.image, image_size=(227, 227))
names = load_imagenet_names()


# %% Build the network: three poolings, and two or more fire modules after each.
# Conv2D(...)(x) puts a layer behind x; strides=2 moves its kernel by two pixels
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
print(f"SqueezeNet: {model.count_params():,} weights in {len(model.layers)} layers")

# %% Prepare the colors as in its training, and ask it
pictures = photo[None]  # a batch of one picture
pictures = keras.applications.imagenet_utils.preprocess_input(pictures, mode="caffe")
model.predict(pictures, verbose=0)  # the first time takes longer
start = time.perf_counter()
probabilities = model.predict(pictures, verbose=0)[0]
print(f"One picture took {time.perf_counter() - start:.2f} seconds\n")

# %% Its five best guesses: argsort puts the smallest first, so we turn it around
best = probabilities.argsort()[::-1][:5]
for kind in best:
    print(f"{probabilities[kind]:6.1%}  {names[kind]}")

# %% Show them beside the photo
figure, (left, right) = plt.subplots(1, 2)
left.imshow(photo)
left.axis("off")
right.barh([names[kind] for kind in best], probabilities[best])
first = f"{names[best[0]]} ({probabilities[best[0]]:.0%})"
right.set(title=f"Best guess: {first}", xlabel="probability", xlim=(0, 1))
right.invert_yaxis()
show_figure("keras-squeezenet")
