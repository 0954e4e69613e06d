"""What does a network want to see? Change the pixels until a channel answers strongly.

Training changes the weights and leaves the pictures alone. Here we do the opposite. A
channel is what one kernel of a layer finds, and its answer is the mean of that. We
start with noise and ask: how must each pixel change so that one channel of SqueezeNet
answers more strongly? Many such steps show what the channel likes to see.

Two tricks make the pictures readable. Jitter moves the picture by a few random pixels
before each step. Blur smooths it a little after each step. We also leave each out.

    python module6_cnn/beyond/dream.py
    python module6_cnn/beyond/dream.py --early 44 --middle 48 --late 340

Ask yourself
    How do the pictures change from the early layer to the late one?
    What happens without blur? What happens without jitter?
    Does the answer of the channel tell you which picture is easier to read?

Try
    Other channels: 128 are early, 256 middle and 512 late. Many late ones stay silent.

Expect 12 pictures after 64 steps each, in about 15 seconds.
"""

# %% The lesson's options
from workshop import load_squeezenet_weights, read_options, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from scipy.ndimage import gaussian_filter
from tqdm import tqdm

options = read_options(early=107, middle=255, late=116, steps=64, seed=0)


# %% Build SqueezeNet as in keras-squeezenet.py, and keep what its parts give
def fire(x, squeezed, expanded):
    """Squeeze the channels into a few, then expand these to twice ``expanded``."""
    x = layers.Conv2D(squeezed, 1, activation="relu")(x)
    narrow = layers.Conv2D(expanded, 1, activation="relu")(x)
    wide = layers.Conv2D(expanded, 3, activation="relu", padding="same")(x)
    return layers.Concatenate()([narrow, wide])


SIZE = 128
inputs = keras.Input(shape=(SIZE, SIZE, 3))
x = layers.Conv2D(64, 3, strides=2, activation="relu")(inputs)
x = layers.MaxPooling2D(3, strides=2)(x)
x = early = fire(fire(x, 16, 64), 16, 64)
x = layers.MaxPooling2D(3, strides=2)(x)
x = middle = fire(fire(x, 32, 128), 32, 128)
x = layers.MaxPooling2D(3, strides=2)(x)
x = fire(fire(x, 48, 192), 48, 192)
late = fire(fire(x, 64, 256), 64, 256)
squeezenet = keras.Model(inputs, late)
squeezenet.set_weights(load_squeezenet_weights()[:-2])  # all but the last layer's
squeezenet.trainable = False

# %% Four pictures at once: with both tricks, without blur, without jitter, with neither
tricks = {"both": (1, 1), "no blur": (1, 0), "no jitter": (0, 1), "neither": (0, 0)}
random = np.random.default_rng(options.seed)
noise = random.normal(0, 40, size=(1, SIZE, SIZE, 3)).astype("float32")
no_change = [np.zeros((4, SIZE * SIZE * 3))]
dreams = {}
for name, layer in {"early": early, "middle": middle, "late": late}.items():
    channel = vars(options)[name] % layer.shape[-1]  # --early and so on
    # Row i of a table of weights is added to picture i: training shows how to change it
    which = keras.Input(shape=(), dtype="int32")
    pictures = keras.Input(shape=(SIZE, SIZE, 3))
    change = layers.Embedding(4, SIZE * SIZE * 3, embeddings_initializer="zeros")
    changed = layers.Add()([pictures, layers.Reshape((SIZE, SIZE, 3))(change(which))])
    maps = keras.Model(inputs, layer)(changed)
    model = keras.Model([which, pictures], layers.GlobalAveragePooling2D()(maps))
    # The loss is minus the answer, so a step of rate 1 is the answer's gradient
    model.compile(
        loss=lambda _, answers, channel=channel: -keras.ops.sum(answers[:, channel]),
        optimizer=keras.optimizers.SGD(1.0),
    )
    x = np.repeat(noise, 4, axis=0)
    for _ in tqdm(range(options.steps), desc=f"{name:6}", ncols=80, leave=False):
        # Jitter: move the pictures, take the step, move them back
        shift = random.integers(-8, 9, size=2)
        for i, (jitter, _) in enumerate(tricks.values()):
            x[i] = np.roll(x[i], jitter * shift, axis=(0, 1))
        change.set_weights(no_change)
        loss = model.train_on_batch([np.arange(4), x], np.zeros((4, 1)))
        gradient = change.get_weights()[0].reshape(x.shape)
        # Dividing gives every picture a step of the same size
        x += 10 * gradient / (gradient.std(axis=(1, 2, 3), keepdims=True) + 1e-12)
        for i, (jitter, blur) in enumerate(tricks.values()):
            x[i] = np.roll(x[i], -jitter * shift, axis=(0, 1))
            x[i] = gaussian_filter(x[i], (0.6 * blur, 0.6 * blur, 0))
        x = np.clip(x, -120, 130)  # from black to white
    change.set_weights(no_change)
    answers = model.predict([np.arange(4), x], verbose=0)[:, channel]
    print(f"{name:6} layer, channel {channel:3}:", end=" ")
    print(", ".join(f"{a:.0f} ({n})" for a, n in zip(answers, tricks, strict=True)))
    if answers.max() == 0:
        print(f"It does not answer to noise. Try another channel: --{name} 0")
    dreams[name] = x

# %% Draw them with full contrast. SqueezeNet's colors come as blue, green, red
figure, axes = plt.subplots(3, 4, figsize=(11, 8))
for row, (name, pictures) in enumerate(dreams.items()):
    for ax, picture, trick in zip(axes[row], pictures, tricks, strict=True):
        contrast = picture[:, :, ::-1] / (6 * picture.std() + 1e-12)
        ax.imshow(np.clip(0.5 + contrast, 0, 1))
        ax.set(xticks=[], yticks=[], title=trick if row == 0 else "")
    axes[row, 0].set_ylabel(f"{name} layer")
figure.suptitle(
    "Simple patterns first, parts of things later: what three channels want to see"
)
show_figure("dream")
