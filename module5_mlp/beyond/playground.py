"""Watch a small network learn in the browser: data, features and layers of your choice.

A feature is a number that the network gets: x, y, or one made of them. Whenever the
page asks, backprop-by-hand.py's network trains for ten epochs and colors the plane.

    python module5_mlp/beyond/playground.py

Ask yourself
    Which data need no hidden layer? Which need none if you choose other features?
    How many hidden nodes do the circles need? Why are two too few?
    Choose moons, noise 0.4 and three layers of 8. How do the two errors part?

Try
    Start with zeros: replace rng.normal(0, 0.5, pair) by np.zeros(pair).

Expect 95% or more on circles a few seconds after the start. Ctrl-C ends the lesson.
"""

# %% What the page may choose from; the numbers of LAYERS are nodes, and 0 is no layer
from workshop.page import serve

from itertools import pairwise

import numpy as np

FEATURES, LAYERS = ["x", "y", "x²", "y²", "xy", "sin 4x", "sin 4y"], ["1", "2", "3"]
CHOICES = {"data": ["circles", "xor", "spirals", "moons", "plane"], "relu": [0, 1]}
CHOICES |= {"noise": [0, 0.1, 0.2, 0.4], "batch": [5, 10, 40], "start": range(1000)}
CHOICES |= {"rate": [0.01, 0.03, 0.1, 0.3, 1, 3, 10], "L2": [0, 0.001, 0.01]}
CHOICES |= dict.fromkeys(LAYERS, range(9)) | dict.fromkeys(FEATURES, range(2))

# %% Make 400 points in two classes, the first 200 to train on, and a grid on the plane
rng, networks = np.random.default_rng(0), {}
x, y = rng.uniform(-1, 1, (2, 400))
side, NOISE = np.tile([1, -1], 200), rng.normal(0, 0.5, (2, 400))
far, circle = abs(y), np.stack([np.cos(np.pi * x), np.sin(np.pi * x)])
POINTS = {"xor": np.stack([x, y]), "plane": np.stack([x, y])}
POINTS |= {"circles": circle * (0.4 * far + 0.6 * (side < 0))}
POINTS |= {"spirals": side * far * np.stack([np.cos(9 * far), np.sin(9 * far)])}
POINTS |= {"moons": side * np.stack([circle[0] - 0.5, abs(circle[1]) - 0.25]) / 1.5}
TRUTH = {"xor": x * y > 0, "plane": (x + y + 2) / 4}  # the plane: predict a number
GRID = np.mgrid[1.2:-1.2:60j, -1.2:1.2:60j][::-1].reshape(2, -1)  # 60 x 60 places


# %% Forward through all layers, as in backprop-by-hand.py
def forward(columns, network, setup):
    """List what each layer gives, from the features to answers from 0 to 1."""
    layers = [columns]
    for weights, bias in network:
        sums = layers[-1] @ weights + bias
        layers.append(np.maximum(sums, 0) if setup["relu"] else np.tanh(sums))
    return [*layers[:-1], sums if setup["data"] == "plane" else 1 / (1 + np.exp(-sums))]


# %% Backward with the error, a step downhill for each batch; then show what is learned
def answer(question):
    """Train the network that the page describes; return what it gives everywhere."""
    setup = {name: of[of.index(question.get(name))] for name, of in CHOICES.items()}
    x, y = np.hstack([POINTS[setup["data"]] + setup["noise"] * NOISE, GRID])
    columns = np.stack([x, y, x**2, y**2, x * y, np.sin(4 * x), np.sin(4 * y)], axis=1)
    columns = columns[:, [setup[name] == 1 for name in FEATURES]]
    truth = TRUTH.get(setup["data"], side > 0)[:, None]
    sizes = [columns.shape[1], *filter(None, map(setup.get, LAYERS)), 1]
    new = [(rng.normal(0, 0.5, pair), np.zeros(pair[1])) for pair in pairwise(sizes)]
    network = networks.setdefault(f"{setup['start']} {setup['data']} {sizes}", new)
    epochs = [rng.permutation(200) for _ in range(10)]
    for rows in np.reshape(epochs, (-1, setup["batch"])):
        *layers, answers = forward(columns[rows], network, setup)
        error = (answers - truth[rows]) / len(rows)
        for (weights, bias), below in zip(network[::-1], layers[::-1], strict=True):
            gradient = below.T @ error + setup["L2"] * weights
            bias -= setup["rate"] * error.sum(axis=0)
            error = error @ weights.T * (below > 0 if setup["relu"] else 1 - below**2)
            weights -= setup["rate"] * gradient
    *layers, answers = forward(columns, network, setup)
    if not np.isfinite(answers).all():
        raise ValueError("The numbers grow without limit. Choose a smaller rate.")
    gaps = (answers[:400] - truth) ** 2
    found = [layer / (abs(layer).max(axis=0) + 1e-9) for layer in layers]
    found = [(100 * part[400:]).clip(-100, 100) for part in [*found, 2 * answers - 1]]
    return {
        "points": np.round([x[:400], y[:400], truth[:, 0]], 2).T.tolist(),
        "layers": [part.astype(int).T.tolist() for part in found],
        "weights": [weights.round(2).tolist() for weights, _ in network],
        "errors": [gaps[:200].mean(), gaps[200:].mean(), (gaps[200:] < 0.25).mean()],
    }


np.seterr(all="ignore")  # the page says so if numbers grow without limit
serve(__file__, answer)
