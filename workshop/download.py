"""Fetch the full data sets that ``data/`` lacks.

    python -m workshop.download
    python -m workshop.download --to FOLDER    # fill a folder that serves a class
    python -m workshop.download --weights      # and 199 MB for keras-inception.py and
                                               # keras-resnet.py, into Keras' own cache

``WORKSHOP_MIRROR``, such a folder or the address of a web server that serves one, is
asked first for every file; after it the public sources that ``data/README.md`` names.

A file takes its place only once its sha256 has proved it to be the right one, in one
step: an interrupted, damaged or simultaneous download never replaces a good file.

Exit code 0: every file is there, or nothing but the network was missing. Exit code 1:
a source gave something else than the file, or the file could not be saved.
"""

import argparse
import hashlib
import io
import os
import sys
import tempfile
import uuid
from contextlib import nullcontext
from pathlib import Path
from urllib.parse import urlsplit

import requests

from workshop import fashion, pretrained, rated_tweets
from workshop.data import DATA, FETCH, FETCHED
from workshop.errors import WorkshopError
from workshop.network import STALLED, answering, downloader

BRANDS, RATED, FASHION = FETCHED

TWEETS_URL = (
    "https://raw.githubusercontent.com/lukas/ml-class/"
    "dee2ce909e07be184b04b29fa61822aa07567b84/examples/scikit/tweets.csv"
)
CSV_SHA256 = {
    BRANDS: "4cab01d16bccda72411182b7507b8ef620e841f0a7921bf803a83982f498138e",
    RATED: "11a8e1321ee81a61c3be80f672bf2897b73926413f9c101b2ba37e586f5e1389",
}

MIRROR_PATIENCE = 3  # seconds in which a mirror must answer
PATIENCE = 5  # seconds in which the public servers must, all asked at the same time


def main(arguments=None):
    """Fetch what is missing, and say in one line a file what became of it.

    Parameters
    ----------
    arguments : list of str, optional
        The command line; by default the process's own.

    Returns
    -------
    int
        The exit code, see above.

    Raises
    ------
    WorkshopError
        If a file cannot be saved: a full disk, a folder that may not be written to.
    """
    parser = argparse.ArgumentParser(
        prog=FETCH,
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--to", metavar="FOLDER", type=Path, default=DATA)
    parser.add_argument("--weights", action="store_true")
    options = parser.parse_args(arguments)
    folder = Path(os.path.expanduser(options.to))

    errand = _Errand(folder)
    if errand.missing:
        _check_writable(folder)
        if folder.resolve() != DATA.resolve():
            held = [name for name in FETCHED if (DATA / name).exists()]
            errand.ask("data/", lambda name: (DATA / name).read_bytes(), held)
        _ask_mirror(errand, os.environ.get("WORKSHOP_MIRROR", "").strip())
        _ask_public_sources(errand)
    code = errand.conclude()
    if options.weights:
        serving = folder.resolve() != DATA.resolve()
        code = max(code, pretrained.download_weights(folder if serving else None))
    return code


class _Errand:
    """The files that are missing in a folder, and what came instead of some."""

    def __init__(self, folder):
        self.folder = folder
        self.missing = []
        self.wrong = set()
        for name in FETCHED:
            try:
                checked(name, (folder / name).read_bytes())
                print(f"{name}: already there.")
            except FileNotFoundError:
                self.missing.append(name)
            except (OSError, ValueError) as error:
                _warn(f"{name}: damaged ({_reason(error)}); fetching it again.")
                self.missing.append(name)

    def ask(self, source, get, names=FETCHED):
        """Ask one source for those of the named files that are missing.

        ``get(name)`` returns a file's content. It raises ConnectionError where the
        source cannot be reached, FileNotFoundError where it has no such file, and
        another OSError or a ValueError where something else is wrong.
        """
        for name in [name for name in names if name in self.missing]:
            try:
                content = checked(name, get(name))
            except ConnectionError:
                continue  # conclude() says so, for all of them
            except FileNotFoundError:
                _warn(f"{name}: {source} does not have it.")
            except (OSError, ValueError) as error:
                _warn(f"{name}: from {source}: {_reason(error)}.")
                self.wrong.add(name)
            else:
                _save(self.folder / name, content)
                self.missing.remove(name)
                print(f"{name}: fetched from {source}.", flush=True)

    def conclude(self):
        """Say what could not be had, and return the exit code."""
        nowhere = [name for name in self.missing if name not in self.wrong]
        if nowhere:
            _warn(
                f"No source in reach has {', '.join(nowhere)} (is there a network?): "
                f"the lessons use the data that is there. To try again: {FETCH}"
            )
        return 1 if self.wrong.intersection(self.missing) else 0


def _ask_mirror(errand, mirror):
    """Ask the class mirror: a folder or a web address."""
    if not mirror or not errand.missing:
        return
    if "://" in mirror:
        base = mirror.rstrip("/")
        if answering([f"{base}/{errand.missing[0]}"], MIRROR_PATIENCE):
            errand.ask(mirror, lambda name: _get(f"{base}/{name}"))
        else:
            _warn(f"WORKSHOP_MIRROR: {mirror} cannot be reached.")
    else:
        folder = Path(os.path.expanduser(mirror))
        if folder.is_dir():
            errand.ask(mirror, lambda name: (folder / name).read_bytes())
        else:
            _warn(f"WORKSHOP_MIRROR: there is no folder {folder.absolute()}.")


def _ask_public_sources(errand):
    """Ask a Debian package's folder, two web servers and the package index."""
    if fashion.DEBIAN.is_dir():
        errand.ask(
            str(fashion.DEBIAN),
            lambda _: fashion.make_npz(
                lambda file: (fashion.DEBIAN / file).read_bytes()
            ),
            [FASHION],
        )
    wanted = RATED in errand.missing
    with rated_tweets.pip_download() if wanted else nullcontext() as archive:
        pictures_url = f"{fashion.URL}/{fashion.ARRAYS['x_train'][0]}"
        urls = {BRANDS: TWEETS_URL, FASHION: pictures_url}
        in_reach = answering(
            [url for name, url in urls.items() if name in errand.missing], PATIENCE
        )
        if TWEETS_URL in in_reach:
            errand.ask(
                urlsplit(TWEETS_URL).hostname, lambda _: _get(TWEETS_URL), [BRANDS]
            )
        if pictures_url in in_reach:
            errand.ask(
                urlsplit(fashion.URL).hostname,
                lambda _: fashion.make_npz(lambda file: _get(f"{fashion.URL}/{file}")),
                [FASHION],
            )
        errand.ask(
            "the package index",
            lambda _: rated_tweets.make_csv(archive()),
            [RATED],
        )


def _get(url):
    """Fetch a URL's content."""
    content = io.BytesIO()
    try:
        downloader(STALLED)(url, content, None)
    except requests.HTTPError as error:
        code = error.response.status_code
        kind = FileNotFoundError if code == 404 else ValueError
        raise kind(f"the server answered {code} {error.response.reason}") from None
    except requests.RequestException:
        raise ValueError("the transfer broke off; try again") from None
    if content.getvalue().lstrip()[:1] == b"<":
        raise ValueError("a web page came instead (log in to the network first?)")
    return content.getvalue()


def checked(name, content):
    """Return the content of one of these files.

    Raises
    ------
    ValueError
        If it is not the right one.
    """
    if name == FASHION:
        right = fashion.is_right(content)
    else:
        right = hashlib.sha256(content).hexdigest() == CSV_SHA256[name]
    if not right:
        raise ValueError(f"{len(content):,} bytes that are not the file (wrong sha256)")
    return content


def _check_writable(folder):
    """Find out before the downloads whether there is a place for them."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise _cannot_save(folder, error) from None


def _save(path, content):
    """Put a file in its place in one step: all of it, or nothing."""
    part = path.with_name(f"{path.name}.{uuid.uuid4().hex}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise _cannot_save(path, error) from None
    finally:
        part.unlink(missing_ok=True)


def _cannot_save(path, error):
    return WorkshopError(
        f"{path} cannot be saved ({_reason(error)}). Is there space left on the disk, "
        "and may you write to that folder?"
    )


def _reason(error):
    return getattr(error, "strerror", None) or str(error)


def _warn(sentence):
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
