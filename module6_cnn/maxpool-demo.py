"""Pooling: cut the picture into blocks and keep one number of each.

    python maxpool-demo.py
    python maxpool-demo.py --image cat.jpg

Max pooling keeps the largest number of each block, average pooling the mean. With
blocks of 2 x 2 the next layer has a quarter of the numbers to look at, so it is faster
and each of its kernels sees twice as far. Pooling has nothing to learn.

Ask yourself
    What is kept and what is lost, as the blocks grow?
    A white bird in a dark wood: which pooling still shows it in large blocks? And a
    black bird on snow?
    Move the photo by one pixel to the side: how much does the result change?

Try
    Shift the photo before pooling: photo = np.roll(photo, 1, axis=1)

Expect two rows of ever coarser pictures, in some seconds.
"""

# %% Load a photo and make it grey: one number for each pixel
from workshop import load_picture, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

options = read_options(image=None)
photo = load_picture(options.image).mean(axis=-1).astype("float32")

# %% By hand: a 4 x 4 picture in blocks of 2 x 2
small = np.array([[1, 3, 2, 0], [4, 2, 1, 1], [0, 0, 8, 6], [0, 4, 2, 4]], "float32")
inputs = small.reshape(1, 4, 4, 1)  # one picture, height, width, one colour
largest = ops.convert_to_numpy(layers.MaxPooling2D(2)(inputs))
mean = ops.convert_to_numpy(layers.AveragePooling2D(2)(inputs))
print(f"The picture\n{small}")
print(f"The largest of each block\n{largest.reshape(2, 2)}")
print(f"The mean of each block\n{mean.reshape(2, 2)}\n")

# %% The photo in larger and larger blocks
inputs = photo[np.newaxis, :, :, np.newaxis]
blocks = (4, 8, 16)
figure, axes = plt.subplots(2, len(blocks))
for column, block in enumerate(blocks):
    largest = ops.convert_to_numpy(layers.MaxPooling2D(block, padding="same")(inputs))
    mean = ops.convert_to_numpy(layers.AveragePooling2D(block, padding="same")(inputs))
    print(f"Blocks of {block:2} x {block:2} leave {largest.size:5,} of", end=" ")
    print(f"{photo.size:,} numbers ({largest.size / photo.size:.1%});", end=" ")
    print(f"on average {largest.mean():.0f} (largest) and {mean.mean():.0f} (mean)")
    for row, (name, pooled) in enumerate([("largest", largest), ("mean", mean)]):
        axes[row, column].imshow(pooled[0, :, :, 0], cmap="gray", vmin=0, vmax=255)
        axes[row, column].set_title(f"{name} of {block} x {block}", fontsize=14)
        axes[row, column].axis("off")

# %% Show them
show_figure("maxpool-demo")
