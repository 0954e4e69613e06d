"""The promises of setup.sh, kept on a make-believe machine.

Installing the packages for real takes minutes, and CI does it each time. Here a folder
of small shell scripts stands for the machine: its Python, uv, GPU and disk, each as
good or as broken as the promise needs. They write down what setup.sh asks of them.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="setup.sh is for Linux, macOS and Git Bash"
)

CHECKOUT = Path(__file__).resolve().parent.parent

TOOLS = (
    *("bash", "sh", "cat", "chmod", "cksum", "cp", "df", "dirname", "echo", "find"),
    *("grep", "mkdir", "pwd", "readlink", "rm", "sed", "sleep", "tail", "touch"),
    *("true", "uname", "env"),
)

# Answers like Python, and makes environments whose Python is a copy of itself. The
# variables VERSION, NO_VENV, PIP, DOWNLOAD and CHECK say how it is to behave.
PYTHON = """#!/bin/sh
case "$*" in
    --version) echo "Python ${VERSION:-3.12}.4"; exit ;;
    *version_info*) echo "${VERSION:-3.12} $0"; exit ;;
    *ensurepip*) [ -z "$NO_VENV" ]; exit ;;
    "-m pip --version") exit ;;
esac
echo "python $*" >>"$DIARY"
case "$*" in
    "-m venv "*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
    "-m pip install"*) eval "$PIP" ;;
    *workshop.download*) echo "downloading"; eval "$DOWNLOAD" ;;
    *check-setup.py) echo "checking"; eval "$CHECK" ;;
    where) echo "$0" ;;
esac
"""

# Makes environments with the machine's Python, or with one that it fetches itself.
UV = """#!/bin/sh
[ "$*" != --version ] || exit 0
echo "uv $*" >>"$DIARY"
for folder; do :; done
case "$*" in
    "venv "*) mkdir -p "$folder/bin" && cp "$PYTHON_OF_UV" "$folder/bin/python" ;;
    "pip install"*) eval "$PIP" ;;
esac
"""

NO_NETWORK_PIP = """
echo "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken"
echo "ERROR: No matching distribution found for absl-py==2.5.1"
exit 1
"""
NO_NETWORK_UV = """
echo "error: Request failed after 3 retries in 5.4s"
echo "  cause: Failed to fetch: the index"
exit 2
"""


class Machine:
    """A checkout in a folder of its own, and a PATH that holds stand-ins only."""

    def __init__(self, folder):
        self.root = folder / "salle d'été" / "my workshop"
        self.path = folder / "bin"
        self.diary = folder / "diary"
        self.path.mkdir()
        for tool in TOOLS:
            (self.path / tool).symlink_to(shutil.which(tool))
        (self.root / "module1_overview").mkdir(parents=True)
        for name in ("setup.sh", "requirements.txt", "pyproject.toml"):
            shutil.copy(CHECKOUT / name, self.root)
        self.env = {
            "PATH": str(self.path),
            "HOME": str(folder),
            "DIARY": str(self.diary),
        }
        self.add("python3", PYTHON)

    @property
    def venv(self):
        return self.root / ".venv"

    def add(self, command, script):
        (self.path / command).unlink(missing_ok=True)
        (self.path / command).write_text(script)
        (self.path / command).chmod(0o755)

    def add_uv(self):
        fetched = self.path.parent / "python-of-uv"
        fetched.write_text(PYTHON)
        fetched.chmod(0o755)
        self.env["PYTHON_OF_UV"] = str(fetched)
        self.add("uv", UV)

    def start(self, *command, cwd=None, script=None, **env):
        return subprocess.Popen(
            [script or self.root / "setup.sh", *command],
            cwd=cwd or self.root,
            env=self.env | env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def setup(self, *command, **how):
        process = self.start(*command, **how)
        stdout, stderr = process.communicate(timeout=60)
        return subprocess.CompletedProcess(
            process.args, process.returncode, stdout, stderr
        )

    def asked(self, words):
        """List what was asked of Python and uv, as far as it holds these words."""
        lines = self.diary.read_text().splitlines() if self.diary.exists() else []
        return [line for line in lines if words in line]


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


@pytest.fixture
def ready(machine):
    assert machine.setup().returncode == 0
    machine.diary.unlink()
    return machine


def assert_one_sentence(process, *words):
    lines = [line for line in process.stderr.splitlines() if line]
    if lines[0].startswith(("Setting up", "Bringing")):
        lines = lines[1:]
    assert process.returncode == 1
    assert len(lines) == 1
    assert "run ./setup.sh again" in lines[0]
    for word in words:
        assert word in lines[0]


# --- The two ways to start it ---------------------------------------------------------


def test_the_first_run_installs_the_lock_and_the_helper_then_fetches_and_checks(
    machine,
):
    first = machine.setup()
    assert first.returncode == 0
    venv, lock, _, helper, _, data, check = machine.asked("")
    assert venv == f"python -m venv {machine.venv}"
    assert lock.endswith(f"-r {machine.venv}/setup.requirements")
    assert helper.endswith(f"-e {machine.root}")
    assert "workshop.download" in data
    assert check.endswith("module1_overview/check-setup.py")


def test_every_package_of_the_lock_is_installed_as_it_is_pinned(machine):
    machine.setup()
    lock = (CHECKOUT / "requirements.txt").read_text().splitlines()
    assert lock[0] == "-e ."
    asked = (machine.venv / "setup.requirements").read_text().splitlines()
    assert asked == lock[1:]


def test_a_second_run_installs_and_checks_nothing_and_takes_under_3_seconds(ready):
    started = time.perf_counter()
    second = ready.setup()
    assert time.perf_counter() - started < 3
    assert second.returncode == 0
    assert "./setup.sh python module1_overview/check-setup.py" in second.stdout
    assert second.stderr == ""
    assert ready.asked("") == ready.asked("workshop.download")  # what is missing


def test_on_a_new_machine_a_command_waits_for_the_set_up_and_alone_prints(machine):
    run = machine.setup("sh", "-c", "echo hello")
    assert run.returncode == 0
    assert run.stdout == "hello\n"
    assert len(run.stderr.splitlines()) == 2  # what it is doing: packages, data
    assert not machine.asked("check-setup")


def test_a_command_on_a_ready_machine_starts_at_once_and_alone_prints(ready):
    seconds = []
    for _ in range(5):
        started = time.perf_counter()
        run = ready.setup("sh", "-c", "echo hello; echo oh >&2")
        seconds.append(time.perf_counter() - started)
        assert (run.stdout, run.stderr) == ("hello\n", "oh\n")
    assert min(seconds) < 0.3
    assert not ready.asked("")


def test_a_command_tries_to_fetch_the_data_once_only(machine):
    machine.setup("true", DOWNLOAD="exit 1")
    machine.setup("true")
    assert len(machine.asked("workshop.download")) == 1


def test_a_command_gets_its_arguments_untouched_and_gives_back_its_exit_code(ready):
    words = ["two  words", "", "*", "ü", "$HOME", "--help", "a'b\"c"]
    run = ready.setup("sh", "-c", 'printf "<%s>\\n" "$@"; exit 7', "sh", *words)
    assert run.stdout.splitlines() == [f"<{word}>" for word in words]
    assert run.returncode == 7


def test_a_command_runs_in_the_folder_it_was_called_from(ready):
    folder = ready.root / "module1_overview"
    assert ready.setup("pwd", cwd=folder).stdout.strip() == str(folder)
    assert ready.setup("pwd", cwd="/").stdout.strip() == "/"


def test_a_command_finds_the_environments_python_first(ready):
    run = ready.setup("python", "where")
    assert run.stdout.strip() == f"{ready.venv}/bin/python"
    run = ready.setup("sh", "-c", "echo $VIRTUAL_ENV")
    assert run.stdout.strip() == str(ready.venv)


def test_a_command_that_does_not_exist_gets_a_sentence_and_exit_code_127(ready):
    run = ready.setup("classifier.py")
    assert run.returncode == 127
    assert "no command classifier.py" in run.stderr
    assert "./setup.sh python" in run.stderr


def test_help_says_how_to_use_it_and_sets_nothing_up(machine):
    run = machine.setup("--help")
    assert "./setup.sh COMMAND" in run.stdout
    assert machine.setup("--hlep").returncode == 1
    assert not machine.venv.exists()


def test_it_can_be_started_through_a_link_or_with_sh(ready, tmp_path):
    setup = ready.root / "setup.sh"
    (tmp_path / "link").symlink_to(setup)
    linked = ready.setup("pwd", script=tmp_path / "link", cwd=tmp_path)
    with_sh = ready.setup(setup, "pwd", script=ready.path / "sh", cwd=tmp_path)
    for run in (linked, with_sh):
        assert (run.stdout, run.stderr) == (f"{tmp_path}\n", "")


# --- uv or Python, with a GPU or without ----------------------------------------------


def test_uv_makes_and_fills_the_environment_where_there_is_uv(machine):
    machine.add_uv()
    assert machine.setup().returncode == 0
    assert len(machine.asked("uv venv")) == 1
    assert "--compile-bytecode" in machine.asked("uv pip install")[0]
    assert not machine.asked("python -m pip")


def test_uv_may_bring_the_python_that_the_machine_lacks(machine):
    machine.add_uv()
    (machine.path / "python3").unlink()
    assert machine.setup().returncode == 0
    assert "--python 3.13" in machine.asked("uv venv")[0]


def test_a_python_that_does_not_fit_is_passed_over(machine):
    machine.add("python3", PYTHON.replace(":-3.12", ":-3.14"))
    machine.add(
        "python3.13", "#!/bin/sh\necho 'pyenv: command not found' >&2\nexit 127\n"
    )
    machine.add("python3.12", PYTHON)
    assert machine.setup().returncode == 0
    assert "Python 3.12" in (machine.venv / "setup.stamp").read_text()


needs_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="TensorFlow has CUDA on Linux only"
)


@needs_linux
@pytest.mark.parametrize("with_uv", [False, True], ids=["pip", "uv"])
def test_with_an_nvidia_gpu_the_locked_tensorflow_comes_with_cuda(machine, with_uv):
    if with_uv:
        machine.add_uv()
    machine.add("nvidia-smi", "#!/bin/sh\necho 'GPU 0'\n")
    machine.setup()
    plain = (CHECKOUT / "requirements.txt").read_text().splitlines()[1:]
    asked = (machine.venv / "setup.requirements").read_text().splitlines()
    changed = [line for line in asked if line not in plain]
    assert len(asked) == len(plain)
    assert len(changed) == 1
    assert changed[0].replace("[and-cuda]", "") in plain
    assert re.fullmatch(r"tensorflow\[and-cuda\]==2\.21\.\d+", changed[0])


@needs_linux
def test_a_gpu_that_comes_later_is_noticed(ready):
    ready.add("nvidia-smi", "#!/bin/sh\nexit 9\n")  # the driver does not run
    ready.setup("true")
    assert not ready.asked("")
    ready.add("nvidia-smi", "#!/bin/sh\necho 'GPU 0'\n")
    ready.setup("true")
    assert "[and-cuda]" in (ready.venv / "setup.requirements").read_text()
    assert not ready.asked("-m venv")


# --- What can go wrong, each in one sentence ------------------------------------------


def test_python_missing(machine):
    (machine.path / "python3").unlink()
    assert_one_sentence(machine.setup(), "Python is missing", "3.13")


@pytest.mark.parametrize("version", ["3.9", "3.14"])
def test_python_too_old_or_too_new(machine, version):
    wrong = machine.setup(VERSION=version)
    assert_one_sentence(wrong, "3.11, 3.12 or 3.13", version)
    assert not machine.asked("")


def test_venv_missing(machine):
    bare = machine.setup(NO_VENV="yes")
    assert_one_sentence(bare, "sudo apt install python3.12-venv")


def test_disk_too_small(machine):
    size = "'disk 1' 9000000 8000000 900000 90% /"
    machine.add("df", f"#!/bin/sh\necho Available Capacity\necho {size}\n")
    assert_one_sentence(machine.setup(), "900 MB", "4000 MB")
    assert not machine.asked("")


def test_disk_full_while_installing(machine):
    full = machine.setup(PIP="echo 'OSError: [Errno 28] No space left'; exit 1")
    assert_one_sentence(full, "disk became full")


def test_package_index_out_of_reach(machine):
    assert_one_sentence(machine.setup(PIP=NO_NETWORK_PIP), "package index")
    machine.add_uv()
    assert_one_sentence(machine.setup(PIP=NO_NETWORK_UV), "package index")


def test_package_index_out_of_reach_leaves_a_working_environment_alone(ready):
    (ready.venv / "keep").touch()
    with (ready.root / "requirements.txt").open("a") as lock:
        lock.write("another==1.0\n")
    for _ in range(2):
        assert_one_sentence(ready.setup(PIP=NO_NETWORK_PIP), "package index")
    assert ready.setup().returncode == 0
    assert (ready.venv / "keep").exists()


def test_any_other_failure_names_the_log_that_tells_why(machine):
    failed = machine.setup(PIP="echo 'ERROR: THESE PACKAGES DO NOT MATCH'; exit 1")
    log = machine.venv / "setup.log"
    assert_one_sentence(failed, str(log), "DO NOT MATCH")
    assert "DO NOT MATCH" in log.read_text()


def test_folder_that_cannot_be_written(machine):
    machine.venv.write_text("a file is in the way")
    assert_one_sentence(machine.setup(), "Cannot write")


def test_data_out_of_reach_is_no_failure_since_the_bundled_data_serve(machine):
    assert machine.setup(DOWNLOAD="exit 1").returncode == 0


def test_a_failed_check_is_the_exit_code_and_is_made_again(machine):
    assert machine.setup(CHECK="exit 1").returncode == 1
    assert machine.setup().returncode == 0
    assert len(machine.asked("check-setup")) == 2


# --- Mending --------------------------------------------------------------------------


def start_and_wait_until_it_installs(machine):
    started = machine.path.parent / "started"
    process = machine.start(PIP='touch "$HOME/started"; sleep 30')
    while not started.exists():
        assert process.poll() is None
        time.sleep(0.02)
    time.sleep(0.5)  # a shell that is about to start its sleep may miss a signal
    return process


@pytest.mark.usefixtures("ctrl_c")
def test_a_run_stopped_half_way_says_so_and_the_next_one_mends_it(machine):
    process = start_and_wait_until_it_installs(machine)
    (machine.venv / "half").touch()
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert stderr.splitlines()[-1] == (
        "Stopped half-way: run ./setup.sh again, it goes on from here."
    )
    assert machine.setup("true").returncode == 0
    assert not (machine.venv / "half").exists()  # made afresh


def test_a_run_that_was_killed_is_mended_too(machine):
    process = start_and_wait_until_it_installs(machine)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)
    assert (machine.venv / "setup.lock").exists()
    assert machine.setup("true").returncode == 0
    assert not (machine.venv / "setup.lock").exists()


def test_two_at_once_install_once(machine):
    both = [machine.start("echo", "hello", PIP="sleep 0.3") for _ in range(2)]
    results = [process.communicate(timeout=60) for process in both]
    assert [stdout for stdout, _ in results] == ["hello\n"] * 2
    assert sum("Another setup.sh" in stderr for _, stderr in results) == 1
    assert len(machine.asked("-m venv")) == 1


def test_a_checkout_that_was_moved_gets_a_new_environment(ready):
    ready.root = ready.root.rename(ready.root.with_name("moved"))
    run = ready.setup("python", "where")
    assert run.stdout.strip() == f"{ready.root}/.venv/bin/python"
    assert ready.asked(f"-m venv {ready.root}")


def test_an_environment_whose_python_is_gone_is_made_anew(ready):
    (ready.venv / "bin" / "python").unlink()
    assert ready.setup("python", "where").returncode == 0
    assert ready.asked("-m venv")


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_a_new_lock_is_installed_into_the_environment_that_is_there(ready, name):
    with (ready.root / name).open("a") as file:
        file.write("# another line\n")
    run = ready.setup("true")
    assert run.stderr == "Bringing the packages up to date ...\n"
    assert ready.asked("-m pip install")
    assert not ready.asked("-m venv")


def test_an_environment_of_the_students_own_making_is_kept(machine):
    (machine.venv / "bin").mkdir(parents=True)
    shutil.copy(machine.path / "python3", machine.venv / "bin" / "python")
    machine.setup(PIP=NO_NETWORK_PIP)
    assert machine.setup().returncode == 0
    assert not machine.asked("-m venv")
