"""What a lesson leaves behind: figures and trained networks, and where they go."""

import os
import sys
import uuid
from contextlib import contextmanager
from pathlib import Path

from workshop.data import rows_wanted
from workshop.start import ROOT


def output_path(folder, name):
    """Give the path of a file that a lesson writes to ``figures`` or ``models``.

    These lie at the repository's root, or in ``WORKSHOP_OUTPUT``. A dry run
    (``WORKSHOP_ROWS``) has folders of its own and replaces no model that took minutes.
    """
    place = Path(os.environ.get("WORKSHOP_OUTPUT") or ROOT) / folder
    return (place / "dry-run" if rows_wanted() else place) / name


@contextmanager
def whole_file(path):
    """Give a path to write to; it takes the place of ``path`` when all is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_stem(f".part-{uuid.uuid4().hex}")
    try:
        yield part
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def show_figure(name):
    """Save the current matplotlib figure as ``figures/NAME.png``, print where, show it.

    A W&B run that is active gets a copy. A window opens only where there is a display;
    the lesson goes on when it is closed. A figure that cannot be saved ends no lesson.
    """
    import matplotlib.pyplot as plt

    path = output_path("figures", f"{name}.png")
    try:
        with whole_file(path) as part:
            plt.savefig(part)
        print(f"Figure: {path}")
        wandb = sys.modules.get("wandb")
        if wandb and wandb.run:
            wandb.run.log({name: wandb.Image(str(path))})
    except OSError as error:
        print(f"The figure could not be saved ({error.strerror}: {path}).")
    if plt.get_backend().lower() == "agg":  # matplotlib's choice without a display
        plt.close()
    else:
        plt.show()


def save_model(model, name):
    """Save a trained network as ``models/NAME``, whole or not at all, and say where.

    A full disk is reported and ends no lesson. After Ctrl-C an older network stays, and
    the new one is kept beside it.
    """
    from workshop.training import RunLogger

    path = output_path("models", name)
    if RunLogger.interrupted and path.exists():
        path = path.with_stem(f"{path.stem}-interrupted")
    try:
        with whole_file(path) as part:
            model.save(part)
        print(f"Saved {path} ({path.stat().st_size / 1000:.0f} kB)")
    except OSError as error:
        print(f"The model could not be saved ({error.strerror or error}: {path}).")


def load_model(name):
    """Load a network from ``models/``, such as ``cnn.keras``, or from a path.

    The same as ``keras.saving.load_model`` in safe mode: a file can bring weights and
    known layers, and no code. Returns None, after a sentence, if there is no such file
    or it holds no network.
    """
    import keras

    path = Path(name).expanduser()
    path = path if path.exists() else output_path("models", name)
    try:
        return keras.saving.load_model(path, safe_mode=True)
    except Exception as error:  # a damaged or foreign file raises what it likes
        unsafe = f"holds no network that is safe to load ({type(error).__name__})"
        print(f"{path} {unsafe if path.exists() else 'is not there'}.")
        return None
