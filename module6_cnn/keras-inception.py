"""InceptionV3 names a photo: kernels of several sizes, side by side.

Is the object in the photo near or far? Inception (2015) does not have to decide. It has
eleven modules. In each of them, smaller and larger kernels look at the same place. The
next module gets what all of them found. Its weights (96 MB) come from Keras' cache, or
from the internet. Without them you see its shape, and no guesses.

    python module6_cnn/keras-inception.py
    python module6_cnn/keras-inception.py --image cat.jpg

Ask yourself
    Can you trick it? Cover a part, turn the photo, take a drawing.
    From module to module, what happens to the height, the width and the channels?
    Which of its 1,000 names would you not like to see below a photo of a person?

Try
    Give the same photo to keras-resnet.py and keras-squeezenet.py. Do they agree?

Expect 23,851,784 weights, in 10 to 20 seconds.
"""

# %% Load a photo, cut and scaled to 299 x 299 pixels
from workshop import imagenet_weights, load_imagenet_names, load_picture, read_options

import time
from collections import Counter

import keras
import numpy as np
from keras.applications import inception_v3

options = read_options(image=None)
photo = load_picture(options.image, image_size=(299, 299))
names = load_imagenet_names()

# %% Build the network, with trained weights if we can get them
weights = imagenet_weights("InceptionV3")  # "imagenet", or None: random ones
model = inception_v3.InceptionV3(weights=weights)

# %% How is it built? The last layers of the modules are named mixed0 to mixed10
kinds = Counter(type(layer).__name__ for layer in model.layers)
print("InceptionV3:", ", ".join(f"{n} {kind}" for kind, n in kinds.most_common(5)))
for layer in model.layers:
    if layer.name in [f"mixed{i}" for i in range(11)]:
        print(f"  {layer.name:18}{' x '.join(map(str, layer.output.shape[1:])):>16}")

# %% Its five best guesses, if it is trained
if weights:
    # photo[None] is a batch of one photo; its colors are prepared as in the training
    pictures = inception_v3.preprocess_input(photo[None].astype("float32"))
    probabilities = model.predict(pictures, verbose=0)[0]
    print()
    for kind in probabilities.argsort()[::-1][:5]:
        print(f"{probabilities[kind]:6.1%}  {names[kind]}")

# %% Compare with ResNet50: for size and speed, random weights are enough
rival = keras.applications.ResNet50(weights=None)
print()
for name, network in {"InceptionV3": model, "ResNet50": rival}.items():
    height, width = network.input_shape[1:3]
    blank = np.zeros((1, height, width, 3), dtype="float32")
    network.predict(blank, verbose=0)  # the first time takes longer
    start = time.perf_counter()
    network.predict(blank, verbose=0)
    seconds = time.perf_counter() - start
    print(f"{name:12}{network.count_params():12,} weights, ", end="")
    print(f"{seconds:.2f} seconds for a picture of {height} x {width}")
