"""Fetch the weights of Keras' large networks, which are not bundled."""

import os
from pathlib import Path

import keras

from workshop.setup.fetch import answers

URL = "https://storage.googleapis.com/tensorflow/keras-applications"
WEIGHTS = {
    "InceptionV3": "inception_v3/inception_v3_weights_tf_dim_ordering_tf_kernels.h5",
    "ResNet50": "resnet/resnet50_weights_tf_dim_ordering_tf_kernels.h5",
}


def imagenet_weights(model):
    """Choose the weights that "InceptionV3" or "ResNet50" of Keras starts with.

    Returns "imagenet" once Keras has them in its cache (``~/.keras``, or
    ``KERAS_HOME``). Returns None, which means random numbers, after a sentence, if they
    cannot be had.
    """
    url, name = f"{URL}/{WEIGHTS[model]}", Path(WEIGHTS[model]).name
    home = Path(os.environ.get("KERAS_HOME") or "~/.keras").expanduser()
    try:
        # Keras waits for ever for a server that is silent, so we knock first.
        if not (home / "models" / name).exists() and not answers(url, seconds=3):
            raise ConnectionError("no network here leads to them")
        keras.utils.get_file(name, url, cache_subdir="models")
    except Exception as error:  # Keras raises a plain Exception when a download fails
        print(
            f"The weights of {model} are not here ({error}), so it has random ones and "
            "its answers would mean nothing. With a network, run this again.\n"
        )
        return None
    return "imagenet"
