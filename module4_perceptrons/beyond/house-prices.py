"""One neuron learns house prices, and why features want to be on the same scale.

A neuron without an activation is a weighted sum plus a bias: a straight line. For this
one problem the best line can be computed at once, by least squares, so we can see how
near gradient descent comes, step by step. On raw features it takes for ever: square
metres are large numbers and rooms small ones, and no learning rate suits both.

    python house-prices.py
    python house-prices.py --steps 3000

Ask yourself
    How many steps did scaling save? Why is the learning rate so different?
    What does a weight mean once its feature is scaled?
    A new house is to be priced by the scaled model. What must be done to it first?

Try
    A learning rate ten times as high for the raw features. What do the weights do?

Expect the least-squares weights to 1% within 100 steps when scaled, and not within 500
on raw features, in about 5 seconds.
"""

# %% 100 made-up houses: square metres, rooms, age in years; price in 1,000 euros
from workshop import read_options, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

options = read_options(steps=500)
keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
size = rng.uniform(50, 200, 100)
rooms = np.round(size / 40 + rng.uniform(0, 3, 100))
age = rng.uniform(0, 80, 100)
price = 2.2 * size + 12 * rooms - 0.8 * age + 40 + rng.normal(0, 20, 100)
houses = np.stack([size, rooms, age], axis=1)

# %% One feature and three, raw and scaled
for features, scaled, learning_rate in [
    (1, False, 0.00003),
    (1, True, 0.3),
    (3, False, 0.00003),
    (3, True, 0.3),
]:
    x = houses[:, :features]
    if scaled:
        x = (x - x.mean(axis=0)) / x.std(axis=0)

    with_ones = np.column_stack([x, np.ones(len(x))])
    best = np.linalg.lstsq(with_ones, price)[0]

    model = keras.Sequential([keras.Input(shape=(features,)), layers.Dense(1)])
    model.compile(
        loss="mean_squared_error", optimizer=keras.optimizers.SGD(learning_rate)
    )
    errors = [1.0]
    while errors[-1] > 0.01 and len(errors) <= options.steps:
        model.train_on_batch(x, price)
        weights = np.concatenate([w.flatten() for w in model.get_weights()])
        errors.append(np.max(np.abs(weights / best - 1)))

    name = f"{features} feature{'s' * (features > 1)}, {'scaled' if scaled else 'raw'}"
    print(f"{name}: after {len(errors) - 1} steps a weight is {errors[-1]:.1%} off")
    print("  neuron:       ", np.round(weights, 2))
    print("  least squares:", np.round(best, 2))
    plt.plot(range(1, len(errors)), errors[1:], label=name)

# %% Draw how near it came, on scales where every line is ten times the one before
plt.xscale("log")
plt.yscale("log")
plt.xlabel("Step")
plt.ylabel("Largest difference from least squares")
plt.legend()
show_figure("house-prices")
