"""The perceptron of 1957: it learns only from its mistakes.

Frank Rosenblatt's rule needs no loss and no slope. Show the perceptron a point. If its
answer is right, change nothing. If it is wrong, add the point to the weights, or
subtract it. Where a straight line can separate the two kinds, the rule is sure to find
one: Albert Novikoff proved it in 1962. Where no line can, it never ends.

    python module4_perceptrons/beyond/rosenblatt.py
    python module4_perceptrons/beyond/rosenblatt.py --seed 1 --rounds 1000

Ask yourself
    Why does the line stop as soon as there is no mistake, even close to a penguin?
    Another seed shows the penguins in another order. What changes?
    The four points of XOR: why can no straight line separate them?

Try
    Take "Chinstrap" instead of "Gentoo". Does it end?

Expect penguins without a mistake after 2 to 4 changes, and XOR never, in about
2 seconds.
"""

# %% Two kinds of penguins that a line can separate, and XOR, which none can: "yes" if
# exactly one of the two inputs is 1
from workshop import data_path, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

options = read_options(seed=0, rounds=100)
rng = np.random.default_rng(options.seed)
penguins = pd.read_csv(data_path("penguins.csv")).dropna()
penguins = penguins[penguins["species"].isin(["Adelie", "Gentoo"])]
measures = penguins[["bill_length_mm", "bill_depth_mm"]].to_numpy()
kinds = np.where(penguins["species"] == "Adelie", 1, -1)
xor = np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]])
tasks = {
    "Penguins": ((measures - measures.mean(axis=0)) / measures.std(axis=0), kinds),
    "XOR": (xor, np.array([-1, 1, 1, -1])),
}

# %% Rosenblatt's rule: after a mistake, add the point to the weights or subtract it
figure, axes = plt.subplots(1, 2)
for (name, (points, labels)), ax in zip(tasks.items(), axes, strict=True):
    points_and_one = np.column_stack([points, np.ones(len(points))])  # for the bias
    weights, borders, mistakes, rounds = np.zeros(3), [], 1, 0
    while mistakes > 0 and rounds < options.rounds:
        mistakes, rounds = 0, rounds + 1
        for i in rng.permutation(len(points)):
            # A label is 1 or -1: times a sum of the same sign it is positive
            if labels[i] * (points_and_one[i] @ weights) <= 0:
                weights = weights + labels[i] * points_and_one[i]
                borders.append(weights)
                mistakes += 1
        if rounds <= 5 or mistakes == 0:
            print(f"{name}, round {rounds}: {mistakes} changes")
    outcome = "still wrong" if mistakes else "no mistake"
    print(f"{name}: {outcome} after {rounds} rounds and {len(borders)} changes\n")

    # Draw the border after each of the last 20 changes, from pale to dark
    x, shown = np.array([-3, 3]), borders[-20:]
    for step, (a, b, bias) in enumerate(shown, start=1):
        gray = str(0.9 - 0.9 * step / len(shown))
        y = -(a * x + bias) / (b or 1e-9)  # where a * x + b * y + bias is 0
        ax.plot(x, y, color=gray, linewidth=4 if step == len(shown) else 1.5)
    ax.plot(*points[labels == 1].T, "o", *points[labels == -1].T, "^", markersize=7)
    ax.set(title=f"{name}: {outcome}\nafter {len(borders)} changes")
    ax.set(xlim=(-3, 3), ylim=(-3, 3), xlabel="first input", ylabel="second input")
show_figure("rosenblatt")
