"""The faults that a class of thirty meets, and how each is made.

``fault_matrix.py`` runs every lesson under every fault that can reach it. Every fault
is a function of a lesson and of a box, a copy of the checkout that the fault may spoil,
which starts the lesson there as an ordinary student would and judges how it ended.
"""

import ast
import contextlib
import io
import itertools
import json
import os
import queue
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections import defaultdict
from functools import cached_property
from pathlib import Path

from measure import NO_DISPLAY
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
DEAD_END = "http://127.0.0.1:9"
KEY = "0123456789abcdef0123456789abcdef01234567"
ROWS = "200"
PATIENCE = 120  # seconds after which a lesson on so few rows hangs
LEFT_BEHIND = (
    *(".git", ".venv", "wandb", "figures", "models", "tests", "__pycache__"),
    *(
        "tweets.csv",
        "fashion_mnist.npz",
        "garments*",
        "*.egg-info",
        ".*_cache",
        ".hyp*",
    ),
)


class Wrong(AssertionError):  # noqa: N818, a verdict and not an error of ours
    """A lesson met a fault in a way that a student should never see."""


class Lesson:
    """A lesson's file, and what can be read from its source."""

    def __init__(self, path):
        self.path = path  # from the repository's root
        self.source = (ROOT / path).read_text(encoding="utf-8")

    def calls(self, *names):
        """Tell whether it calls one of these functions."""
        return any(re.search(rf"\b{name}\(", self.source) for name in names)

    def imports(self, package):
        """Tell whether it imports this package itself."""
        return package in [name.split(".")[0] for name, _ in self.modules]

    @cached_property
    def modules(self):
        """List the modules that it imports, in their order, and what from each."""
        modules = []
        for node in ast.walk(ast.parse(self.source)):
            if isinstance(node, ast.Import):
                modules += [(alias.name, []) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                modules.append((node.module, [alias.name for alias in node.names]))
        return modules

    @cached_property
    def ends_on_purpose(self):
        """Tell whether the lesson's point is the error that it ends in."""
        return "on purpose" in self.source

    @cached_property
    def data(self):
        """List the data files that it reads, and how to make it read each."""
        files = []
        if self.calls("load_tweets", "tweets_path"):
            if not re.search(r"source=|_path\(\"rated", self.source):
                files += [("tweets.csv", {}), ("tweets-sample.csv", MADE_UP)]
            else:
                files += [("rated-tweets.csv", {})]
        if self.calls("load_digits"):
            files.append(("mnist.npz", {}))
        if self.calls("load_fashion"):
            files += [("fashion_mnist.npz", {}), ("fashion-sample.npz", {})]
        if self.calls("load_pictures"):
            files.append(("fashion-sample.npz", {}))
        if self.calls("load_squeezenet_weights"):
            files.append(("squeezenet_v1.1_float16.npz", {}))
        if self.calls("load_imagenet_names"):
            files.append(("imagenet_classes.txt", {}))
        return files

    @cached_property
    def knobs(self):
        """Map each option to its default, as the source has it."""
        for node in ast.walk(ast.parse(self.source)):
            if isinstance(node, ast.Call) and node.keywords:
                name = getattr(node.func, "id", "")
                if name in ("read_options", "start_run") and node.keywords[0].arg:
                    return {
                        keyword.arg: _literal(keyword.value)
                        for keyword in node.keywords
                    }
        return {"seed": 0} if self.calls("start_run") else {}

    @cached_property
    def trains(self):
        """Tell whether it trains for some epochs."""
        return "epochs" in self.knobs

    @cached_property
    def prints_epochs(self):
        """Tell whether it prints a line for each of them."""
        return "Epoch {epoch}" in self.source or bool(
            re.search(r"\.fit\((\n  .*)*\bverbose=2", self.source)
        )


MADE_UP = {"WORKSHOP_TWEETS": "made-up"}


def lessons():
    """Find every lesson, in the course's order."""
    found = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("m*/*.py"))
    return [Lesson(path) for path in found]


def _literal(node):
    """Evaluate a literal of the source; anything else counts as a text."""
    try:
        return ast.literal_eval(node)
    except ValueError:
        return "text"


# %% The box: a copy of the checkout, and a student's environment


class Box:
    """A copy of the checkout in which a lesson runs, with a home of its own."""

    def __init__(self, folder, name="checkout", models=None):
        self.folder = Path(folder)
        self.checkout = self.folder / name
        ignore = shutil.ignore_patterns(*LEFT_BEHIND)
        shutil.copytree(ROOT, self.checkout, ignore=ignore)
        if models:
            shutil.copytree(models, self.checkout / "models" / "dry-run")
        self.home, self.tmp = self.folder / "home", self.folder / "tmp"
        self.home.mkdir()
        self.tmp.mkdir()
        self.spoilt = set()  # data files that the fault itself has changed
        self.before = self._data()
        private = (folder, ROOT, Path.home(), socket.gethostname())
        self.private = [str(it).encode() for it in private if len(str(it)) > 5]

    def environment(self, **changes):
        """Give a student's environment: no network, display, account or terminal."""
        env = {
            name: value
            for name, value in os.environ.items()
            if name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")
        }
        env |= dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY"), DEAD_END)
        env |= {
            "HTTPS_PROXY": DEAD_END,
            "no_proxy": "127.0.0.1,localhost",
            "HOME": str(self.home),
            "TMPDIR": str(self.tmp),
            "PYTHONPATH": str(self.checkout),
            "WORKSHOP_ROWS": ROWS,
            **NO_DISPLAY,
            **changes,
        }
        return {name: value for name, value in env.items() if value is not None}

    def start(
        self,
        lesson,
        *arguments,
        cwd=None,
        first=(),
        unbuffered=True,
        stdin=subprocess.DEVNULL,
        **env,
    ):
        """Start ``python LESSON ARGUMENTS`` as a student who is no superuser."""
        python = [sys.executable, *(["-u"] if unbuffered else [])]
        path = lesson.path if isinstance(lesson, Lesson) else lesson
        where = [str(self.checkout / path)] if path else []
        return subprocess.Popen(
            [*no_superuser(), *first, *python, *where, *map(str, arguments)],
            cwd=cwd or self.checkout,
            env=self.environment(**env),
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            preexec_fn=_hears_signals if os.name == "posix" else None,
        )

    def run(self, lesson, *arguments, patience=PATIENCE, whole=False, **settings):
        """Run a lesson to its end, and judge it; return "runs" or "says".

        Without arguments it trains for two epochs, unless it is to run as a whole.
        """
        if not (arguments or whole):
            arguments = short(lesson)
        process = self.start(lesson, *arguments, **settings)
        return self.end(lesson, process, patience=patience)

    def end(self, lesson, process, said="", patience=PATIENCE, codes=(0, 1, 2)):
        """Wait for a lesson's end, and judge it; return "runs", "says" or "stops"."""
        try:
            output, errors = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            output, errors = process.communicate()
            raise Wrong(f"hangs: {(said + output)[-300:]}{errors[-300:]}") from None
        verdict = judge(lesson, process.returncode, said + output, errors, codes)
        self.check()
        return verdict

    def check(self):
        """Fail if a data file was changed, or a file is half-written or tells tales."""
        for name, state in self._data().items():
            if name not in self.spoilt and state != self.before.get(name):
                raise Wrong(f"{name} in data was changed or left behind")
        for path in self.written():
            if not is_whole(path):
                raise Wrong(f"{path.relative_to(self.checkout)} is half-written")
            content = path.read_bytes()
            if path.suffix == ".keras":
                with zipfile.ZipFile(path) as archive:
                    content = b"".join(map(archive.read, archive.namelist()))
            for private in self.private:
                if private in content:
                    raise Wrong(f"{path.name} holds {private}")

    def written(self):
        """List the figures and models that lessons have written."""
        for folder in ("figures", "models"):
            for path in (self.checkout / folder).rglob("*"):
                if path.is_file() and path.name not in self.spoilt:
                    yield path

    def _data(self):
        """Map each data file to its size and last change; of a folder only the name."""
        return {
            it.name: it.is_file() and (it.stat().st_size, it.stat().st_mtime_ns)
            for it in (self.checkout / "data").iterdir()
            if it.name not in ("garments", "__pycache__")
        }


def no_superuser():
    """Give the command that takes from root the right to pass over file modes."""
    if os.name != "posix" or os.geteuid():
        return []
    rights = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]


def _hears_signals():
    """Let a lesson hear Ctrl-C, and a hang-up, even where the tests do not (nohup)."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def is_whole(path):
    """Tell whether a written figure, model or record is all there."""
    try:
        if path.suffix == ".png":
            with Image.open(path) as picture:
                picture.load()
        elif path.suffix == ".keras":
            with zipfile.ZipFile(path) as archive:
                return archive.testzip() is None
        elif path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))
        else:
            return False  # a lesson writes nothing else there
    except Exception:  # a damaged file raises what it likes
        return False
    return True


def judge(lesson, code, output, errors, codes=(0, 1, 2)):
    """Say how a lesson ended: "runs", "says" or "stops"; raise if it may not."""
    errors = without_progress(errors)
    shown = f"exit code {code}\n{output[-600:]}\n{errors[-1200:]}"
    on_purpose = isinstance(lesson, Lesson) and lesson.ends_on_purpose
    if on_purpose and code == 1 and errors.count("Traceback") == 1:
        return "runs"
    if code not in codes:
        raise Wrong(f"ends with {shown}")
    if "Traceback" in errors + output:
        raise Wrong(f"a traceback: {shown}")
    if re.search(r"\bwarn|Exception ignored|deprecat", errors, re.I):
        raise Wrong(f"a warning: {shown}")
    if code == 0 and errors.strip():
        raise Wrong(f"noise: {shown}")
    if code in (0, -signal.SIGHUP, 129):
        return "stops" if code else "runs"
    lines = [line for line in errors.splitlines() if line.strip()]
    if code in (130, -signal.SIGINT):
        if "Ctrl-C" not in errors + output:
            raise Wrong(f"no word about Ctrl-C: {shown}")
        return "stops"
    if not 1 <= len(lines) <= 4:
        raise Wrong(f"not one sentence: {shown}")
    return "says"


def without_progress(errors):
    """Leave tqdm's progress bars out of what a lesson has printed."""
    lines = re.split(r"[\r\n]+", errors)
    return "\n".join(line for line in lines if not re.search(r"it/s|s/it", line))


def worst(verdicts):
    """Sum the verdicts of several runs up in one word."""
    verdicts = list(verdicts)
    return next((v for v in ("stops", "says", "runs") if v in verdicts), "runs")


# %% The faults

FAULTS = {}  # name: (which lessons it reaches, what runs them)


def fault(name, reaches=lambda lesson: True):
    """Enter a function of a lesson and a maker of boxes into the list of faults."""

    def enter(function):
        FAULTS[name] = reaches, function
        return function

    return enter


LOCKS = defaultdict(threading.Lock)
GROUPS = defaultdict(dict)  # group: {fault: (which lessons it reaches, how to make it)}
TOGETHER = {}  # (group, lesson's path): how the lesson ended under the whole group


def in_group(group, name, reaches=lambda lesson: True, **how):
    """Enter a fault that lessons should hardly notice, one of a group.

    The faults of a group change different things, so a lesson runs under all of them at
    once. Only if it does not, each fault is tried alone, to see which one it was.
    """
    GROUPS[group][name] = reaches, how

    @fault(name, reaches)
    def run(lesson, box):
        with LOCKS[lesson.path]:
            if (group, lesson.path) not in TOGETHER:
                reaching = [how for fits, how in GROUPS[group].values() if fits(lesson)]
                all_at_once = {key: how[key] for how in reaching for key in how}
                TOGETHER[group, lesson.path] = "wrong"
                with contextlib.suppress(Wrong):
                    verdict = run_at(lesson, box, **all_at_once)
                    TOGETHER[group, lesson.path] = verdict
        if TOGETHER[group, lesson.path] == "runs":
            return "runs"
        return run_at(lesson, box, **how)


def run_at(
    lesson,
    box,
    checkout="checkout",
    link="",
    start_from="checkout",
    closed=(),
    **env,
):
    """Run a lesson in a checkout of another name, from another folder.

    To the folders of the box that are ``closed`` nobody can write.
    """
    box = box(name=checkout)
    if link:
        (box.folder / link).symlink_to(box.checkout)
        box.checkout = box.folder / link
    folders = {"checkout": box.checkout, "/": "/"}
    folders["its own folder"] = (box.checkout / lesson.path).parent
    with contextlib.ExitStack() as stack:
        for name in closed:
            stack.enter_context(read_only(getattr(box, name)))
        return box.run(lesson, cwd=folders[start_from], **env)


def by_environment(name, reaches=lambda lesson: True, **env):
    """Enter a fault that is nothing but a changed environment."""

    @fault(name, reaches)
    def run(lesson, box):
        return box().run(lesson, **env)


def tracked(lesson):
    """Tell whether a lesson starts a W&B run."""
    return lesson.calls("start_run")


def draws(lesson):
    """Tell whether a lesson draws a figure."""
    return lesson.calls("show_figure")


def computes(lesson):
    """Tell whether a lesson imports Keras."""
    return lesson.imports("keras")


# --- network


in_group("first", "no network, account, display or terminal")


@fault(
    "a network that swallows every packet", lambda it: tracked(it) or reaches_out(it)
)
def silent_network(lesson, box):
    """Send all that leaves the machine to a server that accepts and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        names = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY")
        env = dict.fromkeys(names, url)
        return box().run(lesson, WANDB_API_KEY=KEY, **env)


def reaches_out(lesson):
    """Tell whether a lesson may fetch weights."""
    return lesson.calls("imagenet_weights")


# --- tracking

UNTRACKED = {"WANDB_MODE": "disabled"}  # where a fault has nothing to do with W&B


@fault("every value of WANDB_MODE, and nonsense", tracked)
def wandb_modes(lesson, box):
    """Set each mode in turn."""
    modes = ("online", "offline", "disabled", "shared", "dryrun", "run", "nonsense")
    with forks(box(), lesson) as run:
        return worst([run(*short(lesson), WANDB_MODE=mode) for mode in modes])


@fault("an API key that is malformed, and one that no server knows", tracked)
def wandb_keys(lesson, box):
    """Try a key of the wrong form, then one of the right form where nobody answers."""
    with forks(box(), lesson) as run:
        return worst([run(*short(lesson), WANDB_API_KEY=key) for key in ("a b", KEY)])


# --- display

in_group("first", "a display that points nowhere", draws, DISPLAY=":99")
by_environment("a matplotlib backend that is not installed", draws, MPLBACKEND="qtagg")
by_environment("a matplotlib backend that does not exist", draws, MPLBACKEND="paper")


# --- files and folders


in_group("first", "a checkout that is read-only", closed=["checkout"])
in_group("first", "HOME is not set", HOME=None)
in_group(
    "second",
    "neither the home nor the temporary folder can be written to",
    closed=["home", "tmp"],
)


@contextlib.contextmanager
def read_only(folder):
    """Take the right to write from a folder and all below, for a while."""
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(path.stat().st_mode & ~0o222)
    try:
        yield
    finally:
        for path in paths:
            path.chmod(path.stat().st_mode | 0o200)


@fault("a full disk")
def full_disk(lesson, box):
    """Put checkout, home and temporary folder on a small disk, and fill it up."""
    with small_disk() as folder:
        box = box(folder)
        with contextlib.suppress(OSError), (folder / "filler").open("wb") as filler:
            while True:
                filler.write(bytes(4096))
        return box.run(lesson)


@contextlib.contextmanager
def small_disk():
    """Mount a disk of 64 MB in memory."""
    with tempfile.TemporaryDirectory() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder]
        done = subprocess.run(mount, capture_output=True, encoding="utf-8")
        if done.returncode:
            raise NotHere(f"no disk can be mounted here: {done.stderr.strip()}")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "-l", folder], check=True)  # noqa: S607


class NotHere(Exception):  # noqa: N818
    """This machine lacks what it takes to make a fault."""


# --- data

DAMAGES = {
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(_half(path.read_bytes())),
    "changed": lambda path: path.write_bytes(_flipped(path.read_bytes())),
    "a web page": lambda path: path.write_text("<!DOCTYPE html><p>Please log in</p>"),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "unreadable": lambda path: path.chmod(0),
}


def _half(content):
    return content[: len(content) // 2]


def _flipped(content):
    middle, changed = len(content) // 2, bytearray(content)
    changed[middle : middle + 100] = bytes(
        byte ^ 0xFF for byte in changed[middle : middle + 100]
    )
    return bytes(changed)


def by_damage(damage):
    """Enter the fault that each data file a lesson reads is damaged in this way."""

    @fault(f"a data file is {damage}", lambda lesson: lesson.data)
    def run(lesson, box):
        with LOCKS[lesson.path]:
            if lesson.path not in DAMAGED:
                DAMAGED[lesson.path] = under_every_damage(lesson, box())
        verdict = DAMAGED[lesson.path][damage]
        if isinstance(verdict, Wrong):
            raise verdict
        return verdict


DAMAGED = {}  # lesson's path: {damage: how the lesson ended, the worst of its files}


def under_every_damage(lesson, box):
    """Damage each file that a lesson reads in every way, one at a time."""
    ends = {}
    with forks(box, lesson) as run:
        tracking = {}  # once, to see how a W&B run ends
        for damage, spoil in DAMAGES.items():
            verdicts = []
            for name, env in lesson.data:
                path = box.checkout / "data" / name
                before = path.read_bytes() if path.exists() else None
                path.write_bytes(before or _bundled(box, name).read_bytes())
                box.spoilt.add(name)
                spoil(path)
                try:
                    verdicts.append(run(*short(lesson), **env, **tracking))
                    tracking = UNTRACKED
                except Wrong as wrong:
                    verdicts.append(wrong)
                path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
                if before is not None:
                    path.write_bytes(before)
            wrong = [verdict for verdict in verdicts if isinstance(verdict, Wrong)]
            ends[damage] = wrong[0] if wrong else worst(verdicts)
    return ends


def _bundled(box, name):
    """Give the bundled file that stands in for one that is downloaded."""
    name = {"tweets.csv": "tweets-sample.csv"}.get(name, "fashion-sample.npz")
    return box.checkout / "data" / name


for kind in DAMAGES:
    by_damage(kind)


# --- models

MODELS = {  # lesson's file name: the model that it loads, its options for that
    "load-model.py": ("admissions.keras", []),
    "see-filters.py": ("cnn.keras", []),
    "adversarial.py": ("cnn.keras", []),
    "own-images.py": ("own-images.keras", ["--predict", "data/china.jpg"]),
}


def loads_model(lesson):
    """Tell whether a lesson loads a saved model."""
    return lesson.calls("load_model")


def _rewritten(content, change, extra=()):
    """Rewrite the config of a ``.keras`` file."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(written, "w") as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == "config.json":
                part = json.dumps(change(json.loads(part))).encode()
            new.writestr(name, part)
        for name, part in extra:
            new.writestr(name, part)
    return written.getvalue()


def _with_layer(layer):
    """Make the function that puts a layer at the end of a model's config."""

    def change(config):
        config["config"]["layers"].append(layer)
        return config

    return change


BUILTIN = {
    "module": "builtins",
    "class_name": "function",
    "config": "exec",
    "registered_name": "function",
}
SPOILT_MODELS = {
    "empty": lambda content: b"",
    "cut short": _half,
    "a picture": lambda content: b"\x89PNG\r\n\x1a\n" + bytes(500),
    "from a newer Keras": lambda content: _rewritten(
        content,
        _with_layer(
            {
                "module": "keras.layers",
                "class_name": "FromTheFuture",
                "config": {"name": "future"},
                "registered_name": None,
            }
        ),
    ),
    "a lambda that runs code": lambda content: _rewritten(
        content,
        _with_layer(
            {
                "module": "keras.layers",
                "class_name": "Lambda",
                "config": {
                    "name": "lambda",
                    "function": {
                        "class_name": "__lambda__",
                        "config": {"code": "4wEA", "defaults": None, "closure": None},
                    },
                },
                "registered_name": None,
            }
        ),
    ),
    "a builtin as activation": lambda content: _rewritten(
        content,
        lambda config: json.loads(
            re.sub(
                r'"activation": "(sigmoid|softmax|relu)"',
                f'"activation": {json.dumps(BUILTIN)}',
                json.dumps(config),
            )
        ),
    ),
    "a path that escapes": lambda content: _rewritten(
        content, lambda config: config, [("../../escaped.txt", b"out")]
    ),
}


@fault("a saved model is damaged, foreign, newer or hostile", loads_model)
def spoilt_model(lesson, box):
    """Replace the model that the lesson loads, in every way."""
    name, options = MODELS[Path(lesson.path).name]
    box = box()
    shutil.copy(photo(), box.checkout / "data" / "china.jpg")
    box.spoilt.update([name, "china.jpg"])
    path = box.checkout / "models" / "dry-run" / name
    content = path.read_bytes()
    verdicts = [box.run(lesson, *options)]
    for kind, spoil in SPOILT_MODELS.items():
        path.write_bytes(spoil(content))
        try:
            verdicts.append(box.run(lesson, *options))
        except Wrong as wrong:
            raise Wrong(f"a model that is {kind}: {wrong}") from None
        if list(box.folder.rglob("escaped.txt")):
            raise Wrong("a model wrote outside its folder")
    return worst(verdicts)


def photo():
    """Find the photo that scikit-learn brings."""
    import sklearn

    return Path(sklearn.__file__).parent / "datasets" / "images" / "china.jpg"


# --- pictures


def hostile_pictures(folder):
    """Write pictures that nobody expects; return their paths."""
    folder.mkdir()
    grey = Image.new("L", (50, 40), 100)
    grey.convert("CMYK").save(folder / "cmyk.jpg")
    grey.convert("P").save(folder / "palette.gif")
    Image.new("RGBA", (30, 30), (200, 0, 0, 90)).save(folder / "see-through.png")
    Image.new("I;16", (40, 30), 40_000).save(folder / "sixteen.png")
    Image.new("1", (1, 1)).save(folder / "dot.png")
    Image.new("RGB", (3000, 2)).save(folder / "strip.png")
    Image.new("1", (30_000, 30_000)).save(folder / "bomb.png")
    content = photo().read_bytes()
    (folder / "half.jpg").write_bytes(_half(content))
    (folder / "noise.jpg").write_bytes(_flipped(content))
    (folder / "empty.png").write_bytes(b"")
    (folder / "diary.jpg").write_text("Dear diary")
    (folder / "folder.jpg").mkdir()
    (folder / "locked.png").write_bytes(content)
    (folder / "locked.png").chmod(0)
    return [*sorted(folder.iterdir()), folder / "nowhere.jpg", "~nobody/me.jpg"]


def takes_pictures(lesson):
    """Tell whether a lesson has an option for a picture or a folder of them."""
    return {"image", "folder", "predict"} & set(lesson.knobs)


@fault("pictures that are corrupt, huge, odd, missing or none", takes_pictures)
def odd_pictures(lesson, box):
    """Give each picture to each option that takes one, and folders of them."""
    box = box()
    paths = hostile_pictures(box.folder / "pictures")
    lines = []
    for option in {"image", "predict"} & set(lesson.knobs):
        lines += [[f"--{option}", str(path)] for path in paths]
    if "folder" in lesson.knobs:
        lines += [["--folder", str(path), *short(lesson)] for path in folders(box)]
    with forks(box, lesson) as run:
        return worst([run(*line, **UNTRACKED) for line in lines])


def folders(box):
    """Make folders for ``--folder``: good with bad pictures, too few, none."""
    pets = box.folder / "pets"
    for name, shade in (("cat", 60), ("dog's", 200)):
        for number in range(8):
            path = pets / name / f"{number}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (40, 40), (shade, 90, 5 * number)).save(path)
    shutil.copytree(pets, box.folder / "alone", ignore=lambda *_: ["dog's"])
    for path in hostile_pictures(box.folder / "more")[:-2]:
        if path.is_file():
            path.rename(pets / "cat" / path.name)
    (box.folder / "none").mkdir()
    return [pets, box.folder / "alone", box.folder / "none", box.folder / "nowhere"]


# --- options

HUGE = "1000000000"


@fault(
    "options that are misspelt, untyped, negative, zero, huge or given twice",
    lambda lesson: lesson.knobs,
)
def odd_options(lesson, box):
    """Try every knob with every value that makes no sense, and some that do."""
    lines, twice = [["--nonsense"], ["--help"]], []
    for name, default in lesson.knobs.items():
        option = f"--{name}"
        if isinstance(default, list):
            lines += [[""], ["a b", "-1"], ["1e999", "nan"], ["0"] * 50]
            continue
        lines += [[option[:-1] + "q", "1"], [option]]
        values = ["ten", "-1", "0", "nan", ""]
        if isinstance(default, (int, float)):
            values += [HUGE] if isinstance(default, int) else ["50", HUGE, "1e300"]
            twice += 2 * [option, str(default)]
        for value in values:
            rest = [] if name == "epochs" else short(lesson)
            lines.append([*rest, option, value])
    with forks(box(), lesson) as run:
        verdicts = {run(*twice, *short(lesson))}
        for line in lines:
            verdicts.add(run(*line, endless=HUGE in line, **UNTRACKED))
        return worst(verdicts - {"stops"})


def short(lesson):
    """Give the options that make a training lesson a short one."""
    return ["--epochs", "2"] if "epochs" in lesson.knobs else []


FORKS = """
import gc, json, os, resource, runpy, sys
modules, folder = json.loads(sys.argv[1])
import workshop
for name, wanted in modules:
    __import__(name, fromlist=wanted)
gc.freeze()  # or each fork would clear up after TensorFlow for a second
for number, job in enumerate(sys.stdin):
    lesson, arguments, env = json.loads(job)
    child = os.fork()
    if not child:
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        for stream, name in ((1, "out"), (2, "err")):
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            os.dup2(os.open(f"{folder}/{number}.{name}", flags), stream)
        resource.setrlimit(resource.RLIMIT_DATA, (8 << 30, 8 << 30))
        os.environ.update(env)
        sys.argv = [lesson, *arguments]
        try:
            runpy.run_path(lesson, run_name="__main__")
        except SystemExit as end:
            if end.code == 2:  # a line that was refused: there is nothing to clear up
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(2)
            raise
        sys.exit()
    print(child, flush=True)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""


@contextlib.contextmanager
def forks(box, lesson):
    """Give a function that runs a lesson, and judges it, a hundred times a minute.

    Its modules, and those that the helper imports late, are imported once, and each run
    is a fork of that process. One that may be endless is stopped with Ctrl-C after
    eight seconds; another that takes over forty is wrong.
    """
    folder = box.folder / "said"
    folder.mkdir()
    late = {
        "tensorflow": computes(lesson),
        "wandb": tracked(lesson),
        "pandas": lesson.calls("load_tweets", "tweets_path"),
    }
    modules = lesson.modules + [(name, []) for name in late if late[name]]
    process = box.start(
        *(None, "-c", FORKS, json.dumps([modules, str(folder)])),
        stdin=subprocess.PIPE,
        WANDB_ERROR_REPORTING="false",
    )
    numbers = itertools.count()

    def run(*arguments, endless=False, **env):
        number = next(numbers)
        if process.stdin.closed:
            raise Wrong("does not start")
        print(
            json.dumps([str(box.checkout / lesson.path), arguments, env]),
            file=process.stdin,
            flush=True,
        )
        child = int(process.stdout.readline() or _gone(process))
        hurry = threading.Timer(8 if endless else 40, _interrupt, [child])
        kill = threading.Timer(90, _interrupt, [child, signal.SIGKILL])
        hurry.start()
        kill.start()
        code = int(process.stdout.readline() or _gone(process))
        hurry.cancel()
        kill.cancel()
        output = (folder / f"{number}.out").read_text("utf-8", "replace")
        errors = (folder / f"{number}.err").read_text("utf-8", "replace")
        try:
            codes = (0, 1, 2, 130, -signal.SIGINT)
            verdict = judge(lesson, code, output, errors, codes)
            if verdict == "stops" and not endless:
                raise Wrong("takes over forty seconds")
            box.check()
        except Wrong as wrong:
            raise Wrong(f"{' '.join(arguments)} {env}: {wrong}") from None
        return verdict

    try:
        yield run
    finally:
        process.kill()
        process.communicate()


def _gone(process):
    raise Wrong(f"does not start: {process.communicate()[1][-600:]}")


def _interrupt(child, number=signal.SIGINT):
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, number)


# --- signals

STOPPED = (0, 1, 130, -signal.SIGINT)


@fault("Ctrl-C while it starts and while it reads the data")
def ctrl_c_early(lesson, box):
    """Interrupt the lesson at several moments of its first seconds."""
    box = box()
    verdicts = []
    for seconds in (0.3, 1, 2.5) if computes(lesson) else (0.3, 0.8):
        process = box.start(lesson)
        wait_until_python_hears_ctrl_c(process)
        time.sleep(seconds)
        wait_until_python_hears_ctrl_c(process)
        process.send_signal(signal.SIGINT)
        try:
            verdicts.append(box.end(lesson, process, codes=STOPPED))
        except Wrong as wrong:
            raise Wrong(f"after {seconds} s: {wrong}") from None
    return worst(verdicts)


def wait_until_python_hears_ctrl_c(process):
    """Wait while Python starts, or ends: Ctrl-C kills it then, and no code can answer.

    A process that has ended is not waited for.
    """
    status = Path(f"/proc/{process.pid}/status")  # Linux only
    while status.exists() and process.poll() is None:
        caught = int(re.search(r"^SigCgt:\s*(\w+)", status.read_text(), re.M)[1], 16)
        if caught & 1 << signal.SIGINT - 1:
            break
        time.sleep(0.005)


@fault("Ctrl-C in the first epoch and in a later one", lambda lesson: lesson.trains)
def ctrl_c_training(lesson, box):
    """Interrupt the training, and see that what was learned is reported."""
    box = box()
    verdicts = []
    for epoch in (1, 3):
        process = box.start(lesson, "--epochs", "3000")
        said = process.stdout.readline()
        if not lesson.prints_epochs:
            time.sleep(6 + 2 * epoch)
        for line in process.stdout if lesson.prints_epochs else ():
            said += line
            if re.match(rf"Epoch {epoch}\b", line):
                break
        process.send_signal(signal.SIGINT)
        verdicts.append(box.end(lesson, process, said, codes=(130, -signal.SIGINT)))
    return worst(verdicts)


WHILE_SAVING = """
import os, runpy, signal, sys, zipfile
write = zipfile.ZipFile.open
def interrupted(self, name, mode="r", *args, **settings):
    if mode == "w" and "config" in str(getattr(name, "filename", name)):
        os.kill(os.getpid(), signal.{signal})
    return write(self, name, mode, *args, **settings)
zipfile.ZipFile.open = interrupted
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@fault(
    "Ctrl-C, and a closed terminal, while it saves a model",
    lambda lesson: lesson.calls("save_model"),
)
def stopped_while_saving(lesson, box):
    """Send the signal while half of the model is written; the old one must stay."""
    box = box()
    models = box.checkout / "models" / "dry-run"
    before = {path: path.read_bytes() for path in models.iterdir()}
    verdicts = []
    for name in ("SIGINT", "SIGHUP"):
        process = box.start(
            None,
            *("-c", WHILE_SAVING.format(signal=name)),
            *(box.checkout / lesson.path, *short(lesson)),
        )
        codes = (*STOPPED, -signal.SIGHUP, 129)
        verdicts.append(box.end(lesson, process, codes=codes))
        for path, content in before.items():
            if path.read_bytes() != content:
                raise Wrong(f"{name} changed {path.name}")
    return worst(verdicts)


@fault("the terminal is closed (SIGHUP)")
def closed_terminal(lesson, box):
    """Hang up once the lesson has said something."""
    box = box()
    process = box.start(lesson)
    said = process.stdout.readline()
    process.send_signal(signal.SIGHUP)
    codes = (0, 1, -signal.SIGHUP, 129)
    return box.end(lesson, process, said, codes=codes)


@fault("the reader of a pipe goes away, as head -1 does")
def closed_pipe(lesson, box):
    """Close the pipe after the first line."""
    box = box()
    process = box.start(lesson)
    process.stdout.readline()
    process.stdout.close()
    try:
        errors = process.stderr.read()
        code = process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        raise Wrong("hangs") from None
    finally:
        process.stderr.close()
    if without_progress(errors).strip() and not lesson.ends_on_purpose:
        raise Wrong(f"exit code {code}: {errors[-500:]}")
    box.check()
    return "stops" if code else "runs"


# --- paths


in_group(
    "first",
    "a path with spaces, accents, an emoji and an apostrophe, started from /",
    checkout="Zoë's class, № 1 😀 é",
    start_from="/",
)
in_group(
    "second",
    "a very long path, started from the lesson's own folder",
    checkout="/".join(["deep" * 50] * (5 if sys.platform == "linux" else 1)),
    start_from="its own folder",
)
in_group("second", "a checkout behind a symbolic link", link="link")

# --- locale and terminal

in_group(
    "first",
    "locale C without UTF-8",
    **{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
)
in_group(
    "second",
    "a Turkish locale, a terminal of 40 columns, no colour",
    **{"LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40", "LINES": "20"},
    **{"NO_COLOR": "1", "TERM": "dumb"},
)

# --- packages


def by_stub(name, package, content, reaches):
    """Enter the fault that a package is missing or broken."""

    @fault(name, reaches)
    def run(lesson, box):
        box = box()
        stubs = box.folder / "stubs"
        stubs.mkdir()
        (stubs / f"{package}.py").write_text(content)
        return box.run(lesson, PYTHONPATH=f"{stubs}{os.pathsep}{box.checkout}")


MISSING = "raise ModuleNotFoundError(\"No module named '{0}'\", name='{0}')"
BROKEN = "raise ImportError('libstdc++.so.6: version `GLIBCXX_3.4.99 not found')"
by_stub("TensorFlow missing", "tensorflow", MISSING.format("tensorflow"), computes)
by_stub("TensorFlow broken", "tensorflow", BROKEN, computes)
by_stub("wandb missing", "wandb", MISSING.format("wandb"), tracked)
by_stub("matplotlib missing", "matplotlib", MISSING.format("matplotlib"), draws)
by_environment("JAX in TensorFlow's place", computes, KERAS_BACKEND="jax")
by_environment("PyTorch in TensorFlow's place", computes, KERAS_BACKEND="torch")
by_environment("a Keras backend that does not exist", computes, KERAS_BACKEND="abacus")


# --- a small machine, and many students


@fault("one core, and the lesson's stated memory with a tenth to spare")
def small_machine(lesson, box):
    """Run it on the full data within the memory that its README states."""
    box = box()
    add_downloads(box)
    core = CORES.get()
    try:
        with memory_limit(int(1.1 * stated_megabytes(lesson))) as enter:
            return box.run(
                lesson,
                first=["taskset", "--cpu-list", str(core), *enter],
                patience=400,
                whole=True,
                WORKSHOP_ROWS=None,
            )
    finally:
        CORES.put(core)


CORES = queue.SimpleQueue()  # those on which no other lesson runs alone
for core in range(os.cpu_count()):
    CORES.put(core)


def stated_megabytes(lesson):
    """Read from its module's README how much memory a lesson needs."""
    readme = (ROOT / lesson.path).with_name("README.md").read_text(encoding="utf-8")
    name = re.escape(Path(lesson.path).name)
    found = re.search(rf"^\| \[{name}\].*?(\d+) MB", readme, re.M)
    if not found:
        raise Wrong("its README states no memory")
    return int(found[1])


@contextlib.contextmanager
def memory_limit(megabytes):
    """Make a control group of so much memory; give the command that enters it."""
    group = Path("/sys/fs/cgroup/memory", f"workshop-{os.getpid()}-{time.time_ns()}")
    limit = group / "memory.limit_in_bytes"
    if not group.parent.is_dir():  # version 2
        group = Path("/sys/fs/cgroup", group.name)
        limit = group / "memory.max"
    try:
        group.mkdir()
        limit.write_text(str(megabytes * 10**6))
    except OSError as error:
        raise NotHere(f"memory cannot be limited here: {error}") from None
    enter = f'echo $$ > {group}/cgroup.procs && exec "$@"'
    try:
        yield ["sh", "-c", enter, "sh"]
    finally:
        for _ in range(50):
            with contextlib.suppress(OSError):
                group.rmdir()
                break
            time.sleep(0.1)


@fault("ten lessons of its module started in the same second from one checkout")
def ten_at_once(lesson, box):
    """Start the module's lessons, each as often as it takes to be ten or more."""
    module = [other for other in lessons() if other.path[:7] == lesson.path[:7]]
    return at_once(module, 10, box)[lesson.path]


@fault("eight trainings on one machine", lambda lesson: lesson.trains)
def eight_trainings(lesson, box):
    """Start all lessons that train, eight at a time."""
    return at_once([other for other in lessons() if other.trains], 8, box)[lesson.path]


VERDICTS_AT_ONCE = {}
ONE_AT_A_TIME = threading.Lock()


def at_once(some, count, box):
    """Start lessons ``count`` at a time until each has run; remember the verdicts."""
    with ONE_AT_A_TIME:
        key = count, some[0].path
        if key not in VERDICTS_AT_ONCE:
            VERDICTS_AT_ONCE[key] = verdicts = {}
            box = box()
            for first in range(0, len(some), count):
                batch = [some[(first + n) % len(some)] for n in range(count)]
                processes = [box.start(one, *short(one)) for one in batch]
                threads = [
                    threading.Thread(target=_end_of, args=[box, *pair, verdicts])
                    for pair in zip(batch, processes, strict=True)
                ]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
            box.check()
        verdict = VERDICTS_AT_ONCE[key]
    wrong = [str(v) for v in verdict.values() if isinstance(v, Wrong)]
    if wrong:
        raise Wrong("; ".join(wrong))
    return verdict


def _end_of(box, lesson, process, verdicts):
    """Wait for one of many lessons, and enter its verdict."""
    try:
        output, errors = process.communicate(timeout=3 * PATIENCE)
        verdict = judge(lesson, process.returncode, output, errors)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        verdict = Wrong(f"{lesson.path} hangs")
    except Wrong as wrong:
        verdict = Wrong(f"{lesson.path}: {wrong}")
    if not isinstance(verdicts.get(lesson.path), Wrong):
        verdicts[lesson.path] = verdict


def reads_a_download(lesson):
    """Tell whether it reads a data set that ``setup.sh`` downloads."""
    return {name for name, _ in lesson.data} & set(FETCHED)


@fault("thirty downloads at once from one mirror", reads_a_download)
def after_thirty_downloads(lesson, box):
    """Fetch the data for thirty students, once, and run the lesson on what came."""
    with ONE_AT_A_TIME:
        if not DOWNLOADED:
            thirty_downloads()
            DOWNLOADED.append(True)
    box = box()
    add_downloads(box)
    return box.run(lesson)


DOWNLOADED = []


def add_downloads(box):
    """Put the data sets that are downloaded, as far as they are here, into a box."""
    for name in FETCHED:
        if (ROOT / "data" / name).exists():
            shutil.copy(ROOT / "data" / name, box.checkout / "data" / name)
            box.spoilt.add(name)


def thirty_downloads():
    """Fetch the data thirty times at once from one mirror, into three checkouts."""
    with contextlib.ExitStack() as stack:
        folders = [stack.enter_context(tempfile.TemporaryDirectory()) for _ in "abc"]
        boxes = [Box(folder) for folder in folders]
        mirror = stack.enter_context(tempfile.TemporaryDirectory())
        fetched = [name for name in FETCHED if (ROOT / "data" / name).exists()]
        if not fetched:
            raise NotHere("no data set is here to be served")
        for name in fetched:
            shutil.copy(ROOT / "data" / name, mirror)
        url = stack.enter_context(served(mirror))
        for box in boxes:
            for name in fetched:
                (box.checkout / "data" / name).unlink(missing_ok=True)
        processes = [
            box.start(None, "-m", "workshop.download", WORKSHOP_MIRROR=url)
            for box in boxes
            for _ in range(10)
        ]
        for process in processes:
            output, errors = process.communicate(timeout=3 * PATIENCE)
            if process.returncode:
                raise Wrong(f"exit code {process.returncode}: {output}{errors}")
        for box in boxes:
            data = box.checkout / "data"
            for name in fetched:
                if (data / name).read_bytes() != (ROOT / "data" / name).read_bytes():
                    raise Wrong(f"{name} is not what the mirror has")
            left = {path.name for path in data.iterdir()} - names_of_data()
            if left:
                raise Wrong(f"left behind in data: {left}")


FETCHED = ("tweets.csv", "rated-tweets.csv", "fashion_mnist.npz")


def names_of_data():
    """List the names of what may lie in ``data``."""
    bundled = {path.name for path in (ROOT / "data").iterdir()}
    return bundled | set(FETCHED)


@contextlib.contextmanager
def served(folder):
    """Serve a folder on loopback, as an instructor's laptop does; give its address."""
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    server = subprocess.Popen(
        [*command, "--directory", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        port = re.search(r"port (\d+)", server.stdout.readline())[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.kill()
        server.communicate()
