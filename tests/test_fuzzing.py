"""Whatever a student types or brings, there is an answer or a sentence.

Everyday 50 cases each, always the same; ten thousand new ones in the long suite.
"""

import contextlib
import io
import math
import sys
from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from workshop import load_picture, load_tweets, read_options
from workshop.data import COLUMNS

KNOBS = {
    "epochs": 5,
    "seed": 0,
    "learning_rate": 0.1,
    "optimizer": ("adam", "sgd"),
    "image": None,
    "augment": True,
}
every_day_or_long = pytest.mark.parametrize(
    "cases", [50, pytest.param(10_000, marks=pytest.mark.long)]
)


def hold(check, cases, **strategies):
    """Call a function that checks, with so many cases; every day with the same."""
    some = settings(
        max_examples=cases, derandomize=cases == 50, deadline=None, database=None
    )
    some(given(**strategies)(check))()


def attempt(function, *arguments, **knobs):
    """Call a function; return its result and "", or None and what it ended with."""
    try:
        return function(*arguments, **knobs), ""
    except SystemExit as end:
        return None, str(end)


# %% Tweets: any file, the likelier ones being nearly right

HEADINGS = st.sampled_from([*COLUMNS, "other", "", '"'])
FIELDS = st.one_of(st.text(max_size=12), st.integers().map(str), st.just(""))


def comma_separated(headings, rows, ending, encoding):
    """Write a table as a spreadsheet would, without its care for quotes."""
    table = ending.join(",".join(row) for row in [headings, *rows])
    return table.encode(encoding, "replace")


TABLES = st.builds(
    comma_separated,
    st.one_of(st.just(COLUMNS), st.lists(HEADINGS, min_size=1, max_size=4)),
    st.lists(st.lists(FIELDS, min_size=1, max_size=4), max_size=6),
    st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"]),
)


@every_day_or_long
def test_any_file_of_tweets_is_read_or_refused_in_a_sentence(tmp_path, cases):
    path = tmp_path / "case.csv"

    def check(content, drop_blank):
        path.write_bytes(content)
        tweets, sentence = attempt(load_tweets, path, drop_blank=drop_blank)
        if sentence:
            assert sentence.startswith(str(path))
            assert sentence.endswith(".")
            assert len(sentence.splitlines()) == 1
            return
        text, target = tweets
        assert len(text) == len(target) > 0
        assert text.dtype == target.dtype == "str"
        assert not drop_blank or (text.notna() & target.notna()).all()

    content = st.one_of(TABLES, st.binary(max_size=200))
    hold(check, cases, content=content, drop_blank=st.booleans())


# %% Options: any command line

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


@every_day_or_long
def test_any_command_line_is_understood_or_refused_in_a_sentence(cases):
    def check(words):
        said, errors = io.StringIO(), io.StringIO()
        with (
            mock.patch.object(sys, "argv", ["lesson.py", *words]),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(errors),
        ):
            options, code = attempt(read_options, **KNOBS)
        if options is None:
            assert (code, bool(said.getvalue())) in (("2", False), ("0", True))
            assert (said.getvalue() + errors.getvalue()).startswith("usage: ")
            return
        assert set(vars(options)) == set(KNOBS)
        assert isinstance(options.epochs, int)
        assert options.epochs >= 1
        assert options.seed >= 0
        assert math.isfinite(options.learning_rate)
        assert options.learning_rate >= 0
        assert options.optimizer in ("adam", "sgd")

    hold(check, cases, words=st.lists(WORDS, max_size=6))


# %% Pictures: any bytes, the likelier ones being a picture with some bytes changed


def encoded(ending, mode):
    """Give the content of a small picture file."""
    pixels = np.arange(20 * 30, dtype="uint8").reshape(20, 30)
    file = io.BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, ending)
    return file.getvalue()


PICTURES = [
    *(("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA")),
    *(("JPEG", mode) for mode in ("L", "RGB", "CMYK")),
    *(("TIFF", mode) for mode in ("L", "RGB", "CMYK", "F", "I;16")),
    *(("GIF", "P"), ("BMP", "RGB"), ("WEBP", "RGB"), ("ICO", "RGB")),
]


@st.composite
def changed_pictures(draw):
    """Change some bytes of a picture, and perhaps cut it short."""
    content = bytearray(encoded(*draw(st.sampled_from(PICTURES))))
    places = st.integers(0, len(content) - 1)
    for place in draw(st.lists(places, max_size=8)):
        content[place] = draw(st.integers(0, 255))
    return bytes(content[: draw(places) if draw(st.booleans()) else None])


@every_day_or_long
def test_any_bytes_are_a_picture_or_refused_in_a_sentence(tmp_path, cases):
    path = tmp_path / "case"

    def check(content, image_size):
        path.write_bytes(content)
        pixels, sentence = attempt(load_picture, path, image_size)
        if sentence:
            assert sentence.startswith(f"{path} is no JPEG or PNG to read (")
            assert len(sentence.splitlines()) == 1
            return
        assert pixels.dtype == np.uint8
        assert pixels.ndim == 3
        assert pixels.shape[2] == 3
        assert image_size is None or pixels.shape[:2] == image_size

    content = st.one_of(changed_pictures(), st.binary(max_size=300))
    sizes = st.sampled_from([None, (16, 24)])
    hold(check, cases, content=content, image_size=sizes)
