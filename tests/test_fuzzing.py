"""Whatever a student types or brings, there is an answer or a sentence.

Everyday 50 cases each, always the same; ten thousand new ones in the long suite.
"""

import io
import math
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from workshop import load_picture, load_tweets, read_options
from workshop.data import COLUMNS

KNOBS = {"epochs": 5, "seed": 0, "rate": 0.1, "by": ("adam", "sgd"), "fast": True}
every_day_or_long = pytest.mark.parametrize(
    "cases", [50, pytest.param(10_000, marks=pytest.mark.long)]
)


def hold(check, cases, **strategies):
    """Call a function that checks, with so many cases; every day with the same."""
    same = cases == 50
    some = settings(max_examples=cases, derandomize=same, deadline=None, database=None)
    some(given(**strategies)(check))()


def attempt(function, *arguments, **knobs):
    """Call a function; return its result and "", or None and what it ended with."""
    try:
        return function(*arguments, **knobs), ""
    except SystemExit as end:
        return None, str(end)


def table(headings, rows, ending, encoding):
    """Write a table as a spreadsheet would, without its care for quotes."""
    text = ending.join(",".join(row) for row in [headings, *rows])
    return text.encode(encoding, "replace")


@every_day_or_long
def test_any_file_of_tweets_is_read_or_refused_in_a_sentence(tmp_path, cases):
    path = tmp_path / "case.csv"
    heading = st.sampled_from([*COLUMNS, "other", "", '"'])
    field = st.one_of(st.text(max_size=12), st.integers().map(str), st.just(""))
    tables = st.builds(
        table,
        st.one_of(st.just(COLUMNS), st.lists(heading, min_size=1, max_size=4)),
        st.lists(st.lists(field, min_size=1, max_size=4), max_size=6),
        st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"]),
    )

    def check(content, drop_blank):
        path.write_bytes(content)
        tweets, sentence = attempt(load_tweets, path, drop_blank=drop_blank)
        if sentence:
            assert sentence.startswith(str(path))
            assert len(sentence.splitlines()) == 1
            return
        text, target = tweets
        assert len(text) == len(target) > 0
        assert text.dtype == target.dtype == "str"
        assert not drop_blank or (text.notna() & target.notna()).all()

    content = st.one_of(tables, st.binary(max_size=200))
    hold(check, cases, content=content, drop_blank=st.booleans())


@every_day_or_long
def test_any_command_line_is_understood_or_refused_in_a_sentence(
    cases, monkeypatch, capsys
):
    names = [*(f"--{name}" for name in KNOBS), "--no-fast"]
    odd = st.sampled_from(["-1", "0", "adam", "1e999", "nan", "9" * 400])
    numbers = st.one_of(st.integers(), st.floats()).map(str)
    value = st.one_of(odd, numbers, st.text(max_size=8))
    pair = st.tuples(st.sampled_from(names), value).map("=".join)
    word = st.one_of(st.sampled_from([*names, "--help", "--"]), pair, value)

    def check(words):
        monkeypatch.setattr(sys, "argv", ["lesson.py", *words])
        options, code = attempt(read_options, **KNOBS)
        said, errors = capsys.readouterr()
        if options is None:
            assert (code, bool(said)) in (("2", False), ("0", True))
            assert (said + errors).startswith("usage: ")
            return
        assert isinstance(options.epochs, int)
        assert options.epochs >= 1
        assert min(options.seed, options.rate) >= 0
        assert math.isfinite(options.rate)
        assert options.by in ("adam", "sgd")

    hold(check, cases, words=st.lists(word, max_size=6))


def encoded(ending, mode):
    """Give the content of a small picture file."""
    pixels = np.arange(20 * 30, dtype="uint8").reshape(20, 30)
    file = io.BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, ending)
    return file.getvalue()


@st.composite
def changed_pictures(draw):
    """Change some bytes of a picture, and perhaps cut it short."""
    modes = {"PNG": ["1", "L", "LA", "P", "RGBA"], "JPEG": ["L", "RGB", "CMYK"]}
    modes |= {"TIFF": ["L", "CMYK", "F", "I;16"], "GIF": ["P"], "WEBP": ["RGB"]}
    ending = draw(st.sampled_from(sorted(modes)))
    content = bytearray(encoded(ending, draw(st.sampled_from(modes[ending]))))
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
        assert (pixels.dtype, pixels.ndim, pixels.shape[2]) == (np.uint8, 3, 3)
        assert image_size is None or pixels.shape[:2] == image_size

    content = st.one_of(changed_pictures(), st.binary(max_size=300))
    hold(check, cases, content=content, image_size=st.sampled_from([None, (16, 24)]))
