"""A forger and a detective: two networks learn from each other to draw a digit.

The forger turns random numbers into a picture. The detective gets real digits and
forgeries, and says which is which. They are trained in turns. The detective learns to
tell them apart. The forger learns to fool the detective. It never sees a real digit. It
only learns how its pixels must change so that the detective says "real". This pair is
called a generative adversarial network, GAN.

We judge the forgeries by two numbers: how many cnn.py's network reads as a sure 3, and
their variety: how much they differ, in percent of how much real digits differ.

    python module6_cnn/beyond/gan.py
    python module6_cnn/beyond/gan.py --digit 8

Ask yourself
    After 100 steps the pictures are blurs. Why is cnn.py's network so sure of many?
    When is the detective's loss 0.69? (Hint: what is -log(0.5)?)
    Why do we freeze the detective while the forger learns?

Try
    A weak detective and a hasty forger: --detective_rate 0.0001 --forger_rate 0.02.
        What happens to the variety of the forgeries?
    A strong detective: --detective_rate 0.01. What does the forger learn at first?
    Delete detective.trainable = True, and move detective.trainable = False above the
        loop. The forger's loss keeps falling. Is it a success?

Expect 96% to 98% of the forgeries read as a sure 3, in about 30 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import load_digits, load_model, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(
    digit=tuple("3012456789"),  # one of these, by default 3
    steps=600,
    batch_size=64,
    forger_rate=0.001,
    detective_rate=0.001,
)
config, digit = run.config, int(run.config.digit)

# %% Load the digits, and keep one kind
(x_train, y_train), (x_test, y_test) = load_digits()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255
real = x_train[y_train == digit]

# %% The forger: 32 random numbers become 7 x 7, then 14 x 14, then 28 x 28 pixels.
# Normalization keeps the numbers between its layers in a range that trains well
forger = keras.Sequential(
    [
        keras.Input(shape=(32,)),
        layers.Dense(7 * 7 * 64),
        layers.BatchNormalization(momentum=0.8),
        layers.ReLU(),
        layers.Reshape((7, 7, 64)),
        layers.Conv2DTranspose(32, 4, strides=2, padding="same"),
        layers.BatchNormalization(momentum=0.8),
        layers.ReLU(),
        layers.Conv2DTranspose(1, 4, strides=2, padding="same", activation="sigmoid"),
    ]
)

# %% The detective: a small convolutional network. 1 means real, 0 means forged.
# LeakyReLU lets a fifth of a negative number through. beta_1=0.5: remember less
detective = keras.Sequential(
    [
        keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(32, 4, strides=2, padding="same"),
        layers.LeakyReLU(0.2),
        layers.Conv2D(64, 4, strides=2, padding="same"),
        layers.LeakyReLU(0.2),
        layers.Flatten(),
        layers.Dropout(0.3),
        layers.Dense(1, activation="sigmoid"),
    ]
)
adam = keras.optimizers.Adam(config.detective_rate, beta_1=0.5)
detective.compile(loss="binary_crossentropy", optimizer=adam)

# %% Both in a row: this is what the forger is trained through
both = keras.Sequential([forger, detective])
adam = keras.optimizers.Adam(config.forger_rate, beta_1=0.5)
both.compile(loss="binary_crossentropy", optimizer=adam)

# %% Who scores the forgeries? The network of cnn.py, or a smaller one
judge = load_model("cnn.keras")
if judge is None:
    print("Training a smaller network. For the real one: python module6_cnn/cnn.py")
    judge = keras.Sequential(
        [
            layers.Conv2D(16, 5, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    judge.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    judge.fit(x_train[:10_000], y_train[:10_000], verbose=0)

# %% Train them in turns. In Keras 3 "trainable" must be set before every step
random = np.random.default_rng(config.seed)
fixed_noise = random.normal(size=(200, 32)).astype("float32")
variety_of_real = real[:200].std(axis=0).mean()
ones, zeros = np.ones((config.batch_size, 1)), np.zeros((config.batch_size, 1))
print(f"{'step':>5}  detective's loss  forger's loss  read as a sure {digit}  variety")
strips = []
for step in range(1, config.steps + 1):
    noise = random.normal(size=(config.batch_size, 32)).astype("float32")
    forged = forger.predict_on_batch(noise)
    genuine = real[random.integers(len(real), size=config.batch_size)]
    detective.trainable = True
    detective_loss = detective.train_on_batch(
        np.concatenate([genuine, forged]), np.concatenate([ones, zeros])
    )
    detective.trainable = False
    forger_loss = both.train_on_batch(noise, ones)  # 1: it wants to hear "real"
    if step % max(1, config.steps // 6) == 0:
        pictures = forger.predict(fixed_noise, verbose=0)
        sure = (judge.predict(pictures, verbose=0)[:, digit] > 0.9).mean()
        variety = pictures.std(axis=0).mean() / variety_of_real
        print(f"{step:5}{detective_loss:14.2f}{forger_loss:17.2f}", end="")
        print(f"{sure:16.0%}{variety:15.0%}")
        run.log({"detective": detective_loss, "forger": forger_loss, "sure": sure})
        strips.append((f"{step} steps", pictures[:10]))

# %% Draw a strip for each of these steps: the same random numbers in each column
strips.append(("real", real[:10]))
figure, axes = plt.subplots(len(strips), 1)
for ax, (name, pictures) in zip(axes, strips, strict=True):
    ax.imshow(np.hstack(list(pictures[:, :, :, 0])), cmap="gray_r")
    ax.set(xticks=[], yticks=[])
    ax.set_ylabel(name, rotation=0, ha="right", va="center")
figure.suptitle(f"From noise to forged {digit}s: {sure:.0%} are read as a sure {digit}")
show_figure("gan")
