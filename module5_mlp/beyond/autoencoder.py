"""Autoencoder: squeeze a digit through 32 numbers, and draw it again from them.

The network gets a digit and must give the same digit back. In between is a layer with
only 32 nodes, the code. So it has to find out what matters. No labels are needed. PCA,
an older method, does the same with weighted sums alone. A second network has a code of
two numbers, which we can draw as a map. A third one learns to clean noisy digits.

    python module5_mlp/beyond/autoencoder.py
    python module5_mlp/beyond/autoencoder.py --code 8

Ask yourself
    784 numbers become 32. What is lost? Which digits suffer most?
    How does the network know what noise is and what ink is?
    Which digits lie close together on the map? Are they easy to mix up?

Try
    A smaller code: --code 8.
    Give garments (load_fashion) to the network that has learned to clean digits.

Expect an error of 0.009 against PCA's 0.017 (with a code of 2: 0.044 to 0.045 against
0.054), and noise cut from 0.116 to 0.020, in about 25 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.decomposition import PCA

run = start_run(code=32, epochs=8, batch_size=128, learning_rate=0.002, noise=0.5)
config = run.config

# %% Load the digits as rows of 784 pixels from 0 to 1, and make noisy copies
(x_train, y_train), (x_test, y_test) = load_digits()
x_train = x_train[:20000].reshape(-1, 784).astype("float32") / 255
x_test = x_test[:2000].reshape(-1, 784).astype("float32") / 255
rng = np.random.default_rng(config.seed)
noisy_train = np.clip(x_train + rng.normal(0, config.noise, x_train.shape), 0, 1)
noisy_test = np.clip(x_test + rng.normal(0, config.noise, x_test.shape), 0, 1)


# %% From 784 pixels to the code (encoder), and from the code to 784 pixels (decoder)
def train(code, x, name):
    """Train an encoder and a decoder to give the clean digits back."""
    keras.utils.set_random_seed(config.seed)
    encoder = keras.Sequential(
        [
            keras.Input(shape=(784,)),
            layers.Dense(256, activation="relu"),
            layers.Dense(code),
        ]
    )
    decoder = keras.Sequential(
        [layers.Dense(256, activation="relu"), layers.Dense(784, activation="sigmoid")]
    )
    model = keras.Sequential([encoder, decoder])
    model.compile(loss="mse", optimizer=keras.optimizers.Adam(config.learning_rate))
    print(f"\n{name}")
    model.fit(
        x,
        x_train,
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=2,
        callbacks=[RunLogger(run, prefix=f"{name}/")],
    )
    return encoder, model


# %% Squeeze and draw again; the error is the mean of the squared differences
for code in (config.code, 2):
    encoder, model = train(code, x_train, f"A code of {code}")
    again = model.predict(x_test, verbose=0)
    pca = PCA(code, random_state=config.seed).fit(x_train)
    again_pca = pca.inverse_transform(pca.transform(x_test))
    print(
        f"Error with a code of {code}: {np.mean((again - x_test) ** 2):.3f}, ", end=""
    )
    print(f"with PCA {np.mean((again_pca - x_test) ** 2):.3f}")
    if code == config.code:
        squeezed, squeezed_pca = again, again_pca

# %% The encoder of two numbers gives each digit a place on a map
places = encoder.predict(x_test, verbose=0)

# %% Clean noisy digits: in goes the noisy one, wanted is the clean one
_, cleaner = train(config.code, noisy_train, "Cleaning")
cleaned = cleaner.predict(noisy_test, verbose=0)
print(f"Error of the noisy digits: {np.mean((noisy_test - x_test) ** 2):.3f}, ", end="")
print(f"of the cleaned ones: {np.mean((cleaned - x_test) ** 2):.3f}")

# %% Draw the digits on the left, the map on the right
rows = {
    "digit": x_test,
    f"from {config.code}": squeezed,
    "PCA": squeezed_pca,
    "noisy": noisy_test,
    "cleaned": cleaned,
}
figure, axes = plt.subplot_mosaic(
    [[f"{name}{i}" for i in range(5)] + ["map"] * 5 for name in rows]
)
for name, pictures in rows.items():
    for i in range(5):
        ax = axes[f"{name}{i}"]
        ax.imshow(pictures[i].reshape(28, 28), cmap="gray_r", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
    axes[f"{name}0"].set_ylabel(name, rotation=0, ha="right", va="center")
for digit in range(10):
    of_digit = places[y_test[: len(places)] == digit]
    axes["map"].scatter(*of_digit.T, s=8, color=plt.cm.tab10(digit))
    axes["map"].text(*np.median(of_digit, axis=0), digit, fontsize=24, weight="bold")
axes["map"].set(xticks=[], yticks=[], title="A code of two numbers is a map")
show_figure("autoencoder")
