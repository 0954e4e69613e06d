"""What the lessons of module 5 promise, checked against what they print."""

import os
import re
import signal
import subprocess
import sys

import pytest
from conftest import ROOT

MODULE = "module5_mlp"


def output_of(done):
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_the_hidden_layer_reaches_its_bar_with_weights_that_can_be_counted(run_lesson):
    text = output_of(run_lesson(f"{MODULE}/mlp.py", rows=None))
    assert float(re.search(r"^Test accuracy: ([\d.]+)%", text, re.M)[1]) >= 97.5
    assert "By hand: 100,480 + 1,290 = 101,770 weights" in text
    assert "Keras counts 101,770" in text


def test_dropout_makes_the_gap_smaller(run_lesson):
    text = output_of(run_lesson(f"{MODULE}/dropout.py", rows=3000))
    gaps = [float(gap) for gap in re.findall(r"a gap of (-?[\d.]+) points", text)]
    assert len(gaps) == 2
    assert gaps[1] < gaps[0]


def test_xor_by_hand_is_xor(run_lesson):
    text = output_of(run_lesson(f"{MODULE}/xor-by-hand.py"))
    rows = re.findall(r"\[(\d) (\d)\] +(\d) +(\d) +(\d) +(\d)", text)
    assert len(rows) == 4
    for row in rows:
        a, b, and_, or_, nand, xor = (int(bit) for bit in row)
        assert (and_, or_, nand, xor) == (a & b, a | b, 1 - (a & b), a ^ b)


def test_only_a_hidden_layer_learns_xor(run_lesson):
    text = output_of(run_lesson(f"{MODULE}/xor.py"))
    right = dict(re.findall(r"With (.*): (\d) of 4 right", text))
    assert int(right["one layer"]) <= 3
    assert right["a hidden layer"] == "4"


def test_backpropagation_by_hand_is_right_and_learns(run_lesson):
    one_thread = {"OPENBLAS_NUM_THREADS": "1"}  # several fight on a busy machine
    lesson = f"{MODULE}/backprop-by-hand.py"
    text = output_of(run_lesson(lesson, "--epochs", "2", rows=None, **one_thread))
    pairs = re.findall(r"Gradient (\S+), by nudging (\S+)", text)
    assert len(pairs) == 4
    for by_hand, nudged in pairs:
        assert float(by_hand) == pytest.approx(float(nudged), abs=1e-5)
    difference = re.search(r"All 101,770 gradients: within (\S+) of Keras'", text)[1]
    assert float(difference) < 1e-5
    assert float(re.findall(r"test accuracy ([\d.]+)%", text)[-1]) >= 96


def test_mixed_up_garments_are_named(run_lesson):
    text = output_of(run_lesson(f"{MODULE}/fashion.py", rows=3000))
    mistakes = re.findall(r"^ +(\d+) (\S.*) taken for (\S.*)$", text, re.M)
    assert len(mistakes) == 5
    counts = [int(count) for count, _, _ in mistakes]
    assert counts == sorted(counts, reverse=True)
    assert all(garment != taken_for for _, garment, taken_for in mistakes)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_ctrl_c_keeps_what_was_learned_and_exits_with_130(student_env, tmp_path):
    lesson = subprocess.Popen(
        [sys.executable, "-u", str(ROOT / MODULE / "mlp.py"), "--epochs", "5000"],
        env=student_env | {"WORKSHOP_ROWS": "300", "WANDB_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # a suite in the background would hand its lessons a Ctrl-C that is ignored
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        said = ""
        for line in lesson.stdout:
            said += line
            if line.startswith("Epoch 3/"):
                lesson.send_signal(signal.SIGINT)
                break
        rest, errors = lesson.communicate(timeout=60)
    finally:
        lesson.kill()
    assert lesson.returncode == 130
    assert errors == ""
    said += rest
    epochs = re.search(r"Ctrl-C: stopped after (\d+) whole epochs and a part", said)
    assert int(epochs[1]) >= 2
    assert re.search(r"^Test accuracy: [\d.]+%", said, re.M)
    assert "Figure: " in said
    assert not (tmp_path / "wandb" / "results.jsonl").exists()
