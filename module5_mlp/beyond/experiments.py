"""Experiments: change one thing at a time, and write everything down.

Which change made it better? You only know if nothing else changed. We start from one
network, change one setting in each run, and put all runs into one table. Three runs
change nothing but the seed. They show how far luck alone moves the result. A change
that moves it less than that may be luck, too. With sweep.yaml beside this file, W&B
tries settings of mlp.py at random and draws the table.

    python module5_mlp/beyond/experiments.py
    python module5_mlp/beyond/experiments.py --epochs 2

Ask yourself
    Which changes matter more than the seed?
    Why do we compare validation accuracies and look at the test digits only once?
    Two changes that help: do they help twice as much together? How would you find out?

Try
    Add a line to the changes: {"hidden_layers": 3}.
    Combine the two best changes in one line.

Expect 94.9% to 95.7% for the seeds alone, and 96.0% to 96.1% for the best run, but only
95.2% on the test digits, in about 35 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
import pandas as pd
from keras import layers

run = start_run(epochs=5)
config = run.config

# %% The network that all others are compared with, and one change for each run
base = {"hidden_nodes": 128, "hidden_layers": 1, "activation": "relu"}
base |= {"learning_rate": 0.002, "batch_size": 128, "seed": config.seed}
changes = [
    {"seed": config.seed},
    {"seed": config.seed + 1},
    {"seed": config.seed + 2},
    {"hidden_nodes": 16},
    {"hidden_nodes": 512},
    {"hidden_layers": 2},
    {"activation": "sigmoid"},
    {"learning_rate": 0.0002},
    {"learning_rate": 0.02},
    {"batch_size": 1000},
]

# %% Train on 10,000 digits, and compare on 5,000 others
(x_train, y_train), (x_test, y_test) = load_digits()
x_train, x_test = x_train.astype("float32") / 255, x_test.astype("float32") / 255
x_val, y_val = x_train[-5000:], y_train[-5000:]
x_train, y_train = x_train[:10000], y_train[:10000]

# %% One run for each change
table, best, best_model = [], 0, None
for change in changes:
    settings = base | change  # the base, with this change
    name = ", ".join(f"{key} {value}" for key, value in change.items())
    keras.utils.set_random_seed(settings["seed"])
    model = keras.Sequential([keras.Input(shape=(28, 28)), layers.Flatten()])
    for _ in range(settings["hidden_layers"]):
        model.add(layers.Dense(settings["hidden_nodes"], settings["activation"]))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=keras.optimizers.Adam(settings["learning_rate"]),
        metrics=["accuracy"],
    )
    history = model.fit(
        x_train,
        y_train,
        validation_data=(x_val, y_val),
        epochs=config.epochs,
        batch_size=settings["batch_size"],
        verbose=0,
        callbacks=[RunLogger(run, prefix=f"{name}/")],
    ).history
    accuracy = history["val_accuracy"][-1]
    print(f"{name:22} validation accuracy {accuracy:.1%}", flush=True)
    if accuracy > best:
        best, best_model = accuracy, model
    table.append({"change": name, "validation": accuracy})

# %% The table, the best run first: how many points better than the first run?
table = pd.DataFrame(table).set_index("change").sort_values("validation")
first = table["validation"][f"seed {config.seed}"]
table["points"] = 100 * (table["validation"] - first)
columns = {"validation": "{:.1%}".format, "points": "{:+.1f}".format}
print("", table[::-1].to_string(columns=columns, formatters=columns), sep="\n")
seeds = table["points"][table.index.str.startswith("seed")]
print(f"\nThe seed alone moves it by {seeds.max() - seeds.min():.1f} points")

# %% Look at the test digits once, with the best run
_, accuracy = best_model.evaluate(x_test, y_test, verbose=0)
print(f"Best run: {table.index[-1]}")
show_result(run, accuracy)

# %% Draw all runs
plt.axvspan(seeds.min(), seeds.max(), color="lightgrey", label="what the seed moves")
plt.axvline(0, color="gray", linestyle=":")
plt.plot(table["points"], table.index, "o")
plt.title("A change inside the gray band may be luck")
plt.xlabel("Validation accuracy: points above the first run")
plt.legend(loc="upper left")
show_figure("experiments")
