"""A convolution: slide a small grid of numbers over a photo, and see what it finds.

The grid is called a kernel. We lay it on nine pixels, multiply each pixel by the number
on top of it, and add up. The sum is one pixel of the result. Then the kernel moves on
by one pixel. Nine numbers, used at every place, can find an edge anywhere in the photo.

    python module6_cnn/convolution-demo.py
    python module6_cnn/convolution-demo.py --image cat.jpg
    python module6_cnn/convolution-demo.py --kernel "0 -1 0 -1 5 -1 0 -1 0"

Ask yourself
    What picture does a kernel of large numbers give? And one of zeros?
    Which kernel changes nothing? Which one would move the photo by one pixel?
    The numbers of "blur" sum to 1, those of "outline" sum to 0. What does the sum do?
    Who chooses the numbers in a network?

Try
    Look for slanted edges: --kernel "0 1 2 -1 0 1 -2 -1 0"

Expect eight pictures beside the photo, in about 5 seconds.
"""

# %% Load a photo and make it gray: one number for each pixel
from workshop import load_picture, read_options, show_figure

import sys

import matplotlib.pyplot as plt
import numpy as np
from keras import ops
from scipy.signal import correlate2d

options = read_options(image=None, kernel=None)
photo = load_picture(options.image).mean(axis=-1)

# %% By hand: a dark wall, a bright window, and a kernel that finds the edge.
# SciPy does the sliding for us; its name for it is correlate2d
wall = np.array(5 * [[0, 0, 9, 9, 9]])
edge = np.array(3 * [[-1, 0, 1]])
print(f"The picture\n{wall}\nunder the kernel\n{edge}")
print(f"becomes\n{correlate2d(wall, edge, mode='valid')}")
print(f"Its first number, {(wall[:3, :3] * edge).sum()}, is the sum of", end=" ")
print(*(wall[:3, :3] * edge).flat)

# %% Eight kernels, row by row
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
    weights = weights.T.reshape(3, 3, 1, len(kernels))  # 3 rows, 3 columns, 1 channel
except ValueError:
    sys.exit('--kernel takes nine numbers, such as "0 -1 0 -1 5 -1 0 -1 0".')

# %% Slide all of them over the photo, as a layer of a network does. The result of each
# kernel is called a channel. "same" adds a border of zeros, so that it keeps the size
inputs = photo[np.newaxis, :, :, np.newaxis].astype("float32")  # one photo, one channel
outputs = ops.convert_to_numpy(ops.conv(inputs, weights, padding="same"))
print(
    f"\nThe photo {inputs.shape} becomes {outputs.shape}: one channel for each kernel"
)

# %% Compare each channel with what SciPy computes
print("                     sum   darkest  brightest  difference from SciPy")
for i, name in enumerate(kernels):
    kernel, output = weights[:, :, 0, i], outputs[0, :, :, i]
    difference = np.abs(output - correlate2d(photo, kernel, mode="same")).max()
    print(
        f"{name:17}{kernel.sum():7.1f}{output.min():10.0f}{output.max():11.0f}", end=""
    )
    print(f"{difference:23.4f}")

# %% Show the pictures with their kernels: 0 or less is black, 255 or more is white
pictures = {"the photo": photo}
pictures.update({name: outputs[0, :, :, i] for i, name in enumerate(kernels)})
columns = min(3, len(pictures))
figure, axes = plt.subplots(len(pictures) // columns, columns, figsize=(12, 7))
for ax, (name, picture) in zip(axes.flat, pictures.items(), strict=True):
    ax.imshow(picture, cmap="gray", vmin=0, vmax=255)
    ax.set_title(name, fontsize=16)
    ax.axis("off")
for i, ax in enumerate(axes.flat[1:]):
    rows = [" ".join(f"{n:2.2g}" for n in row) for row in weights[:, :, 0, i]]
    place = {"transform": ax.transAxes, "fontfamily": "monospace", "fontsize": 14}
    ax.text(1.02, 0.4, "\n".join(rows), **place)
figure.get_layout_engine().set(wspace=0.1)  # room between a kernel and the next picture
show_figure("convolution-demo")
