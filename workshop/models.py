"""Where trained models are kept: ``models/`` at the repository's root."""

import os
import tempfile
from pathlib import Path

from workshop.errors import ROOT


def model_path(name):
    """Give the path at which a lesson saves a model: ``models/NAME``.

    A dry run on a few rows (``WORKSHOP_ROWS``) gets a path of its own, so that it never
    replaces a model that took minutes to train. ``WORKSHOP_MODELS`` in the environment
    names another folder.

    Parameters
    ----------
    name : str
        Such as ``cnn.keras``.

    Returns
    -------
    pathlib.Path
        In a folder that exists and may be written to: a temporary one, where the
        repository may not.
    """
    folder = Path(os.environ.get("WORKSHOP_MODELS") or ROOT / "models")
    if os.environ.get("WORKSHOP_ROWS", "").strip():
        folder = folder / "dry-run"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError:
        folder = Path(tempfile.gettempdir())
    return folder / name


def load_model(name):
    """Load a model that a lesson has saved with ``model.save(model_path(name))``.

    The same as ``keras.saving.load_model``, in safe mode: a file can bring weights and
    known layers, and no code.

    Parameters
    ----------
    name : str
        Such as ``cnn.keras``.

    Returns
    -------
    keras.Model or None
        None, after a sentence, if there is no such file or it holds no model.
    """
    import keras

    path = model_path(name)
    try:
        return keras.saving.load_model(path, safe_mode=True)
    except Exception as error:  # a damaged or foreign file raises what it likes
        missing = "is not there" if not path.exists() else "holds no model of ours"
        reason = "" if not path.exists() else f" ({type(error).__name__})"
        print(f"{path} {missing}{reason}.")
        return None
