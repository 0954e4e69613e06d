"""ResNet50 names a photo: shortcuts let a network be deep and still learn.

    python keras-resnet.py
    python keras-resnet.py --image cat.jpg

The more layers, the harder it was to train the first ones, until ResNet (2015): each of
its sixteen blocks adds what it found to what it was given. What it was given takes the
shortcut, and so does the gradient on its way back. Its weights (103 MB) come from
Keras' cache, or from the network where there is one.

Ask yourself
    How does it differ from InceptionV3 in size, speed and answer?
    A block that has nothing to add: which weights does it need?
    What happens to the height and the width from block to block, and to the channels?

Try
    keras.applications.ResNet101 as the rival, by its name below, too: twice the
    layers. Twice the time?

Expect 25,636,712 weights, in 10 to 20 seconds.
"""

# %% Load a photo, cut and scaled to the 224 x 224 pixels that the network takes
from workshop import imagenet_weights, load_imagenet_names, load_picture, read_options

import time
from collections import Counter

import keras
import numpy as np
from keras.applications import resnet50

options = read_options(image=None)
photo = load_picture(options.image, image_size=(224, 224))
names = load_imagenet_names()

# %% Build the network, with trained weights where they can be had
weights = imagenet_weights("ResNet50")  # "imagenet", or None: random ones
model = resnet50.ResNet50(weights=weights)

# %% How is it built?
kinds = Counter(type(layer).__name__ for layer in model.layers)
print("ResNet50:", ", ".join(f"{n} {kind}" for kind, n in kinds.most_common(5)))
for layer in model.layers:
    if layer.name.endswith("_out"):
        print(f"  {layer.name:18}{' x '.join(map(str, layer.output.shape[1:])):>16}")

# %% Its five best guesses, where it has learned anything
if weights:
    pictures = resnet50.preprocess_input(photo[None].astype("float32"))
    probabilities = model.predict(pictures, verbose=0)[0]
    print()
    for kind in probabilities.argsort()[::-1][:5]:
        print(f"{probabilities[kind]:6.1%}  {names[kind]}")

# %% Against InceptionV3: size and speed are the same with random weights
rival = keras.applications.InceptionV3(weights=None)
print()
for name, network in {"ResNet50": model, "InceptionV3": rival}.items():
    height, width = network.input_shape[1:3]
    blank = np.zeros((1, height, width, 3), dtype="float32")
    network.predict(blank, verbose=0)  # the first time takes longer
    start = time.perf_counter()
    network.predict(blank, verbose=0)
    seconds = time.perf_counter() - start
    print(f"{name:12}{network.count_params():12,} weights, ", end="")
    print(f"{seconds:.2f} seconds for a picture of {height} x {width}")
