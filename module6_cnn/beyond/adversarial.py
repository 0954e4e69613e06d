"""Adversarial examples: change a digit so little that no one sees it, and fool cnn.py.

    python adversarial.py
    python adversarial.py --digits 5000

Training asks: how must the weights change for the loss to fall? Here we ask: how must
the pixels change for the loss to rise? Each pixel then takes one small step that way,
by epsilon at most, where the full range is 0 to 1: the fast gradient sign method of
Goodfellow and others (2014). The network was never trained for such pictures.

Ask yourself
    Why can the network not ignore a change of 0.01? Think of 784 of them.
    How much would random changes of the same size do?
    Which applications of networks worry you now?

Try
    Random steps: replace np.sign(gradient) by np.random.choice([-1, 1], size=x.shape)

Expect the first digit to fall at an epsilon of 0.01, and about half of them at 0.2.
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

# %% Load the network that cnn.py has trained, or train a smaller one for a moment
model = load_model("cnn.keras")
if model is None:
    print("A smaller network instead. For the real one, first: python cnn.py")
    model = keras.Sequential(
        [
            layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    x_train = x_train[:10000].reshape(-1, 28, 28, 1).astype("float32") / 255
    model.fit(x_train, y_train[:10000], verbose=0)

# %% Which way does the loss rise? Train a change of the pixels, not the network
index = keras.Input(shape=(), dtype="int32")
picture = keras.Input(shape=(28, 28, 1))
change = layers.Embedding(len(x), 28 * 28, embeddings_initializer="zeros")
changed = layers.Add()([picture, layers.Reshape((28, 28, 1))(change(index))])
model.trainable = False
attack = keras.Model([index, picture], model(changed))
attack.compile(
    loss=keras.losses.SparseCategoricalCrossentropy(reduction="sum"),
    optimizer=keras.optimizers.SGD(1.0),  # one step of rate 1: minus the gradient
)
attack.fit([np.arange(len(x)), x], y, verbose=0)
gradient = -keras.ops.convert_to_numpy(change.embeddings).reshape(x.shape)

# %% Take small and larger steps that way
epsilons = [0, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3]
changed = [np.clip(x + e * np.sign(gradient), 0, 1) for e in epsilons]
answers = np.array([model.predict(c, verbose=0).argmax(axis=-1) for c in changed])
accuracies = (answers == y).mean(axis=-1)
for epsilon, accuracy in zip(epsilons, accuracies, strict=True):
    print(f"Pixels changed by up to {epsilon:4.2f}: {accuracy:6.1%} read right")

# %% Find the digit that falls first
first_wrong = (answers != y).argmax(axis=0)  # 0: wrong from the start, or never
digit = np.where(first_wrong > 0, first_wrong, len(epsilons)).argmin()
step = first_wrong[digit]
print(f"\nTest digit {digit} is read as a {answers[0, digit]}. With pixels changed by")
print(f"up to {epsilons[step]} it is read as a {answers[step, digit]}.")

# %% Draw it before and after, and the accuracies
figure, (left, middle, right) = plt.subplots(1, 3, figsize=(13, 4.5))
left.imshow(x[digit, :, :, 0], cmap="gray_r", vmin=0, vmax=1)
left.set_title(f"read as a {answers[0, digit]}")
middle.imshow(changed[step][digit, :, :, 0], cmap="gray_r", vmin=0, vmax=1)
middle.set_title(f"epsilon {epsilons[step]}: read as a {answers[step, digit]}")
right.plot(epsilons, accuracies, "o-")
right.set(title="Read right", xlabel="epsilon", ylabel="accuracy", ylim=(0, 1))
show_figure("adversarial")
