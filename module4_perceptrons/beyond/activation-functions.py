"""Activation functions: what a node makes of its weighted sum.

Without one, a node hands its sum on, and layers of sums are one sum again. The
derivative is as important as the curve: training follows the slope, and where it is
zero, nothing is learned. Watch how wide the flat parts are.

Ask yourself
    Which of the six learn nothing from a sum of 4? And which learn at full speed?
    Why can gradient descent do nothing with the step?
    A sigmoid's slope is 0.25 at best. What is left of it after ten layers?

Try
    Put "elu" in softsign's place: below zero it is exp(x) - 1, with the slope exp(x).

Expect six curves whose derivatives are right to 0.001, in about 5 seconds.
"""

# %% Each function as Keras computes it, and the derivative that calculus gives
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

# %% Check each derivative: how much does the curve rise over a very short way?
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
    at_half, at_four = np.interp([0.5, 4], sums, slope)
    print(f"{name:10}{curve.min():7.2f} to {curve.max():4.2f}", end="")
    print(f"{at_half:14.3f}{at_four:12.3f}{error:9.5f}")

    ax.plot(sums, curve, label="curve")
    ax.plot(sums, slope, "--", label="derivative")
    ax.set(title=name, ylim=(-1.2, 1.7))
axes[0, 1].legend(loc="lower right", fontsize=14)
show_figure("activation-functions")
