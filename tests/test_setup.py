"""The promises of setup.sh, of what it fetches, and of what it checks.

A folder of small shell scripts stands for a machine: its Python, uv and GPU, as good or
as broken as the promise needs. They write down what setup.sh asks of them. The test
marked ``long`` installs the real packages.
"""

import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from workshop import data
from workshop.setup import check, fetch

CHECKOUT = Path(__file__).resolve().parent.parent
TOOLS = "bash sh cat cksum cp dirname env find ls mkdir pwd readlink rm sed sleep touch"
WITH_NETWORK = dict(os.environ)  # before the tests take it away
run = partial(subprocess.run, capture_output=True, text=True)
TWEETS = b"tweet_text,a made-up table for this test\n" + b"some text,\n" * 5000

# Answers like Python, and makes environments whose Python is a copy of itself. The
# variables NO_VENV, PIP and CHECK say how it is to behave.
PYTHON = """#!/bin/sh
case "$*" in
    --version) echo "Python 3.12.4"; exit ;;
    *version_info*) echo "3.12 $0"; exit ;;
    *ensurepip*) [ -z "$NO_VENV" ]; exit ;;
    "-m pip --version") exit ;;
esac
echo "python $*" >>"$DIARY"
case "$*" in
    "-m venv "*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
    *"-m pip install"*) echo "pip says"; eval "$PIP" ;;
    *workshop.setup) echo "checking"; eval "$CHECK" ;;
    where) echo "$0" ;;
esac
"""
UV = """#!/bin/sh
[ "$*" != --version ] || exit 0
echo "uv $*" >>"$DIARY"
for folder; do :; done
[ "$1" != venv ] || { mkdir -p "$folder/bin" && cp "$SPARE" "$folder/bin/python"; }
"""


class Machine:
    def __init__(self, folder):  # a checkout, and a PATH that holds stand-ins only
        self.root = folder / "salle d'été" / "my workshop"
        self.venv = self.root / ".venv"
        self.path, self.diary = folder / "bin", folder / "diary"
        self.root.mkdir(parents=True)
        self.path.mkdir()
        for tool in (*TOOLS.split(), "uname", "true"):
            (self.path / tool).symlink_to(shutil.which(tool))
        for name in ("setup.sh", "requirements.txt", "pyproject.toml"):
            shutil.copy(CHECKOUT / name, self.root)
        self.env = {"PATH": str(self.path), "HOME": folder, "DIARY": self.diary}
        self.env["SPARE"] = self.add("spare", PYTHON)
        self.add("python3", PYTHON)

    def add(self, command, script):
        (self.path / command).write_text(script)
        (self.path / command).chmod(0o755)
        return self.path / command

    def setup(self, *command, script=None, cwd=None, **env):
        script = script or self.root / "setup.sh"
        where = {"cwd": cwd or self.root, "env": self.env | env, "timeout": 60}
        return run([script, *command], **where, stdin=subprocess.DEVNULL)

    def asked(self, words=""):
        lines = self.diary.read_text().splitlines() if self.diary.exists() else []
        return [line for line in lines if words in line]


@pytest.fixture
def machine(tmp_path):
    if os.name == "nt":
        pytest.skip("setup.sh needs a shell")
    return Machine(tmp_path)


@pytest.fixture
def ready(machine):
    machine.setup()
    machine.diary.unlink()
    return machine


def test_it_installs_the_lock_fetches_checks_and_again_takes_3_seconds(machine):
    assert "checking\n" in machine.setup().stdout
    _, lock, helper, room = machine.asked()
    assert lock.endswith(f"-r {machine.venv}/requirements.txt")
    assert helper.endswith(f"-e {machine.root}")
    assert room == "python -P -m workshop.setup"
    asked = (machine.venv / "requirements.txt").read_text().splitlines()
    assert ["-e .", *asked] == (CHECKOUT / "requirements.txt").read_text().splitlines()
    machine.diary.unlink()
    started = time.perf_counter()
    again = machine.setup()
    assert time.perf_counter() - started < 3
    assert "./setup.sh python module1_overview/check-setup.py" in again.stdout
    assert again.stderr == ""
    assert machine.asked() == ["python -P -m workshop.setup.fetch"]


def test_a_command_waits_for_the_set_up_and_alone_prints_on_stdout(machine):
    first = machine.setup("sh", "-c", "echo hello")
    assert (first.returncode, first.stdout) == (0, "hello\n")
    assert "pip says" in first.stderr
    assert "workshop.setup.fetch" in machine.asked()[-1]
    second = machine.setup("sh", "-c", "echo hello; echo oh >&2")
    assert (second.stdout, second.stderr) == ("hello\n", "oh\n")
    assert len(machine.asked()) == 4


def test_a_command_keeps_its_words_folder_and_exit_code_and_gets_the_python(ready):
    words = ["two  words", "", "*", "ü", "$HOME", "--help", "a'b\"c"]
    done = ready.setup("sh", "-c", 'printf "<%s>\\n" "$@"; exit 7', "sh", *words)
    assert done.stdout.splitlines() == [f"<{word}>" for word in words]
    assert done.returncode == 7
    done = ready.setup("sh", "-c", "pwd; python where", cwd="/")
    assert done.stdout == f"/\n{ready.venv}/bin/python\n"
    assert ready.setup("classifier.py").returncode == 127
    (ready.path / "link").symlink_to(ready.root / "setup.sh")
    assert ready.setup("pwd", script=ready.path / "link", cwd="/").stdout == "/\n"
    assert ready.setup("setup.sh", "pwd", script=ready.path / "sh").stderr == ""


def test_uv_may_bring_the_python_and_is_told_of_the_mirror_that_pip_knows(machine):
    machine.add("uv", UV)
    (machine.path / "python3").unlink()
    done = machine.setup(PIP_FIND_LINKS="/media/stick", PIP_NO_INDEX="1")
    assert done.returncode == 0
    assert "--python 3.13" in machine.asked("uv venv")[0]
    mirror = "--no-index --find-links /media/stick"
    assert [mirror in asked for asked in machine.asked("uv pip")] == [True, True]


@pytest.mark.skipif(sys.platform != "linux", reason="TensorFlow's CUDA is for Linux")
def test_a_gpu_brings_cuda_also_when_it_comes_later_but_not_from_a_mirror(machine):
    asked = machine.venv / "requirements.txt"
    for driver, cuda in [("exit 9", False), ("exit 0", True), ("exit 9", True)]:
        machine.add("nvidia-smi", f"#!/bin/sh\n{driver}\n")
        machine.setup("true")
        assert ("tensorflow[and-cuda]==2.21." in asked.read_text()) == cuda
    assert len(machine.asked("-m venv")) == 1
    shutil.rmtree(machine.venv)
    machine.add("nvidia-smi", "#!/bin/sh\n")
    machine.setup("true", PIP_NO_INDEX="1")
    machine.setup("true")
    assert "and-cuda" not in asked.read_text()


@pytest.mark.parametrize(
    ("python", "env", "words"),
    [
        ("3.9", {}, "3.11, 3.12 or 3.13, and this machine has 3.9"),
        ("3.14", {}, "3.11, 3.12 or 3.13, and this machine has 3.14"),
        (None, {}, "this machine has none"),
        ("3.12", {"NO_VENV": "yes"}, "sudo apt install python3.12-venv"),
        ("3.12", {"PIP": "exit 1"}, "The packages could not be installed"),
    ],
)
def test_what_goes_wrong_ends_in_a_sentence_and_is_mended(machine, python, env, words):
    machine.add("python3", PYTHON.replace("3.12", python or ""))
    if python is None:
        (machine.path / "python3").unlink()
    wrong = machine.setup(**env)
    assert wrong.returncode == 1
    assert words in wrong.stderr
    assert wrong.stderr.splitlines()[-1].endswith(", then run ./setup.sh again.")
    machine.add("python3.13", "#!/bin/sh\nexit 127\n")  # pyenv has none behind it
    machine.add("python3.12", PYTHON)
    assert machine.setup(CHECK="exit 3").returncode == 3
    assert machine.setup().returncode == 0
    assert len(machine.asked("-m workshop.setup")) == 2


def test_a_run_stopped_half_way_says_so_and_the_next_one_mends_it(machine, tmp_path):
    process = subprocess.Popen(
        [machine.root / "setup.sh"],
        env=machine.env | {"PIP": f'touch "{tmp_path}/started"; sleep 30'},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while not (tmp_path / "started").exists():
        time.sleep(0.02)
    time.sleep(0.3)  # a shell that is about to start its sleep may miss a signal
    (machine.venv / "half").touch()
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert stderr.splitlines()[-1].startswith("Stopped half-way: run ./setup.sh again")
    assert machine.setup("true").returncode == 0
    assert not (machine.venv / "half").exists()  # made afresh


def test_a_new_lock_goes_into_the_environment_and_one_that_was_moved_is_made_anew(
    ready,
):
    for name in ("requirements.txt", "pyproject.toml"):
        with (ready.root / name).open("a") as file:
            file.write("# another line\n")
        assert ready.setup("true", PIP="exit 1").returncode == 1  # no network
        assert ready.setup("true").returncode == 0
    assert not ready.asked("-m venv")
    ready.root = ready.root.rename(ready.root.with_name("moved"))
    for _ in ("moved", "lost its Python"):
        done = ready.setup("python", "where")
        assert done.stdout == f"{ready.root}/.venv/bin/python\n"
        (ready.root / ".venv" / "bin" / "python").unlink()
    assert len(ready.asked(f"-m venv {ready.root}")) == 2


def test_an_environment_that_it_did_not_make_is_never_emptied(machine):
    python, notes = machine.venv / "bin" / "python", machine.venv / "my notes.txt"
    python.parent.mkdir(parents=True)
    notes.write_text("mine")
    for version, code in [("3.9", 1), ("3.12", 0), ("3.9", 1), (None, 1)]:
        python.unlink(missing_ok=True)
        if version:
            shutil.copy(machine.path / "python3", python)
            python.write_text(PYTHON.replace("3.12", version))
        done = machine.setup("true")
        assert done.returncode == code, done.stderr
        assert ("setup.sh did not make" in done.stderr) == bool(code)
        assert notes.read_text() == "mine"
    assert not machine.asked("-m venv")


@pytest.fixture
def mirror(tmp_path, monkeypatch):
    """An empty data folder; an empty mirror's folder and address; no other server."""
    for name in ("data", "mirror"):
        (tmp_path / name).mkdir()
    sums = f"{hashlib.sha256(TWEETS).hexdigest()}  tweets.csv\n0  mnist.npz\n"
    (tmp_path / "data" / "SHA256SUMS").write_text(sums)
    monkeypatch.setattr(data, "DATA", tmp_path / "data")
    monkeypatch.setattr(fetch, "PUBLIC", "http://127.0.0.1:9")
    monkeypatch.setattr(time, "sleep", lambda seconds: None)  # between two tries
    monkeypatch.setenv("no_proxy", "*")
    handler = partial(SimpleHTTPRequestHandler, directory=tmp_path / "mirror")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=[0.02]).start()
        yield tmp_path / "mirror", f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize("source", [0, 1], ids=["folder", "address"])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (TWEETS, None),
        (TWEETS[:-7], "gives another file"),
        (b"<html>Please log in", "gives another file"),
        (None, "(No such file|error 404)"),
    ],
)
def test_only_the_right_file_is_kept(mirror, monkeypatch, source, content, words):
    place = data.DATA / "tweets.csv"
    place.write_bytes(b"an older file")
    if content:
        (mirror[0] / "tweets.csv").write_bytes(content)
    monkeypatch.setenv("WORKSHOP_MIRROR", str(mirror[source]))
    said = fetch.fetch_tweets()
    if words is None:
        assert said is None
        assert os.name == "nt" or place.stat().st_mode & 0o777 == 0o644
    else:  # one sentence; the public address was asked, too
        both = rf".*{words}.*; 127.0.0.1 does not answer.*: python -m workshop.setup"
        assert re.fullmatch(both, said)
    assert place.read_bytes() == (content if words is None else b"an older file")
    assert len(list(data.DATA.iterdir())) == 2


def test_a_network_that_swallows_everything_is_given_up_in_time(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(3) or [])
    monkeypatch.setenv("no_proxy", "*")
    started = time.monotonic()
    assert not fetch.answers("http://name.invalid", seconds=0.5)
    assert time.monotonic() - started < 2


@pytest.mark.usefixtures("mirror")
def test_the_check_names_data_that_are_missing_or_damaged():
    missing, digits, count = check.data()
    assert missing.result.endswith("is missing, the lessons use the rated tweets")
    assert (missing.mend, missing.stops) == ("python -m workshop.setup", False)
    assert (digits.mend, digits.stops) == ("git checkout -- data/mnist.npz", True)
    assert count.result == "0 of 2 files are here and whole"
    (data.DATA / "tweets.csv").write_text("tweet_text\n")
    assert next(check.data()).stops  # damaged


def test_the_check_goes_on_when_something_raises_and_tells_no_key(monkeypatch):
    def tracking():
        raise ValueError("the key 0123456789abcdef is wrong")

    for name in ("machine", "packages", "data", "display", "keras_backend"):
        monkeypatch.setattr(check, name, list)
    monkeypatch.setattr(check, "tracking", tracking)
    (found,) = check.findings()
    assert found.stops
    assert "0123456789abcdef" not in found.result


@pytest.mark.long
def test_a_class_mirror_serves_a_machine_without_a_network(tmp_path):
    root, packages = tmp_path / "salle d'été", str(tmp_path / "packages")
    skip = shutil.ignore_patterns(".venv", ".git", "wandb", "figures", "models")
    shutil.copytree(CHECKOUT, root, ignore=skip)
    fill = "./setup.sh pip download --requirement .venv/requirements.txt --dest"
    done = run([*fill.split(), packages], cwd=root, env=WITH_NETWORK)
    assert done.returncode == 0, done.stderr
    shutil.rmtree(root / ".venv")
    env = {"PIP_FIND_LINKS": packages, "PIP_NO_INDEX": "1", "HOME": str(tmp_path)}
    lesson = ["module2_text_features/classifier.py", "I love my new phone"]
    done = run(["./setup.sh", "python", *lesson], cwd=root, env=os.environ | env)
    assert "-> Positive" in done.stdout, done.stderr
