"""Send each epoch's metrics of a Keras model to a Weights & Biases run."""

import atexit
import os
import signal
import sys
import threading

import keras

from workshop.options import in_a_notebook


class RunLogger(keras.callbacks.Callback):
    """Log each epoch's metrics: loss, accuracy, and their ``val_`` twins.

    Ctrl-C during training keeps what was learned: training stops after the current
    batch, so does any later training of the lesson, the lesson goes on with what comes
    after ``fit``, and its exit code is 130.
    A second Ctrl-C ends the lesson at once.

    It needs nothing but Keras, so it works with TensorFlow, JAX and PyTorch alike.
    Outside this workshop, ``wandb.integration.keras.WandbMetricsLogger`` is the usual
    choice; it imports TensorFlow.

    Parameters
    ----------
    run : wandb.Run
        Where the metrics go, as ``workshop.start_run`` returns it.
    prefix : str
        What to put before each metric's name, where one run trains several models.
    """

    pressed = False  # whether Ctrl-C came in any training of this lesson

    def __init__(self, run, prefix=""):
        super().__init__()
        self.run = run
        self.prefix = prefix
        self.epochs_done = 0
        self.before = None
        self.interrupted = False

    def on_train_begin(self, logs=None):
        """Take over Ctrl-C."""
        self.epochs_done = 0
        self.interrupted = False
        if RunLogger.pressed and not in_a_notebook():
            self.model.stop_training = True  # one Ctrl-C ends all trainings of a lesson
        if threading.current_thread() is threading.main_thread():
            self.before = signal.signal(signal.SIGINT, self._stop)

    def on_epoch_end(self, epoch, logs):
        """Log the epoch's number, counted from 1, and its metrics."""
        if not self.interrupted:
            self.epochs_done = epoch + 1
        metrics = {f"{self.prefix}{name}": value for name, value in logs.items()}
        self.run.log({"epoch": epoch + 1, **metrics})

    def on_train_end(self, logs=None):
        """Give Ctrl-C back, and say what was learned if it was pressed."""
        if self.before is not None:
            signal.signal(signal.SIGINT, self.before)
            self.before = None
        if self.interrupted:
            whole = f"{self.epochs_done} whole epochs and a part"
            print(f"\nCtrl-C: stopped after {whole}. What was learned is kept.")
            self.run.summary["interrupted"] = True
            if not in_a_notebook():
                atexit.register(_exit_as_interrupted, self.run)

    def _stop(self, number, frame):
        """Answer the first Ctrl-C: let ``fit`` end in good order.

        It may come in the middle of a print or of W&B's own work, so nothing else is
        done here: another print fails then, and another call of W&B waits for ever.
        """
        signal.signal(signal.SIGINT, self.before)
        self.interrupted = self.model.stop_training = RunLogger.pressed = True


def _exit_as_interrupted(run):
    """End Python with the exit code of an interrupted command."""
    run.finish(exit_code=130)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(130)  # at this point nothing else can change the exit code
