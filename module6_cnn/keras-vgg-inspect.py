"""VGG16 from the inside: where are its 138 million weights, and where is the work?

VGG16 (2014) has 13 convolutions of 3 x 3 in five blocks, then three dense layers. We
want to see its shapes, its weights and its work. We count the work in multiply-adds:
one weight times one number, added to a sum. Random weights are enough to count, so
nothing needs to be downloaded.

    python module6_cnn/keras-vgg-inspect.py

Ask yourself
    Which layer has most of the weights? Which layers do most of the work?
    From block to block, height and width shrink. What grows?
    It learned from 1.2 million photos, so it has 115 weights for each of them. Why
    does it not memorize the photos?
    How many weights would the first dense layer have for photos of 448 x 448 pixels?

Try
    Its larger sister: model = keras.applications.VGG19(weights=None). Which lines of
    the count by hand must change?

Expect 138,357,544 weights and 15.5 billion multiply-adds, in about 10 seconds.
"""

# %% Build it with random weights
from workshop import show_figure

import math
import time

import keras
import matplotlib.pyplot as plt
import numpy as np

print("Building VGG16 ...")
model = keras.applications.VGG16(weights=None)

# %% Layer by layer: each number of a kernel is used once at every place of the output
names, weights, work = [], [], []
print(f"{'layer':15}{'output':>15}{'weights':>13}{'share':>8}{'multiply-adds':>16}")
for layer in model.layers:
    *places, channels = layer.output.shape[1:]  # places: height and width, if any
    kernel = math.prod(layer.kernel.shape) if layer.weights else 0
    names.append(layer.name)
    weights.append(layer.count_params())
    work.append(kernel * math.prod(places))
    share = weights[-1] / model.count_params()
    print(f"{layer.name:15}{' x '.join(map(str, [*places, channels])):>15}", end="")
    print(f"{weights[-1]:13,}{share:8.1%}{work[-1]:16,}")

# %% The weights by hand: each output channel has a kernel and a bias
by_hand, channels = 0, 3
for block in [(64, 64), (128, 128), (256, 256, 256), (512, 512, 512), (512, 512, 512)]:
    for filters in block:
        by_hand += (3 * 3 * channels + 1) * filters
        channels = filters
# Three dense layers: each node has one weight for each input, and a bias
by_hand += (7 * 7 * 512 + 1) * 4096 + (4096 + 1) * 4096 + (4096 + 1) * 1000
print(f"\nWeights: Keras counts {model.count_params():,}, by hand {by_hand:,}")
print(f"Memory for them, at 4 bytes each: {4 * by_hand / 1e6:.0f} MB")

# %% The work of one picture, and how long it takes
picture = np.zeros((1, 224, 224, 3), dtype="float32")
model.predict(picture, verbose=0)  # the first time takes longer
start = time.perf_counter()
model.predict(picture, verbose=0)
seconds = time.perf_counter() - start
print(f"One picture: {sum(work):,} multiply-adds in {seconds:.2f} seconds;")
print(f"that is {sum(work) / seconds / 1e9:.0f} billion multiply-adds a second")

# %% Draw both: one dense layer has most weights, the convolutions do the work
figure, (left, right) = plt.subplots(1, 2, sharey=True, figsize=(11, 8))
left.barh(names, np.array(weights) / 1e6)
left.set(title="fc1 has most of the weights", xlabel="million weights")
right.barh(names, np.array(work) / 1e9, color="C1")
right.set(title="The convolutions do the work", xlabel="billion multiply-adds")
left.tick_params("y", labelsize=13)
left.invert_yaxis()
show_figure("keras-vgg-inspect")
