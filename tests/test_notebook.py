"""A lesson as a notebook: nothing is lost, and it prints what the script prints."""

import json

import pytest
from lessons import LESSONS, ROOT

from workshop.notebook import cells, notebook

EXECUTED = [
    "module1_overview/explore-data.py",
    "module2_text_features/feature-extraction-2.py",
    "module4_perceptrons/one-hot.py",
]


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_cells_joined_are_the_lesson(lesson):
    source = (ROOT / lesson).read_text(encoding="utf-8")
    (_, docstring), *steps = cells(source)
    joined = f'"""{docstring}"""\n'
    for (_, heading), (_, code) in zip(steps[::2], steps[1::2], strict=True):
        joined += f"\n# %% {heading.removeprefix('## ')}\n{code}\n"
    without_blanks = [line for line in source.splitlines() if line]
    assert [line for line in joined.splitlines() if line] == without_blanks


def test_without_a_lesson_it_says_how_to_use_it(run_lesson):
    done = run_lesson("workshop/notebook.py")
    assert done.returncode == 1
    assert "python -m workshop.notebook module5_mlp/mlp.py" in done.stderr


@pytest.mark.long
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("lesson", EXECUTED)
def test_a_notebook_prints_what_the_script_prints(
    run_lesson, student_env, monkeypatch, lesson
):
    nbclient = pytest.importorskip("nbclient", reason="pip install nbclient ipykernel")
    nbformat = pytest.importorskip("nbformat")
    for name, value in (student_env | {"WORKSHOP_ROWS": "300"}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("PYTHONWARNINGS")  # the kernel's own are not ours
    book = nbformat.from_dict(
        json.loads(notebook((ROOT / lesson).read_text(encoding="utf-8")))
    )
    nbclient.NotebookClient(book, timeout=240, kernel_name="python3").execute()
    outputs = [output for cell in book.cells for output in cell.get("outputs", [])]
    said = "".join(o.text for o in outputs if o.get("name") == "stdout")
    script = run_lesson(lesson).stdout

    def stable(text):
        return [line for line in text.splitlines() if "Saved" not in line]

    assert stable(said) == stable(script)
