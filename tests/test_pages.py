"""Pages to play with: in a real browser, without a network, against odd requests."""

import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from itertools import cycle, islice, product
from urllib.parse import urlsplit

import pytest
from lessons import started, talk

DRAW = "module6_cnn/beyond/draw-digit.py"
PLAY = "module5_mlp/beyond/playground.py"
RUNS = "module5_mlp/beyond/compare-runs.py"
STROKES = """50 20 03 06 29 59 79 96 93 70 50 | 40 49 | 13 21 50 71 83 75 19 99
12 30 60 82 73 44 74 87 69 29 17 | 50 05 85 62 69 | 80 20 14 44 75 87 69 29 18
70 32 15 07 29 69 87 65 35 16 | 10 80 49 | 71 40 11 13 44 76 88 59 28 16 44 73 71
83 54 23 21 50 81 83 79""".replace("\n", "|")  # column and row of 0, 1 and so on
PLACES = [(0.75, 0.1, 0.1), (0.5, 0.45, 0.05), (0.35, 0.1, 0.6)]  # size, left, top
SETUP = {"data": "circles", "noise": 0.1, "batch": 10, "rate": 0.03, "start": 999}
SETUP |= dict.fromkeys(["L2", "relu", "2", "3", "x²", "y²", "xy", "sin 4x"], 0)
SETUP |= {"1": 4, "x": 1, "y": 1, "sin 4y": 0}
RUN = "from workshop import start_run; run = start_run(epochs=2); [(run.log({'epoch': "
RUN += "epoch, 'loss': 1 / epoch}), input()) for epoch in (1, 2)]"
ALPHA = "[...find(%r).getContext('2d').getImageData(0, 0, %d, %d).data]"
ALPHA += ".filter((_, i) => i %% 4 == 3)"
LONG = pytest.param(None, 28, marks=pytest.mark.long)


@contextmanager
def opened(browser, env, *words):
    """Open a lesson's page; in the end it has asked nobody else and met no error."""
    with started(env, *words) as (process, url):
        for address in ("about:blank", url):
            browser.asked, browser.errors = [], []
            browser("Page.navigate", url=address)
            browser.wait(f"{address!r}.startsWith(location.href.slice(0, -1))")
        browser.wait("document.readyState == 'complete'")
        yield process, url
        assert {urlsplit(asked).netloc for asked in browser.asked} == {url[7:]}
        assert not browser.errors


def draw(browser, digit, place, touch=False):
    """Draw a digit in an empty square; return the percentages of both ways."""
    size, left, top = place
    browser.run(f"find('#clear').click(); find('#pen').value = {50 * size}")
    box = "find('#drawing').getBoundingClientRect()"
    x, y, side = (browser.run(f"{box}.{name}") for name in ("x", "y", "width"))
    x, y, size = x + side * left, y + side * top, side * size
    points = STROKES.split("|")[digit].split()
    points = [(x + size * int(c) / 14, y + size * int(r) / 9) for c, r in points]
    for stroke in (points[:3], points[3:]) if digit == 4 else (points,):
        browser.stroke(stroke, touch)
    browser.wait("!asking")
    bars = "[...document.querySelectorAll('td.%s')].map(it => parseInt(it.innerText))"
    return [browser.run(bars % way) for way in ("first", "second")]


def test_there_is_no_network_around_the_browser(alone):
    if not alone:
        pytest.skip("only root on Linux may make a network namespace")
    with pytest.raises(OSError, match="unreachable"):
        socket.create_connection(("192.0.2.1", 80), timeout=60)


@pytest.mark.parametrize(("rows", "least"), [(3000, 26), LONG])
def test_strokes_are_read(browser, run_lesson, student_env, rows, least):
    assert run_lesson("module6_cnn/cnn.py", rows=rows).returncode == 0
    made = f"{student_env['WORKSHOP_OUTPUT']}/models/{'dry-run/' if rows else ''}"
    words = DRAW, f"--model={made}cnn.keras"
    with opened(browser, student_env, *words) as (process, url):
        browser.run("find('#clear').click()")
        browser.wait("find('#says').innerText == 'Draw a digit in the square.'")
        right = [0, 0]  # MNIST's way, and the naive way
        for digit, place in product(range(10), PLACES):
            touch = place == PLACES[0]
            browser("Emulation.setTouchEmulationEnabled", enabled=touch)
            bars = draw(browser, digit, place, touch)
            assert 95 <= sum(bars[0]) <= 105
            right = [n + (b[digit] == max(b)) for n, b in zip(right, bars, strict=True)]
        ink = browser.run(ALPHA % ("figure canvas", 28, 28))
        middle = sum(i % 28 * n for i, n in enumerate(ink)) / sum(ink)
        assert 13 < middle < 14
        print(f"\nRead right: {right} of 30.", browser.run("find('#time').innerText"))
        assert right[0] >= least > 15 >= right[1], "the lesson has a point"
        for ink in (None, 7, "AAAA", "A" * 53_332, "é" * 53_336, ["A" * 53_336]):
            assert talk(url, json.dumps({"ink": ink}).encode())[0] == 400
        process.kill()
        process.wait()
        browser.run("find('#clear').click()")
        browser.wait("find('#says').innerText.startsWith('The program has ended.')")
        browser.errors.clear()  # the browser's own


def test_the_playground_learns_and_draws_what_was_chosen_last(browser, student_env):
    with opened(browser, student_env, PLAY) as (_, url):
        browser.wait("parseInt(find('#right').innerText) >= 95", 300)
        assert browser.run("history.length") <= 200
        print("\n" + browser.run("find('#epoch').innerText"))
        chosen = "form.data.value = %r; form.onchange({ target: form.data })"
        browser.run(chosen % "xor")
        browser.run(chosen % "spirals" + "; play(false)")  # amid an answer
        browser.wait("!asking")
        alpha = browser.run(ALPHA % ("#plane", 600, 600))  # 255 where a point is
        for data in ("circles", "xor", "spirals"):
            setup = json.dumps(SETUP | {"data": data}).encode()
            points = json.loads(talk(url, setup)[1])["points"]
            at = [(round(300 + 250 * x), round(300 - 250 * y)) for x, y, _ in points]
            hit = sum(alpha[600 * row + column] == 255 for column, row in at)
            assert hit == 400 if data == "spirals" else hit < 300, (data, hit)
        browser.run("form.rate.value = 10; play(true); " + chosen % "plane")
        browser.wait("find('#says').innerText.startsWith('The numbers grow')")
        browser.run("form.rate.value = 0.03; find('#play').click()")
        browser.wait("find('#says').innerText == '' && history.length > 2")
        browser.errors.clear()  # the browser's own: a status of 400


def test_runs_appear_grow_sort_and_filter(browser, student_env, tmp_path):
    env = student_env | {"WANDB_DIR": str(tmp_path), "WANDB_MODE": "offline"}
    how = {"env": env, "stdin": subprocess.PIPE, "text": True}
    with opened(browser, env, RUNS), ExitStack() as stack:
        browser.wait("find('#says').innerText.startsWith('No runs yet')")
        words = [[sys.executable, "-c", RUN, f"--epochs={n}"] for n in (7, 40)]
        runs = [stack.enter_context(subprocess.Popen(word, **how)) for word in words]
        grown = "runs.length == 2 && runs.every(run => run.curves.loss?.length == %d)"
        browser.wait(grown % 1)
        for run in runs:
            run.communicate("\n\n", timeout=120)
        browser.wait(grown % 2 + " && runs.every(run => run.state == 'ended')")
        epochs = "[...find('tbody').rows].map(row => row.cells[3].innerText)"
        for order in (["7", "40"], ["40", "7"]):
            browser.run("document.querySelectorAll('th button')[3].click()")
            assert browser.run(epochs) == order
        browser.run("find('#filter').value = 'epochs=40'; show()")
        assert browser.run(epochs) == ["40"]


def odd(url):
    """List what no page sends: from elsewhere, too large, cut short, of wrong types."""
    for elsewhere in ("evil.example", url[7:].replace("127.0.0.1", "localhost"), ""):
        yield {"Host": elsewhere, "Origin": f"http://{elsewhere}"}
        yield from ({"Host": elsewhere}, {"Origin": f"http://{elsewhere}"})
    yield from ({"Origin": None}, {"body": json.dumps(SETUP).encode().ljust(100_001)})
    for start in ("GET /ask", "POST /", "PUT /ask", "GET /../x", "\0", "/" * 70_000):
        yield {"start": start}
    for length in (0, 1, 500, 100_001, 10**30, -1, "ten"):
        yield {"length": length}
    for body in (b"[" * 90_000, b'{"a":' * 15_000, b"\xff", b"null"):
        yield from ({"body": body}, {"body": body, "Transfer-Encoding": "chunked"})
    for name in SETUP:
        for value in (None, -1, "odd", [], {}, float("nan"), float("inf"), 9e99):
            yield {"body": json.dumps(SETUP | {name: value}).encode()}


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent in another way there")
def test_odd_requests_change_nothing_and_print_nothing(student_env):
    with started(student_env, PLAY) as (process, url), ExitStack() as stack:
        host, port = url.removeprefix("http://").split(":")
        for silent in range(50):
            line = stack.enter_context(socket.create_connection((host, int(port))))
            line.sendall(b"POST /ask HTTP/1.1"[: silent % 9])
        good = {"body": json.dumps(SETUP).encode()}
        for request in islice(cycle(odd(url)), 1000):
            assert talk(url, **good | request)[0] in (0, *range(400, 432)), request
        assert talk(url, **good)[0] == 200
        assert b"frames a second" in talk(url, start="GET /")[1]
        with started(student_env, PLAY) as (_, other):
            assert other != url  # the port is taken
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=60)[0], process.returncode
        assert said == ("\nThe page has ended with Ctrl-C.\n", 130)
