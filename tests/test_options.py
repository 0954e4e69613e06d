"""Promises of read_options: every knob is an option, every mistake a sentence."""

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
    """The sentence that a mistake gets, after checking that the exit code is 2."""

    def refuse(*words, **knobs):
        with pytest.raises(SystemExit) as ending:
            options(*words, **knobs)
        assert ending.value.code == 2
        (sentence,) = capsys.readouterr().err.splitlines()
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
    words = ["--epochs=3", "--rate=1e-3", "--name=sgd", "--fast", "--image=a b.png"]
    knobs = {"epochs": 5, "rate": 0.1, "name": "adam", "fast": False, "image": None}
    values = options(*words, **knobs)
    assert values == {
        "epochs": 3,
        "rate": 0.001,
        "name": "sgd",
        "fast": True,
        "image": "a b.png",
    }
    assert type(values["epochs"]) is int


def test_a_list_takes_the_words_of_the_command_line(options):
    assert options(sentences=["a"]) == {"sentences": ["a"]}
    assert options("b c", "d", sentences=["a"]) == {"sentences": ["b c", "d"]}


def test_a_tuple_lists_the_choices(options, refusal):
    assert options(optimizer=("adam", "sgd")) == {"optimizer": "adam"}
    assert options("--optimizer", "sgd", optimizer=("adam", "sgd"))
    assert "'adam', 'sgd'" in refusal("--optimizer", "adm", optimizer=("adam", "sgd"))


@pytest.mark.parametrize("value", ["ten", "0", "-3", "2.5", "", "1e3", "nan"])
def test_a_senseless_whole_number_is_refused(refusal, value):
    sentence = refusal(f"--epochs={value}", epochs=5)
    assert "--epochs takes a whole number of 1 or more" in sentence
    assert repr(value) in sentence


@pytest.mark.parametrize("value", ["ten", "-0.1", "nan", "inf", ""])
def test_a_senseless_number_is_refused(refusal, value):
    assert "takes a number of 0 or more" in refusal(f"--rate={value}", rate=0.1)


def test_a_misspelt_option_gets_a_suggestion(refusal):
    assert refusal("--epoch", "3", epochs=5).endswith(
        "There is no option --epoch. Did you mean --epochs?"
    )


def test_a_word_too_many_is_refused(refusal):
    assert "There is no option 3." in refusal("3", epochs=5)


def test_an_option_without_its_value_is_refused(refusal):
    assert "--epochs expected one argument" in refusal("--epochs", epochs=5)


def test_a_value_that_begins_with_a_dash_needs_an_equal_sign(options, refusal):
    assert options("--kernel=-1,0", kernel="") == {"kernel": "-1,0"}
    assert refusal("--kernel", "-1,0", kernel="").endswith("equal sign: --option=-1")


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("--seed=4294967296", "--seed takes numbers up to 4294967295."),
        ("--seed=-1", "--seed takes a whole number of 0 or more, such as 0"),
        ("--dropout=50", "--dropout takes numbers up to 1."),
    ],
)
def test_a_number_that_no_framework_takes_is_refused(refusal, word, sentence):
    assert sentence in refusal(word, seed=0, dropout=0.5)


def test_help_shows_the_docstring_and_every_default(run_lesson):
    done = run_lesson("module2_text_features/classifier.py", "--help")
    assert done.returncode == 0
    assert "A first classifier" in done.stdout
    assert "Ask yourself" in done.stdout


def test_help_names_every_knob_with_its_default(options, capsys):
    with pytest.raises(SystemExit) as ending:
        options("--help", epochs=5, optimizer=("adam", "sgd"), image=None)
    assert ending.value.code == 0
    text = capsys.readouterr().out
    assert "--epochs N" in text
    assert "default: 5" in text
    assert "{adam,sgd}" in text
    assert "default: none" in text


@pytest.mark.parametrize("value", ["1e12", "9" * 30, "-2000000000"])
def test_a_number_too_large_for_any_lesson_is_refused(refusal, value):
    assert "takes numbers up to 1000000000" in refusal(f"--rate={value}", rate=-0.1)
