"""Gradient descent: feel the slope, take a step downhill, again and again.

Training is nothing else, with one weight as here or with a billion. The loss tells how
high we stand, and its slope tells which way is down. The learning rate sets the length
of a step: it is multiplied by the slope. If it is too small, we need hundreds of steps.
If it is too large, each step jumps across the valley and lands higher than before.

    python module4_perceptrons/beyond/gradient-descent.py
    python module4_perceptrons/beyond/gradient-descent.py --learning_rate 0.5

Ask yourself
    The learning rate stays the same. Why do the steps become shorter?
    What happens at a learning rate of exactly 1, and why?
    At which learning rate is one step enough?

Try
    Start on the other side, with w = 8.0. Then start at 3 itself.

Expect w = 3 after 31 steps at a learning rate of 0.2, in about a second.
"""

# %% Three learning rates: too small, yours, too large
from workshop import read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np

options = read_options(learning_rate=0.2, steps=100)
learning_rates = [0.005, options.learning_rate, 1.05]

# %% Down a parabola: the loss (w - 3)² has the slope 2 (w - 3)
figure, axes = plt.subplots(1, 3, sharey=True)
valley = np.linspace(-6, 12, 100)
for learning_rate, ax in zip(learning_rates, axes, strict=True):
    w = -2.0
    path = [w]
    # Until w is at 3, or so far away that it will never get there
    while len(path) <= options.steps and 1e-6 < abs(w - 3) < 1e3:
        slope = 2 * (w - 3)
        w = w - learning_rate * slope
        path.append(w)

    outcome = "arrives"
    if abs(w - 3) >= 1e3:
        outcome = "diverges"
    elif abs(w - 3) > 1e-6:
        outcome = "on its way"
    first = ", ".join(f"{w:.2f}" for w in path[:4])
    print(
        f"Learning rate {learning_rate}: {outcome} after {len(path) - 1} steps", end=""
    )
    print(f" at w = {w:.4g} ({first}, ...)")

    # Draw the first steps
    path = np.array(path[:8])
    ax.plot(valley, (valley - 3) ** 2, color="silver")
    ax.plot(path, (path - 3) ** 2, "o-")
    ax.set(title=f"rate {learning_rate}:\n{outcome}", xlabel="w")
    ax.set(xlim=(-6, 12), ylim=(-2, 60))
axes[0].set_ylabel("Loss")
figure.suptitle("The first seven steps down the same valley")
show_figure("gradient-descent")
