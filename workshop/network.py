"""Ask servers, and fetch from them, without anybody waiting for one that is silent."""

import sys
import threading
import time

STALLED = 10  # seconds without a byte after which a transfer has failed


def answering(urls, patience):
    """Find the URLs whose server answers within so many seconds for all of them.

    They are asked at the same time, each in a thread of its own, because no timeout
    covers a name server that does not answer.

    Parameters
    ----------
    urls : list of str
    patience : float
        Seconds.

    Returns
    -------
    tuple of str
        Those that answered, whatever they answered.
    """
    import requests

    answered = []

    def knock(url):
        try:
            requests.head(url, timeout=patience)
        except (requests.RequestException, ValueError):  # the latter: no such address
            return
        answered.append(url)

    knocking = [threading.Thread(target=knock, args=[u], daemon=True) for u in urls]
    deadline = time.monotonic() + patience
    for thread in knocking:
        thread.start()
    for thread in knocking:
        thread.join(max(0, deadline - time.monotonic()))
    return tuple(answered)


def downloader(patience):
    """Make what fetches from a URL, with a progress bar where someone is watching.

    Parameters
    ----------
    patience : float
        Seconds without a byte after which a transfer has failed.

    Returns
    -------
    pooch.HTTPDownloader
    """
    import pooch

    return pooch.HTTPDownloader(
        progressbar=sys.stderr.isatty(), chunk_size=2**16, timeout=patience
    )
