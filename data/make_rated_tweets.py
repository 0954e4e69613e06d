"""Make rated-tweets.csv anew from the source archive of vaderSentiment 3.3.2.

The archive holds 4,200 real, anonymised tweets. Twenty or more people rated each of
them from -4 (extremely negative) to 4 (extremely positive): Hutto and Gilbert, "VADER",
ICWSM 2014; MIT licence. README.md in this folder tells how the ratings become labels.

    pip download --no-deps --no-binary=:all: vaderSentiment==3.3.2
    python data/make_rated_tweets.py vaderSentiment-3.3.2.tar.gz

Two text files are read from the archive. Nothing of it is unpacked, imported or run.
"""

import csv
import hashlib
import io
import sys
import tarfile
from pathlib import Path

ARCHIVE_SHA256 = "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9"
TABLE_SHA256 = "11a8e1321ee81a61c3be80f672bf2897b73926413f9c101b2ba37e586f5e1389"
INNER = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
TEXTS = "hutto_ICWSM_2014/tweets_GroundTruth.txt"
RATINGS = "hutto_ICWSM_2014/tweets_anonDataRatings.txt"
TABLE = Path(__file__).with_name("rated-tweets.csv")
COLUMNS = [
    "tweet_text",
    "emotion_in_tweet_is_directed_at",
    "is_there_an_emotion_directed_at_a_brand_or_product",
    "mean_rating",
]


def member(archive, name):
    """Read one file of a .tar.gz archive into memory."""
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
        return tar.extractfile(name).read()


def label(mean, deviation):
    """Name the emotion that the raters read."""
    if deviation > 1.4:
        return "I can't tell"
    if mean > 0.5:
        return "Positive emotion"
    return "Negative emotion" if mean < -0.5 else "No emotion toward brand or product"


if len(sys.argv) != 2:
    sys.exit(__doc__)
archive = Path(sys.argv[1]).read_bytes()
if hashlib.sha256(archive).hexdigest() != ARCHIVE_SHA256:
    sys.exit(f"{sys.argv[1]} is another archive (wrong sha256).")
inner = member(archive, INNER)
ratings = [line.split("\t") for line in member(inner, RATINGS).decode().splitlines()]
deviations = {tweet: float(deviation) for tweet, _, deviation, _ in ratings}
rows = []
for line in member(inner, TEXTS).decode().splitlines():
    tweet, mean, text = line.split("\t")
    rows.append([text, "", label(float(mean), deviations[tweet]), mean])
rows.insert(6, ["", "", label(0, 0), ""])  # the blank one, as in the other tweets

table = io.StringIO()
csv.writer(table, lineterminator="\n").writerows([COLUMNS, *rows])
content = table.getvalue().encode()
if hashlib.sha256(content).hexdigest() != TABLE_SHA256:
    sys.exit("These are not the bytes of rated-tweets.csv (wrong sha256).")
TABLE.write_bytes(content)
