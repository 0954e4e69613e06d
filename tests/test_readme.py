"""What the READMEs say is true: their commands work, their links lead somewhere."""

import re
import shlex
import subprocess
import sys

import faults
import pytest
from conftest import ROOT
from fault_matrix import GOOD, read_table
from measure import rows

READMES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "data/*.md", "module*/*.md", "tests/*.md")
    for path in ROOT.glob(pattern)
)


def commands(readme, language="sh"):
    """List the commands of a README's code blocks."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    blocks = re.findall(rf"^```{language}\n(.*?)^```", text, re.M | re.S)
    lines = "\n".join(blocks).splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("readme", READMES)
def test_every_link_leads_somewhere(readme):
    text = (ROOT / readme).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)", text):
        if not target.startswith("http"):
            assert (ROOT / readme).parent.joinpath(target).exists(), target


def test_the_two_commands_are_the_whole_set_up():
    first, second = [line for line in commands("README.md") if "setup.sh" in line]
    assert first == (
        './setup.sh python module2_text_features/classifier.py "I love my new phone"'
    )
    assert second == "./setup.sh pytest"
    assert f"\n{second}" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command", [line for line in commands("README.md") if "module" in line]
)
def test_a_lesson_in_the_readme_runs(run_lesson, command):
    words = shlex.split(command)
    if "python" in words and "-m" not in words:
        lesson, *arguments = words[words.index("python") + 1 :]
        done = run_lesson(lesson, *arguments)
        assert done.returncode == 0, done.stderr


def test_a_class_mirror_is_filled_and_serves_as_the_readme_says(student_env, tmp_path):
    lines = [line for line in commands("README.md") if "~/class-mirror" in line]
    assert len(lines) == 2
    for line in lines:
        words = shlex.split(line.replace("~/class-mirror", str(tmp_path)))
        settings = dict(word.split("=") for word in words if word.startswith("WORK"))
        arguments = words[words.index("python") + 1 :]
        done = subprocess.run(
            [sys.executable, *arguments],
            env=student_env | settings,
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", ["leet", "sync"])
def test_the_tracking_commands_of_the_readme_exist(command, student_env):
    assert any(line.startswith(f"wandb {command} ") for line in commands("README.md"))
    done = subprocess.run(
        [sys.executable, "-m", "wandb", command, "--help"],
        env=student_env,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0


def test_what_a_windows_student_types_is_what_the_others_type():
    """These cannot run here; each is held to its twin, which the tests do run."""
    last_words = [
        line.split(".venv\\Scripts\\")[-1]
        for line in commands("README.md", "powershell")
    ]
    assert last_words == [
        "py -3.12 -m venv .venv",
        "python -m pip install -r requirements.txt",
        "python -m workshop.download",
        "python module1_overview\\check-setup.py",
    ]


def test_every_lesson_and_module_stands_in_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for module in ROOT.glob("module*/"):
        assert f"]({module.name}/README.md)" in text


def test_the_environment_variables_of_the_readme_are_read_by_the_helper():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    names = set(re.findall(r"WORKSHOP_[A-Z]+", text))
    code = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "workshop").glob("*.py")
    )
    assert names == {"WORKSHOP_TWEETS", "WORKSHOP_ROWS", "WORKSHOP_MIRROR"}
    assert all(f'"{name}"' in code for name in names)


def test_no_lesson_needs_more_memory_than_the_readme_says():
    stated = []
    for readme in ROOT.glob("module*/README.md"):
        for _, headings, cells in rows(readme):
            if "memory" in headings:
                stated.append(int(cells[headings.index("memory")].split()[0]))
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    largest = re.search(r"the largest lesson takes ([\d.]+) GB", text)
    assert f"{max(stated) / 1000:.1f}" == largest[1]
    assert 1.1 * max(stated) < 3000
    assert "3 GB of memory" in text


def test_every_lesson_has_a_good_end_under_every_fault_in_the_table():
    cells = read_table()
    for name in faults.FAULTS:
        for lesson in faults.lessons():
            assert cells.get((name, lesson.path)) in GOOD, (name, lesson.path)
