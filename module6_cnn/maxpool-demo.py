"""Pooling: cut a picture into blocks, and keep one number of each block.

Max pooling keeps the largest number of a block. Average pooling keeps the mean. With
blocks of 2 x 2 pixels the next layer has only a quarter of the numbers to look at. So
that layer is faster. And each kernel of that layer sees a part of the picture that is
twice as wide and twice as high. Pooling has no weights: there is nothing to learn.

    python module6_cnn/maxpool-demo.py
    python module6_cnn/maxpool-demo.py --image cat.jpg

Ask yourself
    What do we keep and what do we lose as the blocks grow?
    A white bird in a dark forest: which pooling still shows it with large blocks? And a
    black bird on snow?
    Move the photo by one pixel: how much of the photo changes, and how much of the
    pooled photo?

Try
    Pool with blocks of 32, too: blocks = (4, 16, 32)

Expect the photo and six coarser pictures of it, in about 5 seconds.
"""

# %% Load a photo and make it gray: one number for each pixel
from workshop import load_picture, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

options = read_options(image=None)
photo = load_picture(options.image).mean(axis=-1).astype("float32")

# %% By hand: a 4 x 4 picture in blocks of 2 x 2
small = np.array([[1, 3, 2, 0], [4, 2, 1, 1], [0, 0, 8, 6], [0, 4, 2, 4]], "float32")
inputs = small.reshape(1, 4, 4, 1)  # one picture, height, width, one channel
largest = ops.convert_to_numpy(layers.MaxPooling2D(2)(inputs))
mean = ops.convert_to_numpy(layers.AveragePooling2D(2)(inputs))
print(f"The picture\n{small}")
print(f"The largest number of each block\n{largest.reshape(2, 2)}")
print(f"The mean of each block\n{mean.reshape(2, 2)}\n")

# %% The photo in larger and larger blocks. The letters name the places in the figure
figure, axes = plt.subplot_mosaic("pABC;.DEF", figsize=(14, 5.5))
axes["p"].imshow(photo, cmap="gray", vmin=0, vmax=255)
axes["p"].set_title("the photo", fontsize=15)
axes["p"].axis("off")
inputs = photo[np.newaxis, :, :, np.newaxis]
blocks = (4, 8, 16)
for block, above, below in zip(blocks, "ABC", "DEF", strict=True):
    largest = ops.convert_to_numpy(layers.MaxPooling2D(block, padding="same")(inputs))
    mean = ops.convert_to_numpy(layers.AveragePooling2D(block, padding="same")(inputs))
    print(f"Blocks of {block:2} x {block:2} keep {largest.size:5,} of", end=" ")
    print(
        f"{photo.size:,} numbers ({largest.size / photo.size:.1%}). Their mean", end=" "
    )
    print(f"is {largest.mean():.0f} (largest) or {mean.mean():.0f} (mean)")
    for place, name, pooled in (above, "largest", largest), (below, "mean", mean):
        axes[place].imshow(pooled[0, :, :, 0], cmap="gray", vmin=0, vmax=255)
        axes[place].set_title(f"{name}, {block} x {block}", fontsize=15)
        axes[place].axis("off")

# %% Move the photo one pixel to the side: how many numbers change by more than 2?
before, after = inputs[:, :, 1:], inputs[:, :, :-1]
changed = (np.abs(before - after) > 2).mean()
pool = layers.MaxPooling2D(4)
pooled = np.abs(ops.convert_to_numpy(pool(before)) - ops.convert_to_numpy(pool(after)))
print(f"\nMove the photo by a pixel: {changed:.0%} of its pixels change,", end=" ")
print(f"but only {(pooled > 2).mean():.0%} of the largest of each 4 x 4")

# %% Show them
figure.suptitle("Max pooling keeps what is bright, average pooling blurs everything")
show_figure("maxpool-demo")
