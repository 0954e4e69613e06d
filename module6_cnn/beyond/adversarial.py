"""Fool the network of cnn.py: change the pixels a little, and a clear 8 becomes a 5.

Training asks: how must the weights change so that the loss falls? Now the weights stay
as they are, and we ask: how must the pixels change so that the loss rises? To find out
we use training itself. We add a layer of changes to the pictures, all zero at first,
and train only these for one step. The sign of each change tells the way, and every
pixel takes a step of the same size that way. Goodfellow and others (2014) named this
the fast gradient sign method.

    python module6_cnn/beyond/adversarial.py
    python module6_cnn/beyond/adversarial.py --digits 5000

Ask yourself
    Random steps of the same size hardly matter. Why do these?
    Can you still read the digits of the figure? What does that say about the network?
    Who gains from fooling a network? Where would that worry you?

Try
    Take the steps the other way: x - size instead of x + size. What happens?

Expect 99% read right without steps. With steps of 0.2 it is 28% to 42%, and with random
steps of that size still 98%. It takes about 8 seconds.
"""

# %% Load some test digits
from workshop import load_digits, load_model, read_options, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

options = read_options(digits=1000)
(x_train, y_train), (x_test, y_test) = load_digits()
x = x_test[: options.digits].reshape(-1, 28, 28, 1).astype("float32") / 255
y = y_test[: options.digits]

# %% Load the network of cnn.py, or train a smaller one
model = load_model("cnn.keras")
if model is None:
    print("Training a smaller network. For the real one: python module6_cnn/cnn.py")
    model = keras.Sequential(
        [
            layers.Conv2D(16, 5, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    x_few = x_train[:10_000].reshape(-1, 28, 28, 1).astype("float32") / 255
    model.fit(x_few, y_train[:10_000], verbose=0)

# %% A layer of changes: row i of this table holds the 784 changes of digit i
number = keras.Input(shape=(), dtype="int32")
picture = keras.Input(shape=(28, 28, 1))
changes = layers.Embedding(len(x), 28 * 28, embeddings_initializer="zeros")
changed = layers.Add()([picture, layers.Reshape((28, 28, 1))(changes(number))])

# %% Train the changes alone for one step: they become the way in which the loss falls
model.trainable = False
attack = keras.Model([number, picture], model(changed))
attack.compile(
    loss=keras.losses.SparseCategoricalCrossentropy(reduction="sum"),
    optimizer=keras.optimizers.SGD(1.0),  # a step of rate 1: minus the gradient
)
attack.fit([np.arange(len(x)), x], y, verbose=0)
falls = keras.ops.convert_to_numpy(changes.embeddings).reshape(x.shape)

# %% Step the opposite way, and for comparison in a random way
way = np.sign(-falls)
random_way = np.random.default_rng(0).choice([-1, 1], size=x.shape)
sizes = [0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3]
probabilities, accuracies, random_accuracies = [], [], []
print("step of each pixel   read right   with random steps")
for size in sizes:
    stepped = np.clip(x + size * way, 0, 1)
    probabilities.append(model.predict(stepped, verbose=0))
    accuracies.append((probabilities[-1].argmax(axis=-1) == y).mean())
    stepped = np.clip(x + size * random_way, 0, 1)
    answers = model.predict(stepped, verbose=0).argmax(axis=-1)
    random_accuracies.append((answers == y).mean())
    print(f"{size:18.2f}{accuracies[-1]:13.1%}{random_accuracies[-1]:20.1%}")

# %% Which digits was it sure of before steps of 0.15, and sure of something else after?
before, after = probabilities[0], probabilities[5]
right, fooled = before.argmax(axis=-1) == y, after.argmax(axis=-1) != y
sure = np.where(right & fooled, before.max(axis=-1) * after.max(axis=-1), 0)
best = [i for i in sure.argsort()[::-1][:3] if sure[i] > 0]
for i in best:
    print(f"Test digit {i}: {before[i].argmax()} ({before[i].max():.1%})", end="")
    print(f" becomes {after[i].argmax()} ({after[i].max():.1%})")

# %% Draw the three most fooled digits, before and after, and the accuracies
figure, axes = plt.subplot_mosaic("aaa012;aaa345", figsize=(13, 5.5))
for column, i in enumerate(best):
    for place, p, size in (column, before[i], 0), (column + 3, after[i], 0.15):
        ax = axes[str(place)]
        ax.imshow(np.clip(x[i] + size * way[i], 0, 1), cmap="gray_r", vmin=0, vmax=1)
        ax.set_title(f"{p.argmax()} ({p.max():.1%})")
for place in "012345":
    axes[place].axis("off")
axes["a"].plot(sizes, random_accuracies, "o-", label="random steps")
axes["a"].plot(sizes, accuracies, "o-", label="steps that raise the loss")
common = np.bincount(y).max() / len(y)
axes["a"].axhline(common, ls=":", c="gray", label="most common digit")
axes["a"].set(xlabel="step of each pixel", ylabel="read right", ylim=(0, 1.02))
axes["a"].set_title("Aimed steps fool it, random ones do not")
axes["a"].legend(loc="center left")
show_figure("adversarial")
