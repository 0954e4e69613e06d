"""The workshop's small helper: what every lesson imports.

One room a job:

    start.py      quiet start of the frameworks; errors that end in a sentence
    data.py       tweets, digits, garments, and every other file in the folder data
    pictures.py   photographs: one file, or a folder of them
    options.py    a lesson's numbers become command-line options
    tracking.py   a Weights & Biases run
    training.py   follow a Keras network's training, and answer Ctrl-C in it
    outputs.py    save and show figures; save and load trained networks
    setup/        fetch what is not bundled; check this machine

Import it first in a lesson: it quietens the frameworks before they load.
"""

import importlib

from workshop import start

start.quietly()

_ROOMS = {
    "start": "WorkshopError",
    "data": "data_path load_tweets tweets_path load_digits load_fashion "
    "load_squeezenet_weights load_imagenet_names",
    "pictures": "load_picture load_pictures",
    "options": "read_options",
    "tracking": "start_run show_result",
    "training": "RunLogger",
    "outputs": "show_figure save_model load_model output_path",
    "setup.fetch": "imagenet_weights",
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}

__all__ = sorted(_ROOM_OF)


def __getattr__(name):
    """Import a public name's module the first time the name is used (PEP 562)."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'workshop' has no attribute {name!r}")
    return getattr(importlib.import_module(f"workshop.{_ROOM_OF[name]}"), name)
