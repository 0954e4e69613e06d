"""Draw a digit in the browser, and let the network of cnn.py read it.

The network answers after each movement of the mouse, the pen or the finger. The page
also shows the 28 x 28 pixels that the network really sees. MNIST's digits were all
prepared in one way, so your drawing needs the same preparation: 20 pixels for the
longer side, and the middle of the ink in the middle of the picture. A switch shows what
happens without it.

    python module6_cnn/beyond/draw-digit.py
    python module6_cnn/beyond/draw-digit.py --model mlp.keras

Ask yourself
    Draw a small digit in a corner. What do the two ways make of it, and why?
    Which pen is too thick? Look at the 28 x 28 pixels: could you still read them?
    Draw a letter, or a face. Why is the network so sure of its answer?

Try
    Leave out the last step: return picture instead of its shifted copy.

Expect a page in the browser after about 5 seconds. It takes cnn.py's network, so run
that first. Ctrl-C ends the lesson.
"""

# %% Load the network that another lesson has trained
from workshop import load_model, read_options
from workshop.page import serve

import base64
import sys
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage

options = read_options(model="cnn.keras")
model = load_model(options.model)
if model is None:
    trained_by = {"mlp.keras": "module5_mlp/mlp.py"}
    trained_by["perceptron.keras"] = "module4_perceptrons/perceptron-normalize.py"
    lesson = trained_by.get(Path(options.model).name, "module6_cnn/cnn.py")
    sys.exit(f"To make one: python {lesson}")
takes, gives = model.input_shape, model.output_shape
if takes not in [(None, 784), (None, 28, 28), (None, 28, 28, 1)] or gives[1:] != (10,):
    sys.exit(f"{options.model} takes {takes} and gives {gives}: no reader of digits.")

SIDE = 200  # the page sends a drawing of 200 x 200 pixels: 0 is paper, 255 is ink


# %% The naive way: make the whole square small
def naive(ink):
    """Scale the whole drawing to 28 x 28 pixels."""
    return np.array(Image.fromarray(ink).resize((28, 28)))


# %% MNIST's way: 20 pixels for the longer side, centered by the ink
def like_mnist(ink):
    """Cut the digit out, scale it, and move the middle of its ink to the middle."""
    cut = ink[ndimage.find_objects(np.int8(ink > 0))[0]]
    scale = 20 / max(cut.shape)
    height, width = (max(1, round(scale * side)) for side in cut.shape)
    small = np.array(Image.fromarray(cut).resize((width, height)))
    picture = np.zeros((28, 28), "float32")
    picture[:height, :width] = np.clip(small / small.max(), 0, 1)
    middle = ndimage.center_of_mass(picture)
    return ndimage.shift(picture, [13.5 - m for m in middle], order=1)


# %% Answer a drawing: both pictures, and the ten probabilities for each
def answer(question):
    """Read the bytes of the drawing, prepare them both ways, and ask the network."""
    drawing = base64.b64decode(str(question.get("ink")), validate=True)
    if len(drawing) != SIDE * SIDE:
        raise ValueError(f"A drawing has {SIDE * SIDE:,} bytes.")
    ink = np.frombuffer(drawing, "uint8").reshape(SIDE, SIDE).astype("float32") / 255
    if not ink.any():
        return {"error": "Draw a digit in the square."}
    pictures = np.stack([like_mnist(ink), np.clip(naive(ink), 0, 1)])
    chances = model.predict_on_batch(pictures.reshape(2, *takes[1:]))
    pixels = (pictures.reshape(2, 784) * 255).round().astype(int)
    return {"pictures": pixels.tolist(), "chances": chances.round(4).tolist()}


# %% The first answer takes longest, so get it over with; then open the page
model.predict_on_batch(np.zeros((2, *takes[1:]), "float32"))
serve(__file__, answer)
