"""Fetch what is not bundled: the tweets about brands, and Keras' large networks.

``WORKSHOP_MIRROR``, a folder or a web address that holds the tweets, is asked first,
then the public address. A file takes its place only when its sha256 is right.
"""

import os
import shutil
import sys
import threading
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from workshop import data
from workshop.start import WorkshopError

FILE = data.BRANDS.name
PUBLIC = (
    "https://raw.githubusercontent.com/lukas/ml-class/"
    "dee2ce909e07be184b04b29fa61822aa07567b84/examples/scikit"
)
KERAS_APPLICATIONS = "https://storage.googleapis.com/tensorflow/keras-applications"
WEIGHTS = {
    "InceptionV3": "inception_v3/inception_v3_weights_tf_dim_ordering_tf_kernels.h5",
    "ResNet50": "resnet/resnet50_weights_tf_dim_ordering_tf_kernels.h5",
}


def answers(url, seconds=3):
    """Tell whether a server answers in time: no timeout covers a silent name server."""
    import requests

    answered = threading.Event()

    def knock():
        with suppress(requests.RequestException, ValueError):  # ValueError: odd address
            requests.head(url, timeout=seconds)
            answered.set()

    thread = threading.Thread(target=knock, daemon=True)
    thread.start()
    thread.join(seconds)
    return answered.is_set()


def fetch_tweets():
    """Fetch the file unless it is whole; return a sentence if that failed, or None."""
    problems = []
    for source in (None, os.environ.get("WORKSHOP_MIRROR", "").strip(), PUBLIC):
        problems += [_fetch_from(source)] if source else []
        with suppress(WorkshopError):
            return data.data_path(FILE) and None
    return (
        f"The tweets about brands were not fetched ({'; '.join(problems)}): "
        f"the lessons use the rated tweets. To try again: {data.FETCH}"
    )


def _fetch_from(source):
    """Fetch the file from a folder or a web address; return what went wrong."""
    try:
        import pooch

        if "://" in source:
            where, url = urlsplit(source).hostname, f"{source.rstrip('/')}/{FILE}"
            if not answers(url):
                return f"{where} does not answer"
            get = pooch.HTTPDownloader(sys.stderr.isatty(), chunk_size=2**16, timeout=5)
        else:
            where, url = source, str(Path(source).expanduser() / FILE)
            get = lambda path, part, _: shutil.copyfile(path, part)  # noqa: E731

        pooch.get_logger().setLevel("WARNING")
        sums = (data.DATA / "SHA256SUMS").read_text(encoding="ascii").split()
        store = pooch.create(data.DATA, "", urls={FILE: url}, retry_if_failed=1)
        store.registry[FILE] = sums[sums.index(FILE) - 1]
        store.fetch(FILE, downloader=get)
        (data.DATA / FILE).chmod(0o644)  # pooch leaves it to its owner alone
    except ImportError as error:
        return str(error)
    except ValueError:
        return f"{where} gives another file; log in to the network first?"
    except OSError as error:  # a network's or a disk's
        status = getattr(getattr(error, "response", None), "status_code", None)
        broken = f"error {status}" if status else "the transfer broke off"
        return f"{where}: {error.strerror or broken}"


def imagenet_weights(model):
    """Fetch what "InceptionV3" or "ResNet50" of Keras starts with into Keras' cache.

    Returns "imagenet", or None for random numbers, after a sentence.
    """
    import certifi
    import keras

    if sys.platform == "darwin":  # python.org's Python trusts no server there
        os.environ.setdefault("SSL_CERT_FILE", certifi.where())
    url, name = f"{KERAS_APPLICATIONS}/{WEIGHTS[model]}", Path(WEIGHTS[model]).name
    home = Path(os.environ.get("KERAS_HOME") or "~/.keras").expanduser()
    try:
        # Keras waits for ever for a server that is silent, so we knock first.
        if not (home / "models" / name).exists() and not answers(url):
            raise ConnectionError("no network here leads to them")
        keras.utils.get_file(name, url, cache_subdir="models")
    except Exception as error:  # Keras raises a plain Exception when a download fails
        print(
            f"The weights of {model} are not here ({error}), so it has random ones\n"
            "and its answers would mean nothing. With a network, run this again.\n"
        )
        return None
    return "imagenet"


if __name__ == "__main__" and (problem := fetch_tweets()):
    print(problem)
