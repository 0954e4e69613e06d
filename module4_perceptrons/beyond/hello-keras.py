"""The smallest network there is: one neuron finds y = 2x + 1 from ten pairs of numbers.

Nobody tells the neuron the rule. It sees ten pairs of x and y, and starts with a random
weight. A neuron computes weight * x + bias. After each answer it moves the weight and
the bias a little, so that the next answer is closer. The four steps come back in every
lesson: build, compile, fit, predict.

    python module4_perceptrons/beyond/hello-keras.py
    python module4_perceptrons/beyond/hello-keras.py --x 1000

Ask yourself
    Which two numbers should the neuron find?
    Why is its answer for 13 close to 27, but not exactly 27?
    It never saw 1000. Will its answer for 1000 be off by more or by less?

Try
    Let y be x * x. What does the neuron answer for 13 now?

Expect 27.0 to 27.1 for 13, in about 8 seconds.
"""

# %% Ten pairs: x goes from 0 to 9, and y is 2x + 1
from workshop import read_options, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

options = read_options(x=13.0, seed=0)
keras.utils.set_random_seed(options.seed)
x = np.arange(10.0)
y = 2 * x + 1

# %% Build one neuron; compile says how to measure and how to reduce its mistakes.
# SGD is plain gradient descent, here with a learning rate of 0.01
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1)])
model.compile(loss="mean_squared_error", optimizer=keras.optimizers.SGD(0.01))

# %% Look at its line before training and after each of four rounds
plt.plot(x, y, "ko", label="the ten pairs")
for epochs in [0, 1, 4, 15, 30]:
    model.fit(x, y, batch_size=1, epochs=epochs, verbose=0)
    weight, bias = [array.item() for array in model.get_weights()]
    seen = model.optimizer.iterations.numpy()
    print(f"After {seen:5,} steps: y = {weight:.3f} * x + {bias:.3f}")
    plt.plot(x, weight * x + bias, linewidth=2, label=f"after {seen:,} steps")

# %% Ask it about a number that it has not seen
answer = model.predict(np.array([options.x]), verbose=0).item()
print(f"For x = {options.x:g} it answers {answer:.2f}")

# %% Draw the lines
plt.title(f"One neuron finds y = {weight:.2f} x + {bias:.2f}")
plt.xlabel("x")
plt.ylabel("y")
plt.legend()
show_figure("hello-keras")
