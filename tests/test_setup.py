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
SENTENCE = re.compile(r".+, then run \./setup\.sh again\.")
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
    """A checkout in a folder of its own, and a PATH that holds stand-ins only."""

    def __init__(self, folder):
        self.root = folder / "salle d'été" / "my workshop"
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

    @property
    def venv(self):
        return self.root / ".venv"

    def add(self, command, script):
        (self.path / command).write_text(script)
        (self.path / command).chmod(0o755)
        return self.path / command

    def setup(self, *command, script=None, cwd=None, **env):
        return subprocess.run(
            [script or self.root / "setup.sh", *command],
            cwd=cwd or self.root,
            env=self.env | env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )

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
    assert machine.setup().returncode == 0
    machine.diary.unlink()
    return machine


def test_it_installs_the_lock_fetches_checks_and_again_takes_3_seconds(machine):
    assert "checking\n" in machine.setup().stdout
    venv, lock, helper, room = machine.asked()
    assert venv == f"python -m venv {machine.venv}"
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
    assert machine.asked()[-1] == "python -P -m workshop.setup.fetch"
    machine.diary.unlink()
    second = machine.setup("sh", "-c", "echo hello; echo oh >&2")
    assert (second.stdout, second.stderr) == ("hello\n", "oh\n")
    assert not machine.asked()


def test_a_command_keeps_its_words_folder_and_exit_code_and_gets_the_python(ready):
    words = ["two  words", "", "*", "ü", "$HOME", "--help", "a'b\"c"]
    run = ready.setup("sh", "-c", 'printf "<%s>\\n" "$@"; exit 7', "sh", *words)
    assert run.stdout.splitlines() == [f"<{word}>" for word in words]
    assert run.returncode == 7
    run = ready.setup("sh", "-c", "pwd; python where", cwd="/")
    assert run.stdout == f"/\n{ready.venv}/bin/python\n"
    assert ready.setup("classifier.py").returncode == 127
    (ready.path / "link").symlink_to(ready.root / "setup.sh")
    assert ready.setup("pwd", script=ready.path / "link", cwd="/").stdout == "/\n"
    assert ready.setup("setup.sh", "pwd", script=ready.path / "sh").stderr == ""


def test_uv_may_bring_the_python_and_is_told_of_the_mirror_that_pip_knows(machine):
    machine.add("uv", UV)
    (machine.path / "python3").unlink()
    run = machine.setup(PIP_FIND_LINKS="/media/stick", PIP_NO_INDEX="1")
    assert run.returncode == 0
    assert "--python 3.13" in machine.asked("uv venv")[0]
    packages, helper = machine.asked("uv pip install")
    for asked in (packages, helper):
        assert "--no-index --find-links /media/stick" in asked


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
    for env in ({"PIP_NO_INDEX": "1"}, {}):
        machine.setup("true", **env)
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
    assert SENTENCE.fullmatch(wrong.stderr.splitlines()[-1])
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


def test_an_environment_that_was_moved_or_lost_its_python_is_made_anew(ready):
    ready.root = ready.root.rename(ready.root.with_name("moved"))
    for _ in ("moved", "lost its Python"):
        run = ready.setup("python", "where")
        assert run.stdout.strip() == f"{ready.venv}/bin/python"
        (ready.venv / "bin" / "python").unlink()
    assert len(ready.asked(f"-m venv {ready.venv}")) == 2


def test_a_new_lock_is_installed_into_the_environment_that_is_there(ready):
    for name in ("requirements.txt", "pyproject.toml"):
        with (ready.root / name).open("a") as file:
            file.write("# another line\n")
        assert ready.setup("true", PIP="exit 1").returncode == 1  # no network
        assert ready.setup("true").returncode == 0
    assert not ready.asked("-m venv")


def test_an_environment_that_it_did_not_make_is_never_emptied(machine):
    python, notes = machine.venv / "bin" / "python", machine.venv / "my notes.txt"
    python.parent.mkdir(parents=True)
    notes.write_text("mine")
    for version, code in [("3.9", 1), ("3.12", 0), ("3.9", 1), (None, 1)]:
        python.unlink(missing_ok=True)
        if version:
            shutil.copy(machine.path / "python3", python)
            python.write_text(PYTHON.replace("3.12", version))
        run = machine.setup("true")
        assert run.returncode == code, run.stderr
        assert ("setup.sh did not make" in run.stderr) == bool(code)
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


@pytest.mark.parametrize("source", ["folder", "address", "public"])
def test_the_tweets_come_from_a_folder_or_an_address(mirror, monkeypatch, source):
    folder, address = mirror
    (folder / "tweets.csv").write_bytes(TWEETS)
    where = {"folder": str(folder), "address": address, "public": " "}[source]
    monkeypatch.setenv("WORKSHOP_MIRROR", where)
    if source == "public":
        monkeypatch.setattr(fetch, "PUBLIC", address)
    assert fetch.fetch_tweets() is None
    assert (data.DATA / "tweets.csv").read_bytes() == TWEETS
    assert os.name == "nt" or (data.DATA / "tweets.csv").stat().st_mode & 0o777 == 0o644
    assert len(list(data.DATA.iterdir())) == 2


@pytest.mark.parametrize("content", [None, b"<html>Please log in", TWEETS[:-7]])
@pytest.mark.parametrize("source", [0, 1], ids=["folder", "address"])
def test_a_faulty_mirror_is_a_sentence_and_the_old_file_stays(
    mirror, monkeypatch, source, content
):
    (data.DATA / "tweets.csv").write_bytes(b"an older file")
    if content:
        (mirror[0] / "tweets.csv").write_bytes(content)
    monkeypatch.setenv("WORKSHOP_MIRROR", str(mirror[source]))
    said = fetch.fetch_tweets()
    wrong = "gives another file" if content else ["No such file", "error 404"][source]
    assert wrong in said
    assert "127.0.0.1 does not answer" in said  # the public address was asked, too
    assert said.endswith("To try again: python -m workshop.setup")
    assert "\n" not in said
    assert (data.DATA / "tweets.csv").read_bytes() == b"an older file"
    assert len(list(data.DATA.iterdir())) == 2


def test_a_network_that_swallows_everything_is_given_up_in_time(monkeypatch):
    def silent(*_, **__):
        threading.Event().wait(3)
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", silent)
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


@pytest.mark.parametrize("look", ["machine", "tracking", "display"])
def test_the_check_goes_on_when_something_raises_and_tells_no_key(monkeypatch, look):
    def broken():
        raise ValueError("the key 0123456789abcdef is wrong")

    broken.__name__ = look
    for name in ("machine", "packages", "data", "tracking", "display", "keras_backend"):
        monkeypatch.setattr(check, name, broken if name == look else list)
    (found,) = check.findings()
    assert found.stops
    assert ("0123456789abcdef" in found.result) == (look != "tracking")


@pytest.mark.long
@pytest.mark.parametrize("with_uv", [False, True], ids=["pip", "uv"])
def test_a_class_mirror_serves_a_machine_without_a_network(tmp_path, with_uv):
    if os.name == "nt" or (with_uv and not shutil.which("uv")):
        pytest.skip("needs a shell, and uv")
    root, packages = tmp_path / "salle d'été", str(tmp_path / "packages")
    skip = shutil.ignore_patterns(".venv", ".git", "wandb", "figures", "models")
    shutil.copytree(CHECKOUT, root, ignore=skip)
    uv = [] if with_uv else [str(Path(shutil.which("uv") or "/nowhere/uv").parent)]
    paths = [p for p in os.environ["PATH"].split(os.pathsep) if p not in uv]
    env = os.environ | {"PATH": os.pathsep.join(paths)}
    run = partial(subprocess.run, cwd=root, check=True, capture_output=True, text=True)
    fill = "./setup.sh pip download --requirement .venv/requirements.txt --dest"
    run([*fill.split(), packages], env=env)
    shutil.rmtree(root / ".venv")
    env |= {"PIP_FIND_LINKS": packages, "PIP_NO_INDEX": "1", "HOME": str(tmp_path)}
    env |= dict.fromkeys(["http_proxy", "https_proxy"], "http://127.0.0.1:9")
    lesson = ["module2_text_features/classifier.py", "I love my new phone"]
    assert "-> Positive" in run(["./setup.sh", "python", *lesson], env=env).stdout
