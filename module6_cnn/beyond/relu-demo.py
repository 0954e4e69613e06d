"""ReLU: keep what is positive, make the rest zero.

    python relu-demo.py
    python relu-demo.py --image cat.jpg

A kernel that looks for edges answers with a positive number where the photo turns from
dark to bright, and with a negative one where it turns from bright to dark. ReLU keeps
the first kind only: "here is my edge, and this much of it", or nothing. Without such a
bend between them, two layers of sums could do no more than a single one.

Ask yourself
    Which edges of the photo are gone after ReLU? What kernel would find those?
    Why do so many numbers become zero here?
    What would ReLU change if it came before the kernel, on the photo itself?

Try
    Turn the signs of the kernel: edge = -edge

Expect 42% of the numbers to be negative, in some seconds.
"""

# %% Load a photo and make it grey: one number for each pixel
from workshop import load_picture, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from keras import ops

options = read_options(image=None)
photo = load_picture(options.image).mean(axis=-1).astype("float32")

# %% ReLU on a row of numbers
row = np.array([-3.0, -0.5, 0.0, 0.5, 3.0])
print(f"Before ReLU: {row}\nAfter ReLU:  {ops.convert_to_numpy(ops.relu(row))}\n")

# %% Look for vertical edges, then apply ReLU
edge = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype="float32")
edges = ops.conv(photo[np.newaxis, :, :, np.newaxis], edge.reshape(3, 3, 1, 1))
before = ops.convert_to_numpy(edges)[0, :, :, 0]
after = ops.convert_to_numpy(ops.relu(edges))[0, :, :, 0]

for name, numbers in {"Before ReLU": before, "After ReLU": after}.items():
    print(f"{name + ':':13}{numbers.min():6.0f} to {numbers.max():.0f}", end="")
    print(f", {(numbers < 0).mean():5.1%} negative, {(numbers == 0).mean():5.1%} zero")

# %% Show both: orange is negative, white is zero, purple is positive
strongest = np.percentile(np.abs(before), 99)
figure, axes = plt.subplots(1, 2)
for ax, numbers in zip(axes, [before, after], strict=True):
    shown = ax.imshow(numbers, cmap="PuOr", vmin=-strongest, vmax=strongest)
    ax.axis("off")
axes[0].set_title("Edges before ReLU")
axes[1].set_title("Edges after ReLU")
figure.colorbar(shown, ax=axes, location="bottom", label="answer of the kernel")
show_figure("relu-demo")
