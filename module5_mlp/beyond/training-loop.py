"""The training loop: what fit does, written by hand.

For each batch, fit computes the loss and its gradients and lets the optimizer take a
step. The gradients come from a backend, the library that computes for Keras. There are
three. TensorFlow records the computation on a tape. PyTorch keeps the gradients in the
weights. JAX makes a new function. Write your own loop when fit cannot do what you need.

    python module5_mlp/beyond/training-loop.py
    KERAS_BACKEND=jax python module5_mlp/beyond/training-loop.py

Ask yourself
    Where in each of the three pieces is the gradient computed?
    What does the optimizer get to know: the digits, the loss or the gradients?
    fit also shuffles, logs, validates, stops early. Which could you leave out?

Try
    Add shuffling: take the rows in the order of rng.permutation(len(x_train)).
    Print the largest gradient of each batch.

Expect the same losses as from fit, to four digits or more, in about 6 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import load_digits, read_options

import keras
import numpy as np
from keras import layers

options = read_options(seed=0, epochs=3, batch_size=100, learning_rate=0.1)
print(f"Backend: {keras.backend.backend()}")

# %% The first 10,000 digits, pixels from 0 to 1
(x_train, y_train), (x_test, y_test) = load_digits()
x_train, y_train = x_train[:10000].astype("float32") / 255, y_train[:10000]
x_test = x_test.astype("float32") / 255


# %% The network, the loss, and the optimizer that takes the steps
def build():
    """Build the network of mlp.py; it starts with the same weights each time."""
    keras.utils.set_random_seed(options.seed)
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )


cross_entropy = keras.losses.SparseCategoricalCrossentropy()

# %% First with fit, without shuffling
model = build()
model.compile(keras.optimizers.SGD(options.learning_rate), cross_entropy)
settings = {"epochs": options.epochs, "batch_size": options.batch_size, "verbose": 0}
fit_losses = model.fit(x_train, y_train, shuffle=False, **settings).history["loss"]

# %% Then by hand: the loss of a batch and the gradients, in the way of each backend
model = build()
optimizer = keras.optimizers.SGD(options.learning_rate)
weights = model.trainable_variables

if keras.backend.backend() == "tensorflow":
    import tensorflow as tf

    @tf.function  # compiled, so that it is fast
    def loss_and_gradients(x, y):
        """Record the loss on a tape, and let the tape run backwards."""
        with tf.GradientTape() as tape:
            loss = cross_entropy(y, model(x, training=True))
        return loss, tape.gradient(loss, weights)

elif keras.backend.backend() == "torch":

    def loss_and_gradients(x, y):
        """Compute the loss; backward() leaves each gradient beside its weight."""
        model.zero_grad()  # forget those of the last batch
        loss = cross_entropy(y, model(x, training=True))
        loss.backward()
        return loss, [weight.value.grad for weight in weights]

else:
    import jax

    def loss_of(values, x, y):
        """Compute the loss as a function of the weights, which JAX needs."""
        answers, _ = model.stateless_call(values, [], x, training=True)
        return cross_entropy(y, answers)

    derive = jax.jit(jax.value_and_grad(loss_of))

    def loss_and_gradients(x, y):
        """Make a function for the gradients, and call it."""
        return derive([weight.value for weight in weights], x, y)


# %% The loop itself is the same for all three
for epoch in range(options.epochs):
    losses = []
    for start in range(0, len(x_train), options.batch_size):
        rows = slice(start, start + options.batch_size)
        loss, gradients = loss_and_gradients(x_train[rows], y_train[rows])
        optimizer.apply(gradients, weights)
        losses.append(keras.ops.convert_to_numpy(loss))
    print(f"Epoch {epoch + 1}: loss by hand {np.mean(losses):.5f}, ", end="")
    print(f"by fit {fit_losses[epoch]:.5f}", flush=True)

answers = keras.ops.convert_to_numpy(model(x_test)).argmax(axis=1)
print(f"Test accuracy by hand: {np.mean(answers == y_test):.1%}")
