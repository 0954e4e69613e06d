"""Networks that others trained on ImageNet, 1.2 million photos of 1,000 kinds.

SqueezeNet comes with the workshop. The weights of InceptionV3 and ResNet50 are too
large for that: Keras keeps them in its own cache, once ``python -m workshop.download
--weights`` or the first lesson that wants them has fetched them.
"""

import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

import pooch

from workshop.data import DATA, FETCH, cannot_be_read, read_arrays
from workshop.network import STALLED, answering, downloader

SQUEEZENET = DATA / "squeezenet_v1.1_float16.npz"
NAMES = DATA / "imagenet_classes.txt"

URL = "https://storage.googleapis.com/tensorflow/keras-applications"
PATIENCE = 5  # seconds in which the server must answer


class Weights(NamedTuple):
    """A file of weights: path below ``URL``, md5 as in Keras, size in megabytes."""

    file: str
    md5: str
    megabytes: int


WEIGHTS = {
    "InceptionV3": Weights(
        "inception_v3/inception_v3_weights_tf_dim_ordering_tf_kernels.h5",
        "9a0d58056eeedaa3f26cb7ebd46da564",
        96,
    ),
    "ResNet50": Weights(
        "resnet/resnet50_weights_tf_dim_ordering_tf_kernels.h5",
        "2cb95161c43110f7111970584f804107",
        103,
    ),
}


def load_squeezenet_weights():
    """Load the weights of SqueezeNet 1.1, trained on ImageNet.

    Returns
    -------
    list of numpy.ndarray
        52 arrays, dtype float32: the kernels and biases of its 26 convolutions, from
        the first to the last, as ``set_weights`` of the network takes them.

    Raises
    ------
    WorkshopError
        If the file is missing or damaged.
    """
    return [array.astype("float32") for array in read_arrays(SQUEEZENET)]


def load_imagenet_names():
    """Load the names of the 1,000 kinds of things in ImageNet's photos.

    Returns
    -------
    list of str
        In the order of a network's 1,000 answers: ``names[0]`` is "tench", a fish.

    Raises
    ------
    WorkshopError
        If the file is missing or damaged.
    """
    try:
        names = NAMES.read_text(encoding="utf-8").splitlines()
        if len(names) != 1000:
            raise ValueError(f"{len(names)} names")
    except (OSError, ValueError) as error:
        raise cannot_be_read(NAMES, error) from None
    return names


def imagenet_weights(model):
    """Choose the weights that one of Keras' networks starts with.

    They are fetched into Keras' cache first, if they are not there.

    Parameters
    ----------
    model : {"InceptionV3", "ResNet50"}
        The network's name in ``keras.applications``.

    Returns
    -------
    "imagenet" or None
        What the network takes as ``weights``. None means random numbers, where the
        trained ones cannot be had; a sentence says so.
    """
    try:
        fetch_weights(model)
    except OSError as error:
        print(
            f"The weights of {model} are not here ({error}), so it has random ones and "
            "its answers would mean nothing. keras-squeezenet.py brings its own; to "
            f"get these: {FETCH} --weights\n"
        )
        return None
    return "imagenet"


def fetch_weights(model):
    """Bring a network's weights into Keras' own cache, unless they are there.

    The class mirror ``WORKSHOP_MIRROR`` is asked first, then Keras' own source. What
    comes is kept if its md5 is the one that Keras knows.

    Returns
    -------
    pathlib.Path
        Where they are.

    Raises
    ------
    ConnectionError
        If no source can be reached.
    OSError
        If what came is something else, or cannot be saved.
    """
    home = Path(os.path.expanduser(os.environ.get("KERAS_HOME") or "~/.keras"))
    file, md5, megabytes = WEIGHTS[model]
    path = home / "models" / Path(file).name
    if _has_md5(path, md5):
        return path
    pooch.get_logger().setLevel("WARNING")
    problem = ConnectionError("no network here leads to them")
    for source in [*_in_the_mirror(path.name), f"{URL}/{file}"]:
        if isinstance(source, Path) or answering([source], PATIENCE):
            print(f"{model}: {megabytes} MB from {source}", flush=True)
            fetch = _copy if isinstance(source, Path) else downloader(STALLED)
            try:
                pooch.retrieve(
                    str(source),
                    known_hash=f"md5:{md5}",
                    fname=path.name,
                    path=path.parent,
                    downloader=fetch,
                )
            except OSError as error:
                problem = error
            except ValueError:
                problem = OSError(f"what came from {source} has a wrong md5")
            else:
                return path
    raise problem


def download_weights(folder=None):
    """Fetch the weights of all networks: ``python -m workshop.download --weights``.

    Parameters
    ----------
    folder : pathlib.Path, optional
        Where to put copies, to serve a class.

    Returns
    -------
    int
        The exit code: 1 if something else than the weights came, else 0.
    """
    code = 0
    print(f"Weights: {sum(w.megabytes for w in WEIGHTS.values())} MB for Keras' cache")
    for model, (_, md5, _) in WEIGHTS.items():
        try:
            path = fetch_weights(model)
            if folder and not _has_md5(folder / path.name, md5):
                path = Path(shutil.copy(path, folder))
        except OSError as error:
            print(f"{model}: {error}.", file=sys.stderr, flush=True)
            code = code if isinstance(error, ConnectionError) else 1
        else:
            print(f"{model}: {path}")
    return code


def _in_the_mirror(name):
    """Give a file's address or path in the class mirror: a list of none or one."""
    mirror = os.environ.get("WORKSHOP_MIRROR", "").strip()
    if "://" in mirror:
        return [f"{mirror.rstrip('/')}/{name}"]
    path = Path(os.path.expanduser(mirror)).absolute() / name
    return [path] if mirror and path.is_file() else []


def _copy(source, target, _):
    """Copy a file of a mirror that is a folder, as a downloader of pooch does."""
    shutil.copyfile(source, target)


def _has_md5(path, md5):
    """Tell whether a file is there and has this md5."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(
                file, lambda: hashlib.md5(usedforsecurity=False)
            )
    except OSError:
        return False
    return found.hexdigest() == md5
