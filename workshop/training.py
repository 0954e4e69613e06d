"""Follow the training of a Keras network, and answer Ctrl-C in it."""

import atexit
import os
import signal
import sys
import threading
from traceback import walk_stack

import keras

from workshop.start import in_a_notebook


class RunLogger(keras.callbacks.Callback):
    """Log each epoch's metrics to a W&B run: loss, accuracy, and their ``val_`` twins.

    Ctrl-C during training keeps what was learned: ``fit`` stops after the current
    batch, as does any later training of the lesson, and the lesson goes on; its exit
    code is 130. A second Ctrl-C ends it at once.

    It needs nothing but Keras, so it runs on every backend. Outside this workshop,
    ``wandb.integration.keras.WandbMetricsLogger`` is usual; it imports TensorFlow.
    ``prefix`` stands before each metric's name, where one run trains several models.
    """

    interrupted = False  # whether Ctrl-C came in any training of this lesson

    def __init__(self, run, prefix=""):
        super().__init__()
        self.run = run
        self.prefix = prefix
        self.before = None  # who answered Ctrl-C before this training

    def on_train_begin(self, logs=None):
        """Take over Ctrl-C, unless this is a notebook, which has its own."""
        on_main_thread = threading.current_thread() is threading.main_thread()
        if RunLogger.interrupted:
            self.model.stop_training = True
        elif on_main_thread and not in_a_notebook():
            self.before = signal.signal(signal.SIGINT, self._stop)

    def on_epoch_end(self, epoch, logs):
        """Log the epoch's number, counted from 1, and its metrics."""
        metrics = {f"{self.prefix}{name}": value for name, value in logs.items()}
        self.run.log({"epoch": epoch + 1, **metrics})

    def on_train_end(self, logs=None):
        """Give Ctrl-C back, and say what was learned if it was pressed."""
        if self.before is not None:
            signal.signal(signal.SIGINT, self.before)
            if RunLogger.interrupted:
                print("\nCtrl-C: training has stopped. What was learned is kept.")
                atexit.register(_exit_as_interrupted, self.run)

    def _stop(self, number, frame):
        """Answer the first Ctrl-C: let ``fit`` end in good order.

        It may come in the middle of a print or of W&B's own work, so nothing else is
        done here. If ``fit`` has ended with an error, Ctrl-C is what it always is.
        """
        signal.signal(signal.SIGINT, self.before)
        if not any(above.f_code.co_name == "fit" for above, _ in walk_stack(frame)):
            raise KeyboardInterrupt
        RunLogger.interrupted = self.model.stop_training = True


def _exit_as_interrupted(run):
    """End Python with the exit code of an interrupted command."""
    run.finish(exit_code=130)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(130)  # at this point nothing else can change the exit code
