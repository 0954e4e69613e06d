"""Networks that others trained on ImageNet, 1.2 million photos of 1,000 kinds.

SqueezeNet comes with the workshop. The weights of InceptionV3 and ResNet50 are too
large for that: Keras keeps them in its own cache, once ``python -m workshop.download
--weights`` or the first lesson that wants them has fetched them.
"""

import hashlib
import os
import socket
from pathlib import Path
from typing import NamedTuple

import numpy as np

from workshop.data import DATA, FETCH, _how_to_mend
from workshop.errors import WorkshopError
from workshop.network import answering

SQUEEZENET = DATA / "squeezenet_v1.1_float16.npz"
NAMES = DATA / "imagenet_classes.txt"

URL = "https://storage.googleapis.com/tensorflow/keras-applications"
PATIENCE = 5  # seconds in which the server must answer
STALLED = 10  # seconds without a byte after which a transfer has failed


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
    try:
        with np.load(SQUEEZENET, allow_pickle=False) as arrays:
            return [arrays[name].astype("float32") for name in arrays.files]
    except Exception as error:  # zipfile, zlib and NumPy raise a dozen types
        raise _not_there(SQUEEZENET, error) from None


def load_imagenet_names():
    """Load the names of the 1,000 kinds of things in ImageNet's photos.

    Returns
    -------
    list of str
        In the order of a network's 1,000 answers: ``names[0]`` is "tench", a fish.

    Raises
    ------
    WorkshopError
        If the file is missing.
    """
    try:
        return NAMES.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        raise _not_there(NAMES, error) from None


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
            f"The weights of {model} are not here ({error}). It starts with random "
            f"ones, and its answers mean nothing. To get them: {FETCH} --weights. "
            "keras-squeezenet.py brings its own."
        )
        return None
    return "imagenet"


def cached_weights(model):
    """Tell where Keras keeps a network's weights, there or not: a pathlib.Path."""
    home = Path(os.environ.get("KERAS_HOME") or "~/.keras").expanduser()
    return home / "models" / Path(WEIGHTS[model].file).name


def are_right(model, path):
    """Tell whether a file holds a network's weights, byte for byte."""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, _md5).hexdigest() == WEIGHTS[model].md5
    except OSError:
        return False


def fetch_weights(model):
    """Bring a network's weights into Keras' cache, unless they are there.

    Raises
    ------
    OSError
        If they cannot be had.
    """
    path = cached_weights(model)
    if are_right(model, path):
        return
    url = f"{URL}/{WEIGHTS[model].file}"
    if not answering([url], PATIENCE):
        raise ConnectionError("no network here leads to them")
    import keras

    socket.setdefaulttimeout(STALLED)
    try:
        md5 = WEIGHTS[model].md5
        keras.utils.get_file(path.name, url, cache_subdir="models", file_hash=md5)
    except Exception as error:  # Keras raises bare ones
        raise OSError(str(error).splitlines()[0]) from None
    finally:
        socket.setdefaulttimeout(None)


def _md5():
    return hashlib.md5(usedforsecurity=False)


def _not_there(path, error):
    """Say in a sentence which file of the workshop is missing or damaged."""
    return WorkshopError(
        f"{path} cannot be read ({type(error).__name__}). {_how_to_mend(path)}"
    )
