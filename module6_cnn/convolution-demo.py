"""A convolution: slide a small grid of numbers over a photo, and see what it finds.

    python convolution-demo.py
    python convolution-demo.py --image cat.jpg
    python convolution-demo.py --kernel "0 -1 0 -1 5 -1 0 -1 0"

The grid is the kernel. Wherever it lies, its nine numbers are multiplied with the nine
pixels below, and the sum becomes one pixel of the result. Nine numbers, used again at
every place: that is all a convolutional layer has to learn to find an edge anywhere.

Ask yourself
    What does a kernel of zeros give? One of large numbers?
    Which kernel changes nothing? Which one would shift the photo by a pixel?
    The numbers of "blur" sum to 1, those of "outline" to 0. What does the sum do?
    Who chooses the numbers in a network?

Try
    Look for edges that run from corner to corner: --kernel "0 1 2 -1 0 1 -2 -1 0"

Expect eight pictures beside the photo, in some seconds.
"""

# %% Load a photo and make it grey: one number for each pixel
from workshop import load_picture, read_options, show_figure

import sys

import matplotlib.pyplot as plt
import numpy as np
from keras import ops
from scipy.signal import correlate2d

options = read_options(image=None, kernel=None)
photo = load_picture(options.image).mean(axis=-1)

# %% By hand: a dark wall, a bright window, and a kernel that looks for such an edge
wall = np.array(5 * [[0, 0, 9, 9, 9]])
edge = np.array(3 * [[-1, 0, 1]])
print(f"The picture\n{wall}\nunder the kernel\n{edge}")
print(f"becomes\n{correlate2d(wall, edge, mode='valid')}")
print(f"Its first number, {(wall[:3, :3] * edge).sum()}, is the sum of", end=" ")
print(*(wall[:3, :3] * edge).flat)

# %% Name some kernels, row by row
kernels = {
    "identity": [0, 0, 0, 0, 1, 0, 0, 0, 0],
    "blur": [1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    "sharpen": [0, -1, 0, -1, 5, -1, 0, -1, 0],
    "emboss": [-2, -1, 0, -1, 1, 1, 0, 1, 2],
    "vertical edges": [-1, 0, 1, -2, 0, 2, -1, 0, 1],
    "horizontal edges": [-1, -2, -1, 0, 0, 0, 1, 2, 1],
    "outline": [-1, -1, -1, -1, 8, -1, -1, -1, -1],
    "zeros": [0, 0, 0, 0, 0, 0, 0, 0, 0],
}
if options.kernel:
    kernels = {"your kernel": options.kernel.replace(",", " ").split()}
try:
    weights = np.array(list(kernels.values()), dtype="float32")
    weights = weights.T.reshape(3, 3, 1, len(kernels))  # as Conv2D has them
except ValueError:
    sys.exit('--kernel takes nine numbers, such as "0 -1 0 -1 5 -1 0 -1 0".')

# %% Slide all of them over the photo, as a layer of a network does
inputs = photo[np.newaxis, :, :, np.newaxis].astype("float32")  # one photo, one colour
outputs = ops.convert_to_numpy(ops.conv(inputs, weights, padding="same"))
print(f"\nThe photo {inputs.shape} becomes {outputs.shape}, a channel for each kernel")

# %% Compare each channel with SciPy's answer
print(
    f"{'kernel':18}{'its sum':>9}{'darkest':>9}{'brightest':>11}{'off from SciPy':>16}"
)
for i, name in enumerate(kernels):
    kernel, output = weights[:, :, 0, i], outputs[0, :, :, i]
    off = np.abs(output - correlate2d(photo, kernel, mode="same")).max()
    print(f"{name:18}{kernel.sum():9.1f}", end="")
    print(f"{output.min():9.0f}{output.max():11.0f}{off:16.4f}")

# %% Show the results: black is 0 or less, white is 255 or more
pictures = {"the photo": photo}
pictures |= {name: outputs[0, :, :, i] for i, name in enumerate(kernels)}
columns = min(3, len(pictures))
figure, axes = plt.subplots(len(pictures) // columns, columns)
for ax, (name, picture) in zip(axes.flat, pictures.items(), strict=True):
    ax.imshow(picture, cmap="gray", vmin=0, vmax=255)
    ax.set_title(name, fontsize=14)
    ax.axis("off")
show_figure("convolution-demo")
