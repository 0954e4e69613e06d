"""What the READMEs say is true, and the house keeps its budgets."""

import re
import sys

import pytest
from lessons import ROOT
from test_faults import FAULTS

sys.path.append(str(ROOT / "tests" / "tools"))
import images
from house import seconds_of_import, sizes

READMES = [
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "*/*.md")
    for path in sorted(ROOT.glob(pattern))
]
every_picture = [
    name if name == "explore-data" else pytest.param(name, marks=pytest.mark.long)
    for name in images.LESSONS
]


@pytest.mark.parametrize("readme", READMES)
def test_every_link_and_every_command_leads_to_a_file(readme):
    text = (ROOT / readme).read_text(encoding="utf-8")
    for command in re.findall(r"\bpython (module[\w./\\-]+\.py)\b", text):
        assert (ROOT / command.replace("\\", "/")).is_file(), command
    text = re.sub(r"(?s)```.*?```", "", text)
    for target in re.findall(r"\]\(([^)#]+)", text):
        if not target.startswith("http"):
            assert (ROOT / readme).parent.joinpath(target).exists(), target


def test_the_two_commands_are_the_whole_set_up():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lesson = 'python module2_text_features/classifier.py "I love my new phone"'
    assert f"```sh\n./setup.sh {lesson}\n./setup.sh pytest\n```" in text


@pytest.mark.parametrize("name", every_picture)
def test_a_modules_picture_shows_what_its_lesson_prints_today(name, tmp_path):
    readme = (ROOT / images.LESSONS[name]).parents["beyond" in images.LESSONS[name]]
    text = (readme / "README.md").read_text(encoding="utf-8")
    picture = images.IMAGES / f"{name}.png"
    assert f"](../.github/images/{picture.name})" in text
    assert picture.stat().st_size <= 150_000
    then = picture.with_suffix(".txt").read_text(encoding="utf-8")
    assert images.run(name, str(tmp_path)) == then, "python tests/tools/images.py"


def test_the_hours_add_up_and_the_second_days_cells_fit():
    minutes, day = {}, (ROOT / "README.md").read_text(encoding="utf-8")
    for readme in ROOT.glob("module*/README.md"):
        text = readme.read_text(encoding="utf-8")
        row = r"^\| \[([\w-]+)\.py\]\(beyond/.* \| (\d+) \| \S+ \|$"
        minutes |= {name: int(n) for name, n in re.findall(row, text, re.M)}
        hour, steps = re.search(r"(?s)## The hour: (\d+) (.*?)\n## ", text).groups()
        steps = map(int, re.findall(r"^\| (\d+) \|", steps, re.M))
        assert sum(steps) == int(hour), readme
        assert re.search(rf"\| {readme.parent.name[6]} [^|]*: {hour} minutes", day)
    rows = re.findall(r"^\| 1?\d:\d\d \|(.*)\|(.*)\|(.*)\|$", day, re.M)
    cells = [re.sub(".*: ", "", cell).strip() for row in rows for cell in row]
    times = [sum(minutes[name] for name in cell.split(", ")) for cell in cells]
    assert len(times) == 12
    assert 50 <= min(times) <= max(times) <= 80


def test_the_environment_variables_that_are_named_are_read():
    files = ROOT.glob("workshop/**/*.py")
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    for readme in READMES:
        text = (ROOT / readme).read_text(encoding="utf-8")
        unread = [it for it in re.findall(r"WORKSHOP_[A-Z]+", text) if it not in code]
        assert not unread or readme == "CHANGELOG.md", (readme, unread)


def test_the_table_of_faults_says_what_was_tried():
    rows = [f"| {it.name} | {it.lesson} | {it.word} |" for it in FAULTS]
    text = (ROOT / "tests" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| .*\.py \| \w+ \|$", text, re.M) == rows, "\n".join(rows)


@pytest.mark.parametrize("what", sizes())
def test_the_house_keeps_its_budget(what):
    found, budget = sizes()[what]
    assert found <= budget


def test_the_helper_is_imported_quickly():
    assert min(seconds_of_import() for _ in range(3)) < 0.1
