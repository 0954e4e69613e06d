"""What a lesson leaves behind: figures and trained networks, and where they go."""

import os
import sys
import uuid
from contextlib import suppress
from pathlib import Path

from workshop.data import rows_wanted
from workshop.start import ROOT


def output_path(folder, name):
    """Give the path of a file in the repository's ``figures`` or ``models``.

    ``WORKSHOP_OUTPUT`` is another place for both. A dry run (``WORKSHOP_ROWS``) has
    folders of its own, so that it replaces no model that took minutes.
    """
    place = Path(os.environ.get("WORKSHOP_OUTPUT") or ROOT) / folder
    return (place / "dry-run" if rows_wanted() else place) / name


def save_whole(path, write):
    """Call ``write`` with another path, which takes the place of ``path`` when it ends.

    A full disk, or a folder that cannot be written to, is reported and ends no lesson.
    """
    part = path.with_stem(f".part-{uuid.uuid4().hex}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(part)
        os.replace(part, path)
        print(f"Saved {path}")
    except OSError as error:
        print(f"{path} could not be saved ({error.strerror or error}).")
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def show_figure(name):
    """Save the current matplotlib figure as ``figures/NAME.png``, print where, show it.

    A W&B run gets a copy. Where there is a display a window opens, until it is closed.
    """
    import matplotlib.pyplot as plt

    def save(part):
        plt.savefig(part)
        if run := getattr(sys.modules.get("wandb"), "run", None):
            run.log({name: sys.modules["wandb"].Image(str(part))})

    save_whole(output_path("figures", f"{name}.png"), save)
    if plt.get_backend().lower() == "agg":  # matplotlib's choice without a display
        plt.close()
    else:
        plt.show()


def save_model(model, name):
    """Save a trained network as ``models/NAME``, and say where.

    After Ctrl-C in its training, an older network stays, with the new one beside it.
    """
    from workshop.training import RunLogger

    path = output_path("models", name)
    if RunLogger.interrupted and path.exists():
        path = path.with_stem(f"{path.stem}-interrupted")
    save_whole(path, model.save)


def load_model(name):
    """Load a network from ``models/``, such as ``cnn.keras``, or from a path.

    In Keras' safe mode a file can bring weights and known layers, and no code. Returns
    None, after a sentence, if there is no such file or it holds no network.
    """
    import keras

    path = Path(os.path.expanduser(name))
    path = path if path.exists() else output_path("models", name)
    try:
        return keras.saving.load_model(path, safe_mode=True)
    except Exception as error:  # a damaged or foreign file raises what it likes
        unsafe = f"holds no network that is safe to load ({type(error).__name__})"
        print(f"{path} {unsafe if path.exists() else 'is not there'}.")
        return None
