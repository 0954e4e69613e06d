"""Photograph a digit of your own, and let the network read it.

A network trained on MNIST knows only pictures that were prepared as MNIST was. Paper is
0 and ink is 1. The longer side of a digit has 20 pixels. The middle of its ink lies in
the middle of 28 x 28 pixels. A photo has shadows, colored paper and a digit in some
corner, so it needs the same preparation. Write one or more digits with a thick pen. No
digit may touch another. Without a photo, the lesson makes one from ten test digits.

    python module4_perceptrons/beyond/your-own-digit.py
    python module4_perceptrons/beyond/your-own-digit.py --image photo.jpg
    python module4_perceptrons/beyond/your-own-digit.py --model cnn.keras

Ask yourself
    What does the division by the paper remove from the photo?
    Which of your digits is misread? Look at its 28 x 28 pixels: would you know it?
    The network names a digit for any picture. What does it say about a letter?

Try
    Replace like_mnist(cut) by a plain resizing of the box:
    np.array(Image.fromarray(np.float32(cut)).resize((28, 28)))

Expect 7 to 10 of the ten digits to be read right, in about 6 seconds.
"""

# %% Load the network, and the photo if there is one
from workshop import load_digits, load_model, load_picture, read_options, show_figure

import sys

import matplotlib.pyplot as plt
import numpy as np
from PIL import Image
from scipy import ndimage

options = read_options(image=None, model="perceptron.keras", seed=0)
model = load_model(options.model)
if model is None:
    sys.exit("To make one: python module4_perceptrons/perceptron-normalize.py")
photo = load_picture(options.image) if options.image else None
truth = ""

# %% Otherwise make one: blue ink on yellow paper, tilted, in light from the left
if photo is None:
    rng = np.random.default_rng(options.seed)
    _, (x_test, y_test) = load_digits()
    chosen = rng.choice(len(x_test), 10, replace=False)
    truth = "".join(str(digit) for digit in y_test[chosen])
    page = np.vstack([np.hstack(x_test[row]) for row in np.split(chosen, 2)]) / 255
    page = ndimage.rotate(np.pad(ndimage.zoom(page, 2, order=1), 20), 5, order=1)
    page = np.clip(page, 0, 1)[..., None]
    light = np.linspace(1, 0.5, page.shape[1])[:, None]
    photo = (page * [40, 50, 120] + (1 - page) * [250, 240, 190]) * light
    photo = np.uint8(np.clip(photo + rng.normal(0, 4, photo.shape), 0, 255))


# %% MNIST's preparation: 20 pixels for the longer side, centered by its ink
def like_mnist(ink):
    """Make 28 x 28 pixels from 0 to 1 out of a digit's ink in a box of any size."""
    scale = 20 / max(ink.shape)
    height, width = (max(1, round(scale * side)) for side in ink.shape)
    small = np.array(Image.fromarray(np.float32(ink)).resize((width, height)))
    picture = np.zeros((28, 28), "float32")
    picture[:height, :width] = np.clip(small / small.max(), 0, 1)
    middle = ndimage.center_of_mass(picture)
    return ndimage.shift(picture, [13.5 - m for m in middle], order=1)


# %% Find the ink: what is darker than the paper around it
gray = photo.mean(axis=2)
# Closing removes what is dark and narrower than 61 pixels: the paper is left
paper = ndimage.gaussian_filter(ndimage.grey_closing(gray, (61, 61)), 5)
ink = np.clip(1 - gray / paper, 0, 1)
ink[ink < 0.4 * np.quantile(ink, 0.995)] = 0  # too faint to be ink
parts, _ = ndimage.label(ndimage.binary_dilation(ink > 0))  # number the pieces
boxes = list(enumerate(ndimage.find_objects(parts), start=1))

# %% Each connected piece of ink is a digit, unless it is a speck or cut by the edge.
# We find them from the top down, and then sort each line from left to right
tallest = max((box[0].stop - box[0].start for _, box in boxes), default=0)
digits, line, bottom = [], 0, 0
for number, (rows, columns) in sorted(boxes, key=lambda box: box[1][0].start):
    cut = np.where(parts == number, ink, 0)[rows, columns]
    at_edge = 0 in (rows.start, columns.start) or rows.stop == len(ink)
    if len(cut) > tallest / 3 and not at_edge and columns.stop < ink.shape[1]:
        if rows.start > bottom:  # a new line of digits
            line, bottom = line + 1, rows.stop
        digits.append((line, columns.start, rows.start, cut))
digits.sort(key=lambda digit: digit[:2])
if not digits:
    sys.exit("No digit found: write it dark and thick on plain paper, and come closer.")

# %% Ask the network
pictures = np.stack([like_mnist(cut) for *_, cut in digits])
answers = model.predict(pictures.reshape(-1, *model.input_shape[1:]), verbose=0)
for digit, probabilities in enumerate(answers, start=1):
    print(f"Digit {digit}: {probabilities.argmax()} ({probabilities.max():.0%} sure)")
read = "".join(str(answer) for answer in answers.argmax(axis=1))
right = sum(a == b for a, b in zip(read, truth, strict=False))
print(f"Read: {read}", f"Written: {truth}, {right} of 10 right" if truth else "")

# %% Draw the photo with each digit boxed, and below it what the network sees
figure, (above, below) = plt.subplots(2, 1, height_ratios=[3, 1])
above.imshow(photo)
above.set_title(f"It reads {read}")
for (_, left, top, cut), answer in zip(digits, read, strict=True):
    height, width = cut.shape
    above.add_patch(plt.Rectangle((left, top), width, height, fill=False))
    above.text(left, top - 2, answer, color="C1", fontweight="bold")
below.imshow(np.hstack(pictures), cmap="gray_r")
below.set_title("What the network sees: 28 x 28 pixels for each digit")
above.axis("off")
below.axis("off")
show_figure("your-own-digit")
