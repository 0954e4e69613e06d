"""What the lessons of module 6 print is true."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from conftest import ROOT
from PIL import Image

from workshop import load_record, save_model

MODULE = "module6_cnn"
MIRROR = Path(os.environ.get("WORKSHOP_MIRROR") or ROOT / "data")


def mirror(folder):
    """Give a folder of photos in the class mirror, or skip the test."""
    if not (MIRROR / folder).is_dir():
        pytest.skip(f"{folder} is not in WORKSHOP_MIRROR")
    return MIRROR / folder


@pytest.fixture
def run(run_lesson, tmp_path_factory):
    """Run a lesson of this module; it must succeed and write nothing on stderr."""
    models = str(tmp_path_factory.mktemp("models"))

    def succeed(lesson, *arguments, **settings):
        done = run_lesson(
            f"{MODULE}/{lesson}",
            *map(str, arguments),
            WORKSHOP_MODELS=models,
            **settings,
        )
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        return done.stdout

    return succeed


def grid(text):
    """Read the numbers of a printed array."""
    return np.array([[float(n) for n in re.findall(r"-?[\d.]+", row)] for row in text])


# %% Convolution, pooling, ReLU


def test_each_kernel_agrees_with_scipy(run):
    printed = run("convolution-demo.py")
    rows = re.findall(
        r"^(\D+?) +(-?[\d.]+) +(-?\d+) +(-?\d+) +([\d.]+)$", printed, re.M
    )
    assert len(rows) == 8
    for name, total, darkest, brightest, off in rows:
        assert float(off) < 0.01, name
        if name == "zeros":
            assert (darkest, brightest) == ("0", "0")
        if "edges" in name or name == "outline":
            assert float(total) == 0


def test_the_worked_convolution_is_right(run):
    lines = run("convolution-demo.py", "--kernel", "-1 0 0 0 1 0 0 0 0").splitlines()
    picture, kernel, result = grid(lines[1:6]), grid(lines[7:10]), grid(lines[11:14])
    for row in range(3):
        for column in range(3):
            window = picture[row : row + 3, column : column + 3]
            assert result[row, column] == (window * kernel).sum()
    assert re.search(r"^your kernel +0\.0", "\n".join(lines), re.M)


def test_a_kernel_that_is_not_nine_numbers_gets_one_sentence(run_lesson):
    done = run_lesson(f"{MODULE}/convolution-demo.py", "--kernel", "1 2 3")
    assert done.returncode == 1
    assert done.stderr.startswith("--kernel takes nine numbers")
    assert len(done.stderr.splitlines()) == 1


def test_the_worked_pooling_is_right(run):
    lines = run("maxpool-demo.py").splitlines()
    blocks = grid(lines[1:5]).reshape(2, 2, 2, 2).swapaxes(1, 2)
    assert (grid(lines[6:8]) == blocks.max(axis=(2, 3))).all()
    assert (grid(lines[9:11]) == blocks.mean(axis=(2, 3))).all()


def test_relu_leaves_nothing_negative(run):
    before, after = re.findall(
        r"(-?\d+) to \d+, +([\d.]+)% negative", run("relu-demo.py")
    )
    assert int(before[0]) < 0 < float(before[1])
    assert after == ("0", "0.0")


def test_a_file_that_is_no_picture_ends_a_lesson_in_one_sentence(run_lesson, tmp_path):
    path = tmp_path / "diary.jpg"
    path.write_text("Dear diary")
    done = run_lesson(f"{MODULE}/keras-squeezenet.py", "--image", str(path))
    assert done.returncode == 1
    assert done.stderr == (
        f"{path} is not a picture that can be read: save it as JPEG or PNG.\n"
    )


# %% The network for digits, seen from the inside


def test_what_cnn_saves_is_what_the_next_lessons_read(run):
    run("cnn.py", "--channels", "3", rows=2000)
    printed = run("see-filters.py", "--index", "3", rows=2000)
    assert "(1, 26, 26, 3)" in printed
    assert "smaller network" not in printed

    printed = run("adversarial.py", rows=2000)
    assert "smaller network" not in printed
    accuracies = re.findall(r"([\d.]+): +([\d.]+)% read right", printed)
    assert accuracies[0][0] == "0.00"
    accuracies = [float(accuracy) for _, accuracy in accuracies]
    assert accuracies[0] > 80
    assert accuracies[-1] < 40


def test_a_model_is_saved_whole_and_an_interrupted_one_beside_it(
    tmp_path, monkeypatch, capsys
):
    class Run:
        summary: ClassVar = {}

    class Model:
        def save(self, path):
            path.write_text(self.content)
            if self.content == "half":
                raise OSError(28, "No space left on device")

    monkeypatch.setenv("WORKSHOP_MODELS", str(tmp_path))
    model = Model()
    for model.content, interrupted in (("old", False), ("half", False), ("new", True)):
        Run.summary["interrupted"] = interrupted
        save_model(Run, model, "net.keras", names=[model.content])
    found = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert found == {
        "net.keras": "old",
        "net.json": '{"names": ["old"]}',
        "net-interrupted.keras": "new",
        "net-interrupted.json": '{"names": ["new"]}',
    }
    assert "could not be saved (No space left on device" in capsys.readouterr().out
    assert load_record("net.keras") == {"names": ["old"]}


GRADIENT = """
import workshop
import keras, numpy as np
from workshop import pixel_gradient

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((4, 4, 1)), keras.layers.Conv2D(3, 3),
                          keras.layers.Flatten(), keras.layers.Dense(5, "softmax")])
x = np.random.default_rng(0).random((2, 4, 4, 1)).astype("float32")
y = np.array([1, 3])
gradient = pixel_gradient(model, x, y)

def loss(x):
    return -np.log(model.predict(x, verbose=0)[np.arange(2), y])

for place in [(0, 0), (1, 2), (3, 3)]:
    more, less = x.copy(), x.copy()
    more[:, *place] += 0.01
    less[:, *place] -= 0.01
    np.testing.assert_allclose(
        gradient[:, *place, 0], (loss(more) - loss(less)) / 0.02, rtol=0.02, atol=1e-3)
"""


@pytest.mark.parametrize("backend", ["tensorflow", "jax", "torch"])
def test_the_gradient_is_the_slope_on_every_backend(student_env, backend):
    pytest.importorskip(backend)
    done = subprocess.run(
        [sys.executable, "-c", GRADIENT],
        env=student_env | {"KERAS_BACKEND": backend},
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr


# %% The famous networks


def test_vgg_is_counted_right_by_hand_without_weights(run):
    printed = run("keras-vgg-inspect.py")
    assert "Keras counts 138,357,544, by hand 138,357,544" in printed
    assert "One picture: 15,470,264,320 multiply-adds" in printed
    shares = re.findall(r"([\d.]+)% +[\d,]+$", printed, re.M)
    assert sum(map(float, shares)) == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize(
    ("lesson", "weights"),
    [("keras-inception.py", "23,851,784"), ("keras-resnet.py", "25,636,712")],
)
def test_without_trained_weights_no_answer_is_given(run, lesson, weights):
    printed = run(lesson)
    assert "its answers would mean nothing. keras-squeezenet.py" in printed
    assert f"{weights} weights" in printed
    assert len(re.findall(r"[\d.]+ seconds for a picture", printed)) == 2
    assert not re.search(r"^ *[\d.]+%", printed, re.M)


def test_squeezenet_names_the_temple(run):
    printed = run("keras-squeezenet.py")
    assert "1,235,496 weights" in printed
    guesses = re.findall(r"^ *([\d.]+)%  (.+)$", printed, re.M)
    assert len(guesses) == 5
    assert guesses[0][1] == "stupa"
    assert {"dome", "palace"} <= {name for _, name in guesses}


ACCURACY = """
import runpy, sys
folder, index = sys.argv[1:]
sys.argv = sys.argv[:1]
lesson = runpy.run_path("module6_cnn/keras-squeezenet.py")
import json, pathlib
import keras, numpy as np
from workshop import load_picture

paths = sorted(pathlib.Path(folder).glob("*.JPEG"))
photos = np.stack([load_picture(path, image_size=(227, 227)) for path in paths])
photos = keras.applications.imagenet_utils.preprocess_input(photos, mode="caffe")
best = lesson["model"].predict(photos, verbose=0).argsort(axis=-1)[:, ::-1][:, :5]
index = json.loads(pathlib.Path(index).read_text())
number = {wordnet: int(i) for i, (wordnet, _) in index.items()}
truth = np.array([number[path.name.split("_")[0]] for path in paths])
print(len(paths), (best[:, 0] == truth).sum(), (best == truth[:, None]).sum())
"""


def test_squeezenet_names_most_photos(student_env):
    photos = mirror("imagenet-samples")
    done = subprocess.run(
        [sys.executable, "-c", ACCURACY, photos, MIRROR / "imagenet_class_index.json"],
        env=student_env,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    count, first, five = map(int, done.stdout.splitlines()[-1].split())
    assert first >= 0.60 * count
    assert five >= 0.83 * count


# %% Pictures of one's own


@pytest.fixture
def balls(tmp_path):
    """A folder of easy pictures in two classes, and files that are no pictures."""
    random = np.random.default_rng(0)
    for name, colour in {"sky": (80, 120, 230), "grass": (60, 180, 40)}.items():
        (tmp_path / name).mkdir()
        for i in range(15):
            pixels = random.normal(colour, 20, (40, 50, 3)).clip(0, 255)
            Image.fromarray(pixels.astype("uint8")).save(tmp_path / name / f"{i}.png")
    (tmp_path / "sky" / "notes.jpg").write_text("Dear diary")
    (tmp_path / "sky" / "empty.png").touch()
    return tmp_path


def test_own_pictures_are_learned_and_then_named(run, balls):
    printed = run("own-images.py", "--folder", balls, "--epochs", 6, rows=None)
    assert "notes.jpg is not a picture" in printed
    assert "empty.png is not a picture" in printed
    assert "30 in" in printed
    assert float(re.search(r"Test accuracy: ([\d.]+)%", printed)[1]) >= 50
    rows = re.findall(r"is taken for: (\d+) grass, (\d+) sky", printed)
    assert [sum(map(int, row)) for row in rows] == [3, 3]

    printed = run("own-images.py", "--predict", balls / "sky" / "0.png", rows=None)
    answers = re.findall(r"^ *([\d.]+)%  (\w+)$", printed, re.M)
    assert [name for _, name in answers] == ["grass", "sky"]
    assert sum(float(share) for share, _ in answers) == pytest.approx(100, abs=0.2)

    printed = run("transfer-learning.py", "--folder", balls, rows=None)
    assert "1,026 weights trained, 722,496 used as they were" in printed
    assert "Test accuracy: 100.0%" in printed
    assert re.search(rf"own-images.py: [\d.]+% on {balls.name}", printed)


def test_a_picture_cannot_be_named_before_the_training(run_lesson, tmp_path, balls):
    done = run_lesson(
        f"{MODULE}/own-images.py",
        *("--predict", str(balls / "sky" / "0.png")),
        WORKSHOP_MODELS=str(tmp_path / "none"),
    )
    assert done.returncode == 1
    assert done.stderr == "Train it first: python own-images.py --folder FOLDER\n"


def test_cats_and_dogs_are_told_apart_by_what_squeezenet_knows(run):
    pets = mirror("cats-dogs")
    printed = run("transfer-learning.py", "--folder", pets, rows=None)
    assert "300 in" in printed
    assert float(re.search(r"Test accuracy: ([\d.]+)%", printed)[1]) >= 93


# %% Weights for Keras' cache


MD5_OF_TINY = hashlib.md5(b"tiny", usedforsecurity=False).hexdigest()


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty cache, no network, and a network whose weights are four bytes."""
    pytest.importorskip("keras")
    from workshop import pretrained

    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setattr(pretrained, "answering", lambda urls, patience: ())
    monkeypatch.setattr(
        pretrained,
        "WEIGHTS",
        {"Tiny": pretrained.Weights("t/tiny.h5", MD5_OF_TINY, 0)},
    )
    return tmp_path / "keras" / "models" / "tiny.h5"


def test_weights_come_from_the_class_mirror(cache, tmp_path, monkeypatch, capsys):
    from workshop import pretrained

    (tmp_path / "tiny.h5").write_bytes(b"tiny")
    monkeypatch.setenv("WORKSHOP_MIRROR", str(tmp_path))
    (tmp_path / "class").mkdir()
    assert pretrained.download_weights(tmp_path / "class") == 0
    assert cache.read_bytes() == b"tiny"
    assert (tmp_path / "class" / "tiny.h5").read_bytes() == b"tiny"
    assert pretrained.imagenet_weights("Tiny") == "imagenet"


def test_wrong_weights_are_refused_and_not_kept(cache, tmp_path, monkeypatch, capsys):
    from workshop import pretrained

    (tmp_path / "tiny.h5").write_bytes(b"evil")
    monkeypatch.setenv("WORKSHOP_MIRROR", str(tmp_path))
    assert pretrained.download_weights() == 1
    assert not cache.exists()
    assert "has a wrong md5" in capsys.readouterr().err


def test_without_a_network_no_weights_are_no_error(cache, capsys):
    from workshop import pretrained

    assert pretrained.download_weights() == 0
    assert pretrained.imagenet_weights("Tiny") is None
    assert "no network here leads to them" in capsys.readouterr().out


def test_the_hashes_are_those_that_keras_checks():
    from keras.src.applications import inception_v3, resnet

    from workshop.pretrained import WEIGHTS

    sources = [Path(m.__file__).read_text("utf-8") for m in (inception_v3, resnet)]
    for (_, md5, _), source in zip(WEIGHTS.values(), sources, strict=True):
        assert md5 in source
