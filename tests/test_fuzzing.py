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


@every_day_or_long
def test_any_file_of_tweets_is_read_or_refused_in_a_sentence(tmp_path, cases):
    path = tmp_path / "case.csv"
    field = st.one_of(st.text(max_size=12), st.sampled_from([*COLUMNS, "", '"', "1"]))
    row = st.lists(field, min_size=1, max_size=4)
    tables = st.tuples(st.one_of(st.just(COLUMNS), row), st.lists(row, max_size=6))
    encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"])

    def check(table, ending, encoding, drop_blank):
        text = ending.join(",".join(row) for row in [table[0], *table[1]])
        path.write_bytes(text.encode(encoding, "replace"))
        tweets, sentence = attempt(load_tweets, path, drop_blank=drop_blank)
        if sentence:
            assert sentence.startswith(str(path))
            assert len(sentence.splitlines()) == 1
            return
        text, target = tweets
        assert len(text) == len(target) > 0
        assert text.dtype == target.dtype == "str"
        assert not drop_blank or (text.notna() & target.notna()).all()

    endings = st.sampled_from(["\n", "\r\n", "\r", "\0"])
    how = {"ending": endings, "encoding": encodings, "drop_blank": st.booleans()}
    hold(check, cases, table=tables, **how)


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


@st.composite
def changed_pictures(draw):
    """Change some bytes of a picture, and perhaps cut it short."""
    kinds = ["PNG L", "PNG P", "PNG RGBA", "JPEG L", "JPEG RGB", "JPEG CMYK", "GIF P"]
    kinds += ["TIFF L", "TIFF CMYK", "TIFF F", "TIFF I;16", "WEBP RGB", "BMP 1"]
    ending, mode = draw(st.sampled_from(kinds)).split()
    pixels = np.arange(20 * 30, dtype="uint8").reshape(20, 30)
    file = io.BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, ending)
    content = bytearray(file.getvalue())
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
