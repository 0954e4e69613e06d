"""Gradient descent: feel the slope, take a step downhill, again and again.

Training is nothing else, whether there is one weight, as here, or a billion. The
learning rate sets the length of the steps. Too small, and it takes for ever; too
large, and each step jumps over the valley and lands higher than it started.

    python gradient-descent.py
    python gradient-descent.py --learning_rate 0.5

Ask yourself
    Why do the steps become shorter by themselves, with the same learning rate?
    What happens at a learning rate of exactly 1, and why?
    At 1.0 the houses diverge, and the parabola jumps to and fro. Which is steeper?

Try
    Start at the other side, with w = 8.0. Then start at 3 itself.

Expect w = 3 in 20 to 40 steps at the right learning rate, in about a second.
"""

# %% Three learning rates: too small, yours, too large
from workshop import read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np

options = read_options(learning_rate=0.2, steps=100)
learning_rates = [0.005, options.learning_rate, 1.05]

# %% Down a parabola: the loss (w - 3)^2 has the slope 2 (w - 3)
figure, axes = plt.subplots(1, 3, sharey=True)
valley = np.linspace(-4, 10, 100)
for learning_rate, ax in zip(learning_rates, axes, strict=True):
    w = -2.0
    path = [w]
    while len(path) <= options.steps and 1e-6 < abs(w - 3) < 1e3:
        w = w - learning_rate * 2 * (w - 3)
        path.append(w)

    outcome = f"after {len(path) - 1} steps w = {w:.4g}"
    if abs(w - 3) >= 1e3:
        outcome = f"diverges: {outcome}"
    elif abs(w - 3) > 1e-6:
        outcome = f"not there yet: {outcome}"
    print(f"Learning rate {learning_rate}: {outcome}")

    path = np.array(path[:8])  # the first steps are enough for the figure
    ax.plot(valley, (valley - 3) ** 2, color="lightgrey")
    ax.plot(path, (path - 3) ** 2, "o-")
    ax.set(title=f"learning rate {learning_rate}", xlabel="w")
    ax.set(xlim=(-6, 12), ylim=(-2, 60))
axes[0].set_ylabel("Loss")
show_figure("gradient-descent")

# %% Down the squared error of a line: price = slope * size + base
print("\nHouses: price = slope * size + base")
size = np.array([0.6, 0.8, 1.0, 1.2, 1.5, 1.9])  # 100 square metres
price = np.array([190, 215, 290, 310, 405, 480])  # 1,000 euros
for learning_rate in [0.001, 0.2, 1.0]:
    slope, base, step, outcome = 0.0, 0.0, 0, "not there yet"
    while step < 2000 and outcome == "not there yet":
        error = slope * size + base - price
        slope_gradient = 2 * np.mean(error * size)
        base_gradient = 2 * np.mean(error)
        slope = slope - learning_rate * slope_gradient
        base = base - learning_rate * base_gradient
        step += 1
        if abs(slope_gradient) + abs(base_gradient) < 0.001:
            outcome = "arrived"
        if abs(slope) > 1e6:
            outcome = "diverges"
    print(f"Learning rate {learning_rate}: {outcome} after {step:,} steps, ", end="")
    print(f"price = {slope:,.1f} * size + {base:,.1f}")

# %% The line that least squares finds without any steps
slope, base = np.polyfit(size, price, 1)
print(f"Least squares: price = {slope:.1f} * size + {base:.1f} (thousand euros)")
