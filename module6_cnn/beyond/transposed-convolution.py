"""Transposed convolution: enlarge a small map with a kernel that can be learned.

A 3 x 3 convolution makes one number of nine. A transposed one goes the other way. It
multiplies the whole kernel by one number of the small map, and puts the result into the
large map. The next number does the same a few pixels further on. This distance is the
stride. Where the results overlap, they are added. Networks that draw pictures use this:
see gan.py and segmentation.py.

    python module6_cnn/beyond/transposed-convolution.py
    python module6_cnn/beyond/transposed-convolution.py --stride 1

Ask yourself
    Which number of the small map makes the upper left corner of the large one?
    With a kernel of 2 x 2 and a stride of 2 nothing overlaps. What about 3 x 3?
    The 3 x 3 result has a pattern of brighter lines. Where do they come from?

Try
    The kernel [[1, 1], [1, 1]]: what does it do to the small map?

Expect the same numbers by hand and by Keras, in about 4 seconds.
"""

# %% A small map of 2 x 2, and two kernels
from workshop import read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

options = read_options(stride=2)
small = np.array([[1, 2], [3, 4]], dtype="float32")
kernels = {
    "2 x 2": np.array([[1, 0], [0, 1]], dtype="float32"),
    "3 x 3": np.ones((3, 3), dtype="float32"),
}
print(f"The small map\n{small.astype(int)}")

# %% Enlarge it with each kernel, by Keras and by hand
results = {}
for name, kernel in kernels.items():
    # By Keras: the same layer as in a network
    stride, width = options.stride, len(kernel)
    layer = layers.Conv2DTranspose(1, width, strides=stride, use_bias=False)
    layer.build((None, 2, 2, 1))  # this makes its weights
    layer.set_weights([kernel.reshape(width, width, 1, 1)])
    by_keras = ops.convert_to_numpy(layer(small.reshape(1, 2, 2, 1)))[0, :, :, 0]

    # By hand: add one copy of the kernel for each number of the small map
    large = np.zeros_like(by_keras)
    for row in range(2):
        for column in range(2):
            top, left = stride * row, stride * column
            copy = small[row, column] * kernel
            large[top : top + width, left : left + width] += copy
    print(f"\nunder the kernel\n{kernel.astype(int)}\nbecomes\n{large.astype(int)}")
    print(f"Largest difference from Keras: {np.abs(large - by_keras).max():.4f}")
    results[name] = large

# %% Draw the small map and both results
figure, axes = plt.subplots(1, 3, figsize=(13, 5))
pictures = {"the small map": small}
pictures.update({f"with a {name} kernel": x for name, x in results.items()})
for ax, (name, picture) in zip(axes, pictures.items(), strict=True):
    ax.imshow(picture, cmap="Purples", vmin=0, vmax=15)
    for (row, column), number in np.ndenumerate(picture):
        ax.text(column, row, f"{number:.0f}", ha="center", va="center")
    ax.set(title=f"{name}: {len(picture)} x {len(picture)}", xticks=[], yticks=[])
show_figure("transposed-convolution")
