"""Is this machine ready? What check-setup.py prints, whatever is missing or broken."""

import importlib
import os
import platform
import shutil
import sys
from typing import NamedTuple

from workshop.start import ROOT, SET_UP, WorkshopError

PACKAGES = "numpy pandas scipy sklearn distributed PIL wandb pooch"


class Finding(NamedTuple):
    """One line of the check; ``mend`` is a command, empty where all is well."""

    what: str
    result: str
    mend: str = ""
    stops: bool = False  # some lesson cannot run before it is mended


def findings():
    """Look at everything; yield each finding as soon as it is there."""
    settings = {display: "MPLBACKEND", keras_backend: "KERAS_BACKEND"}
    for look in (machine, packages, data, tracking, display, keras_backend):
        try:
            yield from look()
        except (Exception, WorkshopError) as error:  # broken packages raise anything
            what = look.__name__.partition("_")[0].title()
            result = f"does not start ({_reason(error, what)})"
            setting = settings.get(look, "")
            mend = f"unset {setting}" if setting in os.environ else SET_UP
            yield Finding(what, result, mend, stops=True)


def machine():
    """Look at Python, the processor, the disk and the memory."""
    fits = (3, 11) <= sys.version_info < (3, 14)
    mend = "" if fits else "install Python 3.13, rename .venv, then ./setup.sh"
    python = f"{platform.python_version()}, {sys.executable}"
    yield Finding("Python", python, mend, stops=not fits)
    yield Finding("Processor", f"{os.cpu_count()} cores, {platform.machine()}")
    disk = shutil.disk_usage(ROOT).free / 1e9
    yield Finding("Disk", f"{disk:.1f} GB free", "" if disk > 1 else "empty the bin")
    import psutil

    free = psutil.virtual_memory().available / 1e9
    mend = "" if free > 2 else "close other programs"
    yield Finding("Memory", f"{free:.1f} GB free", mend)


def packages():
    """Import what lessons import, except matplotlib and Keras: see below."""
    broken = []
    for name in PACKAGES.split():
        try:
            importlib.import_module(name)
        except Exception as error:
            broken.append(f"{name} does not start ({_reason(error, name)})")
    result = "; ".join(broken) or "all start"
    yield Finding("Packages", result, SET_UP if broken else "", bool(broken))


def data():
    """Tell which files in the folder data are missing or damaged."""
    from workshop.data import BRANDS, DATA, data_path

    names = (DATA / "SHA256SUMS").read_text(encoding="ascii").split()[1::2]
    whole = 0
    for name in names:
        try:
            whole += bool(data_path(name))
        except WorkshopError as error:
            what, _, mend = str(error).partition(". To get it back: ")
            spare = name == BRANDS.name and not (DATA / name).exists()
            what += ", the lessons use the rated tweets" if spare else ""
            yield Finding("Data", what, mend, stops=not spare)
    yield Finding("Data", f"{whole} of {len(names)} files are here and whole")


def tracking():
    """Tell whether runs are tracked online or offline."""
    from workshop.tracking import choose_mode

    mode, problem = choose_mode()
    hint = "" if mode == "online" else f" ({problem or 'to go online: wandb login'})"
    yield Finding("Tracking", f"{mode}{hint}")


def display():
    """Tell whether figures can be shown in a window."""
    import matplotlib.pyplot as plt

    shown = "saved" if plt.get_backend().lower() == "agg" else "shown in a window"
    yield Finding("Display", f"figures are {shown} ({plt.get_backend()})")


def keras_backend():
    """Import Keras with its backend, and name the devices it can compute on."""
    import keras

    backend = f"{keras.version()} on {keras.backend.backend()}"
    yield Finding("Keras", f"{backend}: {', '.join(devices())}")


def devices():
    """Name what Keras computes on, the processor first: ``["cpu:0", "gpu:0"]``."""
    import keras

    if keras.backend.backend() != "torch":  # for which Keras lists no devices
        return list(dict.fromkeys(["cpu:0", *keras.distribution.list_devices()]))
    torch = importlib.import_module("torch")
    return ["cpu:0", "gpu:0"] if torch.cuda.is_available() else ["cpu:0"]


def _reason(error, about):
    """Shorten an error; W&B's may quote an API key, so only their kind is told."""
    known = isinstance(error, (ImportError, WorkshopError))
    if about in ("wandb", "Tracking") and not known:
        return type(error).__name__
    return (str(error).strip() or type(error).__name__).splitlines()[0][:100]
