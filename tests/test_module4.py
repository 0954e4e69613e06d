"""What the lessons of module 4 promise, checked against what they print."""

import json
import re
import zipfile

import numpy as np
import pytest
from conftest import ROOT

from workshop.data import DATA

MODULE = "module4_perceptrons"


def lines_of(done):
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.splitlines()


def accuracy_of(done):
    lines_of(done)
    return float(re.search(r"^Test accuracy: ([\d.]+)%", done.stdout, re.M)[1])


def test_the_digits_are_counted_and_the_chosen_one_is_shown(run_lesson):
    lines = lines_of(run_lesson(f"{MODULE}/keras-digits.py", "--index", "7", rows=None))
    with np.load(DATA / "mnist.npz") as data:
        counts, label = np.bincount(data["y_train"]), data["y_train"][7]
    for digit, count in enumerate(counts):
        assert any(line.startswith(f"Digit {digit}: {count:5,}") for line in lines)
    assert "A pixel is a uint8 from 0 to 255" in lines
    assert any(line.startswith(f"Picture 7 is a {label}") for line in lines)
    assert sum(set(line) <= set(" ░▒▓█") and "█" in line for line in lines) > 15


def test_a_digit_that_does_not_exist_gets_a_sentence(run_lesson):
    done = run_lesson(f"{MODULE}/keras-digits.py", "--index", "300")
    assert done.returncode == 1
    assert done.stderr == "Choose an --index below 300, the number of pictures.\n"


def test_labels_survive_the_way_to_one_hot_and_back(run_lesson):
    lines = lines_of(run_lesson(f"{MODULE}/one-hot.py"))
    assert "Labels after: shape (300, 10)" in lines
    assert lines[-1] == "Labels that survived the round trip: 100%"


def test_the_linear_perceptron_learns_badly_but_never_diverges(run_lesson):
    done = run_lesson(f"{MODULE}/perceptron-linear.py", "--epochs", "3")
    assert accuracy_of(done) < 40
    assert "nan" not in done.stdout
    assert "Always guessing one digit: 1" in done.stdout


def test_the_normalised_perceptron_reaches_its_bar_on_all_digits(run_lesson):
    assert (
        accuracy_of(run_lesson(f"{MODULE}/perceptron-normalize.py", rows=None)) > 92.4
    )


def test_a_lesson_is_shown_beside_the_one_before(run_lesson, tmp_path):
    runs = {"WANDB_DIR": str(tmp_path)}
    options = ["--epochs", "1"]
    first = run_lesson(f"{MODULE}/perceptron-logistic.py", *options, **runs)
    second = run_lesson(f"{MODULE}/perceptron.py", *options, **runs)
    assert "last time" not in first.stdout
    then = re.search(r"perceptron-logistic.py: ([\d.]+)%, [\d.]+ s last", second.stdout)
    assert float(then[1]) == accuracy_of(first)
    results = (tmp_path / "wandb" / "results.jsonl").read_text().splitlines()
    assert [json.loads(line)["rows"] for line in results] == ["300", "300"]


def test_gradient_descent_arrives_crawls_and_names_what_diverges(run_lesson):
    text = "\n".join(lines_of(run_lesson(f"{MODULE}/gradient-descent.py")))
    assert "Learning rate 0.005: not there yet" in text
    assert re.search(r"Learning rate 0.2: after \d+ steps w = 3$", text, re.M)
    assert "Learning rate 1.05: diverges" in text
    assert "nan" not in text
    found, exact = re.findall(r"(?:arrived.*|squares:) price = (.*?) \* size", text)
    assert float(found) == pytest.approx(float(exact), rel=0.01)


def test_one_neuron_finds_the_least_squares_line_when_scaled(run_lesson):
    lines = lines_of(run_lesson(f"{MODULE}/house-prices.py"))
    off = {}
    for line in lines:
        found = re.match(r"(.*): after (\d+) steps a weight is ([\d.]+)% off", line)
        if found:
            off[found[1]] = float(found[3]), int(found[2])
    assert len(off) == 4
    for features in ("1 feature", "3 features"):
        assert off[f"{features}, scaled"][0] <= 1
        assert off[f"{features}, scaled"][1] < 100
        assert off[f"{features}, raw"][0] > 10
        assert off[f"{features}, raw"][1] == 500


def test_the_derivatives_agree_with_how_the_curves_rise(run_lesson):
    lines = lines_of(run_lesson(f"{MODULE}/activation-functions.py"))
    errors = {line.split()[0]: float(line.split()[-1]) for line in lines[1:7]}
    assert set(errors) == {"identity", "step", "sigmoid", "tanh", "relu", "softsign"}
    assert max(errors.values()) < 0.001


@pytest.fixture(scope="module")
def admissions(run_lesson, tmp_path_factory):
    """The model that save-model.py saves, as a file of this test's own."""
    done = run_lesson(f"{MODULE}/save-model.py")
    assert accuracy_of(done) >= 90
    path = tmp_path_factory.mktemp("models") / "admissions.keras"
    saved = re.search(r"^Saved (.*) \(", done.stdout, re.M)[1]
    path.write_bytes((ROOT / saved).read_bytes())
    return path


def test_a_saved_model_answers_for_plain_scores(run_lesson, admissions):
    lesson, model = f"{MODULE}/load-model.py", ["--model", str(admissions)]
    good = lines_of(run_lesson(lesson, "95", "90", *model))
    poor = lines_of(run_lesson(lesson, "35", "40", *model))
    assert good[0].startswith("Scores 95 and 90: admitted")
    assert poor[0].startswith("Scores 35 and 40: not admitted")


@pytest.mark.parametrize("scores", [["a", "b"], ["170", "2"]])
def test_senseless_scores_get_a_sentence(run_lesson, scores):
    done = run_lesson(f"{MODULE}/load-model.py", *scores)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "python load-model.py 70 65" in done.stderr


def damaged(admissions, path, kind):
    """Write a model file that must not be used."""
    if kind == "foreign":
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    elif kind == "changed":
        content = bytearray(admissions.read_bytes())
        content[len(content) // 2] ^= 0xFF
        path.write_bytes(content)
    elif kind == "attack":
        with zipfile.ZipFile(admissions) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                content = old.read(name)
                if name == "config.json":
                    assert b'"sigmoid"' in content
                    run = {"module": "builtins", "class_name": "function"}
                    run |= {"config": "exec", "registered_name": "function"}
                    content = content.replace(b'"sigmoid"', json.dumps(run).encode())
                new.writestr(name, content)


@pytest.mark.parametrize("kind", ["missing", "foreign", "changed", "attack"])
def test_a_bad_model_file_is_refused_in_a_sentence(
    run_lesson, admissions, tmp_path, kind
):
    path = tmp_path / "other.keras"
    damaged(admissions, path, kind)
    done = run_lesson(f"{MODULE}/load-model.py", "70", "65", "--model", str(path))
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith(f"No model in {path}")
    assert "python module4_perceptrons/save-model.py" in done.stderr
