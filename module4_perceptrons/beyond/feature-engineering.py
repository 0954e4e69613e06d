"""A better feature: one neuron cannot separate circles, until it gets x² + y².

A large ring of points lies around a small one. No straight line separates them, so one
neuron on x and y has no chance. You can see what it lacks: the distance from the
center. Give it x² + y² as a third input, and one neuron is enough. A hidden layer needs
no such help: it finds features of its own.

    python module4_perceptrons/beyond/feature-engineering.py
    python module4_perceptrons/beyond/feature-engineering.py --noise 0.2

Ask yourself
    Why is one neuron on x and y no better than guessing?
    Which weight does the neuron give to x² + y²? Why is it negative?
    When would you rather think of a feature, and when add a hidden layer?

Try
    Give the neuron x * y instead of x² + y².

Expect 35% to 53% on x and y, and more than 99% with x² + y² or with a hidden layer, in
about 10 seconds.
"""

# %% 1,000 points: a ring, and a smaller one inside it
from workshop import read_options, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import make_circles

options = read_options(noise=0.1, seed=0)
keras.utils.set_random_seed(options.seed)
points, inside = make_circles(
    1000, noise=options.noise, factor=0.4, random_state=options.seed
)
axis = np.linspace(-1.5, 1.5, 100)
everywhere = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)


def with_square(xy):
    """Add x² + y² as a third column."""
    return np.column_stack([xy, (xy**2).sum(axis=1)])


# %% One neuron on x and y; with x² + y² added; and a hidden layer on x and y
networks = {
    "x and y": (np.copy, []),  # np.copy leaves x and y as they are
    "x, y, x² + y²": (with_square, []),
    "8 hidden nodes": (np.copy, [layers.Dense(8, activation="relu")]),
}
figure, axes = plt.subplots(1, 3, figsize=(10, 4.5), sharey=True)
for (name, (features, hidden)), ax in zip(networks.items(), axes, strict=True):
    x_train, x_test = np.split(features(points), 2)
    y_train, y_test = np.split(inside, 2)
    model = keras.Sequential(
        [
            keras.Input((x_train.shape[1],)),
            *hidden,
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(
        loss="binary_crossentropy",
        optimizer=keras.optimizers.Adam(0.1),
    )
    model.fit(x_train, y_train, epochs=20, batch_size=100, verbose=0)
    answers = keras.ops.convert_to_numpy(model(x_test))[:, 0]
    accuracy = np.mean((answers > 0.5) == y_test)
    print(f"{name:15} {accuracy:6.1%} of the test points right")
    print("  weights of the last node:", model.get_weights()[-2].ravel().round(1))

    # Draw the border: ask about every point of the plane
    answers = keras.ops.convert_to_numpy(model(features(everywhere)))
    answers = answers.reshape(100, 100)
    ax.contourf(axis, axis, answers, [0, 0.5, 1], colors=["#fdd8b5", "#bcd9f0"])
    # .T has all x in one row and all y in the next; * hands plot() these two rows
    ax.plot(*points[500:][y_test == 1].T, "o", color="C0", markersize=4)
    ax.plot(*points[500:][y_test == 0].T, "x", color="C1", markersize=4)
    ax.set(title=f"{name}:\n{accuracy:.1%} right", xlabel="x", aspect="equal")
axes[0].set_ylabel("y")
show_figure("feature-engineering")
