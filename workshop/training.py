"""Follow the training of a Keras network, and answer Ctrl-C in it."""

import atexit
import os
import signal
import sys
from traceback import walk_stack

import keras

from workshop.start import IN_A_NOTEBOOK


class RunLogger(keras.callbacks.Callback):
    """Log each epoch's metrics to a W&B run: loss, accuracy, and their ``val_`` twins.

    ``prefix`` goes before each metric's name, where one run trains several models.
    Ctrl-C during training keeps what was learned: ``fit`` stops after the current
    batch, as does any later training of the lesson, and the lesson goes on; its exit
    code is 130. A second Ctrl-C ends it at once.
    """

    interrupted = False  # whether Ctrl-C came in any training of this lesson

    def __init__(self, run, prefix=""):
        super().__init__()
        self.run = run
        self.prefix = prefix
        self.before = None  # who answered Ctrl-C before this training

    def on_train_begin(self, logs=None):
        """Take over Ctrl-C, unless this is a notebook, which has its own."""
        if RunLogger.interrupted:
            self.model.stop_training = True
        elif not IN_A_NOTEBOOK:
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
                atexit.register(os._exit, 130)  # the last of these three is first
                atexit.register(sys.stdout.flush)
                atexit.register(self.run.finish, exit_code=130)

    def _stop(self, number, frame):
        """Answer the first Ctrl-C: let ``fit`` end in good order.

        It may come amid a print or W&B's own work, so nothing else is done here. Where
        ``fit`` has ended with an error, Ctrl-C is what it always is.
        """
        signal.signal(signal.SIGINT, self.before)
        if not any(above.f_code.co_name == "fit" for above, _ in walk_stack(frame)):
            raise KeyboardInterrupt
        RunLogger.interrupted = self.model.stop_training = True
