"""Load the workshop's data: tweets, handwritten digits, garments, trained weights.

A loader never touches the network and never waits. Everything but the tweets about
brands is bundled in ``data/``; ``data/README.md`` tells where each file comes from.
``WORKSHOP_ROWS=300`` in the environment makes a dry run on small slices that still hold
every class. ``WORKSHOP_TWEETS`` chooses every lesson's tweets: see ``tweets_path``.
"""

import hashlib
import os
from pathlib import Path

import numpy as np

from workshop.start import ROOT, WorkshopError

DATA = ROOT / "data"
FETCH = "python -m workshop.setup"
TWEETS = {"brands": "tweets.csv", "rated": "rated-tweets.csv"}
BRANDS = DATA / TWEETS["brands"]  # the one file that is fetched
COLUMNS = ["tweet_text", "is_there_an_emotion_directed_at_a_brand_or_product"]
GARMENTS = "T-shirt/top,Trouser,Pullover,Dress,Coat,Sandal,Shirt,Sneaker,Bag,Ankle boot"


def data_path(name):
    """Give the path of a file in ``data/``, such as ``penguins.csv``.

    Raises ``WorkshopError``, with the command that brings it back, if it is missing or
    has another sha256 than in ``data/SHA256SUMS``.
    """
    sums = (DATA / "SHA256SUMS").read_text(encoding="ascii").split()
    problem = "is missing"
    if (DATA / name).is_file():
        found = hashlib.sha256((DATA / name).read_bytes()).hexdigest()
        if found == sums[sums.index(name) - 1]:
            return DATA / name
        problem = "is damaged or was changed"
    mend = FETCH if name == BRANDS.name else f"git checkout -- data/{name}"
    raise WorkshopError(f"data/{name} {problem}. To get it back: {mend}")


def tweets_path(source=None):
    """Find the CSV file of tweets that the lessons read.

    ``source`` is "brands", "rated" or a path. By default it is what ``WORKSHOP_TWEETS``
    says, or else "brands" where those have been fetched, or else "rated". Raises
    ``WorkshopError`` if there is no such file, or it is damaged.
    """
    source = source or os.environ.get("WORKSHOP_TWEETS")
    source = source or ("brands" if BRANDS.exists() else "rated")
    if source in TWEETS:
        return data_path(TWEETS[source])
    if Path(source).is_file():
        return Path(source)
    raise WorkshopError(f"No tweets {source}: choose brands, rated, or a CSV file.")


def load_tweets(source=None, drop_blank=True):
    """Load the tweets and the emotion that people read in each.

    Returns ``text, target``: two pandas Series of str, of the same length and index.
    ``source`` is as in ``tweets_path``. ``drop_blank`` leaves out rows without text or
    label; one tweet is blank. Raises ``WorkshopError`` for a file that is none of ours.
    """
    import pandas as pd

    path = tweets_path(source)
    try:
        table = pd.read_csv(path, encoding="utf-8")
    except (OSError, ValueError) as error:  # pandas' own errors are ValueErrors
        what = f"is no CSV file in UTF-8 with commas between columns ({error})"
        raise WorkshopError(f"{path} {' '.join(what.split())}.") from None
    if not set(COLUMNS) <= set(table.columns):
        raise WorkshopError(
            f"{path} needs the columns {' and '.join(COLUMNS)}, with commas between."
        )
    table = table.astype(dict.fromkeys(COLUMNS, "str"))
    if drop_blank:
        table = table.dropna(subset=COLUMNS, ignore_index=True)
    if not len(table):
        raise WorkshopError(f"{path} holds no tweets: give a file with some.")
    kept = table.iloc[small_slice(table[COLUMNS[1]].fillna("").to_numpy())]
    kept = kept.reset_index(drop=True) if drop_blank else kept
    count = f"{len(kept):,} of " if len(kept) < len(table) else ""
    print(f"Tweets: {count}{len(table):,} ({path.name})")
    if path.parent == DATA and not BRANDS.exists():
        print(f"Those about brands, which give other numbers, come with: {FETCH}")
    return kept[COLUMNS[0]], kept[COLUMNS[1]]


def load_digits():
    """Load MNIST: 70,000 handwritten digits, by Yann LeCun and Corinna Cortes.

    Returns ``(x_train, y_train), (x_test, y_test)``: 60,000 and 10,000 pictures, shape
    (n, 28, 28), uint8, from 0 (paper) to 255 (ink), and labels of shape (n,), uint8,
    from 0 to 9. The same as ``keras.datasets.mnist.load_data()``.
    """
    return _pictures("mnist.npz")


def load_fashion():
    """Load Fashion-MNIST (Zalando): like ``load_digits``, and the ten class names."""
    return *_pictures("fashion_mnist.npz"), GARMENTS.split(",")


def _pictures(name):
    with np.load(data_path(name)) as file:
        pairs = [(file["x_train"], file["y_train"]), (file["x_test"], file["y_test"])]
    return tuple((x[small_slice(y)], y[small_slice(y)]) for x, y in pairs)


def load_squeezenet_weights():
    """Load SqueezeNet 1.1's 52 float32 arrays, as ``set_weights`` takes them."""
    with np.load(data_path("squeezenet_v1.1_float16.npz")) as arrays:
        return [arrays[name].astype("float32") for name in arrays.files]


def load_imagenet_names():
    """Load the 1,000 names that a network trained on ImageNet can give, as a list."""
    return data_path("imagenet_classes.txt").read_text(encoding="utf-8").splitlines()


def rows_wanted():
    """Tell how many rows of each data set ``WORKSHOP_ROWS`` asks for; None for all."""
    wanted = os.environ.get("WORKSHOP_ROWS", "").strip()
    if wanted and not (wanted.isdecimal() and int(wanted) >= 20):
        raise WorkshopError(f"WORKSHOP_ROWS is {wanted!r}: set it to 20 or more.")
    return int(wanted) if wanted else None


def small_slice(labels):
    """Index the first WORKSHOP_ROWS rows, with 15 of every class for ten folds."""
    rows = rows_wanted()
    if rows is None or not len(labels):
        return slice(None)
    classes = np.unique(labels)
    of_each = min(15, rows // len(classes))
    kept = np.concatenate([np.flatnonzero(labels == c)[:of_each] for c in classes])
    others = np.setdiff1d(np.arange(len(labels)), kept)
    return np.sort(np.concatenate([kept, others[: max(0, rows - len(kept))]]))
