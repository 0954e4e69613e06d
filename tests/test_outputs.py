"""Figures are saved whole, shown only where there is a display, and logged to a run."""

import os
import sys
from pathlib import Path
from types import SimpleNamespace

import matplotlib.pyplot as plt
import pytest

from workshop import output_path, show_figure, start


@pytest.fixture(autouse=True)
def three_points():
    plt.switch_backend("agg")
    plt.plot([1, 2, 3])
    yield
    plt.close("all")


def test_a_figure_is_saved_and_closed_and_nothing_else_is_left(tmp_path, capsys):
    show_figure("three points")
    path = tmp_path / "figures" / "three points.png"
    assert path.read_bytes().startswith(b"\x89PNG")
    assert os.listdir(path.parent) == [path.name]
    assert capsys.readouterr().out == f"Saved {path}\n"
    assert plt.get_fignums() == []


@pytest.mark.parametrize("elsewhere", ["", "somewhere"])
@pytest.mark.parametrize("rows", ["", "300"])
def test_a_dry_run_has_folders_of_its_own(monkeypatch, elsewhere, rows):
    monkeypatch.setenv("WORKSHOP_OUTPUT", elsewhere)
    monkeypatch.setenv("WORKSHOP_ROWS", rows)
    place = Path(elsewhere or start.ROOT) / "models"
    expected = place / "dry-run" / "cnn.keras" if rows else place / "cnn.keras"
    assert output_path("models", "cnn.keras") == expected
    assert not Path("somewhere").exists(), "asking for a path makes no folder"


def test_a_window_opens_and_an_active_run_gets_the_figure(monkeypatch):
    shown, logged = [], []
    monkeypatch.setattr(plt, "get_backend", lambda: "QtAgg")
    monkeypatch.setattr(plt, "show", lambda: shown.append(plt.get_fignums()))
    run = SimpleNamespace(log=logged.append)
    wandb = SimpleNamespace(run=run, Image=lambda path: Path(path).read_bytes()[:4])
    monkeypatch.setitem(sys.modules, "wandb", wandb)
    show_figure("matrix")
    assert shown == [[1]]
    assert logged == [{"matrix": b"\x89PNG"}]


def test_what_cannot_be_saved_is_said(tmp_path, capsys, monkeypatch):
    def half(part):
        part.write_bytes(b"half of it")
        raise OSError(28, "No space left on device")

    path = tmp_path / "figures" / "twice.png"
    path.parent.mkdir()
    path.write_bytes(b"whole")
    monkeypatch.setattr(plt, "savefig", half)
    show_figure("twice")
    assert path.read_bytes() == b"whole"
    assert os.listdir(path.parent) == ["twice.png"]
    sentence = f"{path} could not be saved (No space left on device).\n"
    assert capsys.readouterr().out == sentence
