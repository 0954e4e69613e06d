"""ReLU: keep what is positive, and set everything else to zero.

The kernel for vertical edges in convolution-demo.py gives a positive number where the
photo turns from dark to bright, and a negative one where it turns from bright to dark.
ReLU keeps only the first kind: "here is my edge, this strong", or nothing. Networks
need such a step between two layers. Without it two layers could do no more than one
layer, because a weighted sum of weighted sums is itself a weighted sum.

    python module6_cnn/beyond/relu-demo.py
    python module6_cnn/beyond/relu-demo.py --image cat.jpg

Ask yourself
    Which edges of the photo are gone after ReLU? Which kernel would find those?
    Why do so many numbers become zero?
    What would ReLU change if we applied it to the photo, before the kernel?

Try
    Flip the signs of the kernel: add the line edge = -edge below it.

Expect 39% of the numbers to be negative before ReLU, in about 5 seconds.
"""

# %% Load a photo and make it gray: a whole number for each pixel, so that the results
# are exact, and the same on TensorFlow, JAX and PyTorch
from workshop import load_picture, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from keras import ops

options = read_options(image=None)
photo = load_picture(options.image).mean(axis=-1).round().astype("float32")

# %% ReLU on five numbers
row = np.array([-3.0, -0.5, 0.0, 0.5, 3.0])
print(f"Before ReLU: {row}\nAfter ReLU:  {ops.convert_to_numpy(ops.relu(row))}\n")

# %% Look for vertical edges, then apply ReLU. Keras wants one axis more for the number
# of photos, and one for the channels: one photo, and one channel because it is gray
edge = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype="float32")
edges = ops.conv(photo[np.newaxis, :, :, np.newaxis], edge.reshape(3, 3, 1, 1))
before = ops.convert_to_numpy(edges)[0, :, :, 0]
after = ops.convert_to_numpy(ops.relu(edges))[0, :, :, 0]

for name, numbers in {"Before ReLU": before, "After ReLU": after}.items():
    print(f"{name + ':':13}{numbers.min():6.0f} to {numbers.max():.0f}", end="")
    print(f", {(numbers < 0).mean():5.1%} negative, {(numbers == 0).mean():5.1%} zero")

# %% Show a part of both, enlarged: orange is negative, white zero, purple positive
strongest = np.percentile(np.abs(before), 99)
height, width = before.shape
part = np.s_[: height // 2, width // 3 : 2 * width // 3]  # a slice, with a name
figure, axes = plt.subplots(1, 3, figsize=(13, 5))
axes[0].imshow(photo[part], cmap="gray")
axes[0].set_title("a part of the photo")
for ax, numbers in zip(axes[1:], [before, after], strict=True):
    shown = ax.imshow(numbers[part], cmap="PuOr", vmin=-strongest, vmax=strongest)
axes[1].set_title("its edges")
axes[2].set_title("after ReLU: orange is gone")
for ax in axes:
    ax.axis("off")
figure.colorbar(
    shown, ax=axes, location="bottom", label="result of the kernel", shrink=0.5
)
show_figure("relu-demo")
