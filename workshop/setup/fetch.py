"""Fetch the one file that is not bundled: the tweets about brands.

``WORKSHOP_MIRROR``, a folder or a web address that holds the file, is asked first, then
the public address. The file takes its place only when its sha256 is right, so a broken
or interrupted download never replaces a good file.
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
STALLED = 5  # seconds without a byte after which a transfer has failed


def answers(url, seconds=3):
    """Tell whether a server answers in time, whatever it answers.

    It is asked in a thread, because no timeout covers a name server that is silent.
    """
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


def is_whole():
    """Tell whether the file is there, with the right sha256."""
    with suppress(WorkshopError):
        return bool(data.data_path(FILE))
    return False


def fetch_tweets():
    """Fetch the file unless it is whole; return a sentence if that failed, or None."""
    problems = []
    if is_whole():
        return None
    for source in (os.environ.get("WORKSHOP_MIRROR", "").strip(), PUBLIC):
        problem = _fetch_from(source) if source else None
        if is_whole():
            return None
        problems += [problem] if problem else []
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
            bar = sys.stderr.isatty()
            get = pooch.HTTPDownloader(bar, chunk_size=2**16, timeout=STALLED)
        else:
            where, url = source, str(Path(source).expanduser() / FILE)
            get = lambda path, part, _: shutil.copyfile(path, part)  # noqa: E731

        pooch.get_logger().setLevel("WARNING")
        sums = (data.DATA / "SHA256SUMS").read_text(encoding="ascii").split()
        registry = dict(zip(sums[1::2], sums[::2], strict=True))
        store = pooch.create(
            data.DATA, "", registry=registry, urls={FILE: url}, retry_if_failed=1
        )
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


if __name__ == "__main__" and (problem := fetch_tweets()):
    print(problem)
