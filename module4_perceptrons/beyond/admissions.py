"""Exam scores, yes or no: one neuron draws a straight border, hidden nodes a bent one.

A school admits applicants by two exams. Both must be good: a brilliant first exam
does not make up for a poor second one. So the true border is bent. One neuron can only
draw a straight line through the scores. A hidden layer of eight nodes draws eight
lines, and the last node joins them to a bent border.

    python module4_perceptrons/beyond/admissions.py
    python module4_perceptrons/beyond/admissions.py 95 45 70 70

Ask yourself
    Where on the map does the single neuron go wrong?
    Which applicants do the two networks judge differently?
    In 3 of 100 cases this made-up school decides against its own rule. What accuracy
    can no network beat?

Try
    Use --hidden_nodes 2, then 100. How well can the border bend?

Expect 89% to 93% for one neuron and 95% to 96% with a hidden layer, in about 10
seconds.
"""

# %% 1,000 made-up applicants: half to train on, half to test on
from workshop import read_options, show_figure

import sys

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

options = read_options(scores=["95", "45", "70", "70"], hidden_nodes=8, seed=0)
try:
    new = np.array(options.scores, dtype="float32").reshape(-1, 2)
except ValueError:
    sys.exit("Give the scores in pairs of numbers, such as: 95 45 70 70")
keras.utils.set_random_seed(options.seed)
rng = np.random.default_rng(options.seed)
scores = rng.uniform(20, 100, (1000, 2))
above_40 = np.maximum(scores - 40, 0)
by_rule = above_40[:, 0] * above_40[:, 1] > 500
admitted = by_rule ^ (rng.random(1000) < 0.03)  # in 3 of 100 cases the opposite
x_train, x_test = np.split(scores, 2)
y_train, y_test = np.split(admitted, 2)
baseline = max(y_test.mean(), 1 - y_test.mean())
print(f"Always the same answer: {baseline:.1%} of {len(y_test)} test applicants")

# %% One neuron, and hidden nodes before it; both scale the scores themselves
scaling = layers.Normalization()
scaling.adapt(x_train)
networks = {
    "one neuron": [],
    f"{options.hidden_nodes} hidden nodes": [
        layers.Dense(options.hidden_nodes, activation="relu")
    ],
}
figure, axes = plt.subplots(1, 2, sharey=True)
for (name, hidden), ax in zip(networks.items(), axes, strict=True):
    model = keras.Sequential(
        [keras.Input((2,)), scaling, *hidden, layers.Dense(1, activation="sigmoid")]
    )
    model.compile(
        loss="binary_crossentropy",
        optimizer=keras.optimizers.Adam(0.05),
        metrics=["accuracy"],
    )
    model.fit(x_train, y_train, epochs=20, batch_size=50, verbose=0)
    _, accuracy = model.evaluate(x_test, y_test, verbose=0)
    print(f"\n{name}: {accuracy:.1%} of the test applicants right")

    # Ask about the new applicants
    answers = model.predict(new, verbose=0)[:, 0]
    for (first, second), p in zip(new, answers, strict=True):
        print(f"  Scores {first:g} and {second:g}: {p:.0%} likely to be admitted")

    # Draw the border: ask about every point of the map
    first, second = np.meshgrid(np.linspace(20, 100, 100), np.linspace(20, 100, 100))
    points = np.column_stack([first.ravel(), second.ravel()])
    map_of_answers = model.predict(points, batch_size=1000, verbose=0)
    map_of_answers = map_of_answers.reshape(100, 100)
    ax.contourf(
        first, second, map_of_answers, [0, 0.5, 1], colors=["#fdd8b5", "#bcd9f0"]
    )
    # .T has the first scores in one row and the second in the next; * hands plot() both
    ax.plot(*x_test[y_test].T, "o", color="C0", markersize=4, label="admitted")
    ax.plot(*x_test[~y_test].T, "x", color="C1", markersize=4, label="refused")
    ax.set(title=f"{name}: {accuracy:.0%} right", xlabel="first exam")
axes[0].set_ylabel("second exam")
axes[1].legend(loc="lower left", frameon=True)
show_figure("admissions")
