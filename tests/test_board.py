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
from lessons import ROOT, started
from tornado.httpclient import AsyncHTTPClient

from workshop.exercises.board import STUDENTS, new_board, tell

EXERCISE = "module4_perceptrons/exercises/one-hot.py"
RIGHT = {"exercise": EXERCISE, "said": "", "who": "0123abcd"}
WRONG = "The first place is the digit 0, so this row says 2."
CLASS = [RIGHT | {"who": f"{number:08x}"} for number in range(STUDENTS)]
ODD = [None, 0, 1.5, float("nan"), True, [], {}, "\0", "\ud800", "<b>", "x" * 90_000]
ODD += [EXERCISE + "/../x", "../setup.sh", "01234567" * 2, "0123ABCD", f"{WRONG} "]
CHOICE = random.Random(0).choice  # noqa: S311
FIELDS = [*RIGHT, "name", "", "__proto__", "<b>"]
BAD = [RIGHT | {CHOICE(FIELDS): CHOICE(ODD)} for _ in range(10_000)]
BAD += [{name: RIGHT[name] for name in RIGHT if name != left} for left in RIGHT]


@pytest.fixture(scope="module")
def board(student_env):
    words = "-u -m workshop.exercises --serve --port 0"
    with started(student_env, *words.split()) as (_, url):
        yield url


def post(board, *bodies, **headers):
    how = {"method": "POST", "headers": {"Origin": board} | headers}

    async def send():
        ask = AsyncHTTPClient(force_instance=True, max_clients=30).fetch
        url = f"{board}/ask"
        return await asyncio.gather(*[ask(url, False, body=b, **how) for b in bodies])

    replies = asyncio.run(send())
    return {reply.code for reply in replies}, (replies[-1].body or b"").decode()


def counts(board):
    told = json.loads(post(board, "{}")[1])
    return told["students"], {name: line for name, *line in told["exercises"]}[EXERCISE]


def test_ten_thousand_bad_reports_change_nothing_and_a_class_has_500_students():
    answer = new_board()
    before = [answer(report) for report in CLASS] and answer({})
    for report in [*BAD, RIGHT]:
        with pytest.raises(ValueError, match=r"^[\w ,]+\.$"):
            answer(report)
    assert answer({}) == before


def test_over_the_network_bad_reports_are_refused(board):
    odd = ["", "[]", "null", "{", "[" * 50_000, b"\xff", "{}" * 5, "x" * 99_000]
    assert post(board, *odd, *map(json.dumps, BAD[-200:]))[0] == {400}
    assert post(board, "x" * 200_000)[0] <= {400, 599}  # oversized: it hangs up
    assert post(board, json.dumps(RIGHT), Host="a.example")[0] == {403}
    assert post(board, json.dumps(RIGHT), Origin="http://a.example")[0] == {403}
    assert counts(board) == (0, [0, []])


def test_thirty_students_at_once_are_counted_and_shown(board, tmp_path):
    wrong = [report | {"said": WRONG} for report in CLASS[:12]]
    assert post(board, *map(json.dumps, CLASS[:30] + wrong))[0] == {200}
    assert counts(board) == (30, [30, [[WRONG, 12]]])
    if not CHROMIUM:
        pytest.skip("no chromium: the page was not looked at")
    browser = Browser(tmp_path)
    browser("Page.navigate", url=board)
    said = browser.wait("document.body.innerText.match(/30 passed[^]*/)?.input")
    browser.close()
    assert "30 students so far" in said
    assert re.search(rf"30 passed\s+12 .\s+{WRONG}", said)
    assert {url.partition("/ask")[0].strip("/") for url in browser.asked} == {board}
    assert browser.errors == []


@pytest.mark.parametrize("kind", ["there", "silent", "http://127.0.0.1:9", "nonsense"])
def test_a_student_reads_the_same_and_waits_half_a_second_at_most(
    kind, board, student_env, monkeypatch
):
    silent, waits, seconds = socket.create_server(("127.0.0.1", 0)), [], []
    named = {"there": board, "silent": f"http://127.0.0.1:{silent.getsockname()[1]}"}
    env = student_env | {"WORKSHOP_BOARD": named.get(kind, kind)}
    solution = (ROOT / EXERCISE).parent / "solutions" / "one-hot.py"
    wrong = solution.read_text(encoding="utf-8").replace("0, 0, 0, 1", "0, 0, 1, 0")
    code = f"exec({wrong!r}, {{'__file__': {str(ROOT / EXERCISE)!r}}})"
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, env=env, cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr, done.returncode) == ("", f"{WRONG}\n", 1)
    monkeypatch.setenv("WORKSHOP_BOARD", env["WORKSHOP_BOARD"])
    monkeypatch.setattr(atexit, "register", lambda *call: waits.append(call))
    for _ in range(3):  # the machine may be busy
        start = time.monotonic()
        tell(ROOT / EXERCISE, "Another sentence.")
        waits[-1][0](waits[-1][1])
        seconds.append(time.monotonic() - start)
    silent.close()
    assert min(seconds) < 0.5
    assert kind != "there" or ["another mistake", 3] in counts(board)[1][1]
