"""Promises of show_figure: saved at the root, shown only where there is a display."""

import os
import sys

import matplotlib
import matplotlib.pyplot as plt
import pytest

from workshop import figures


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    monkeypatch.setattr(figures, "ROOT", tmp_path)
    monkeypatch.delenv("WORKSHOP_ROWS", raising=False)
    matplotlib.use("agg")
    plt.plot([1, 2, 3])
    yield tmp_path
    plt.close("all")


def test_a_figure_is_saved_at_the_root_and_its_path_printed(checkout, capsys):
    figures.show_figure("three points")
    path = checkout / "figures" / "three-points.png"
    assert path.read_bytes().startswith(b"\x89PNG")
    assert capsys.readouterr().out == f"Figure: {path}\n"


def test_a_dry_run_leaves_the_real_figures_alone(checkout, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", "300")
    figures.show_figure("cnn")
    (path,) = (checkout / "figures").rglob("*.png")
    assert path == checkout / "figures" / "dry-run" / "cnn.png"


def test_a_name_cannot_leave_the_folder(checkout):
    figures.show_figure("../../escape")
    assert [path.name for path in (checkout / "figures").iterdir()] == ["-escape.png"]


def test_without_a_display_no_window_opens_and_the_figure_is_closed(
    checkout, monkeypatch
):
    monkeypatch.setattr(plt, "show", lambda: pytest.fail("a window was opened"))
    figures.show_figure("quiet")
    assert plt.get_fignums() == []


def test_with_a_display_a_window_opens(checkout, monkeypatch):
    shown = []
    monkeypatch.setattr(plt, "get_backend", lambda: "QtAgg")
    monkeypatch.setattr(plt, "show", lambda: shown.append(True))
    figures.show_figure("window")
    assert shown == [True]


def test_a_folder_that_cannot_be_written_to_does_not_end_the_lesson(checkout, capsys):
    (checkout / "figures").write_text("a file where the folder should be")
    figures.show_figure("lost")
    assert "could not be saved" in capsys.readouterr().out


def test_the_workshops_figure_style_is_used(run_lesson, root, tmp_path):
    lesson = tmp_path / "lesson.py"
    lesson.write_text(
        "import workshop\n"
        "from matplotlib import rcParams\n"
        "print(rcParams['font.size'], rcParams['axes.prop_cycle'].by_key()['color'])"
    )
    assert run_lesson(lesson).stdout.startswith("16.0 ['#0072B2', '#D55E00'")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has a display")
def test_a_display_that_points_nowhere_is_no_display(run_lesson):
    done = run_lesson("module1_overview/explore-data.py", DISPLAY=":99")
    assert done.returncode == 0, done.stderr
    assert f"explore-data.png{os.linesep}" in done.stdout
