"""The board in class: how many have passed each exercise, and which mistakes came up.

``python -m workshop.exercises --serve`` shows it on the instructor's computer. Students
who want to be counted set ``WORKSHOP_BOARD`` to its address. They send the exercise,
the sentence that they got ("" when right), and a hash that only tells computers apart.
The board lives in memory, and ends with its program.
"""

import atexit
import contextlib
import hashlib
import ipaddress
import json
import os
import platform
import re
import threading
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from workshop.start import ROOT, WorkshopError

OTHER, STUDENTS = "another mistake", 500  # a class is smaller


def tell(path, sentence):
    """Tell the board, if one is named: a silent one costs 0.4 seconds, and no word."""
    if os.environ.get("WORKSHOP_BOARD"):
        thread = threading.Thread(target=_post, args=(path, sentence), daemon=True)
        thread.start()
        atexit.register(thread.join, 0.4)


def _post(path, sentence):
    with contextlib.suppress(Exception):  # whatever happens, the exercise goes on
        from http.client import HTTPConnection

        board = urlsplit(os.environ["WORKSHOP_BOARD"])
        who = hashlib.sha256(f"{platform.node()} {ROOT} {board.netloc}".encode())
        said = sentence if sentence in sentences(path) else OTHER
        report = {"exercise": path.resolve().relative_to(ROOT).as_posix(), "said": said}
        report = json.dumps(report | {"who": who.hexdigest()[:8]})
        wire = HTTPConnection(board.hostname, board.port or 80, timeout=0.4)
        with contextlib.closing(wire):
            wire.request("POST", "/ask", report, {"Origin": f"http://{board.netloc}"})
            wire.getresponse().read()


def sentences(path):
    """Give all that a student of the exercise can be told, and "" for right."""
    from workshop.exercises import read_checks

    known = read_checks(path)
    return {"", OTHER, *known.WRONG.values(), *known.CRASHES.values()}


def new_board():
    """Make a board: a function that takes a report, or {} to ask for the counts."""
    from workshop.exercises import exercises

    known = {path.relative_to(ROOT).as_posix(): sentences(path) for path in exercises()}
    passed, mistakes = {n: set() for n in known}, {n: Counter() for n in known}
    students = set()

    def answer(report):
        if not report:
            rows = [[n, len(passed[n]), m.most_common()] for n, m in mistakes.items()]
            return {"students": len(students), "exercises": rows}
        name, said, who = words = [report.get(x) for x in ("exercise", "said", "who")]
        if len(report) != 3 or not all(isinstance(word, str) for word in words):
            raise ValueError("A report has an exercise, what was said, and who.")
        if said not in known.get(name, ()) or not re.fullmatch("[0-9a-f]{8}", who):
            raise ValueError("No exercise says so.")
        if len(students | {who}) > STUDENTS:
            raise ValueError(f"The board counts {STUDENTS} students.")
        students.add(who)
        if said:
            mistakes[name][said] += 1
        else:
            passed[name].add(who)
        return {}

    return answer


def show_board(address, port):
    """Serve the board until Ctrl-C, on this computer alone or at its named address."""
    from workshop.page import serve

    with contextlib.suppress(ValueError):  # a name, no number
        if ipaddress.ip_address(address).is_unspecified:
            raise WorkshopError(f"{address} is every network. Name one address.")
    print("Students who want to be counted set WORKSHOP_BOARD to the page's address.")
    try:
        serve(Path(__file__).with_suffix(".html"), new_board(), address, port)
    except OSError:
        raise WorkshopError(f"This computer has no address {address}.") from None
