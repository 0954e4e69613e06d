"""What the lessons of module 4 promise to print."""

import re
import shlex

import numpy as np
import pytest
from lessons import FULL, ROOT, Promise, keep, numbers, percent
from PIL import Image, ImageDraw

M, B = "module4_perceptrons/", "module4_perceptrons/beyond/"


def no_loss_is_above_one(said):
    assert max(numbers(r"loss: ([\d.]+)", said)) <= 1


def a_zero_has_a_hole(said):
    assert percent("Test accuracy:", said) > 91.8
    zero, one = numbers(r"([+-][\d.]+) for a", said)
    assert zero < 0 < one


def six_slopes_are_those_of_calculus(said):
    errors = numbers(r" to .* (\d\.\d{5})$", said)
    assert len(errors) == 6
    assert max(errors) < 0.001


def scaling_makes_the_walk_short(said):
    raw, scaled = numbers(r"at the bottom after (\d+) steps", said)
    assert scaled * 5 < raw


def the_far_point_moves_the_line_alone(said):
    line, tilted, sigmoid, the_same = numbers(r"(\d+) missed", said)
    assert (line, tilted) == (0, 3)
    assert sigmoid == the_same


def sparse_and_one_hot_are_one_loss(said):
    rows = re.findall(r"^(?:Labels|One-hot|By hand).*\[(.*)\]", said, re.M)
    losses = np.array([row.split() for row in rows], float)
    assert np.abs(losses + np.log([0.7, 0.4])).max() < 1e-6


def one_size_of_nudge_is_best(said):
    x, y = np.array([0.5, 1.5, -1, 2, -0.3]), np.array([1, 1, 0, 0, 1])
    exact = np.mean((1 / (1 + np.exp(-0.7 * x)) - y) * x)
    errors = [abs(s - exact) for s in numbers(r"Nudge .*: (-?[\d.]+),", said)]
    assert min(errors) < 1e-9 < 1e-4 < min(errors[0], errors[-1])
    assert numbers(r"By Keras: +(-?[\d.]+)", said) == pytest.approx([exact], abs=1e-6)


def more_columns_price_better(said):
    mean, one, twelve, trees = numbers(r"off by \$([\d,]+)", said)
    assert trees < twelve < 27_000 < 35_000 < one < mean < 61_000


def a_bent_border_is_better(said):
    one, hidden = numbers(r"([\d.]+)% of the test applicants right", said)
    assert percent("same answer:", said) < one < hidden - 2


def circles_are_separated(said):
    raw, square, hidden = numbers(r"([\d.]+)% of the test points", said)
    assert raw < 60 < 98 < min(square, hidden)


def ten_digits_are_found(said):
    assert len(re.findall(r"^Digit \d+:", said, re.M)) == 10


NORMALIZE = M + "perceptron-normalize.py"
OWN = B + "your-own-digit.py"
SURE = "sure and wrong .* 0.9801 .* 0.9900 .* 4.6052"  # 0.99 squared, -log(0.01)
PROMISES = [
    Promise(
        M + "keras-digits.py --index 7",
        ("^Digit 1: 6,742", "a uint8 from 0 to 255", "^Picture 7 is a 3"),
        rows=None,
    ),
    Promise(M + "one-hot.py", (r"after: shape \(300, 10\)", "round trip: 100%$")),
    Promise(M + "perceptron-linear.py --epochs 2", ("7,850", "^Always answering")),
    Promise(M + "perceptron-logistic.py --epochs 2", check=no_loss_is_above_one),
    Promise(M + "perceptron.py --epochs 2", ("^Test accuracy: [1-9]",)),
    Promise(NORMALIZE, check=a_zero_has_a_hole, **FULL),
    Promise(B + "hello-keras.py", (r"x = 13 it answers (26\.9|27\.0)",)),
    Promise(
        B + "gradient-descent.py",
        ("0.005: on its way", "0.2: arrives .* at w = 3 ", "1.05: diverges"),
    ),
    Promise(B + "activation-functions.py", check=six_slopes_are_those_of_calculus),
    Promise(B + "cost-surface.py", check=scaling_makes_the_walk_short),
    Promise(
        B + "cost-surface.py --learning_rate 0.3",
        ("^raw: it diverges", "^scaled: at the bottom"),
    ),
    Promise(B + "line-for-classes.py", check=the_far_point_moves_the_line_alone),
    Promise(
        B + "loss-functions.py",
        (SURE, "smallest at 306", "median is 160"),
        check=sparse_and_one_hot_are_one_loss,
    ),
    Promise(
        B + "rosenblatt.py",
        ("^Penguins: no mistake", "^XOR: still wrong after 100 rounds"),
    ),
    Promise(B + "numeric-gradient.py", check=one_size_of_nudge_is_best),
    Promise(B + "keras-layers.py", ("layer: 0.9000, by hand: 0.9000",)),
    Promise(B + "house-prices.py", check=more_columns_price_better),
    Promise(B + "admissions.py", check=a_bent_border_is_better),
    Promise(B + "feature-engineering.py", check=circles_are_separated),
    Promise(OWN, check=ten_digits_are_found, after=NORMALIZE),
    Promise(*(OWN, (r"\b(9|10) of 10 right",)), rows=None, after=NORMALIZE, long=True),
    Promise(B + "save-model.py", ("^Test accuracy: 9[4-9]",)),
    Promise(
        *(B + "load-model.py 95 90", ("95 and 90: admitted",)),
        after=B + "save-model.py",
    ),
]


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "raw", "scaled"),
    [("-linear", 13, 84), ("-logistic", 60, 87), ("", 90.5, 90.5)],
)
def test_scaling_lifts_every_network(run_lesson, tmp_path, name, raw, scaled):
    source = (ROOT / M / f"perceptron{name}.py").read_text(encoding="utf-8")
    load = "(x_train, y_train), (x_test, y_test) = load_digits()\n"
    assert load in source
    scale = "x_train, x_test = x_train / 255, x_test / 255\n"
    said = []
    for number, code in enumerate([source, source.replace(load, load + scale)]):
        (tmp_path / f"{number}.py").write_text(code, encoding="utf-8")
        said.append(run_lesson(tmp_path / f"{number}.py", rows=None).stdout)
    assert percent("Test accuracy:", said[0]) < raw
    assert percent("Test accuracy:", said[1]) > scaled


def test_a_photo_of_ones_own_is_read(run_lesson, tmp_path):
    photo = Image.new("RGB", (400, 300), (240, 220, 160))
    ImageDraw.Draw(photo).line([(180, 60), (170, 240)], (30, 30, 90), 22)
    photo.save(tmp_path / "one.jpg")
    words = f"{OWN} --image {shlex.quote(str(tmp_path / 'one.jpg'))}"
    keep(Promise(words, (r"^Read: \d *$",), after=NORMALIZE), run_lesson)
