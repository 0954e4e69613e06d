"""The gradient that Keras has no call of its own for, by the backend in use."""

import numpy as np


def pixel_gradient(model, pictures, labels):
    """Tell how the loss of each picture grows with each of its pixels.

    Training asks for the gradient with respect to the weights; this is the same with
    respect to the input. Each backend has its own way to ask.

    Parameters
    ----------
    model : keras.Model
        Ends in a softmax.
    pictures : numpy.ndarray
        A batch, dtype float32.
    labels : numpy.ndarray
        The number of each picture's class.

    Returns
    -------
    numpy.ndarray
        The gradient of each picture's cross-entropy, of the shape of ``pictures``.
    """
    import keras

    name = keras.backend.backend()
    compute = {"tensorflow": _tensorflow, "jax": _jax, "torch": _torch}[name]

    def loss(batch):
        probabilities = model(batch, training=False)
        return keras.ops.sum(
            keras.losses.sparse_categorical_crossentropy(labels, probabilities)
        )

    return np.asarray(compute(loss, np.asarray(pictures, dtype="float32")))


def _tensorflow(loss, pictures):
    import tensorflow as tf

    batch = tf.constant(pictures)
    with tf.GradientTape() as tape:
        tape.watch(batch)
        value = loss(batch)
    return tape.gradient(value, batch).numpy()


def _jax(loss, pictures):
    import jax

    return jax.grad(loss)(pictures)


def _torch(loss, pictures):
    import torch
    from keras import ops

    batch = ops.convert_to_tensor(pictures).requires_grad_()
    return ops.convert_to_numpy(torch.autograd.grad(loss(batch), batch)[0])
