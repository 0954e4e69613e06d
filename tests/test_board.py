"""The board counts what students tell it, refuses all else, and never holds them up."""

import asyncio
import atexit
import json
import random
import re
import socket
import subprocess
import sys
import time

import pytest
from browser import CHROMIUM, Browser
from lessons import ROOT
from tornado.httpclient import AsyncHTTPClient, HTTPRequest

from workshop.exercises.board import STUDENTS, new_board, tell

EXERCISE = "module4_perceptrons/exercises/one-hot.py"
RIGHT = {"exercise": EXERCISE, "said": "", "who": "0123abcd"}
WRONG = "The first place is the digit 0, so this row says 2."
CLASS = [RIGHT | {"who": f"{number:08x}"} for number in range(STUDENTS)]
HTML = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def board(student_env):
    """Serve a board as the instructor does; give its address."""
    words = [sys.executable, "-u", "-m", "workshop.exercises", "--serve", "--port", "0"]
    how = {"cwd": ROOT, "env": student_env, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, **how) as process:
        said = process.stdout.readline() + process.stdout.readline()
        yield re.search(r"http://[\d.:]+", said)[0]
        process.terminate()


def post(board, *bodies, **headers):
    """Send the bodies, thirty at once; give the statuses, and the last reply's text."""
    how = {"method": "POST", "headers": {"Origin": board} | headers}

    async def send():
        client = AsyncHTTPClient(force_instance=True, max_clients=30)
        asked = [HTTPRequest(f"{board}/ask", body=body, **how) for body in bodies]
        return await asyncio.gather(
            *[client.fetch(a, raise_error=False) for a in asked]
        )

    replies = asyncio.run(send())
    return {reply.code for reply in replies}, (replies[-1].body or b"").decode()


def bad_reports(many):
    """Make up reports of another form, or of something that does not exist."""
    draw = random.Random(0)  # noqa: S311
    odd = [None, 0, 1.5, float("nan"), True, [], {}, HTML, "\0", "\ud800", "x" * 90_000]
    odd += [EXERCISE + "/../x", "../setup.sh", "01234567" * 2, "0123ABCD", WRONG + " "]
    for number in range(many):
        field = draw.choice([*RIGHT, "name", "", "__proto__", HTML])
        yield RIGHT | {field: draw.choice(odd)}
        yield {name: RIGHT[name] for name in RIGHT if name != list(RIGHT)[number % 3]}


def test_ten_thousand_bad_reports_change_nothing_and_a_class_has_500_students():
    answer = new_board()
    for report in CLASS:
        answer(report)
    before = answer({})
    for report in [*bad_reports(5_000), RIGHT]:
        with pytest.raises(ValueError, match=r"^[\w ,]+\.$"):
            answer(report)
    assert answer({}) == before
    assert before["students"] == STUDENTS


def test_over_the_network_bad_reports_are_refused(board):
    odd = ["", "[]", "null", "{", "[" * 50_000, b"\xff", "{}" * 5, "x" * 99_000]
    assert post(board, *odd, *map(json.dumps, bad_reports(100)))[0] == {400}
    assert post(board, "x" * 200_000)[0] <= {400, 599}  # oversized: it hangs up
    assert post(board, json.dumps(RIGHT), Host="elsewhere.example")[0] == {403}
    assert post(board, json.dumps(RIGHT), Origin="http://elsewhere.example")[0] == {403}
    assert json.loads(post(board, "{}")[1])["students"] == 0


def test_thirty_students_at_once_are_counted_and_shown(board, tmp_path):
    reports = [*CLASS[:30], *[report | {"said": WRONG} for report in CLASS[:12]]]
    assert post(board, *map(json.dumps, reports))[0] == {200}
    told = json.loads(post(board, "{}")[1])
    line = {"exercise": EXERCISE, "passed": 30, "mistakes": [[WRONG, 12]]}
    assert told["students"] == 30
    assert line in told["exercises"]
    if not CHROMIUM:
        pytest.skip("no chromium: the page was not looked at")
    browser = Browser(tmp_path)
    browser("Page.navigate", url=board)
    said = browser.wait("document.body.innerText.match(/30 passed[^]*/)")[0]
    state, asked = (
        browser.run("document.getElementById('state').innerText"),
        browser.asked,
    )
    browser.close()
    assert re.match(f"30 passed\\s+12 .\\s+{WRONG}", said)
    assert state == "30 students so far, no names."
    assert all(url.startswith(board) for url in asked if url != "about:blank")
    assert browser.errors == []


@pytest.mark.parametrize("kind", ["there", "silent", "missing", "no address"])
def test_a_student_reads_the_same_and_waits_half_a_second_at_most(
    kind, board, student_env, monkeypatch
):
    path, waits, seconds = ROOT / EXERCISE, [], []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        if kind == "missing":
            listening.close()
        named = {"there": board, "no address": kind}.get(kind, address)
        source = path.read_text().replace("= ...", "= [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]")
        code = f"exec(compile({source!r}, 'x', 'exec'), {{'__file__': {str(path)!r}}})"
        env = student_env | {"WORKSHOP_BOARD": named}
        words = [sys.executable, "-c", code]
        done = subprocess.run(words, env=env, cwd=ROOT, capture_output=True, text=True)
        assert (done.stdout, done.stderr, done.returncode) == ("", f"{WRONG}\n", 1)

        monkeypatch.setenv("WORKSHOP_BOARD", named)
        monkeypatch.setattr(atexit, "register", lambda *call: waits.append(call))
        for _ in range(3):  # the machine may be busy
            start = time.monotonic()
            tell(path, "Another sentence.")
            join, at_most = waits.pop()
            join(at_most)
            seconds.append(time.monotonic() - start)
    assert min(seconds) < 0.5
    if kind == "there":
        told = json.loads(post(board, "{}")[1])["exercises"]
        (line,) = [line for line in told if line["exercise"] == EXERCISE]
        assert ["another mistake", 3] in line["mistakes"]
