"""Bounding boxes: where is the digit? Look everywhere, or learn to answer with a box.

There are two ways to find a digit in a larger scene. The first is classification: slide
a window over the scene, and ask cnn.py's network at every place what it sees there.
That takes many looks. And the network has never seen a window without a digit, so it
sees digits everywhere. The second way is regression: a new network looks once, and
answers with four numbers: left, top, right and bottom. It learns them from examples.

We score a box by its IoU, intersection over union: the area that the answer and the
true box share, divided by the area that is in either of them. 1 is perfect, 0 is bad.

    python module6_cnn/beyond/bounding-box.py

Ask yourself
    How many times does the sliding window look at one scene? And with a step of 1?
    Why is cnn.py's network so sure of windows that hold no digit?
    Four numbers are one box. What would you do about scenes with three digits?

Try
    Train with mean squared error: loss="mse". Which boxes get worse?

Expect an IoU of 0.78 to 0.80, against 0.32 for the mean box, in about 25 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, load_model, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image, ImageDraw

run = start_run(scenes=10_000, epochs=6, batch_size=64, learning_rate=0.002)
config = run.config
(x_train, y_train), (x_test, y_test) = load_digits()


# %% Compose scenes of 48 x 48: eight strokes, then digits at random places
def make_scenes(digits, count, most, seed):
    """Give scenes with 1 to ``most`` digits, and masks: 1 where a digit has ink."""
    random = np.random.default_rng(seed)
    scenes, masks = np.zeros((2, count, 48, 48, 1), dtype="float32")  # both empty
    for scene, mask in zip(scenes, masks, strict=True):
        canvas = Image.new("L", (48, 48))  # "L" means gray
        for _ in range(8):
            start = random.uniform(0, 48, size=2)
            end = start + random.uniform(-14, 14, size=2)
            gray = int(random.integers(150, 256))
            ImageDraw.Draw(canvas).line([*start, *end], fill=gray, width=2)
        scene[:, :, 0] = np.asarray(canvas) / 255
        for _ in range(random.integers(1, most + 1)):
            digit = digits[random.integers(len(digits))] / 255
            top, left = random.integers(0, 21, size=2)
            place = np.s_[top : top + 28, left : left + 28, 0]  # a slice
            scene[place] = np.maximum(scene[place], digit)
            mask[place] = np.maximum(mask[place], digit > 0.5)
    return scenes, masks


count = min(config.scenes, len(x_train))
print(f"Composing {count:,} scenes of one digit ...")
scenes, masks = make_scenes(x_train, count, most=1, seed=config.seed)
test_scenes, test_masks = make_scenes(x_test, min(500, count), most=1, seed=10**6)


# %% Boxes of four numbers: left, top, right, bottom
def find_boxes(masks):
    """Give the box around the ink of each mask."""
    return np.array([Image.fromarray(m[:, :, 0]).getbbox() for m in masks], "float32")


def iou(a, b):
    """Divide the area that two boxes share by the area that is in either of them."""
    # The columns :2 are left and top, the columns 2: are right and bottom
    shared = np.minimum(a[:, 2:], b[:, 2:]) - np.maximum(a[:, :2], b[:, :2])
    shared = shared.clip(0).prod(axis=-1)  # height times width, 0 where they miss
    areas = [(box[:, 2:] - box[:, :2]).prod(axis=-1) for box in (a, b)]
    return shared / (areas[0] + areas[1] - shared)


boxes, test_boxes = find_boxes(masks), find_boxes(test_masks)

# %% First as classification: load the network of cnn.py, or train a smaller one
classifier = load_model("cnn.keras")
if classifier is None:
    print("Training a smaller network. For the real one: python module6_cnn/cnn.py")
    classifier = keras.Sequential(
        [
            layers.Conv2D(16, 5, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    classifier.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    x_few = x_train[:10_000].reshape(-1, 28, 28, 1).astype("float32") / 255
    classifier.fit(x_few, y_train[:10_000], verbose=0)

# %% Slide a window over fifty scenes in steps of two pixels, and ask at each place
windows = sliding_window_view(test_scenes[:50], (28, 28), axis=(1, 2))[:, ::2, ::2]
sure = classifier.predict(windows.reshape(-1, 28, 28, 1), batch_size=512, verbose=0)
sure = sure.max(axis=-1).reshape(len(windows), -1)  # one row for each scene
print(f"Classification: {sure.shape[1]} looks at each scene.", end=" ")
print(f"Over 99% sure of a digit in {(sure > 0.99).sum(axis=-1).mean():.0f} of them.")

# %% A digit fills the middle 20 x 20 pixels of its window: that is the box
tops = np.arange(4, 25, 2)
looks = np.array([(left, top, left + 20, top + 20) for top in tops for left in tops])
found = iou(looks[sure.argmax(axis=-1)], test_boxes[: len(sure)])
print(f"The box of the surest look: IoU {found.mean():.2f}")

# %% Then as regression: four numbers, from 0 (left or top) to 1 (right or bottom)
model = keras.Sequential(
    [
        keras.Input(shape=(48, 48, 1)),
        layers.Conv2D(16, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(64, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(128, activation="relu"),
        layers.Dense(4),
    ]
)
steps = config.epochs * len(scenes) // config.batch_size
falling = keras.optimizers.schedules.PolynomialDecay(config.learning_rate, steps, 0)
# "mae", mean absolute error: how far the numbers are off, on average
model.compile(loss="mae", optimizer=keras.optimizers.Adam(falling))
model.fit(
    scenes,
    boxes / 48,
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[RunLogger(run)],
)

# %% Score the boxes, beside one box for all scenes: the mean of the training boxes
answers = 48 * model.predict(test_scenes, verbose=0)
scores = iou(answers, test_boxes)
mean_box = np.broadcast_to(boxes.mean(axis=0), test_boxes.shape)
print(f"Regression: 1 look at each scene. IoU {scores.mean():.2f}")
print(f"The mean box for every scene: IoU {iou(mean_box, test_boxes).mean():.2f}")
run.summary.update({"iou": scores.mean()})

# %% Draw the worst boxes of the regression, and all sure windows of the same scenes
figure, axes = plt.subplots(2, 4, figsize=(12, 6.8))
for column, i in enumerate(np.argsort(scores[:50])[:4]):
    sure_of = looks[sure[i] > 0.99]
    drawn = [(0, box, "C0-") for box in sure_of]
    drawn += [(1, answers[i], "C1-"), (1, test_boxes[i], "k:")]
    for row, box, style in drawn:
        left, top, right, bottom = box - 0.5  # a pixel's middle is its number
        x, y = [left, right, right, left, left], [top, top, bottom, bottom, top]
        axes[row, column].plot(x, y, style, linewidth=2)
    for ax in axes[:, column]:
        ax.imshow(test_scenes[i], cmap="gray_r")
        ax.axis("off")
    axes[0, column].set_title(f"{len(sure_of)} sure windows")
    axes[1, column].set_title(f"one box, IoU {scores[i]:.2f}")
figure.suptitle("Too many boxes, or one: the worst of 50 scenes (dotted: the true box)")
show_figure("bounding-box")
