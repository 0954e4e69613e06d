"""Optimizers: four ways to walk downhill, on one landscape and on digits.

All four follow the gradient. SGD takes it as it is. Momentum keeps a part of the last
step, so it gathers speed in a direction that stays the same. RMSprop divides each
weight's gradient by its usual size, so all weights move at a similar speed. Adam does
both. First they walk down a long valley of two weights. Then they train a network.

    python module5_mlp/beyond/optimizers.py
    python module5_mlp/beyond/optimizers.py --epochs 3

Ask yourself
    Why does SGD zigzag in the valley? What would a larger learning rate do?
    Which of them is best after one epoch? And after ten?
    Can you compare two optimizers at the same learning rate?

Try
    Train with SGD at a rate of 0.001, and then at 3.0.
    Give Adam a rate of 0.1 on the digits.

Expect, after one epoch on 20,000 digits, 82% to 88% with SGD, 93% to 94% with momentum,
84% to 93% with RMSprop and 92% to 93% with Adam; after ten, 96.2% to 96.9% with each.
It takes about 20 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_digits, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, optimizers

run = start_run(hidden_nodes=128, epochs=10, batch_size=256, steps=40)
config = run.config

# %% Each optimizer with its rate in the valley and its rate on the digits
# For the digits we tried five rates each, on validation digits after ten epochs.
four = {
    "SGD": (optimizers.SGD, 0.9, 1.0),
    "momentum": (lambda rate: optimizers.SGD(rate, momentum=0.9), 0.1, 0.3),
    "RMSprop": (optimizers.RMSprop, 0.3, 0.01),
    "Adam": (optimizers.Adam, 0.6, 0.003),
}

# %% A valley of two weights: steep across, nearly flat along. The loss is 0 at (0, 0)
along, across = np.meshgrid(np.linspace(-10, 4, 100), np.linspace(-3, 3, 100))
loss = 0.05 * along**2 + across**2
plt.contour(along, across, loss, levels=15, colors="lightgrey", linewidths=1)
plt.plot(0, 0, "k*", markersize=20)
for name, (make, rate, _) in four.items():
    optimizer = make(rate)
    weights = keras.Variable([-9.0, 2.0])
    path = [[-9.0, 2.0]]
    for _ in range(config.steps):
        # How steep is the loss along each of the two weights?
        gradient = keras.ops.stack([0.1 * weights[0], 2 * weights[1]])
        optimizer.apply([gradient], [weights])
        path.append(keras.ops.convert_to_numpy(weights))
    path = np.array(path)
    losses = 0.05 * path[:, 0] ** 2 + path[:, 1] ** 2
    print(f"{name:8} at {rate}: loss {losses[10]:.3f} after 10 steps, ", end="")
    print(f"{losses[-1]:.3f} after {config.steps}")
    plt.plot(path[:, 0], path[:, 1], ".-", label=name, linewidth=2)
plt.title("Four ways down the same valley, to the star")
plt.xlabel("Weight 1")
plt.ylabel("Weight 2")
plt.legend(loc="lower right", frameon=True)
show_figure("optimizers")

# %% The first 20,000 digits, pixels from 0 to 1
(x_train, y_train), (x_test, y_test) = load_digits()
x_train, y_train = x_train[:20000].astype("float32") / 255, y_train[:20000]
x_test = x_test.astype("float32") / 255

# %% Train the same network with each
for name, (make, _, rate) in four.items():
    keras.utils.set_random_seed(config.seed)
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Flatten(),
            layers.Dense(config.hidden_nodes, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=make(rate),
        metrics=["accuracy"],
    )
    print(f"\n{name} at {rate}", flush=True)
    scores = model.fit(
        x_train,
        y_train,
        validation_data=(x_test, y_test),
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=0,
        callbacks=[RunLogger(run, prefix=f"{name}/")],
    ).history["val_accuracy"]
    print("Test accuracy after each epoch:", *[f"{score:.1%}" for score in scores])
