"""The gradient by nudging: move a weight a little, and watch the loss.

How does a network know which way to move a weight? It needs the slope of the loss, the
gradient. We can measure it: nudge the weight up and down, and see how much the loss
changes. How small should the nudge be? If it is large, the loss is not straight over
that distance. If it is tiny, the computer's rounding swallows the difference. Keras
computes gradients exactly instead, and for all weights at once.

Ask yourself
    Which nudge is best? What makes the error grow to the left and to the right of it?
    A network has a million weights. How many losses does nudging need for one step?
    Why does the difference of the weight before and after one step tell the gradient?

Try
    Nudge only upwards: (loss_at(w + n) - loss_at(w)) / n. How good is it now?

Expect an error below 0.000000001 with a nudge of 0.00001, in about 5 seconds.
"""

# %% One neuron, five examples, and the loss as a function of its only weight
from workshop import show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

x = np.array([0.5, 1.5, -1.0, 2.0, -0.3])
y = np.array([1.0, 1.0, 0.0, 0.0, 1.0])
w = 0.7


def loss_at(weight):
    """Compute the mean cross-entropy of a sigmoid neuron with this weight."""
    p = 1 / (1 + np.exp(-weight * x))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


# %% The slope by calculus: the mean of (output - label) * input
exact = np.mean((1 / (1 + np.exp(-w * x)) - y) * x)
print(f"By calculus: {exact:.12f}")

# %% The slope by nudging, with smaller and smaller nudges
nudges = 10.0 ** -np.arange(1, 15)
slopes = np.array([(loss_at(w + n) - loss_at(w - n)) / (2 * n) for n in nudges])
for nudge, slope in zip(nudges, slopes, strict=True):
    print(f"Nudge {nudge:.0e}: {slope:.12f}, off by {abs(slope - exact):.0e}")

# %% The slope by Keras: a step of SGD at learning rate 1 subtracts the gradient itself.
# Keras computes with 32 bits, which are 7 digits; NumPy has 64 bits, 16 digits
model = keras.Sequential(
    [keras.Input(shape=(1,)), layers.Dense(1, activation="sigmoid", use_bias=False)]
)
model.compile(loss="binary_crossentropy", optimizer=keras.optimizers.SGD(1.0))
model.set_weights([np.array([[w]])])
model.train_on_batch(x[:, None], y[:, None])  # [:, None] makes a column
by_keras = w - model.get_weights()[0].item()
print(f"By Keras:    {by_keras:.12f}, off by {abs(by_keras - exact):.0e} (32 bits)")

# %% Draw how far off each nudge is
best = nudges[np.argmin(np.abs(slopes - exact))]
plt.loglog(nudges, np.abs(slopes - exact) + 1e-17, "o-")
plt.title(f"A nudge of {best:.0e} is best; smaller ones drown in rounding")
plt.xlabel("Nudge")
plt.ylabel("Error of the slope")
show_figure("numeric-gradient")
