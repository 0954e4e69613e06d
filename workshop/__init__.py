"""The workshop's small helper: data, options, tracking and figures for every lesson.

    from workshop import load_tweets, load_digits, load_fashion
    from workshop import load_picture, load_pictures
    from workshop import read_options, start_run, RunLogger, show_result, show_figure

One module a job, each short enough to read in one sitting:

    data.py        load the tweets, the digits and the garments (never from the network)
    pictures.py    load photographs, any that Pillow reads
    pretrained.py  weights of networks that others have trained
    download.py    fetch the full data sets: python -m workshop.download, with
                   rated_tweets.py and fashion.py, which make a file of what came
    options.py     turn a lesson's numbers into command-line options
    tracking.py    start a Weights & Biases run
    run_logger.py  send each epoch of a Keras model to that run
    results.py     show a test accuracy beside the previous lesson's
    models.py      where trained models are kept
    gradients.py   how a loss grows with the pixels
    cluster.py     reach a cluster of Dask workers
    figures.py     save a figure, and show it where there is a display
    checks.py      is this machine ready? (used by check-setup.py)
    network.py     does a server answer? fetch from it
    quiet.py       stop the frameworks' start-up noise
    errors.py      an error that ends a lesson in one sentence

Import it first in a lesson: it quietens the frameworks before they load. It loads
none of them itself; each name below is imported when a lesson first asks for it.
"""

import importlib

from workshop import quiet

quiet.frameworks()
quiet.printing()
quiet.errors()

_HOME_OF = {
    "WorkshopError": "errors",
    "load_tweets": "data",
    "load_digits": "data",
    "load_fashion": "data",
    "tweets_path": "data",
    "load_picture": "pictures",
    "load_pictures": "pictures",
    "load_squeezenet_weights": "pretrained",
    "load_imagenet_names": "pretrained",
    "imagenet_weights": "pretrained",
    "model_path": "models",
    "load_model": "models",
    "load_record": "models",
    "save_model": "models",
    "pixel_gradient": "gradients",
    "read_options": "options",
    "start_run": "tracking",
    "connect_cluster": "cluster",
    "RunLogger": "run_logger",
    "show_result": "results",
    "show_figure": "figures",
}

__all__ = sorted(_HOME_OF)


def __getattr__(name):
    """Import a public name's module the first time the name is used (PEP 562)."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'workshop' has no attribute {name!r}")
    return getattr(importlib.import_module(f"workshop.{_HOME_OF[name]}"), name)
