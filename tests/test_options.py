"""Every knob is an option; every mistake is a sentence and exit code 2."""

import sys

import pytest

from workshop import read_options


@pytest.fixture
def options(monkeypatch):
    """Read options as ``python lesson.py WORDS`` would."""

    def read(*words, **knobs):
        monkeypatch.setattr(sys, "argv", ["lesson.py", *words])
        return vars(read_options(**knobs))

    return read


@pytest.fixture
def refusal(options, capsys):
    """The last line that a mistake gets, after checking that the exit code is 2."""

    def refuse(*words, **knobs):
        with pytest.raises(SystemExit) as ending:
            options(*words, **knobs)
        assert ending.value.code == 2
        usage, *_, sentence = capsys.readouterr().err.splitlines()
        assert usage.startswith("usage: python ")
        return sentence

    return refuse


def test_defaults_hold_without_a_command_line(options):
    knobs = {"epochs": 5, "rate": 0.1, "name": "adam", "fast": False, "image": None}
    assert options(**knobs) == knobs


@pytest.mark.parametrize(
    "words", [["--hidden_nodes", "7"], ["--hidden-nodes", "7"], ["--hidden-nodes=7"]]
)
def test_dashes_underscores_and_equal_signs_mean_the_same(options, words):
    assert options(*words, hidden_nodes=100) == {"hidden_nodes": 7}


def test_values_are_typed_from_their_defaults(options):
    words = ["--epochs=3", "--rate=1", "--name=sgd", "--fast", "--image=a b.png"]
    knobs = {"epochs": 5, "rate": 0.1, "name": "adam", "fast": False, "image": None}
    values = options(*words, **knobs)
    assert list(values.values()) == [3, 1.0, "sgd", True, "a b.png"]
    assert [type(value) for value in values.values()] == [int, float, str, bool, str]


def test_a_list_takes_the_words_of_the_command_line(options):
    assert options(sentences=["a"]) == {"sentences": ["a"]}
    assert options("b c", "d", sentences=["a"]) == {"sentences": ["b c", "d"]}


def test_a_tuple_lists_the_choices(options, refusal):
    knobs = {"optimizer": ("adam", "sgd")}
    assert options(**knobs) == {"optimizer": "adam"}
    assert options("--optimizer", "sgd", **knobs) == {"optimizer": "sgd"}
    assert "invalid choice: 'adm'" in refusal("--optimizer", "adm", **knobs)


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("--epochs=ten", "--epochs: invalid whole number value: 'ten'"),
        ("--epochs=", "--epochs: invalid whole number value: ''"),
        ("--epochs=2.5", "--epochs: invalid whole number value: '2.5'"),
        ("--epochs=0", "--epochs: takes numbers from 1 to 1e+09"),
        ("--epochs=-3", "--epochs: takes numbers from 1 to 1e+09"),
        ("--rate=ten", "--rate: invalid number value: 'ten'"),
        ("--rate=-0.1", "--rate: takes numbers from 0 to 1e+09"),
        ("--rate=nan", "--rate: takes numbers from 0 to 1e+09"),
        ("--rate=inf", "--rate: takes numbers from 0 to 1e+09"),
        ("--rate=1e12", "--rate: takes numbers from 0 to 1e+09"),
        ("--seed=-1", "--seed: takes numbers from 0 to 4.29497e+09"),
        ("--seed=4294967296", "--seed: takes numbers from 0 to 4.29497e+09"),
        ("--dropout=50", "--dropout: takes numbers from 0 to 0.99"),
        ("--epoch=3", "unrecognized arguments: --epoch=3"),
        ("3", "unrecognized arguments: 3"),
        ("--epochs", "--epochs: expected one argument"),
    ],
)
def test_a_senseless_word_is_refused_in_a_sentence(refusal, word, sentence):
    knobs = {"epochs": 5, "rate": 0.1, "seed": 0, "dropout": 0.5}
    assert refusal(word, **knobs).endswith(sentence)


def test_the_largest_seed_is_taken(options):
    assert options(f"--seed={2**32 - 1}", seed=0) == {"seed": 2**32 - 1}


def test_help_shows_the_docstring_and_every_default(options, capsys, monkeypatch):
    monkeypatch.setattr(sys.modules["__main__"], "__doc__", "Grow by 5% a day")
    with pytest.raises(SystemExit) as ending:
        options("--help", epochs=5, optimizer=("adam", "sgd"), image=None, rise="7%")
    assert ending.value.code == 0
    text = capsys.readouterr().out
    assert "Grow by 5% a day" in text
    assert "{adam,sgd}" in text
    assert [f"default: {it}" in text for it in (5, None, "7%")] == [True] * 3


def test_in_a_notebook_the_command_line_is_jupyters(options, monkeypatch):
    monkeypatch.setattr("workshop.options.IN_A_NOTEBOOK", True)
    assert options("-f", "kernel.json", epochs=5) == {"epochs": 5}
