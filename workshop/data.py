"""Load the workshop's data: tweets, handwritten digits, pictures of garments.

A loader never touches the network and never waits. It takes the full data set if
``data/`` holds it, else the bundled one, and says so in one line. ``data/README.md``
tells where each file comes from.

``WORKSHOP_ROWS=300`` in the environment makes every loader hand out a small slice
(for a slow laptop or a dry run) that still holds every class.
``WORKSHOP_TWEETS=rated`` makes every lesson read those tweets: see ``tweets_path``.
"""

import os

import numpy as np

from workshop.errors import ROOT, WorkshopError

DATA = ROOT / "data"
FETCH = "python -m workshop.download"
FETCHED = ("tweets.csv", "rated-tweets.csv", "fashion_mnist.npz")

TEXT_COLUMN = "tweet_text"
TARGET_COLUMN = "is_there_an_emotion_directed_at_a_brand_or_product"
TWEETS = {
    "brands": ("tweets.csv", "about brands"),
    "rated": ("rated-tweets.csv", "rated by twenty or more people each"),
    "made-up": ("tweets-sample.csv", "made up"),
}

FASHION_NAMES = (
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
)


def tweets_path(source=None):
    """Find the CSV file of tweets that the lessons read.

    Parameters
    ----------
    source : {"brands", "rated", "made-up"}, optional
        Which tweets. By default what ``WORKSHOP_TWEETS`` says in the environment, or
        else the first that ``data/`` holds, in this order.

    Returns
    -------
    pathlib.Path

    Raises
    ------
    WorkshopError
        If the tweets asked for are not there, or the file cannot be read.
    """
    path = _find_tweets(source)
    _read_tweets(path, ours=True)
    return path


def _find_tweets(source):
    """Find the file of these tweets, or of the best that are there."""
    source = source or os.environ.get("WORKSHOP_TWEETS") or None
    if source is not None and source not in TWEETS:
        raise WorkshopError(
            f"There are no tweets called {source!r}: choose one of {', '.join(TWEETS)}."
        )
    for name in [source] if source else TWEETS:
        path = DATA / TWEETS[name][0]
        if path.exists():
            return path
    raise WorkshopError(f"data/{path.name} is missing. {how_to_mend(path)}")


def load_tweets(path=None, drop_blank=True, source=None):
    """Load the tweets and the emotion that people read in each.

    Parameters
    ----------
    path : str or path, optional
        A CSV file of your own, in UTF-8, with the columns ``tweet_text`` and
        ``is_there_an_emotion_directed_at_a_brand_or_product``. By default the best
        tweets that ``data/`` holds.
    drop_blank : bool
        Leave out the rows without a text or without a label. One tweet is blank.
    source : {"brands", "rated", "made-up"}, optional
        Which of the workshop's own tweets; see ``data/README.md``.

    Returns
    -------
    text : pandas.Series of str
    target : pandas.Series of str
        The label of each tweet, of the same length and index as ``text``.

    Raises
    ------
    WorkshopError
        If the file is missing, cannot be read, or lacks one of the columns.
    """
    ours = path is None
    path = _find_tweets(source) if ours else path
    table = _read_tweets(path, ours)
    if drop_blank:
        table = table.dropna(subset=[TEXT_COLUMN, TARGET_COLUMN], ignore_index=True)
    if not len(table):
        raise WorkshopError(f"{path} holds no tweets: give a file with some.")
    labels = table[TARGET_COLUMN].to_numpy(dtype=object, na_value="")
    table = table.iloc[small_slice(labels)]
    if drop_blank:
        table = table.reset_index(drop=True)
    if ours:
        _say_which_tweets(path, len(table), len(labels))
    return table[TEXT_COLUMN], table[TARGET_COLUMN]


def load_digits():
    """Load MNIST: 70,000 handwritten digits by Yann LeCun and Corinna Cortes.

    Returns
    -------
    (x_train, y_train), (x_test, y_test) : tuples of numpy arrays
        The pictures have shape (60000, 28, 28) and (10000, 28, 28), dtype uint8, from
        0 (paper) to 255 (ink); the labels shape (60000,) and (10000,), dtype uint8,
        from 0 to 9. The same as ``keras.datasets.mnist.load_data()``.

    Raises
    ------
    WorkshopError
        If the file is missing or damaged.
    """
    return _load_pictures(DATA / "mnist.npz")


def load_fashion():
    """Load Fashion-MNIST: Zalando's pictures of garments, in the shape of MNIST.

    Returns
    -------
    (x_train, y_train), (x_test, y_test) : tuples of numpy arrays
        As for ``load_digits``. Without the full data set, the bundled first 10,000
        and 2,000 pictures.
    names : tuple of str
        The ten class names: ``names[y_train[0]]`` is the first picture's garment.

    Raises
    ------
    WorkshopError
        If the file is missing or damaged.
    """
    path = DATA / "fashion_mnist.npz"
    if not path.exists():
        path = DATA / "fashion-sample.npz"
        print(f"Garments: the bundled 12,000 of 70,000. For all of them: {FETCH}")
    return *_load_pictures(path), FASHION_NAMES


def _say_which_tweets(path, rows, all_rows):
    """Say in one line which tweets these are, and how to get better ones."""
    source = next(name for name, (file, _) in TWEETS.items() if file == path.name)
    count = f"{rows:,}" if rows == all_rows else f"{rows:,} of {all_rows:,}"
    line = f"Tweets: {count} {TWEETS[source][1]} (data/{path.name})."
    better = list(TWEETS)[: list(TWEETS).index(source)]
    if any(not (DATA / TWEETS[name][0]).exists() for name in better):
        line += f" For better ones: {FETCH}"
    print(line)


def _read_tweets(path, ours):
    """Read the CSV file, or say in a sentence what is wrong with it."""
    import pandas as pd

    mend = how_to_mend(path) if ours else "Give a CSV file saved as UTF-8."
    try:
        table = pd.read_csv(path, encoding="utf-8")
    except FileNotFoundError:
        raise WorkshopError(f"There is no file {path}. {mend}") from None
    except (OSError, UnicodeError, ValueError, pd.errors.ParserError) as error:
        reason = str(error).strip().splitlines()[0]
        raise WorkshopError(f"{path} cannot be read ({reason}). {mend}") from None
    missing = {TEXT_COLUMN, TARGET_COLUMN} - set(table.columns)
    if missing:
        found = ", ".join(map(str, table.columns[:6]))
        raise WorkshopError(
            f"{path} has no column {' and no column '.join(sorted(missing))}; "
            f"its first columns are: {found}. {mend}"
        )
    return table.astype({TEXT_COLUMN: "str", TARGET_COLUMN: "str"})


def _load_pictures(path):
    """Read the four arrays of an ``.npz`` file; take a small slice if asked for."""
    names = "x_train", "y_train", "x_test", "y_test"
    x_train, y_train, x_test, y_test = read_arrays(path, names)
    train, test = small_slice(y_train), small_slice(y_test)
    return (x_train[train], y_train[train]), (x_test[test], y_test[test])


def read_arrays(path, names=None):
    """Read arrays of one of the workshop's ``.npz`` files.

    Parameters
    ----------
    path : pathlib.Path
    names : sequence of str, optional
        Which of them, by default all.

    Returns
    -------
    list of numpy.ndarray

    Raises
    ------
    WorkshopError
        If the file is missing, damaged or without one of these.
    """
    try:
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as arrays:
            return [arrays[name] for name in names or arrays.files]
    except Exception as error:  # zipfile, zlib and NumPy raise a dozen types
        raise cannot_be_read(path, error) from None


def cannot_be_read(path, error):
    """Make the error that names a file of the workshop and how to get it back."""
    missing = isinstance(error, FileNotFoundError)
    what = "is missing" if missing else f"cannot be read ({type(error).__name__})"
    return WorkshopError(f"{path} {what}. {how_to_mend(path)}")


def how_to_mend(path):
    """Name the command that brings a data file back."""
    if path.name in FETCHED:
        return f"To get it: {FETCH}"
    return (
        f"It comes with the workshop; to get it back: git checkout -- data/{path.name}"
    )


def small_slice(labels):
    """Index the first WORKSHOP_ROWS rows, with up to 15 rows of every class.

    That is enough for ten folds of four fifths of them. Returns a slice of everything
    where WORKSHOP_ROWS is not set.
    """
    wanted = os.environ.get("WORKSHOP_ROWS", "").strip()
    if not wanted or not len(labels):
        return slice(None)
    if not wanted.isdecimal() or int(wanted) < 20:
        raise WorkshopError(
            f"WORKSHOP_ROWS is {wanted!r}: set it to a whole number of at least 20, "
            "or unset it for all rows."
        )
    rows = int(wanted)
    classes = np.unique(labels)
    of_each = min(15, rows // len(classes))
    kept = np.concatenate([np.flatnonzero(labels == c)[:of_each] for c in classes])
    others = np.setdiff1d(np.arange(len(labels)), kept)
    return np.sort(np.concatenate([kept, others[: max(0, rows - len(kept))]]))
