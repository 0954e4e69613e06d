"""Loss functions: the same mistakes, three bills.

A loss turns a mistake into a number, and training makes that number small. So the loss
decides what the network cares about. Squared error and absolute error measure how far
an answer is off. Cross-entropy looks at the probability of the right answer. It charges
more and more as that goes to 0, without a limit.

Ask yourself
    A network is 99% sure of a wrong answer. How much does each loss charge?
    Being less sure helps. Which loss rewards the step from 1% to 2% the most?
    Which single price would you guess for the five houses, and why?

Try
    Let the castle cost 1500 instead of 900. Which of the two best guesses moves?

Expect the two losses in the last cell to be equal, in about 5 seconds.
"""

# %% Three answers to the same yes-or-no question; the truth is yes, which is 1
from workshop import show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np

losses = {
    "squared error": keras.losses.mean_squared_error,
    "absolute error": keras.losses.mean_absolute_error,
    "cross-entropy": keras.losses.binary_crossentropy,
}
print(f"{'probability of the truth':28}" + "".join(f"{name:>16}" for name in losses))
for says, p in [("sure and right", 0.99), ("in doubt", 0.5), ("sure and wrong", 0.01)]:
    bill = [keras.ops.convert_to_numpy(f([1.0], [p])) for f in losses.values()]
    print(f"{says:20}{p:8.0%}" + "".join(f"{cost:16.4f}" for cost in bill))

# %% The three curves
p = np.linspace(0.001, 1, 500)[:, None]
figure, axes = plt.subplots(1, 2)
for name, loss in losses.items():
    axes[0].plot(p, keras.ops.convert_to_numpy(loss(np.ones_like(p), p)), label=name)
axes[0].set(title="Sure and wrong: only\ncross-entropy has no limit", ylim=(0, 5))
axes[0].set(xlabel="probability of the truth", ylabel="Loss")
axes[0].legend()

# %% Squared or absolute? One guess for five prices, in 1,000 dollars
prices = np.array([120, 150, 160, 200, 900])  # the last one is a castle
guesses = np.arange(100, 500)[:, None]  # a column: each guess meets every price
squared = np.mean((prices - guesses) ** 2, axis=1)
absolute = np.mean(np.abs(prices - guesses), axis=1)
best = guesses[[squared.argmin(), absolute.argmin()], 0]
print(f"\nSquared error is smallest at {best[0]}; the mean is {prices.mean():.0f}")
print(f"Absolute error is smallest at {best[1]}; the median is {np.median(prices):.0f}")
axes[1].plot(guesses, squared / squared.min(), label="squared error")
axes[1].plot(guesses, absolute / absolute.min(), label="absolute error")
axes[1].set(title="A castle among the houses\npulls the squared error", ylim=(0.9, 2))
axes[1].set(xlabel="guess in $1,000", ylabel="Loss (1 at its lowest)")
show_figure("loss-functions")

# %% One loss, two ways to write the labels: whole numbers, or one-hot rows
probabilities = np.array([[0.7, 0.2, 0.1], [0.3, 0.3, 0.4]])
labels = np.array([0, 2])  # np.eye(3)[labels] makes one-hot rows of them
sparse = keras.losses.sparse_categorical_crossentropy(labels, probabilities)
one_hot = keras.losses.categorical_crossentropy(np.eye(3)[labels], probabilities)
print("\nLabels 0 and 2:     ", keras.ops.convert_to_numpy(sparse))
print("One-hot rows:       ", keras.ops.convert_to_numpy(one_hot))
print("By hand, -log(p):   ", -np.log([0.7, 0.4]))
