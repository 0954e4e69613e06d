"""Every knob is an option; every mistake is a sentence and exit code 2."""

import sys

import pytest

from workshop import read_options

KNOBS = {"epochs": 5, "rate": 0.1, "by": ("adam", "sgd"), "fast": False, "image": None}


@pytest.fixture
def options(monkeypatch):
    """Read options as ``python lesson.py WORDS`` would."""

    def read(*words, **knobs):
        monkeypatch.setattr(sys, "argv", ["lesson.py", *words])
        return vars(read_options(**knobs))

    return read


def test_values_are_typed_from_their_defaults(options):
    assert options(**KNOBS) == KNOBS | {"by": "adam"}
    words = ["--epochs=3", "--rate=1", "--by", "sgd", "--fast", "--image=a b.png"]
    values = options(*words, **KNOBS)
    assert list(values.values()) == [3, 1.0, "sgd", True, "a b.png"]
    assert [type(value) for value in values.values()] == [int, float, str, bool, str]


def test_a_list_takes_the_words_and_dashes_are_underscores(options):
    knobs = {"words": ["a"], "hidden_nodes": 100}
    assert options(**knobs) == knobs
    found = options("b c", "d", "--hidden-nodes=7", **knobs)
    assert found == {"words": ["b c", "d"], "hidden_nodes": 7}
    assert options("--hidden_nodes=7", **knobs)["hidden_nodes"] == 7


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("--epochs=ten", "--epochs: invalid whole number value: 'ten'"),
        ("--epochs=2.5", "--epochs: invalid whole number value: '2.5'"),
        ("--epochs=0", "--epochs: takes numbers from 1 to 1e+09"),
        ("--rate=ten", "--rate: invalid number value: 'ten'"),
        ("--rate=-0.1", "--rate: takes numbers from 0 to 1e+09"),
        ("--rate=nan", "--rate: takes numbers from 0 to 1e+09"),
        ("--rate=1e12", "--rate: takes numbers from 0 to 1e+09"),
        ("--seed=4294967296", "--seed: takes numbers from 0 to 4.29497e+09"),
        ("--dropout=50", "--dropout: takes numbers from 0 to 0.99"),
        ("--by=adm", "--by: invalid choice: 'adm' (choose from"),
        ("--epoch=3", "unrecognized arguments: --epoch=3"),
        ("3", "unrecognized arguments: 3"),
        ("--epochs", "--epochs: expected one argument"),
    ],
)
def test_a_senseless_word_is_refused_in_a_sentence(options, capsys, word, sentence):
    with pytest.raises(SystemExit) as ending:
        options(word, seed=0, dropout=0.5, **KNOBS)
    assert ending.value.code == 2
    usage, *_, last = capsys.readouterr().err.splitlines()
    assert usage.startswith("usage: python ")
    assert sentence in last


def test_help_shows_the_docstring_and_every_default(options, capsys, monkeypatch):
    monkeypatch.setattr(sys.modules["__main__"], "__doc__", "Grow by 5% a day")
    with pytest.raises(SystemExit) as ending:
        options("--help", **KNOBS, rise="7%")
    assert ending.value.code == 0
    text = capsys.readouterr().out
    for words in ("Grow by 5% a day", "{adam,sgd}", "default: 5\n", "default: 7%\n"):
        assert words in text


def test_in_a_notebook_the_command_line_is_jupyters(options, monkeypatch):
    monkeypatch.setattr("workshop.options.IN_A_NOTEBOOK", True)
    assert options("-f", "kernel.json", epochs=5) == {"epochs": 5}
