"""Where trained models are kept: ``models/`` at the repository's root."""

import json
import os
import tempfile
import warnings
from contextlib import suppress
from pathlib import Path

from workshop.errors import ROOT
from workshop.figures import whole_file


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
        In a folder that exists and may be written to, where there is one: in the
        home's ``.cache``, where the repository may not be written to.
    """
    folder = Path(os.environ.get("WORKSHOP_MODELS") or ROOT / "models")
    if os.environ.get("WORKSHOP_ROWS", "").strip():
        folder = folder / "dry-run"
    cache = Path(os.path.expanduser("~/.cache/hands-on-ml-workshop"))
    for place in (folder, cache):
        with suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=place).close()
            return place / name
    return folder / name


def save_model(run, model, name, **record):
    """Save a trained model as ``models/NAME``, whole or not at all, and say where.

    The same as ``model.save(model_path(name))``, but an older model stays as it is
    until the new one is whole, and for good if the training was interrupted: then the
    new one is kept beside it. A full disk is reported and does not end the lesson.

    Parameters
    ----------
    run : wandb.Run
        As ``workshop.start_run`` returns it; it knows of Ctrl-C in the training.
    model : keras.Model
    name : str
        Such as ``cnn.keras``.
    **record
        What the file itself cannot tell, such as the names of the classes: written
        beside it, as JSON, to ``models/cnn.json``.
    """
    path = model_path(name)
    if run.summary.get("interrupted") and path.exists():
        path = path.with_stem(f"{path.stem}-interrupted")
    try:
        with whole_file(path) as part:
            model.save(part)
        if record:
            with whole_file(path.with_suffix(".json")) as part:
                part.write_text(json.dumps(record), encoding="utf-8")
        print(f"Saved {path} ({path.stat().st_size / 1000:.0f} kB)")
    except OSError as error:
        print(f"The model could not be saved ({error.strerror or error}: {path}).")


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
        # Keras only warns of a file that would write outside of its folder.
        with warnings.catch_warnings(action="error", category=UserWarning):
            return keras.saving.load_model(path, safe_mode=True)
    except Exception as error:  # a damaged or foreign file raises what it likes
        missing = "is not there" if not path.exists() else "holds no model of ours"
        reason = "" if not path.exists() else f" ({type(error).__name__})"
        print(f"{path} {missing}{reason}.")
        return None


def load_record(name):
    """Load what ``save_model`` has written down beside a model.

    Parameters
    ----------
    name : str
        The model's, such as ``own-images.keras``.

    Returns
    -------
    dict or None
        None if there is no such file, or it is damaged.
    """
    path = model_path(name).with_suffix(".json")
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) else None
