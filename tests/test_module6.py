"""What the lessons of module 6 promise to print."""

import pytest
from lessons import FULL, Promise, numbers, percent


def each_kernel_agrees_with_scipy(said):
    rows = numbers(r"^\D{17} *(-?[\d.]+) +(-?\d+) +(-?\d+) +([\d.]+)$", said)
    assert len(rows) == 8
    assert all(difference < 0.01 for *_, difference in rows)
    assert [total for total, *_ in rows] == [1, 1, 1, 1, 0, 0, 0, 0]


def aimed_steps_fool(said):
    rows = numbers(r"^ +(0\.\d\d) +([\d.]+)% +([\d.]+)%$", said)
    (_, whole, same), (_, aimed, random) = rows[0], rows[-2]
    assert whole == same > 80
    assert aimed < whole - 30
    assert random > whole - 10


def the_cnn_loses_less(said):
    rows = numbers(r"^ +(\d) +([\d.]+)% +([\d.]+)%$", said)
    (_, mlp, cnn), (_, mlp_moved, cnn_moved) = rows[0], rows[2]
    assert cnn - cnn_moved < mlp - mlp_moved


def two_pixels_cost_the_mlp_a_fifth(said):
    _, mlp, cnn = numbers(r"^ +(2) +([\d.]+)% +([\d.]+)%$", said)[0]
    assert 70 < mlp < 84 < 92 < cnn < 98


def shares_are_whole(said):
    shares = numbers(r"([\d.]+)% +[\d,]+$", said)
    assert sum(shares) == pytest.approx(100, abs=0.5)


def covering_the_roof_costs_most(said):
    before, row, column, left = numbers(
        r"^stupa: (\d+)%.* row (\d+), column (\d+) leaves (\d+)%", said
    )[0]
    assert left < before / 2
    assert max(row, column) < 100


def tricks_cost_strength(said):
    for both, neither in numbers(r"channel +\d+: (\d+) .*, (\d+) \(neither\)$", said):
        assert 0 < both < neither


def a_network_beats_the_threshold(said):
    threshold, network = numbers(r"^Mean IoU .*: ([\d.]+)$", said)
    assert network > 0.85
    assert 0.5 < threshold < 0.65


def a_learned_box_beats_the_mean_box(said):
    assert numbers(r"^Regression.* IoU ([\d.]+)", said)[0] > 0.75
    assert numbers(r"^The mean box.* IoU ([\d.]+)", said)[0] < 0.4


def moved_digits_gain_most(said):
    (before, after), (plain, augmented) = (
        numbers(rf"^{row} +([\d.]+)% +([\d.]+)%$", said)[0]
        for row in ("moved test digits", "test digits")
    )
    assert after > before + 30
    assert augmented > plain - 1


def forgeries_are_read_as_threes(said):
    sure, variety = numbers(FORGERIES.format(600), said)[0]
    assert sure > 90
    assert variety > 75


def all_look_alike(said):
    assert numbers(FORGERIES.format(300), said)[0][1] < 40


def at_least(least):
    return lambda said: percent("Test accuracy:", said) >= least or pytest.fail(said)


M, B = "module6_cnn/", "module6_cnn/beyond/"
FORGERIES = r"^ +{} +[\d.]+ +[\d.]+ +(\d+)% +(\d+)%$"
TEMPLE = ("the temple: .*% ankle boot, .*% sandal",)
WEAK = "gan.py --forger_rate=0.02 --detective_rate=0.0001 --steps=300"
VGG16 = "by hand 138,357,544", "15,470,264,320 multiply-adds"
SHOES = "1,539 weights trained, 722,496 used as they were", "Test accuracy"
RANDOM = "its answers would mean nothing"
ENLARGED = r"\[\[1 0 2 0\]\n \[0 1 0 2\]\n \[3 0 4 0\]\n \[0 3 0 4\]\]"
PROMISES = [
    Promise(M + "convolution-demo.py", check=each_kernel_agrees_with_scipy),
    Promise(M + "maxpool-demo.py", (r"\[\[4\. 2\.\]\n \[4\. 8\.\]\]", "49% .* 22% of")),
    Promise(B + "relu-demo.py", ("39.1% negative", r"0 to 699,  0\.0% negative")),
    Promise(M + "cnn.py", ("4,640", "56,714", "Test accuracy", "It misreads")),
    Promise(M + "keras-vgg-inspect.py", VGG16, check=shares_are_whole),
    Promise(M + "keras-squeezenet.py", ("1,235,496 weights", r"^ 52\.0%  stupa")),
    Promise(M + "keras-inception.py", (RANDOM, "23,851,784", r"^ResNet50 +25,636,712")),
    Promise(M + "keras-resnet.py", (RANDOM, "25,636,712", r"^InceptionV3 +23,851,784")),
    Promise(B + "see-filters.py", (r"\(1, 26, 26, ", "Test digit 0, a 7, is read")),
    Promise(B + "shift.py", check=the_cnn_loses_less, rows=3000),
    Promise(B + "lenet.py --epochs=1", ("together +61,706 +61,706",)),
    Promise(B + "timeline.py", ("AlexNet .* 60,965,224 ", "VGG16 .* 15,470,264,320 ")),
    Promise(B + "cnn-fashion.py", ("Most often:", "Test accuracy")),
    Promise(B + "augmentation.py --epochs=1", ("^moved test digits",)),
    Promise(B + "transposed-convolution.py", (ENLARGED, r"from Keras: 0\.0000")),
    Promise(B + "where-it-looks.py", check=covering_the_roof_costs_most),
    Promise(B + "dream.py --steps=16", check=tricks_cost_strength),
    Promise(B + "segmentation.py --epochs=1", (r"threshold on 300 .*: 0\.5",)),
    Promise(B + "bounding-box.py --epochs=1", (": 121 looks", ": 1 look at each")),
    Promise(B + "gan.py --steps=12", (r"^ +12 .*%$",)),
    Promise(B + "own-images.py --epochs=1", ("^sandal, predicted as: ",)),
    Promise(B + "transfer-learning.py", SHOES),
    Promise(B + WEAK, check=all_look_alike, **FULL),
    Promise(
        M + "convolution-demo.py --kernel '1 2 3'",
        rows=None,
        error="--kernel takes nine numbers",
    ),
    Promise(B + "predict.py", TEMPLE, after=B + "own-images.py"),
    Promise(B + "draw-digit.py", ("Dry run: the page has",), after=M + "cnn.py"),
    Promise(
        B + "draw-digit.py --model=own-images.keras",
        after=B + "own-images.py",
        error="own-images.keras takes (None, ",
    ),
    Promise(
        B + "draw-digit.py --model=none/mlp.keras",
        error="To make one: python module5_mlp/mlp.py",
    ),
    Promise(B + "adversarial.py", (), aimed_steps_fool, 2000, after=M + "cnn.py"),
]
ON_ALL_DATA = {
    M + "cnn.py": at_least(98.9),
    B + "shift.py": two_pixels_cost_the_mlp_a_fifth,
    B + "lenet.py": at_least(98.3),
    B + "cnn-fashion.py": at_least(89.5),
    B + "augmentation.py": moved_digits_gain_most,
    B + "segmentation.py": a_network_beats_the_threshold,
    B + "bounding-box.py": a_learned_box_beats_the_mean_box,
    B + "gan.py": forgeries_are_read_as_threes,
    B + "own-images.py": at_least(80),
    B + "transfer-learning.py": at_least(86),
}
NEEDS = {B + "gan.py": M + "cnn.py"}  # which judges the forgeries
PROMISES += [
    Promise(*(lesson, (), check), after=NEEDS.get(lesson), **FULL)
    for lesson, check in ON_ALL_DATA.items()
]
