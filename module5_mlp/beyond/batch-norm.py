"""Batch normalization: bring every layer's numbers back to mean 0 and spread 1.

In a deep network, a large step in one layer upsets all the layers after it.
Normalization undoes this: it subtracts the mean and divides by the standard deviation.
Batch normalization computes both for each node, over the examples of a batch. Layer
normalization computes both for each example, over its nodes. First we do it by hand.

    python module5_mlp/beyond/batch-norm.py
    python module5_mlp/beyond/batch-norm.py --learning_rate 0.1

Ask yourself
    What does batch normalization make of a batch of one example? And layer
    normalization?
    Which network survives a learning rate of 2?
    Which mean should be used for a single digit, once training is over?

Try
    Use a usual learning rate: --learning_rate 0.1.
    Take only a few steps, and compare training with test:
    --learning_rate 0.1 --depth 10 --batch_size 1000 --epochs 2

Expect, at a learning rate of 2, 10% without normalization, 90% to 94% with batch and
10% to 11% with layer normalization, in about 15 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(learning_rate=2.0, depth=5, hidden_nodes=100, epochs=5, batch_size=128)
config = run.config

# %% A table of three examples (rows) and four nodes (columns)
table = np.array([[4, 0, 3, 1], [3, 2, 1, 3], [2, 1, 2, 2]], dtype="float32")
print("The table:", *table, sep="\n")

# %% Batch normalization by hand: the mean and the spread of each column
# The 0.001 keeps us from dividing by 0.
print("\nMean of each column:", table.mean(axis=0))
by_hand = (table - table.mean(axis=0)) / np.sqrt(table.var(axis=0) + 0.001)
print("Batch normalization by hand:", *by_hand.round(2), sep="\n")
by_keras = keras.ops.convert_to_numpy(layers.BatchNormalization()(table, training=True))
print(f"The same in Keras: within {np.abs(by_hand - by_keras).max():.0e}")

# %% Layer normalization by hand: the mean and the spread of each row
print("\nMean of each row:", table.mean(axis=1))
mean, variance = table.mean(axis=1, keepdims=True), table.var(axis=1, keepdims=True)
by_hand = (table - mean) / np.sqrt(variance + 0.001)
print("Layer normalization by hand:", *by_hand.round(2), sep="\n")
by_keras = keras.ops.convert_to_numpy(layers.LayerNormalization()(table))
print(f"The same in Keras: within {np.abs(by_hand - by_keras).max():.0e}")

# %% The first 10,000 digits, pixels from 0 to 1
(x_train, y_train), (x_test, y_test) = load_digits()
x_train, y_train = x_train[:10000].astype("float32") / 255, y_train[:10000]
x_test = x_test.astype("float32") / 255
baseline = np.bincount(y_test).max() / len(y_test)

# %% A deep network with large steps: without normalization and with each kind
learned = 0
for name, normalize in [
    ("no normalization", None),
    ("batch normalization", layers.BatchNormalization),
    ("layer normalization", layers.LayerNormalization),
]:
    keras.utils.set_random_seed(config.seed)
    model = keras.Sequential([keras.Input(shape=(28, 28)), layers.Flatten()])
    for _ in range(config.depth):
        model.add(layers.Dense(config.hidden_nodes))
        if normalize:
            model.add(normalize())
        model.add(layers.Activation("relu"))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=keras.optimizers.SGD(config.learning_rate),
        metrics=["accuracy"],
    )
    print(f"\nWith {name} ...", flush=True)
    history = model.fit(
        x_train,
        y_train,
        validation_data=(x_test, y_test),
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=0,
        callbacks=[RunLogger(run, prefix=f"{name}/")],
    ).history
    scores = history["val_accuracy"]
    print("Test accuracy after each epoch:", *[f"{score:.1%}" for score in scores])
    print(f"Training accuracy in the last one: {history['accuracy'][-1]:.1%}")
    if not np.isfinite(history["loss"][-1]):
        print("The loss is no number anymore: the steps were too large")
    learned += scores[-1] > 0.5
    plt.plot(range(1, len(scores) + 1), scores, "o-", label=name)

# %% Draw how they learned
plt.axhline(baseline, color="gray", linestyle=":", label="always one digit")
plt.title(
    f"At a learning rate of {config.learning_rate}, {learned} of 3 networks learn"
)
plt.xlabel("Epoch")
plt.xticks(range(1, config.epochs + 1))
plt.ylabel("Test accuracy")
plt.ylim(0, 1)
plt.legend()
show_figure("batch-norm")
