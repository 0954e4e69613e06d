"""Segmentation: say for each pixel whether it belongs to a digit.

So far a network gave one answer for a picture. Here it gives one answer for each pixel:
a mask, with 1 for every pixel of a digit. Its first half, the encoder, shrinks the
scene to small maps that show what is there. Its second half, the decoder, enlarges
these maps again with transposed convolutions. The small maps have lost where exactly
each line was. So a skip connection hands the large maps of the first layer directly to
the last ones. Such a network is a U-Net.

We score a mask by its IoU, intersection over union: the pixels that the answer and the
truth share, divided by the pixels that are in either of them. 1 is perfect, 0 is bad.

    python module6_cnn/beyond/segmentation.py
    python module6_cnn/beyond/segmentation.py --no-skip

Ask yourself
    Why can no brightness threshold tell the digits from the strokes?
    Cut the skip connection with --no-skip. What do the masks lose?
    Where in the figure are most of the wrong pixels, and why there?

Try
    Draw 25 strokes instead of 8 into each scene. What happens to both IoUs?

Expect an IoU of 0.88 to 0.90, against 0.58 by threshold, in about 30 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from matplotlib.colors import ListedColormap
from PIL import Image, ImageDraw

run = start_run(scenes=3000, epochs=6, batch_size=32, learning_rate=0.005, skip=True)
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
print(f"Composing {count:,} scenes ...")
scenes, masks = make_scenes(x_train, count, most=3, seed=config.seed)
test_scenes, test_masks = make_scenes(x_test, min(500, count), most=3, seed=10**6)

# %% Build the network: smaller, then larger again, with one skip connection
inputs = keras.Input(shape=(48, 48, 1))
large = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
x = layers.MaxPooling2D(2)(large)
x = layers.Conv2D(32, 3, padding="same", activation="relu")(x)
x = layers.MaxPooling2D(2)(x)
x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
x = layers.Conv2DTranspose(32, 2, strides=2, activation="relu")(x)
x = layers.Conv2DTranspose(16, 2, strides=2, activation="relu")(x)
if config.skip:
    x = layers.Concatenate()([x, large])
x = layers.Conv2D(8, 3, padding="same", activation="relu")(x)
outputs = layers.Conv2D(1, 1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
for layer in model.layers:
    print(f"{layer.name:22}{' x '.join(map(str, layer.output.shape[1:])):>14}")

# %% Train it: a yes or no for every pixel, and a learning rate that falls to zero
steps = config.epochs * len(scenes) // config.batch_size
falling = keras.optimizers.schedules.PolynomialDecay(config.learning_rate, steps, 0)
model.compile(loss="binary_crossentropy", optimizer=keras.optimizers.Adam(falling))
model.fit(
    scenes,
    masks,
    epochs=config.epochs,
    batch_size=config.batch_size,
    callbacks=[RunLogger(run)],
)

# %% Score the masks, beside what a threshold on the brightness gives
answers = model.predict(test_scenes, verbose=0) > 0.5
for name, answer in ("threshold", test_scenes > 0.5), ("network", answers):
    shared = np.minimum(answer, test_masks).sum(axis=(1, 2, 3))
    ious = shared / np.maximum(answer, test_masks).sum(axis=(1, 2, 3))
    print(f"Mean IoU of the {name} on {len(ious)} new scenes: {ious.mean():.2f}")
run.summary.update({"iou": ious.mean()})

# %% Draw the four worst scenes and a typical one, with what is right and wrong
order = np.argsort(ious)
verdicts = ListedColormap(["white", "C1", "C0", "black"])
figure, axes = plt.subplots(2, 5, figsize=(13, 6))
for column, i in enumerate([*order[:4], order[len(order) // 2]]):
    axes[0, column].imshow(test_scenes[i], cmap="gray_r")
    verdict = 2 * test_masks[i] + answers[i]  # 0 to 3: one color for each case
    axes[1, column].imshow(verdict, cmap=verdicts, vmin=0, vmax=3)
    axes[1, column].set_title(f"IoU {ious[i]:.2f}")
for ax in axes.flat:
    ax.set(xticks=[], yticks=[])
figure.suptitle(
    "Digits get lost where strokes cross them: the four worst, and a typical scene\n"
    "black is right, blue is missed, orange is no digit"
)
show_figure("segmentation")
