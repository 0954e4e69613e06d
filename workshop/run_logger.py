"""Send each epoch's metrics of a Keras model to a Weights & Biases run."""

import keras


class RunLogger(keras.callbacks.Callback):
    """Log each epoch's metrics: loss, accuracy, and their ``val_`` twins.

    It needs nothing but Keras, so it works with TensorFlow, JAX and PyTorch alike.
    Outside this workshop, ``wandb.integration.keras.WandbMetricsLogger`` is the usual
    choice; it imports TensorFlow.

    Parameters
    ----------
    run : wandb.Run
        Where the metrics go, as ``workshop.start_run`` returns it.
    """

    def __init__(self, run):
        super().__init__()
        self.run = run

    def on_epoch_end(self, epoch, logs=None):
        """Log the epoch's number, counted from 1, and its metrics."""
        self.run.log({"epoch": epoch + 1, **(logs or {})})
