"""The board in class: how many have passed each exercise, and which mistakes came up.

``python -m workshop.exercises --serve`` shows it on the instructor's computer. Students
who want to be counted set ``WORKSHOP_BOARD`` to its address. What they send is the
exercise, the sentence that they got ("" when it was right), and a hash that tells
computers apart and never leaves the board. It lives in memory, and ends with it.
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

OTHER = "another mistake"
STUDENTS = 500  # more are not counted: a class is smaller


def tell(path, sentence):
    """Tell the board, if one is named: a silent one costs 0.4 seconds, and no word."""
    board = os.environ.get("WORKSHOP_BOARD")
    if board:
        thread = threading.Thread(target=_post, args=(board, path, sentence))
        thread.daemon = True
        thread.start()
        atexit.register(thread.join, 0.4)


def _post(board, path, sentence):
    with contextlib.suppress(Exception):  # whatever happens, the exercise goes on
        from http.client import HTTPConnection

        place = urlsplit(board)
        name = path.resolve().relative_to(ROOT).as_posix()
        said = sentence if sentence in sentences(path) else OTHER
        student = f"{platform.node()} {ROOT} {place.netloc}".encode()
        who = hashlib.sha256(student).hexdigest()[:8]
        report = json.dumps({"exercise": name, "said": said, "who": who})
        wire = HTTPConnection(place.hostname, place.port or 80, timeout=0.4)
        with contextlib.closing(wire):
            headers = {"Origin": f"http://{place.netloc}"}
            wire.request("POST", "/ask", report, headers)
            wire.getresponse().read()


def sentences(path):
    """Give all that a student of the exercise can be told, and "" for right."""
    from workshop.exercises import NAME, read_checks

    known = read_checks(path)
    return {"", OTHER, NAME, *known.WRONG.values(), *known.CRASHES.values()}


def new_board():
    """Make a board: a function that takes a report, or {} to ask for the counts."""
    from workshop.exercises import exercises

    known = {path.relative_to(ROOT).as_posix(): sentences(path) for path in exercises()}
    passed = {name: set() for name in known}
    mistakes = {name: Counter() for name in known}
    students = set()

    def answer(report):
        if report == {}:
            counts = [
                {"exercise": n, "passed": len(passed[n]), "mistakes": m.most_common()}
                for n, m in mistakes.items()
            ]
            return {"students": len(students), "exercises": counts}
        if sorted(report) != ["exercise", "said", "who"] or not all(
            isinstance(value, str) for value in report.values()
        ):
            raise ValueError("A report has an exercise, what was said, and who.")
        name, said, who = report["exercise"], report["said"], report["who"]
        if said not in known.get(name, ()) or not re.fullmatch("[0-9a-f]{8}", who):
            raise ValueError("No exercise says so.")
        if who not in students and len(students) == STUDENTS:
            raise ValueError(f"The board counts {STUDENTS} students.")
        students.add(who)
        if said:
            mistakes[name][said] += 1
        else:
            passed[name].add(who)
        return {"students": len(students)}

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
