"""What the lessons of module 5 promise to print."""

import os
import re
import signal
import tempfile

import pytest
import yaml
from lessons import FULL, ROOT, Promise, numbers, percent, start

M, B = "module5_mlp/", "module5_mlp/beyond/"


def a_truth_table(said):
    rows = numbers(r"^\[(\d) (\d)\] +(\d) +(\d) +(\d) +(\d)", said)
    assert len(rows) == 4
    for a, b, *answers in [map(int, row) for row in rows]:
        assert answers == [a & b, a | b, 1 - (a & b), a ^ b]


def a_smaller_gap(said):
    without, with_dropout = numbers(r"a gap of (-?[\d.]+) points", said)
    assert with_dropout < without


def true_gradients(said):
    for by_hand, nudged in numbers(r"Gradient (\S+), by nudging (\S+)", said):
        assert by_hand == pytest.approx(nudged, abs=1e-5)
    assert numbers(r"All 101,770 gradients: within (\S+)", said)[0] < 1e-5


def five_mistakes(said):
    found = re.findall(r"^ +(\d+) (\S.*) taken for (\S.*)$", said, re.M)
    counts = [int(count) for count, _, _ in found]
    assert len(found) == 5
    assert counts == sorted(counts, reverse=True)
    assert all(garment != taken for _, garment, taken in found)


def nonsense_is_memorized(said):
    shuffled, true = numbers(r"^With .*: ([\d.]+)% on .*, ([\d.]+)%", said)
    assert shuffled[0] > shuffled[1] + 50
    assert true[1] > shuffled[1] + 30


def more_bumps(said):
    assert numbers(r"by hand: off by ([\d.]+)", said) == [0.425, 0.12, 0.024]
    assert numbers(r"that learned: off by ([\d.]+)", said)[0] < 0.12


def sgd_walks_as_it_must(said):
    """Each step of SGD at 0.9 shrinks one weight by 0.91, the other by -0.8."""
    along, across = -9 * 0.91**10, 2 * 0.8**10
    assert f"SGD      at 0.9: loss {0.05 * along**2 + across**2:.3f} after 10" in said
    assert len(re.findall(r"^Test accuracy after each epoch: [\d.]+%", said, re.M)) == 4


def sigmoids_lose_it(said):
    sigmoid = numbers(r"^sigmoid layer .*gradient (\S+)", said)
    relu = numbers(r"^relu +layer .*gradient (\S+)", said)
    assert sigmoid[0] < relu[0] / 5
    assert sigmoid == sorted(sigmoid)
    assert max(relu) < 100 * min(relu)


def only_he_keeps_the_size(said):
    zeros, small, large, _, he = numbers(r"^Start with .* and (\S+) leaves", said)
    assert zeros == 0
    assert small < 1e-4 < 0.01 < he < 1 < large


def good_starts_learn(said):
    only_he_keeps_the_size(said)
    assert percent(r"^zeros: test accuracy", said) < 12
    assert percent(r"^0\.5: test accuracy", said) < percent(r"^Glorot: .*acy", said)
    assert percent(r"^He: test accuracy", said) > 88


def penalties_make_weights_small(said):
    nothing, l2, l1, _, _ = numbers(r"0\.001\): (\d+)%", said)
    assert nothing < l2 < l1


def the_slides_tables(said):
    assert "Mean of each column: [3. 1. 2. 2.]" in said
    assert "Mean of each row: [2.   2.25 1.75]" in said
    assert max(numbers(r"The same in Keras: within (\S+)", said)) < 1e-6
    assert percent(r"in the last one:", said[said.index("With batch") :]) > 60


def the_same_answers(said):
    assert numbers(r"differ by ([\d.]+) at most", said) == [0, 0]


def the_losses_of_fit(said):
    for by_hand, by_fit in numbers(r"by hand ([\d.]+), by fit ([\d.]+)", said):
        assert by_hand == pytest.approx(by_fit, abs=2e-5)


def codes_beat_nothing(said):
    noisy, cleaned = numbers(r"noisy digits: ([\d.]+), .*: ([\d.]+)$", said)[0]
    assert cleaned < noisy


def codes_beat_pca(said):
    codes_beat_nothing(said)
    for network, pca in numbers(r"code of \d+: ([\d.]+), .* ([\d.]+)$", said):
        assert network < pca


def it_learns(said):
    assert numbers(r"in new games: (\d+) of 500", said)[0] > 400


def two_beat_one(said):
    one, two = numbers(r"^\w+ workers?, round 10 .*accuracy ([\d.]+)%", said)
    assert two > one


WEIGHTS = r"^By hand: 100,480 \+ 1,290 = 101,770 weights$", r"^Keras counts 101,770$"
MISTAKES = r"^  test digit \d+: a \d read as \d, [\d.]+% sure$"
ONE_LAYER = r"^With one layer: [0-3] of 4 right$"
NO_NETWORKS = {"WORKSHOP_OUTPUT": f"{tempfile.gettempdir()}/no-networks"}
PROMISES = [
    Promise(M + "mlp.py", (*WEIGHTS, MISTAKES, r"^Saved .*mlp\.keras$")),
    Promise(M + "mlp.py", (r"^Test accuracy: 9(7\.[5-9]|8)",), **FULL),
    Promise(M + "dropout.py", check=a_smaller_gap, rows=3000),
    Promise(M + "dropout.py", check=a_smaller_gap, **FULL),
    Promise(B + "xor-by-hand.py", check=a_truth_table),
    Promise(B + "xor.py", (ONE_LAYER, "^With a hidden layer: 4 of 4 right$")),
    Promise(B + "backprop-by-hand.py", check=true_gradients),
    Promise(B + "backprop-by-hand.py", (r"^Epoch 4: .* 9[78]\.\d%$",), **FULL),
    Promise(B + "fashion.py", (r"^Hardest to find: ",), five_mistakes),
    Promise(B + "memorize.py", check=nonsense_is_memorized),
    Promise(B + "universality.py --epochs 20", check=more_bumps),
    Promise(B + "optimizers.py", check=sgd_walks_as_it_must),
    Promise(B + "vanishing-gradient.py --depth 6 --epochs 1", check=sigmoids_lose_it),
    Promise(B + "initialization.py --depth 4 --epochs 2", check=only_he_keeps_the_size),
    Promise(B + "initialization.py", check=good_starts_learn, **FULL),
    Promise(B + "regularization.py --epochs 20", check=penalties_make_weights_small),
    Promise(B + "batch-norm.py", ("^The loss is no num",), the_slides_tables),
    Promise(B + "three-ways-to-build.py", check=the_same_answers),
    Promise(B + "training-loop.py", check=the_losses_of_fit),
    Promise(B + "experiments.py", (r"^Best run: \w+ ",)),
    Promise(B + "autoencoder.py", check=codes_beat_nothing),
    Promise(B + "text-lstm.py --epochs 1 --nodes 4", (r"^LSTM.*%",)),
    Promise(B + "cart-pole.py --networks 1", check=it_learns),
    Promise(
        B + "watch-cart-pole.py",
        (r"^untrained: \d+ steps$", r"^trained: \d+ steps$"),
        after=B + "cart-pole.py --networks 1 --rounds 2 --games 4",
    ),
    Promise(
        B + "watch-cart-pole.py",
        error="To make one: python module5_mlp/beyond/cart-pole.py",
        env=NO_NETWORKS,
    ),
    Promise(B + "write-shakespeare.py --file LICENSE", error="LICENSE has "),
    Promise(
        B + "write-temperature.py",
        (r"^--- Temperature 0\.2$", r"^--- Temperature 1\.5$"),
        after=B + "write-shakespeare.py --epochs 1 --nodes 8 --characters 100000",
    ),
    Promise(
        B + "write-temperature.py",
        error="To make one: python module5_mlp/beyond/write-shakespeare.py",
        env=NO_NETWORKS,
    ),
    Promise(
        B + "many-machines.py --rounds 3 --steps 20",
        (r"^one worker, round 3 with 1: .*%", r"^all workers, round 3 with 2: .*%"),
    ),
    Promise(B + "many-machines.py", check=two_beat_one, **FULL),
    Promise(B + "autoencoder.py", check=codes_beat_pca, **FULL),
]


@pytest.mark.long
def test_a_worker_that_is_killed_costs_its_part_of_a_round(student_env):
    words = f"-u {B}many-machines.py --rounds 4 --steps 200"
    said = ""
    with start(student_env, *words.split()) as lesson:
        for line in lesson.stdout:
            said += line
            if line.startswith("all workers, round 2 "):
                os.kill(
                    int(numbers(r"^Started worker (\d+)$", said)[0]), signal.SIGKILL
                )
    assert lesson.returncode == 0
    busy = numbers(r"^all workers, round \d with (\d)", said)
    assert (busy[0], busy[3], len(busy)) == (2, 1, 4)


def test_the_sweep_sets_options_of_its_lesson_and_reads_a_metric_that_is_logged():
    sweep = yaml.safe_load((ROOT / B / "sweep.yaml").read_text(encoding="utf-8"))
    lesson = (ROOT / sweep["program"]).read_text(encoding="utf-8")
    assert all(f"{name}=" in lesson for name in sweep["parameters"])
    assert "validation_split" in lesson  # so that RunLogger logs val_accuracy
    assert sweep["metric"] == {"name": "val_accuracy", "goal": "maximize"}
