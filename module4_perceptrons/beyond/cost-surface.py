"""The loss as a landscape: gradient descent walks down it, raw and scaled.

A line has two weights: a slope and a base. Every pair of them has a loss. Draw it as
a map, like the height of a mountain, and training is a walk to the lowest point. On raw
features the valley is long and narrow: the walk jumps from side to side and hardly
moves along it. On scaled features the valley is round, and the way down is straight.

    python module4_perceptrons/beyond/cost-surface.py
    python module4_perceptrons/beyond/cost-surface.py --learning_rate 0.3

Ask yourself
    Both walks have the same learning rate. Why does one arrive so much earlier?
    Why do the steps cross the lines of the map at a right angle?

Try
    At which --learning_rate does the raw walk diverge? At which the scaled one?
    Scale the size, but do not subtract its mean. How many steps are needed now?

Expect 53 steps on raw sizes and 7 on scaled ones, in about 2 seconds.
"""

# %% 2,930 houses: the size in 1,000 square feet, the price in 1,000 dollars
from workshop import data_path, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

options = read_options(learning_rate=0.25, steps=1000)
houses = pd.read_csv(data_path("houses.csv"))
size = houses["Gr_Liv_Area"].to_numpy() / 1000
price = houses["Sale_Price"].to_numpy() / 1000
inputs = {"raw": size, "scaled": (size - size.mean()) / size.std()}

# %% Walk down: price = slope * x + base, from slope 0 and base 0
figure, axes = plt.subplots(1, 2)
for (name, x), ax in zip(inputs.items(), axes, strict=True):
    best = np.polyfit(x, price, 1)  # slope and base of the best line
    lowest = np.mean((np.polyval(best, x) - price) ** 2)
    slope, base = 0.0, 0.0
    path, losses = [(slope, base)], [np.mean(price**2)]
    while 1.001 * lowest < losses[-1] < 1e9 and len(path) <= options.steps:
        error = slope * x + base - price
        # The loss is the mean of error²: these are its two slopes, times the rate
        slope -= options.learning_rate * 2 * np.mean(error * x)
        base -= options.learning_rate * 2 * np.mean(error)
        path.append((slope, base))
        losses.append(np.mean((slope * x + base - price) ** 2))

    outcome = "at the bottom" if losses[-1] <= 1.001 * lowest else "still on its way"
    outcome = "it diverges" if losses[-1] >= 1e9 else outcome
    print(f"{name}: {outcome} after {len(path) - 1} steps")
    print(f"  its line:  price = {slope:.1f} * x + {base:.1f}, loss {losses[-1]:,.0f}")
    print(f"  best line: price = {best[0]:.1f} * x + {best[1]:.1f}, loss {lowest:,.0f}")

    # Draw the map: a line joins the pairs of weights that have the same loss
    axis = np.linspace(-60, 260, 60)
    slopes, bases = np.meshgrid(axis, axis)
    lines = slopes[..., None] * x + bases[..., None]  # each line, at each house
    ax.contourf(
        slopes, bases, np.log(np.mean((lines - price) ** 2, -1)), 20, cmap="Blues_r"
    )
    ax.plot(*np.transpose(path[:200]), "o-", color="C1", linewidth=1.5, markersize=5)
    ax.plot(*best, "k*", markersize=18)
    ax.set(title=f"{name}: {outcome}\nafter {len(path) - 1} steps", xlabel="slope")
    ax.set(xlim=(-60, 260), ylim=(-60, 260), aspect="equal")
axes[0].set_ylabel("base")
show_figure("cost-surface")
