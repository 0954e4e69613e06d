"""Bounding boxes: where is the digit? Look everywhere, or learn to answer with a box.

There are two ways to find a digit in a larger scene. The first is classification: slide
a window over the scene, and ask cnn.py's network at every place what it sees there. It
must look very often, and it was never shown a window without a digit, so it sees digits
everywhere. The second is regression: a network looks once, and answers with four
numbers, the top, left, bottom and right of the box. It learns them from examples.

We score a box by its IoU, intersection over union: the area that the answer and the
true box share, divided by the area that is in either of them. 1 is perfect, 0 is bad.

    python module6_cnn/beyond/bounding-box.py
    python module6_cnn/beyond/bounding-box.py --epochs 2

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

import time

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from PIL import Image, ImageDraw

run = start_run(scenes=10_000, epochs=6, batch_size=64, learning_rate=0.002)
config = run.config
(x_train, y_train), (x_test, y_test) = load_digits()


# %% Compose scenes: digits at random places, and strokes that belong to no digit
def make_scenes(digits, count, most, seed):
    """Give scenes with 1 to ``most`` digits, their masks, and the last digit's box."""
    random = np.random.default_rng(seed)
    scenes = np.zeros((count, 48, 48, 1), dtype="float32")
    masks, boxes = np.zeros_like(scenes), np.zeros((count, 4), dtype="float32")
    for i in range(count):
        canvas = Image.new("L", (48, 48))
        for _ in range(8):
            start = random.uniform(0, 48, size=2)
            end = start + random.uniform(-14, 14, size=2)
            gray = int(random.integers(150, 256))
            ImageDraw.Draw(canvas).line([*start, *end], fill=gray, width=2)
        scenes[i, :, :, 0] = np.asarray(canvas) / 255
        for _ in range(random.integers(1, most + 1)):
            digit = digits[random.integers(len(digits))] / 255
            top, left = random.integers(0, 21, size=2)
            place = np.s_[i, top : top + 28, left : left + 28, 0]
            scenes[place] = np.maximum(scenes[place], digit)
            masks[place] = np.maximum(masks[place], digit > 0.5)
            rows = top + np.flatnonzero((digit > 0.5).any(axis=1))
            columns = left + np.flatnonzero((digit > 0.5).any(axis=0))
            boxes[i] = rows[0], columns[0], rows[-1] + 1, columns[-1] + 1
    return scenes, masks, boxes


count = min(config.scenes, len(x_train))
print(f"Composing {count:,} scenes of one digit ...")
scenes, _, boxes = make_scenes(x_train, count, most=1, seed=config.seed)
test_scenes, _, test_boxes = make_scenes(x_test, min(500, count), 1, seed=10**6)


def iou(a, b):
    """Divide the area that two boxes share by the area that is in either of them."""
    top_left = np.maximum(a[:, :2], b[:, :2])
    bottom_right = np.minimum(a[:, 2:], b[:, 2:])
    shared = np.clip(bottom_right - top_left, 0, None).prod(axis=-1)
    areas = [(box[:, 2:] - box[:, :2]).prod(axis=-1) for box in (a, b)]
    return shared / (areas[0] + areas[1] - shared)


# %% First as classification: load the network of cnn.py, or train a smaller one
classifier = load_model("cnn.keras")
if classifier is None:
    print("Training a smaller network. For the real one: python module6_cnn/cnn.py")
    classifier = keras.Sequential(
        [
            layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    classifier.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    x_few = x_train[:10_000].reshape(-1, 28, 28, 1).astype("float32") / 255
    classifier.fit(x_few, y_train[:10_000], verbose=0)

# %% Cut all windows of 28 x 28 pixels out of fifty scenes, and ask about each
places = [(top, left) for top in range(0, 21, 2) for left in range(0, 21, 2)]
windows = [
    scene[top : top + 28, left : left + 28]
    for scene in test_scenes[:50]
    for top, left in places
]
start = time.perf_counter()
sure = classifier.predict(np.stack(windows), batch_size=512, verbose=0).max(axis=-1)
seconds = (time.perf_counter() - start) / 50
sure = sure.reshape(-1, len(places))
# Digits fill the middle 20 x 20 pixels of a window: that is the box
tops_and_lefts = np.array(places, dtype="float32") + 4
surest = tops_and_lefts[sure.argmax(axis=-1)]
found = iou(np.hstack([surest, surest + 20]), test_boxes[: len(surest)])
print(f"Classification: {len(places)} looks at each scene, ", end="")
print(
    f"{1000 * seconds:.0f} ms, {(sure > 0.99).sum(axis=-1).mean():.0f} windows ", end=""
)
print(f"over 99% sure of a digit. IoU of the surest: {found.mean():.2f}")

# %% Then as regression: four numbers, from 0 (top or left) to 1 (bottom or right)
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
start = time.perf_counter()
answers = 48 * model.predict(test_scenes, verbose=0)
seconds = (time.perf_counter() - start) / len(test_scenes)
scores = iou(answers, test_boxes)
mean_box = np.broadcast_to(boxes.mean(axis=0), test_boxes.shape)
print(f"Regression: 1 look at each scene, {1000 * seconds:.1f} ms, ", end="")
print(f"IoU {scores.mean():.2f} on {len(scores)} new scenes")
print(f"The mean box for every scene: IoU {iou(mean_box, test_boxes).mean():.2f}")
run.summary.update({"iou": scores.mean()})

# %% Draw the worst boxes of the regression, and all sure windows of the same scenes
figure, axes = plt.subplots(2, 4, figsize=(12, 6.8))
for column, i in enumerate(np.argsort(scores[:50])[:4]):
    for ax in axes[:, column]:
        ax.imshow(test_scenes[i], cmap="gray_r")
        ax.axis("off")
    tops_and_lefts_of_sure = tops_and_lefts[sure[i] > 0.99]
    for top, left in tops_and_lefts_of_sure:
        axes[0, column].add_patch(
            plt.Rectangle((left, top), 20, 20, fill=False, ec="C0")
        )
    axes[0, column].set_title(f"{len(tops_and_lefts_of_sure)} sure windows")
    for box, style in (answers[i], "C1-"), (test_boxes[i], "k:"):
        top, left, bottom, right = box - 0.5
        x, y = [left, right, right, left, left], [top, top, bottom, bottom, top]
        axes[1, column].plot(x, y, style)
    axes[1, column].set_title(f"one box, IoU {scores[i]:.2f}")
figure.suptitle("Too many boxes, or one: the worst of 50 scenes (dotted: the true box)")
show_figure("bounding-box")
