"""ResNet50 names a photo: shortcuts let a network be deep and still learn.

The more layers a network had, the harder it was to train the first of them. ResNet
(2015) has a simple answer. Each of its sixteen blocks adds what it finds to what it was
given. So the input has a shortcut around every block, and the gradient uses the same
shortcut on its way back. ResNet's weights (103 MB) come from Keras' cache, or from the
internet. Without them you see its shape, and no guesses.

    python module6_cnn/keras-resnet.py
    python module6_cnn/keras-resnet.py --image cat.jpg

Ask yourself
    How does it differ from InceptionV3 in size, speed and answer?
    A block that has nothing to add: which weights does it need?
    From block to block, what happens to the height, the width and the channels?

Try
    Let ResNet101 be the rival, with twice the layers. Does it take twice the time?
    Replace InceptionV3 by ResNet101 in the last step.

Expect 25,636,712 weights, in 10 to 20 seconds.
"""

# %% Load a photo, cut and scaled to 224 x 224 pixels
from workshop import imagenet_weights, load_imagenet_names, load_picture, read_options

import time
from collections import Counter

import keras
import numpy as np
from keras.applications import resnet50

options = read_options(image=None)
photo = load_picture(options.image, image_size=(224, 224))
names = load_imagenet_names()

# %% Build the network, with trained weights if we can get them
weights = imagenet_weights("ResNet50")  # "imagenet", or None: random ones
model = resnet50.ResNet50(weights=weights)

# %% How is it built? The last layer of each block is named "..._out"
kinds = Counter(type(layer).__name__ for layer in model.layers)
print("ResNet50:", ", ".join(f"{n} {kind}" for kind, n in kinds.most_common(5)))
for layer in model.layers:
    if layer.name.endswith("_out"):
        print(f"  {layer.name:18}{' x '.join(map(str, layer.output.shape[1:])):>16}")

# %% Its five best guesses, if it is trained
if weights:
    # photo[None] is a batch of one photo; its colors are prepared as in the training
    pictures = resnet50.preprocess_input(photo[None].astype("float32"))
    probabilities = model.predict(pictures, verbose=0)[0]
    print()
    for kind in probabilities.argsort()[::-1][:5]:
        print(f"{probabilities[kind]:6.1%}  {names[kind]}")

# %% Compare with InceptionV3: for size and speed, random weights are enough
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
