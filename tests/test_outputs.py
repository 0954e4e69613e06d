"""Figures are saved whole, shown only where there is a display, and logged to a run."""

import os
import re
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


def test_a_figure_is_saved_its_path_printed_and_nothing_else_left(tmp_path, capsys):
    show_figure("three points")
    path = tmp_path / "figures" / "three points.png"
    assert path.read_bytes().startswith(b"\x89PNG")
    assert os.listdir(path.parent) == [path.name]
    assert capsys.readouterr().out == f"Saved {path}\n"


@pytest.mark.parametrize("elsewhere", ["", "somewhere"])
@pytest.mark.parametrize("rows", ["", "300"])
def test_a_dry_run_has_folders_of_its_own(monkeypatch, elsewhere, rows):
    monkeypatch.setenv("WORKSHOP_OUTPUT", elsewhere)
    monkeypatch.setenv("WORKSHOP_ROWS", rows)
    place = Path(elsewhere or start.ROOT) / "models"
    expected = place / "dry-run" / "cnn.keras" if rows else place / "cnn.keras"
    assert output_path("models", "cnn.keras") == expected


def test_asking_for_a_path_makes_no_folder(tmp_path):
    output_path("models", "cnn.keras")
    assert os.listdir(tmp_path) == []


def test_without_a_display_no_window_opens_and_the_figure_is_closed(monkeypatch):
    monkeypatch.setattr(plt, "show", lambda: pytest.fail("a window was opened"))
    show_figure("quiet")
    assert plt.get_fignums() == []


def test_with_a_display_a_window_opens(monkeypatch):
    shown = []
    monkeypatch.setattr(plt, "get_backend", lambda: "QtAgg")
    monkeypatch.setattr(plt, "show", lambda: shown.append(plt.get_fignums()))
    show_figure("window")
    assert shown == [[1]]


def test_a_run_that_is_active_gets_the_figure(monkeypatch):
    logged = []
    run = SimpleNamespace(log=logged.append)
    wandb = SimpleNamespace(run=run, Image=lambda path: Path(path).read_bytes()[:4])
    monkeypatch.setitem(sys.modules, "wandb", wandb)
    show_figure("matrix")
    assert logged == [{"matrix": b"\x89PNG"}]


def test_a_folder_that_cannot_be_made_is_reported(tmp_path, capsys):
    (tmp_path / "figures").write_text("a file where the folder should be")
    show_figure("lost")
    assert re.search(
        r"lost\.png could not be saved \(.+\)\.\n", capsys.readouterr().out
    )


def test_a_figure_that_is_there_stays_whole_when_another_cannot_be_saved(
    tmp_path, capsys, monkeypatch
):
    show_figure("twice")
    path = tmp_path / "figures" / "twice.png"
    before = path.read_bytes()

    def half(part):
        part.write_bytes(before[:100])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(plt, "savefig", half)
    show_figure("twice")
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == ["twice.png"]
    sentence = f"{path} could not be saved (No space left on device).\n"
    assert capsys.readouterr().out.endswith(sentence)
