"""Save a lesson's figure, and show it where there is a display."""

import os
import re
import uuid
from contextlib import contextmanager

from workshop.errors import ROOT


def show_figure(name):
    """Save the current matplotlib figure as ``figures/NAME.png`` and show it.

    The file goes to the repository's ``figures`` folder, wherever the lesson was
    started, and its path is printed; that of a dry run on a few rows
    (``WORKSHOP_ROWS``) to ``figures/dry-run``. A window opens only where there is a
    display; the lesson goes on when it is closed. A folder that cannot be written to is
    reported and does not end the lesson.

    Parameters
    ----------
    name : str
        The file's name, without folder or ending.
    """
    import matplotlib.pyplot as plt

    folder = ROOT / "figures"
    if os.environ.get("WORKSHOP_ROWS", "").strip():
        folder = folder / "dry-run"
    path = folder / f"{re.sub(r'[^A-Za-z0-9_-]+', '-', name)}.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as part:
            plt.savefig(part)
        print(f"Figure: {path}")
    except OSError as error:
        print(f"The figure could not be saved ({error.strerror}: {path}).")
    if plt.get_backend().lower() == "agg":  # matplotlib's choice without a display
        plt.close()
    else:
        plt.show()


@contextmanager
def whole_file(path):
    """Give a path to write to, which takes the place of ``path`` when all is written.

    Parameters
    ----------
    path : pathlib.Path
        Stays as it is if the body raises, or is stopped half-way.
    """
    part = path.with_stem(f".part-{uuid.uuid4().hex}")
    try:
        yield part
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
