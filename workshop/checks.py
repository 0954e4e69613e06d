"""Is this machine ready? The findings that check-setup.py prints.

Each function returns a list of findings. None raises, whatever is missing or broken.
"""

import os
import platform
import shutil
import sys
from functools import partial
from importlib import metadata
from typing import NamedTuple

from workshop.errors import ROOT, WorkshopError

INSTALL = "pip install -r requirements.txt"
FETCHED = {
    "tweets.csv": "9,093 tweets about brands",
    "rated-tweets.csv": "4,201 tweets, rated by twenty or more people each",
    "fashion_mnist.npz": "70,000 garments",
}


class Finding(NamedTuple):
    """One line of the check.

    Attributes
    ----------
    what : str
        What was looked at.
    result : str
        What was found.
    mend : str
        The command or act that mends it; empty where all is well.
    stops : bool
        Whether some lesson cannot run before it is mended.
    """

    what: str
    result: str
    mend: str = ""
    stops: bool = False


def machine():
    """Look at Python, the processor, the memory and the disk."""
    version = platform.python_version()
    fits = (3, 11) <= sys.version_info < (3, 14)
    use = "" if fits else "use Python 3.11, 3.12 or 3.13, then ./setup.sh"
    findings = [Finding("Python", f"{version}, {sys.executable}", use, stops=not fits)]
    try:
        import psutil
    except ImportError as error:
        unknown = Finding("Memory", f"unknown ({error})", INSTALL, stops=True)
        return [*findings, unknown]
    memory = psutil.virtual_memory()
    disk = shutil.disk_usage(ROOT).free / 1e9
    close = "" if memory.available > 2e9 else "close other programs"
    room = "" if disk > 1 else "empty the bin; figures and runs need some room"
    total, free = memory.total / 1e9, memory.available / 1e9
    return [
        *findings,
        Finding("Processor", f"{psutil.cpu_count()} cores, {platform.machine()}"),
        Finding("Memory", f"{free:.1f} of {total:.1f} GB free", close),
        Finding("Disk", f"{disk:.1f} GB free", room),
    ]


def packages():
    """Compare the installed packages with the lock, ``requirements.txt``."""
    try:
        from packaging.requirements import Requirement

        lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    except (ImportError, OSError) as error:
        return [Finding("Packages", f"unknown ({error})", INSTALL, stops=True)]
    missing, differing, count = [], [], 0
    for line in lines:
        if not line or line.startswith(("#", "-")):
            continue
        locked = Requirement(line)
        if locked.marker and not locked.marker.evaluate():
            continue
        count += 1
        try:
            version = metadata.version(locked.name)
        except metadata.PackageNotFoundError:
            missing.append(locked.name)
        else:
            if not locked.specifier.contains(version, prereleases=True):
                differing.append(f"{locked.name} {version} ({locked.specifier})")
    findings = [Finding("Packages", f"{count} in the lock, each installed as locked")]
    if differing:
        some = ", ".join(differing[:4]) + (", ..." if len(differing) > 4 else "")
        text = f"{len(differing)} of {count} not as locked: {some}"
        findings = [Finding("Packages", text, INSTALL)]
    if missing:
        text = f"missing: {', '.join(missing[:8])}"
        findings.append(Finding("Packages", text, INSTALL, stops=True))
    return findings


def data():
    """Read each data set, and tell whether it is there and whole."""
    try:
        from workshop import data as sets
        from workshop.download import checked
        from workshop.pretrained import SQUEEZENET, load_imagenet_names
    except ImportError as error:
        return [Finding("Data", f"cannot be read ({error})", INSTALL, stops=True)]
    findings = []
    for file, what in FETCHED.items():
        text = f"{what} (data/{file})"
        try:
            checked(file, (sets.DATA / file).read_bytes())
            findings.append(Finding("Data", text))
        except FileNotFoundError:
            findings.append(Finding("Data", f"{text}: not there", sets.FETCH))
        except (OSError, ValueError) as error:
            text += f": damaged ({error})"
            findings.append(Finding("Data", text, sets.FETCH, stops=True))
    digits, garments = sets.DATA / "mnist.npz", sets.DATA / "fashion-sample.npz"
    for what, read in {
        "500 made-up tweets": partial(sets.tweets_path, "made-up"),
        "70,000 handwritten digits": partial(sets.read_arrays, digits),
        "12,000 garments": partial(sets.read_arrays, garments),
        "the weights of SqueezeNet": partial(sets.read_arrays, SQUEEZENET),
        "the names that it can give": load_imagenet_names,
    }.items():
        try:
            read()
            findings.append(Finding("Data", what))
        except (ImportError, WorkshopError) as error:
            text = f"{what}: cannot be read"
            findings.append(Finding("Data", text, str(error), stops=True))
    return findings


def tracking():
    """Tell whether runs are tracked online or offline."""
    try:
        from workshop.tracking import choose_mode, run_folder

        if run_folder() is None:
            return [Finding("Tracking", "off: no folder has room", "make some room")]
        mode, problem = choose_mode()
    except (ImportError, WorkshopError) as error:
        return [Finding("Tracking", f"not possible ({error})", INSTALL, stops=True)]
    if mode == "online":
        return [Finding("Tracking", "online")]
    because = f" ({problem})" if problem else ""
    return [Finding("Tracking", f"{mode}{because}; to go online: wandb login")]


def display():
    """Tell whether figures can be shown in a window."""
    try:
        import matplotlib.pyplot as plt

        backend = plt.get_backend()
    except Exception as error:  # a backend that is not installed raises what it likes
        mend = "unset MPLBACKEND" if "MPLBACKEND" in os.environ else INSTALL
        return [Finding("Display", f"not possible ({error})", mend, stops=True)]
    if backend.lower() == "agg":
        return [Finding("Display", "none: figures are saved, not shown")]
    return [Finding("Display", f"figures open in a window ({backend})")]


def keras_backend():
    """Import Keras with its backend, and name the devices it can compute on."""
    try:
        import keras

        text = f"{keras.version()} on {keras.backend.backend()}: {', '.join(devices())}"
        return [Finding("Keras", text)]
    except Exception as error:  # a broken installation raises what it likes
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        mend = "unset KERAS_BACKEND" if "KERAS_BACKEND" in os.environ else INSTALL
        return [Finding("Keras", f"does not start ({reason})", mend, stops=True)]


def devices():
    """Name the devices that Keras can compute on: the processor, then any other.

    Returns
    -------
    list of str
        Such as ``["cpu:0", "gpu:0"]``. Training uses the first that is no processor.
    """
    import keras

    if keras.backend.backend() == "torch":  # Keras lists no devices there
        import torch

        others = ["gpu:0"] if torch.cuda.is_available() else []
    else:
        others = keras.distribution.list_devices()
    return list(dict.fromkeys(["cpu:0", *others]))
