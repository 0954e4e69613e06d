"""One error type, whose message is written for a student."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository's root: the folder that holds ``data`` and the modules."""


class WorkshopError(SystemExit):
    """End the script with one sentence: the cause, then the next command.

    Raising it prints the message on standard error and ends the script with exit
    code 1, without a traceback (the way Python treats every ``SystemExit``).

    Parameters
    ----------
    message : str
        The cause and the command that mends it.
    """
