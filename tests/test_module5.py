"""What the lessons of module 5 promise to print."""

import os
import re
import signal
import subprocess
import sys
import tempfile

import pytest
import yaml
from lessons import ROOT, Promise, every, keep, percent

BEYOND = "module5_mlp/beyond/"


def floats(pattern, said):
    """Find all numbers that a pattern catches."""
    return [float(found) for found in re.findall(pattern, said, re.M)]


def a_truth_table(said):
    rows = re.findall(r"^\[(\d) (\d)\] +(\d) +(\d) +(\d) +(\d)", said, re.M)
    assert len(rows) == 4
    for a, b, *answers in [[int(bit) for bit in row] for row in rows]:
        assert answers == [a & b, a | b, 1 - (a & b), a ^ b]


def a_smaller_gap(said):
    without, with_dropout = floats(r"a gap of (-?[\d.]+) points", said)
    assert with_dropout < without


def true_gradients(said):
    for by_hand, nudged in re.findall(r"Gradient (\S+), by nudging (\S+)", said):
        assert float(by_hand) == pytest.approx(float(nudged), abs=1e-5)
    assert floats(r"All 101,770 gradients: within (\S+)", said)[0] < 1e-5


def five_mistakes(said):
    found = re.findall(r"^ +(\d+) (\S.*) taken for (\S.*)$", said, re.M)
    counts = [int(count) for count, _, _ in found]
    assert len(found) == 5
    assert counts == sorted(counts, reverse=True)
    assert all(garment != taken for _, garment, taken in found)


def nonsense_is_memorized(said):
    shuffled, true = re.findall(r"^With .*: ([\d.]+)% on .*, ([\d.]+)%", said, re.M)
    assert float(shuffled[0]) > float(shuffled[1]) + 50
    assert float(true[1]) > float(shuffled[1]) + 30


def more_bumps(said):
    assert floats(r"by hand: off by ([\d.]+)", said) == [0.425, 0.12, 0.024]
    assert floats(r"that learned: off by ([\d.]+)", said)[0] < 0.12


def sgd_walks_as_it_must(said):
    """Each step of SGD at 0.9 shrinks one weight by 0.91, the other by -0.8."""
    along, across = -9 * 0.91**10, 2 * 0.8**10
    assert f"SGD      at 0.9: loss {0.05 * along**2 + across**2:.3f} after 10" in said
    assert len(re.findall(r"^Test accuracy after each epoch: [\d.]+%", said, re.M)) == 4


def sigmoids_lose_the_gradient(said):
    sigmoid = floats(r"^sigmoid layer .*gradient (\S+)", said)
    relu = floats(r"^relu +layer .*gradient (\S+)", said)
    assert sigmoid[0] < relu[0] / 5
    assert sigmoid == sorted(sigmoid)
    assert max(relu) < 100 * min(relu)


def only_he_keeps_the_size(said):
    zeros, small, large, _, he = floats(r"^Start with .* and (\S+) leaves", said)
    assert zeros == 0
    assert small < 1e-4 < 0.01 < he < 1 < large


def good_starts_learn(said):
    only_he_keeps_the_size(said)
    assert percent(r"^zeros: test accuracy", said) < 12
    assert percent(r"^0\.5: test accuracy", said) < percent(r"^Glorot: .*acy", said)
    assert percent(r"^He: test accuracy", said) > 88


def penalties_make_weights_small(said):
    nothing, l2, l1, _, _ = floats(r"0\.001\): (\d+)%", said)
    assert nothing < l2 < l1


def the_slides_tables(said):
    assert "Mean of each column: [3. 1. 2. 2.]" in said
    assert "Mean of each row: [2.   2.25 1.75]" in said
    assert max(floats(r"The same in Keras: within (\S+)", said)) < 1e-6
    assert percent(r"in the last one:", said[said.index("With batch") :]) > 60


def the_same_answers(said):
    assert floats(r"differ by ([\d.]+) at most", said) == [0, 0]


def the_losses_of_fit(said):
    for by_hand, by_fit in re.findall(r"by hand ([\d.]+), by fit ([\d.]+)", said):
        assert float(by_hand) == pytest.approx(float(by_fit), abs=2e-5)


def codes_beat_nothing(said):
    noisy, cleaned = re.findall(r"noisy digits: ([\d.]+), .*: ([\d.]+)$", said, re.M)[0]
    assert float(cleaned) < float(noisy)


def codes_beat_pca(said):
    codes_beat_nothing(said)
    for network, pca in re.findall(r"code of \d+: ([\d.]+), .* ([\d.]+)$", said, re.M):
        assert float(network) < float(pca)


def it_learns(said):
    assert floats(r"in new games: (\d+) of 500", said)[0] > 400


def two_beat_one(said):
    one, two = (
        percent(f"^{name}, round 10 .*accuracy", said)
        for name in ("one worker", "all workers")
    )
    assert two > one


WEIGHTS = r"^By hand: 100,480 \+ 1,290 = 101,770 weights$", r"^Keras counts 101,770$"
MISTAKES = r"^  test digit \d+: a \d read as \d, [\d.]+% sure$"
ONE_LAYER = r"^With one layer: [0-3] of 4 right$"
FULL = {"rows": None, "long": True}
NO_NETWORKS = {"WORKSHOP_OUTPUT": f"{tempfile.gettempdir()}/no-networks"}
SHALLOW = "--depth", "4", "--epochs", "2"
PROMISES = [
    Promise("module5_mlp/mlp.py", (*WEIGHTS, MISTAKES, r"^Saved .*mlp\.keras$")),
    Promise("module5_mlp/mlp.py", (r"^Test accuracy: 9(7\.[5-9]|8)",), **FULL),
    Promise("module5_mlp/dropout.py", check=a_smaller_gap, rows=3000),
    Promise("module5_mlp/dropout.py", check=a_smaller_gap, **FULL),
    Promise(BEYOND + "xor-by-hand.py", check=a_truth_table),
    Promise(BEYOND + "xor.py", (ONE_LAYER, "^With a hidden layer: 4 of 4 right$")),
    Promise(BEYOND + "backprop-by-hand.py", check=true_gradients),
    Promise(BEYOND + "backprop-by-hand.py", (r"^Epoch 4: .* 9[78]\.\d%$",), **FULL),
    Promise(BEYOND + "fashion.py", (r"^Hardest to find: ",), five_mistakes),
    Promise(BEYOND + "memorize.py", check=nonsense_is_memorized),
    Promise(BEYOND + "universality.py", (), more_bumps, arguments=("--epochs", "20")),
    Promise(BEYOND + "optimizers.py", check=sgd_walks_as_it_must),
    Promise(
        BEYOND + "vanishing-gradient.py",
        check=sigmoids_lose_the_gradient,
        arguments=("--depth", "6", "--epochs", "1"),
    ),
    Promise(
        BEYOND + "initialization.py", (), only_he_keeps_the_size, arguments=SHALLOW
    ),
    Promise(BEYOND + "initialization.py", check=good_starts_learn, **FULL),
    Promise(
        BEYOND + "regularization.py",
        check=penalties_make_weights_small,
        arguments=("--epochs", "20"),
    ),
    Promise(BEYOND + "batch-norm.py", ("^The loss is no num",), the_slides_tables),
    Promise(BEYOND + "three-ways-to-build.py", check=the_same_answers),
    Promise(BEYOND + "training-loop.py", check=the_losses_of_fit),
    Promise(BEYOND + "experiments.py", (r"^Best run: \w+ ",)),
    Promise(BEYOND + "autoencoder.py", check=codes_beat_nothing),
    Promise(
        BEYOND + "text-lstm.py",
        (r"^LSTM.*%",),
        arguments=("--epochs", "1", "--nodes", "4"),
    ),
    Promise(BEYOND + "cart-pole.py", check=it_learns, arguments=("--networks", "1")),
    Promise(
        BEYOND + "watch-cart-pole.py",
        error="To make one: python module5_mlp/beyond/cart-pole.py",
        env=NO_NETWORKS,
    ),
    Promise(
        BEYOND + "write-shakespeare.py",
        arguments=("--file", "LICENSE"),
        error="LICENSE has ",
    ),
    Promise(
        BEYOND + "write-temperature.py",
        error="To make one: python module5_mlp/beyond/write-shakespeare.py",
        env=NO_NETWORKS,
    ),
    Promise(
        BEYOND + "many-machines.py",
        (r"^one worker, round 3 with 1: .*%", r"^all workers, round 3 with 2: .*%"),
        arguments=("--rounds", "3", "--steps", "20"),
    ),
    Promise(BEYOND + "many-machines.py", check=two_beat_one, **FULL),
    Promise(BEYOND + "autoencoder.py", check=codes_beat_pca, **FULL),
]


@pytest.mark.parametrize("promise", every(PROMISES))
def test_a_lesson_keeps_its_promise(run_lesson, promise):
    keep(promise, run_lesson)


@pytest.mark.parametrize(
    ("lesson", "words", "used_by", "prints"),
    [
        (
            "write-shakespeare.py",
            "--epochs 1 --nodes 8 --characters 100000",
            "write-temperature.py",
            (r"^--- Temperature 0\.2$", r"^--- Temperature 1\.5$"),
        ),
        (
            "cart-pole.py",
            "--networks 1 --rounds 2 --games 4",
            "watch-cart-pole.py",
            (r"^untrained: \d+ steps$", r"^trained: \d+ steps$"),
        ),
    ],
)
def test_what_a_lesson_saves_the_next_one_uses(
    run_lesson, lesson, words, used_by, prints
):
    trained = run_lesson(BEYOND + lesson, *words.split())
    assert trained.returncode == 0, trained.stderr
    keep(Promise(BEYOND + used_by, prints), run_lesson)


@pytest.mark.long
def test_a_worker_that_is_killed_costs_its_part_of_a_round(student_env):
    words = [BEYOND + "many-machines.py", "--rounds", "4", "--steps", "200"]
    workers, said = [], []
    with subprocess.Popen(
        [sys.executable, "-u", *words],
        cwd=ROOT,
        env=student_env,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as lesson:
        for line in lesson.stdout:
            said.append(line)
            if line.startswith("Started worker"):
                workers.append(int(line.split()[-1]))
            if line.startswith("all workers, round 2 "):
                os.kill(workers[0], signal.SIGKILL)
    assert lesson.returncode == 0
    rounds = [line for line in said if line.startswith("all workers, round ")]
    assert "with 2" in rounds[0]
    assert "with 1" in rounds[3]
    assert len(rounds) == 4


def test_the_sweep_sets_options_of_its_lesson_and_reads_a_metric_that_is_logged():
    sweep = yaml.safe_load((ROOT / BEYOND / "sweep.yaml").read_text(encoding="utf-8"))
    lesson = (ROOT / sweep["program"]).read_text(encoding="utf-8")
    assert all(f"{name}=" in lesson for name in sweep["parameters"])
    assert "validation_split" in lesson  # so that RunLogger logs val_accuracy
    assert sweep["metric"] == {"name": "val_accuracy", "goal": "maximize"}
