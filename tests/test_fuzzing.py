"""Whatever a student types or brings, there is an answer or a sentence.

    pytest tests/test_fuzzing.py --hypothesis-profile thorough

The everyday tests try some hundred cases each, always the same; the thorough profile
tries ten thousand new ones.
"""

import contextlib
import io
import math
import sys
from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from workshop import load_picture, load_tweets
from workshop.data import TARGET_COLUMN, TEXT_COLUMN
from workshop.options import read_options

KNOBS = {
    "epochs": 5,
    "seed": 0,
    "learning_rate": 0.1,
    "shift": -1.5,
    "optimizer": ("adam", "sgd"),
    "image": None,
    "augment": True,
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A file to write each case to."""
    return tmp_path_factory.mktemp("cases") / "case"


def attempt(function, *arguments, **settings):
    """Call a function; return its result and "", or None and what it ended with."""
    try:
        return function(*arguments, **settings), ""
    except SystemExit as end:
        return None, str(end)


# --- tweets: any file, the likelier ones being nearly right

HEADINGS = st.sampled_from([TEXT_COLUMN, TARGET_COLUMN, "other", "", '"'])
FIELDS = st.one_of(st.text(max_size=12), st.integers().map(str), st.just(""))


def comma_separated(headings, rows, ending):
    """Write a table as a spreadsheet would, without its care for quotes."""
    return ending.join(",".join(row) for row in [headings, *rows])


TABLES = st.builds(
    comma_separated,
    st.one_of(
        st.just([TEXT_COLUMN, TARGET_COLUMN]),
        st.lists(HEADINGS, min_size=1, max_size=4),
    ),
    st.lists(st.lists(FIELDS, min_size=1, max_size=4), max_size=6),
    st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
).flatmap(
    lambda table: st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"]).map(
        lambda encoding: table.encode(encoding, "replace")
    )
)


@given(content=st.one_of(TABLES, st.binary(max_size=200)), drop_blank=st.booleans())
def test_any_file_of_tweets_is_read_or_refused_in_a_sentence(path, content, drop_blank):
    path.write_bytes(content)
    tweets, sentence = attempt(load_tweets, path, drop_blank=drop_blank)
    if sentence:
        assert str(path) in sentence
        assert sentence.endswith(".")
        return
    text, target = tweets
    assert len(text) == len(target) > 0
    assert text.dtype == target.dtype == "str"
    assert not drop_blank or (text.notna() & target.notna()).all()


# --- options: any command line

OPTIONS = [f"--{name}" for name in KNOBS] + ["--learning-rate", "--no-augment"]
VALUES = st.one_of(
    st.sampled_from(["-1", "0", "adam", "1e999", "nan", "9" * 400]),
    st.integers().map(str),
    st.floats().map(str),
    st.text(max_size=8),
)
WORDS = st.one_of(
    st.sampled_from([*OPTIONS, "--help", "--"]),
    st.tuples(st.sampled_from(OPTIONS), VALUES).map("=".join),
    VALUES,
)


@given(words=st.lists(WORDS, max_size=6))
def test_any_command_line_is_understood_or_refused_in_a_sentence(words):
    said, errors = io.StringIO(), io.StringIO()
    with (
        mock.patch.object(sys, "argv", ["lesson.py", *words]),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(errors),
    ):
        options, code = attempt(read_options, **KNOBS)
    if options is None:
        assert code == "2" or said.getvalue().startswith("usage: ")
        assert code == "0" or errors.getvalue().startswith("python ")
        return
    assert set(vars(options)) == set(KNOBS)
    assert isinstance(options.epochs, int)
    assert options.epochs >= 1
    assert options.seed >= 0
    assert options.learning_rate >= 0
    assert math.isfinite(options.learning_rate + options.shift)
    assert options.optimizer in ("adam", "sgd")


# --- pictures: any bytes, the likelier ones being a picture with some bytes changed


def encoded(ending, mode):
    """Give the content of a small picture file."""
    pixels = np.arange(20 * 30, dtype="uint8").reshape(20, 30)
    file = io.BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, ending)
    return file.getvalue()


PICTURES = [
    encoded(ending, mode)
    for ending, mode in [
        *(("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA")),
        *(("JPEG", mode) for mode in ("L", "RGB", "CMYK")),
        *(("TIFF", mode) for mode in ("L", "RGB", "CMYK", "F", "I;16")),
        *(("GIF", "P"), ("BMP", "RGB"), ("WEBP", "RGB"), ("ICO", "RGB")),
    ]
]


@st.composite
def changed_pictures(draw):
    """Change some bytes of a picture, and perhaps cut it short."""
    content = bytearray(draw(st.sampled_from(PICTURES)))
    places = st.integers(0, len(content) - 1)
    for place in draw(st.lists(places, max_size=8)):
        content[place] = draw(st.integers(0, 255))
    return bytes(content[: draw(places) if draw(st.booleans()) else None])


@given(
    content=st.one_of(changed_pictures(), st.binary(max_size=300)),
    image_size=st.sampled_from([None, (16, 24)]),
)
def test_any_bytes_are_a_picture_or_refused_in_a_sentence(path, content, image_size):
    path.write_bytes(content)
    pixels, sentence = attempt(load_picture, path, image_size)
    if sentence:
        assert sentence.startswith(str(path))
        assert sentence.endswith(".")
        return
    assert pixels.dtype == np.uint8
    assert pixels.ndim == 3
    assert pixels.shape[2] == 3
    assert image_size is None or pixels.shape[:2] == image_size
