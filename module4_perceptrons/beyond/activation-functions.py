"""Activation functions: what a node makes of its weighted sum.

A node without an activation passes its sum on, and sums of sums are only another sum.
So each node applies a function to its sum: the activation. The slope of this function,
the derivative, is as important as the curve. Training follows the slope. Where it is
zero, a node learns nothing. Look for the flat parts.

Ask yourself
    Which of the six learn nothing from a sum of 4? Which learn at full speed?
    Why can gradient descent do nothing with the step?
    The slope of a sigmoid is 0.25 at most. What is left of it after ten layers?

Try
    Replace softsign by "elu": (activations.elu, lambda x: ops.where(x > 0, 1.0,
    ops.exp(x))).

Expect six curves whose slopes are right to 0.001, in about 5 seconds.
"""

# %% Each function as Keras computes it, and its slope by calculus
from workshop import show_figure

import matplotlib.pyplot as plt
import numpy as np
from keras import activations, ops

functions = {
    "identity": (activations.linear, ops.ones_like),
    "step": (lambda x: ops.where(x > 0, 1.0, 0.0), ops.zeros_like),
    "sigmoid": (
        activations.sigmoid,
        lambda x: activations.sigmoid(x) * (1 - activations.sigmoid(x)),
    ),
    "tanh": (activations.tanh, lambda x: 1 - activations.tanh(x) ** 2),
    "relu": (activations.relu, lambda x: ops.where(x > 0, 1.0, 0.0)),
    "softsign": (activations.softsign, lambda x: 1 / (1 + ops.abs(x)) ** 2),
}

# %% Check each slope: how much does the curve rise over a very short distance?
sums = np.linspace(-5, 5, 200, dtype="float32")
step = np.float32(0.01)
figure, axes = plt.subplots(2, 3, sharex=True)
print(f"{'':10}{'range':>15}{'slope at 0.5':>14}{'slope at 4':>12}{'error':>9}")
for ax, name in zip(axes.flat, functions, strict=True):
    function, derivative = functions[name]
    curve = ops.convert_to_numpy(function(sums))
    slope = ops.convert_to_numpy(derivative(ops.convert_to_tensor(sums)))
    rise = ops.convert_to_numpy(function(sums + step) - function(sums - step))
    error = np.abs(rise / (2 * step) - slope).max()
    at_half, at_four = np.interp([0.5, 4], sums, slope)  # read off the curve
    print(f"{name:10}{curve.min():7.2f} to {curve.max():4.2f}", end="")
    print(f"{at_half:14.3f}{at_four:12.3f}{error:9.5f}")

    ax.plot(sums, curve, label="curve")
    ax.plot(sums, slope, "--", label="slope")
    ax.set(title=name, ylim=(-1.2, 1.7))
axes[0, 1].legend(loc="lower right", fontsize=14)
figure.suptitle("Where the slope is 0, a node learns nothing")
show_figure("activation-functions")
