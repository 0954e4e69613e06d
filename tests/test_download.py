"""Promises of ``python -m workshop.download``: nothing but the right file, ever."""

import contextlib
import gzip
import hashlib
import io
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import tarfile
import threading
import time
import venv
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from workshop import download, fashion, rated_tweets
from workshop.download import BRANDS, CSV_SHA256, FASHION, RATED
from workshop.errors import WorkshopError

TWEETS = b"tweet_text,a made-up table for this test\n" + b"some text,\n" * 5000
RATINGS = b"tweet_text,mean_rating\n" + b"other text,1.5\n" * 5000
PORTAL = b"<!DOCTYPE html><html><body>Welcome! Please log in.</body></html>"
PICTURES = {
    "x_train": np.arange(3 * 4 * 4, dtype="uint8").reshape(3, 4, 4),
    "y_train": np.array([1, 2, 3], "uint8"),
    "x_test": np.ones((2, 4, 4), "uint8"),
    "y_test": np.array([9, 0], "uint8"),
}


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def original(array):
    return struct.pack(f">4B{array.ndim}I", 0, 0, 8, array.ndim, *array.shape) + bytes(
        array.data
    )


def npz(arrays):
    packed = io.BytesIO()
    np.savez(packed, **arrays)
    return packed.getvalue()


def tar_gz(members):
    """Make an archive of (name, content) pairs."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name, content in members:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return packed.getvalue()


# %% What a server may answer


def whole(content, **headers):
    def answer(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def half(content, then=lambda handler: None):
    def answer(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[: len(content) // 2])
        handler.wfile.flush()
        then(handler)

    return answer


def status(code):
    return lambda handler: handler.send_error(code)


def stall(handler):
    handler.server.stalled.set()
    handler.server.closing.wait(30)


def hang_up(handler):
    handler.connection.shutdown(socket.SHUT_RDWR)


class Handler(BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.send_response(200)
        self.end_headers()

    def do_GET(self):
        self.server.asked.append(self.path)
        with contextlib.suppress(ConnectionError):
            self.server.answers.get(self.path, status(404))(self)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    """A web server: ``answers`` says what happens at a path, ``asked`` lists paths."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.answers, server.asked = {}, []
        server.stalled, server.closing = threading.Event(), threading.Event()
        server.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=[0.02]).start()
        yield server
        server.closing.set()
        server.shutdown()


@pytest.fixture
def silent():
    """The address of a server that accepts every connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def refused():
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    return f"http://127.0.0.1:{port}"


@pytest.fixture
def no_index(monkeypatch):
    """No package index in reach: pip finds nothing, and is not even started."""

    def archive():
        raise ConnectionError

    monkeypatch.setattr(
        rated_tweets, "pip_download", lambda: contextlib.nullcontext(archive)
    )


@pytest.fixture
def data(tmp_path, monkeypatch, server, no_index):
    """An empty data folder, small right files, and public sources that lack them."""
    monkeypatch.delenv("WORKSHOP_MIRROR", raising=False)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(download, "DATA", tmp_path / "data")
    monkeypatch.setattr(download, "TWEETS_URL", f"{server.url}/public/tweets.csv")
    monkeypatch.setattr(
        download, "CSV_SHA256", {BRANDS: sha256(TWEETS), RATED: sha256(RATINGS)}
    )
    for name, seconds in [("MIRROR_PATIENCE", 1), ("PATIENCE", 1), ("STALLED", 0.5)]:
        monkeypatch.setattr(download, name, seconds)
    monkeypatch.setattr(fashion, "URL", f"{server.url}/public")
    monkeypatch.setattr(fashion, "DEBIAN", tmp_path / "no-such-package")
    for name, array in PICTURES.items():
        file, _ = fashion.ARRAYS[name]
        monkeypatch.setitem(fashion.ARRAYS, name, (file, sha256(original(array))))
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture
def fetch(data, monkeypatch, capsys):
    """Run the command in this process; return its exit code and what it printed."""

    def run(*arguments, mirror=None):
        if mirror is not None:
            monkeypatch.setenv("WORKSHOP_MIRROR", str(mirror))
        code = download.main(list(map(str, arguments)))
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def fill(folder):
    """Make a folder what a class mirror holds."""
    folder.mkdir(exist_ok=True)
    (folder / BRANDS).write_bytes(TWEETS)
    (folder / RATED).write_bytes(RATINGS)
    (folder / FASHION).write_bytes(npz(PICTURES))
    return folder


def serve(server, folder=""):
    """Serve the same from the test's web server."""
    for name, content in [(BRANDS, TWEETS), (RATED, RATINGS), (FASHION, npz(PICTURES))]:
        server.answers[f"{folder}/{name}"] = whole(content)
    return server.url + folder


def serve_publicly(server):
    server.answers["/public/tweets.csv"] = whole(TWEETS)
    for name, (file, _) in fashion.ARRAYS.items():
        packed = gzip.compress(original(PICTURES[name]))
        server.answers[f"/public/{file}"] = whole(packed)


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


# %% The sources, in their order


def test_a_mirror_folder_serves_every_file(fetch, data, tmp_path, server):
    code, said = fetch(mirror=fill(tmp_path / "stick"))
    assert code == 0
    assert names_in(data) == sorted([BRANDS, RATED, FASHION])
    assert (data / BRANDS).read_bytes() == TWEETS
    assert server.asked == []
    for name in (BRANDS, RATED, FASHION):
        assert re.search(f"^{name}: fetched from .*stick", said, re.MULTILINE)


def test_a_mirror_folder_may_be_relative_to_the_working_directory(
    fetch, data, tmp_path, monkeypatch
):
    fill(tmp_path / "stick")
    monkeypatch.chdir(tmp_path)
    code, _ = fetch(mirror="stick")
    assert code == 0
    assert (data / RATED).read_bytes() == RATINGS


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_mirror_url_serves_every_file(fetch, data, server, slash):
    code, _ = fetch(mirror=serve(server, "/class") + slash)
    assert code == 0
    assert names_in(data) == sorted([BRANDS, RATED, FASHION])
    assert all(path.startswith("/class/") for path in server.asked)


def test_without_a_mirror_the_public_sources_are_asked(fetch, data, server):
    serve_publicly(server)
    code, said = fetch()
    assert code == 0
    assert names_in(data) == sorted([BRANDS, FASHION])
    with np.load(data / FASHION) as arrays:
        for name, array in PICTURES.items():
            np.testing.assert_array_equal(arrays[name], array)
            assert arrays[name].dtype == np.uint8
    assert f"No source in reach has {RATED}" in said


def test_a_server_may_unpack_the_pictures_on_the_way(fetch, data, server):
    serve_publicly(server)
    for name, (file, _) in fashion.ARRAYS.items():
        packed = gzip.compress(original(PICTURES[name]))
        server.answers[f"/public/{file}"] = whole(packed, Content_Encoding="gzip")
    fetch()
    assert (data / FASHION).exists()


def test_the_pictures_come_from_debians_package_where_it_is_installed(
    fetch, data, server, tmp_path, monkeypatch
):
    monkeypatch.setattr(fashion, "DEBIAN", tmp_path)
    for name, (file, _) in fashion.ARRAYS.items():
        (tmp_path / file).write_bytes(gzip.compress(original(PICTURES[name])))
    fetch()
    assert fashion.is_right((data / FASHION).read_bytes())
    assert not any("ubyte" in path for path in server.asked)


def test_a_mirror_that_lacks_a_file_gives_way_to_the_next_source(
    fetch, data, server, tmp_path
):
    serve_publicly(server)
    stick = fill(tmp_path / "stick")
    (stick / BRANDS).unlink()
    code, said = fetch(mirror=stick)
    assert code == 0
    assert f"{BRANDS}: {stick} does not have it." in said
    assert (data / BRANDS).read_bytes() == TWEETS


def test_a_mirror_with_a_wrong_file_gives_way_to_the_next_source(
    fetch, data, server, tmp_path
):
    serve_publicly(server)
    stick = fill(tmp_path / "stick")
    (stick / BRANDS).write_bytes(TWEETS[:-7])
    (stick / FASHION).write_bytes(npz(PICTURES | {"y_test": np.zeros(2, "uint8")}))
    code, said = fetch(mirror=stick)
    assert code == 0
    assert f"{BRANDS}: from {stick}: " in said
    assert f"{FASHION}: from {stick}: " in said
    assert (data / BRANDS).read_bytes() == TWEETS
    assert fashion.is_right((data / FASHION).read_bytes())


def test_a_missing_mirror_folder_is_named(fetch, tmp_path):
    code, said = fetch(mirror=tmp_path / "typo")
    assert code == 0
    assert f"WORKSHOP_MIRROR: there is no folder {tmp_path / 'typo'}." in said


def test_a_mirror_that_cannot_be_reached_is_named(fetch, data, server, refused):
    serve_publicly(server)
    code, said = fetch(mirror=refused)
    assert code == 0
    assert f"WORKSHOP_MIRROR: {refused} cannot be reached." in said
    assert (data / BRANDS).read_bytes() == TWEETS


# %% Faults: one sentence each, the old file kept, nothing left behind

FAULTS = {
    "404": (status(404), "does not have it", 0),
    "500": (status(500), "the server answered 500 Internal Server Error", 1),
    "truncated": (half(TWEETS), "the transfer broke off; try again", 1),
    "stalled": (half(TWEETS, then=stall), "the transfer broke off; try again", 1),
    "disappears": (hang_up, "the transfer broke off; try again", 1),
    "corrupt": (whole(TWEETS.replace(b"some", b"sore")), "wrong sha256", 1),
    "too short": (whole(TWEETS[:100]), "100 bytes that are not the file", 1),
    "empty": (whole(b""), "0 bytes that are not the file", 1),
    "a log-in page": (whole(PORTAL), "a web page came instead", 1),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_download_is_refused_and_the_old_file_kept(fetch, data, server, fault):
    answer, sentence, expected_code = FAULTS[fault]
    server.answers["/public/tweets.csv"] = answer
    (data / BRANDS).write_bytes(b"an older file")
    code, said = fetch()
    assert code == expected_code
    _damaged, line = [line for line in said.splitlines() if f"{BRANDS}: " in line]
    assert sentence in line
    assert (data / BRANDS).read_bytes() == b"an older file"
    assert names_in(data) == [BRANDS]


@pytest.mark.parametrize("fault", FAULTS)
def test_faulty_pictures_are_refused(fetch, data, server, fault):
    serve_publicly(server)
    answer, _, expected_code = FAULTS[fault]
    server.answers["/public/t10k-labels-idx1-ubyte.gz"] = answer
    code, said = fetch()
    assert code == expected_code
    assert said.count(f"{FASHION}: ") == 1
    assert names_in(data) == [BRANDS]


def test_a_full_disk_is_one_sentence_and_leaves_nothing(fetch, data, tmp_path):
    pytest.importorskip("resource", reason="no limit on file sizes on this system")
    process = start(data, fill(tmp_path / "stick"), "limit_file_size()")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert out == ""
    assert re.fullmatch(r".*tweets\.csv cannot be saved \(File too large\)\. .*\n", err)
    assert names_in(data) == []


def test_a_folder_that_cannot_be_written_to_is_one_sentence(fetch, tmp_path, server):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(WorkshopError, match="folder cannot be saved") as error:
        fetch("--to", tmp_path / "file" / "folder")
    assert "\n" not in str(error.value)
    assert server.asked == []


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="permissions do not stop this user"
)
def test_a_read_only_folder_is_one_sentence(fetch, data):
    data.chmod(0o500)
    with pytest.raises(WorkshopError, match="cannot be saved"):
        fetch()
    data.chmod(0o700)


# %% No network


def test_without_a_network_one_sentence_says_so(fetch, data, refused, monkeypatch):
    monkeypatch.setattr(download, "TWEETS_URL", f"{refused}/tweets.csv")
    monkeypatch.setattr(fashion, "URL", refused)
    code, said = fetch()
    assert code == 0
    assert said == (
        f"No source in reach has {BRANDS}, {RATED}, {FASHION} (is there a network?): "
        "the lessons use the data that is there. "
        "To try again: python -m workshop.download\n"
    )
    assert names_in(data) == []


def test_a_network_that_swallows_everything_is_given_up_in_time(
    fetch, silent, monkeypatch
):
    look_up = socket.getaddrinfo

    def name_server_that_hangs(host, *arguments, **options):
        if host == "name.invalid":
            time.sleep(20)
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", name_server_that_hangs)
    monkeypatch.setenv("no_proxy", "127.0.0.1,name.invalid")
    monkeypatch.setattr(download, "TWEETS_URL", "http://name.invalid/tweets.csv")
    monkeypatch.setattr(fashion, "URL", silent)
    started = time.monotonic()
    code, said = fetch(mirror=silent)
    assert time.monotonic() - started < 10  # two patiences of one second, set above
    assert code == 0
    assert "WORKSHOP_MIRROR" in said
    assert "is there a network?" in said


def test_the_longest_wait_without_a_network_is_under_15_seconds():
    longest = max(download.PATIENCE, rated_tweets.PATIENCE)
    assert download.MIRROR_PATIENCE + longest <= 13  # the rest is for Python to start


# %% Files that are there already


def test_files_that_are_there_are_left_alone(fetch, data, tmp_path, server):
    fill(data)
    before = {path: path.stat().st_mtime_ns for path in data.iterdir()}
    code, said = fetch(mirror=server.url)
    assert code == 0
    assert said.count("already there") == 3
    assert server.asked == []
    assert {path: path.stat().st_mtime_ns for path in data.iterdir()} == before


@pytest.mark.parametrize("damage", [b"", PORTAL, TWEETS[:-1]])
@pytest.mark.parametrize("name", [BRANDS, RATED, FASHION])
def test_a_damaged_file_is_noticed_and_replaced(fetch, data, tmp_path, name, damage):
    stick = fill(tmp_path / "stick")
    fill(data)
    (data / name).write_bytes(damage)
    code, said = fetch(mirror=stick)
    assert code == 0
    assert f"{name}: damaged" in said
    assert (data / name).read_bytes() == (stick / name).read_bytes()


# %% Filling a folder for a class


def test_a_folder_is_filled_from_data_and_the_network_and_serves_as_a_mirror(
    fetch, data, tmp_path, server
):
    serve_publicly(server)
    (data / RATED).write_bytes(RATINGS)
    code, _ = fetch("--to", tmp_path / "for the class" / "été")
    assert code == 0
    assert names_in(tmp_path / "for the class" / "été") == [FASHION, RATED, BRANDS]
    assert names_in(data) == [RATED]

    (data / RATED).unlink()
    server.answers.clear()
    code, _ = fetch(mirror=tmp_path / "for the class" / "été")
    assert code == 0
    assert names_in(data) == [FASHION, RATED, BRANDS]


def test_a_damaged_file_in_data_is_not_passed_on(fetch, data, tmp_path):
    (data / BRANDS).write_bytes(PORTAL)
    code, said = fetch("--to", tmp_path / "class")
    assert code == 1
    assert f"{BRANDS}: from data/: " in said
    assert names_in(tmp_path / "class") == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_others_may_read_what_was_fetched(fetch, data, tmp_path):
    umask = os.umask(0o022)
    try:
        fetch(mirror=fill(tmp_path / "stick"))
    finally:
        os.umask(umask)
    assert (data / BRANDS).stat().st_mode & 0o777 == 0o644


# %% Several processes, interrupted processes


def start(data, mirror, before=""):
    """Start the command in a process of its own, for the tweets alone."""
    script = f"""
import sys
from pathlib import Path
from workshop import download

def limit_file_size():
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

download.DATA = Path({str(data)!r})
download.FETCHED = ({BRANDS!r},)
download.CSV_SHA256 = {{{BRANDS!r}: {sha256(TWEETS)!r}}}
{before}
sys.exit(download.main())
"""
    return subprocess.Popen(
        [sys.executable, "-c", script],
        env=os.environ | {"WORKSHOP_MIRROR": str(mirror), "no_proxy": "127.0.0.1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_several_processes_at_once_are_safe(data, server):
    serve(server)
    at_once = threading.Barrier(3, timeout=20)

    def together(handler):
        with contextlib.suppress(threading.BrokenBarrierError):
            at_once.wait()
        whole(TWEETS)(handler)

    server.answers[f"/{BRANDS}"] = together
    processes = [start(data, server.url) for _ in range(3)]
    results = [process.communicate(timeout=60) for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], results
    assert server.asked == [f"/{BRANDS}"] * 3
    assert (data / BRANDS).read_bytes() == TWEETS
    assert names_in(data) == [BRANDS]


@pytest.mark.skipif(os.name == "nt", reason="no such signal to a process on Windows")
@pytest.mark.usefixtures("ctrl_c")
def test_an_interrupted_download_keeps_the_old_file_and_leaves_nothing(
    data, server, tmp_path, monkeypatch
):
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setenv("PIP_INDEX_URL", f"{server.url}/never")
    server.answers["/public/tweets.csv"] = half(TWEETS, then=stall)
    (data / BRANDS).write_bytes(b"an older file")
    before = f"""
download.FETCHED = ({BRANDS!r}, {RATED!r})
download.CSV_SHA256 |= {{{RATED!r}: "0"}}
download.TWEETS_URL = {download.TWEETS_URL!r}
"""
    process = start(data, "", before)
    assert server.stalled.wait(20)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode in (130, -signal.SIGINT)  # a shell shows 130 for both
    assert err.splitlines()[-1] == "Stopped with Ctrl-C."
    assert "Traceback" not in err
    assert (data / BRANDS).read_bytes() == b"an older file"
    assert names_in(data) == [BRANDS]
    assert names_in(tmp_path / "tmp") == []


# %% The rated tweets: from the source package to the table


RATED_TEXTS = (
    '1\t2.7\tSo lucky &amp; happy, she said "yes"\r\n'
    "2\t-2.1\tTwo words that should die\r\n"
    "3\t0.5\t@anonymous cierra la puerta, español\r\n"
    "4\t-0.5\tok\r\n"
    "5\t3.0\tpeople do not agree\r\n"
    "6\t0.6\tmild\r\n"
    "7\t-0.6\tmeh"
).encode()
RATED_RATINGS = b"\r\n".join(
    b"%d\t0.0\t%s\t[1, 2]" % (tweet, deviation)
    for tweet, deviation in enumerate(
        [b"1.09", b"0.5", b"1.4", b"0.9", b"1.41", b"0.1", b"1.3"], start=1
    )
)


@pytest.fixture
def make_archive(monkeypatch):
    """Make a small source package, and let its hashes be the right ones."""
    inner = [
        (rated_tweets.TEXTS, RATED_TEXTS),
        (rated_tweets.RATINGS, RATED_RATINGS),
    ]

    def make(inner=inner, outer=()):
        archive = tar_gz([*outer, (rated_tweets.INNER_ARCHIVE, tar_gz(inner))])
        monkeypatch.setattr(rated_tweets, "PACKAGE_SHA256", sha256(archive))
        return archive

    monkeypatch.setattr(rated_tweets, "TEXTS_SHA256", sha256(RATED_TEXTS))
    monkeypatch.setattr(rated_tweets, "RATINGS_SHA256", sha256(RATED_RATINGS))
    make.inner = inner
    return make


def test_the_ratings_become_labels_in_the_columns_of_the_tweets_about_brands(
    make_archive,
):
    none = "No emotion toward brand or product"
    assert rated_tweets.make_csv(make_archive()).decode("utf-8").split("\n") == [
        "tweet_text,emotion_in_tweet_is_directed_at,"
        "is_there_an_emotion_directed_at_a_brand_or_product,mean_rating",
        '"So lucky &amp; happy, she said ""yes""",,Positive emotion,2.7',
        "Two words that should die,,Negative emotion,-2.1",
        f'"@anonymous cierra la puerta, español",,{none},0.5',
        f"ok,,{none},-0.5",
        "people do not agree,,I can't tell,3.0",
        "mild,,Positive emotion,0.6",
        f",,{none},",
        "meh,,Negative emotion,-0.6",
        "",
    ]


EVIL = [("../../evil", b"evil"), ("/evil", b"evil"), ("C:\\evil", b"evil")]


def test_members_with_hostile_names_are_neither_read_nor_unpacked(
    make_archive, tmp_path, monkeypatch
):
    plain = rated_tweets.make_csv(make_archive())
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    hostile = make_archive(inner=[*EVIL, *make_archive.inner], outer=EVIL)
    assert rated_tweets.make_csv(hostile) == plain
    assert [path.name for path in tmp_path.rglob("*")] == ["a", "b"]


def bad_archive(kind, make):
    texts, ratings = make.inner
    if kind == "foreign":
        return make() and tar_gz([("other/setup.py", b"pass")])
    if kind == "truncated":
        return make()[:-200]
    if kind == "a web page":
        return make() and PORTAL
    inner = {
        "without the texts": [ratings],
        "without the ratings": [texts],
        "with other texts": [(texts[0], b"1\t2\ttext"), ratings],
        "with the texts under a hostile name": [("../" + texts[0], texts[1]), ratings],
        "with huge texts": [(texts[0], bytes(10_000_001)), ratings],
    }
    return make(inner=inner[kind])


def bad_inner_archive(kind, make, monkeypatch):
    """Make a source package with the right hash around something else."""
    right = tar_gz(make.inner)
    member = {
        "nothing inside": [],
        "a web page inside": [(rated_tweets.INNER_ARCHIVE, PORTAL)],
        "a truncated archive inside": [(rated_tweets.INNER_ARCHIVE, right[:-50])],
        "a folder inside": [(rated_tweets.INNER_ARCHIVE + "/file", right)],
    }
    archive = tar_gz(member[kind])
    monkeypatch.setattr(rated_tweets, "PACKAGE_SHA256", sha256(archive))
    return archive


BAD_ARCHIVES = [
    *("foreign", "truncated", "a web page", "without the texts", "without the ratings"),
    *("with other texts", "with the texts under a hostile name", "with huge texts"),
]
BAD_INNER_ARCHIVES = [
    *("nothing inside", "a web page inside", "a truncated archive inside"),
    "a folder inside",
]


@pytest.mark.parametrize("kind", BAD_ARCHIVES + BAD_INNER_ARCHIVES)
def test_a_bad_source_package_is_refused_and_the_old_file_kept(
    kind, fetch, data, make_archive, monkeypatch
):
    if kind in BAD_ARCHIVES:
        archive = bad_archive(kind, make_archive)
    else:
        archive = bad_inner_archive(kind, make_archive, monkeypatch)
    (data / RATED).write_bytes(b"an older file")
    monkeypatch.setattr(
        rated_tweets, "pip_download", lambda: contextlib.nullcontext(lambda: archive)
    )
    code, said = fetch()
    assert code == 1
    (line,) = [line for line in said.splitlines() if "from the package index" in line]
    assert line.startswith(f"{RATED}: from the package index: ")
    assert (data / RATED).read_bytes() == b"an older file"
    assert names_in(data) == [RATED]


# %% The rated tweets: from the package index to the source package


SETUP = b"from setuptools import setup\nsetup(name='vaderSentiment', version='3.3.2')\n"


@pytest.fixture
def index(server, monkeypatch, tmp_path):
    """A package index of our own, for the package alone; returns its archive."""
    folder = "vaderSentiment-3.3.2"
    info = b"Metadata-Version: 2.1\nName: vaderSentiment\nVersion: 3.3.2\n"
    archive = tar_gz([(f"{folder}/setup.py", SETUP), (f"{folder}/PKG-INFO", info)])
    for name in list(os.environ):
        if name.startswith("PIP_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_INDEX_URL", f"{server.url}/index")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(rated_tweets, "PACKAGE_SHA256", sha256(archive))
    page = f'<!DOCTYPE html><a href="/{folder}.tar.gz">{folder}.tar.gz</a>'.encode()
    server.answers["/index/vadersentiment/"] = whole(page, Content_Type="text/html")
    server.answers[f"/{folder}.tar.gz"] = whole(archive)
    return archive


def test_pip_fetches_the_source_package_and_leaves_nothing_behind(
    index, tmp_path, monkeypatch
):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with rated_tweets.pip_download() as archive:
        assert archive() == index
        assert names_in(tmp_path) != []
    assert names_in(tmp_path) == []


def test_pip_refuses_a_source_package_with_another_hash(index, monkeypatch):
    monkeypatch.setattr(rated_tweets, "PACKAGE_SHA256", sha256(b"another"))
    with (
        rated_tweets.pip_download() as archive,
        pytest.raises(ValueError, match="ERROR: THESE PACKAGES DO NOT MATCH"),
    ):
        archive()


def test_an_index_that_lacks_the_package_counts_as_out_of_reach(index, server):
    del server.answers["/index/vadersentiment/"]
    with rated_tweets.pip_download() as archive, pytest.raises(ConnectionError):
        archive()


def test_an_index_that_says_nothing_is_given_up_in_time(index, monkeypatch, silent):
    monkeypatch.setenv("PIP_INDEX_URL", silent)
    monkeypatch.setattr(rated_tweets, "PATIENCE", 1)
    started = time.monotonic()
    with rated_tweets.pip_download() as archive, pytest.raises(ConnectionError):
        archive()
    assert time.monotonic() - started < 4


def test_an_index_that_stalls_half_way_is_given_up(index, server, monkeypatch):
    server.answers["/vaderSentiment-3.3.2.tar.gz"] = half(index, then=stall)
    monkeypatch.setattr(rated_tweets, "LONGEST", 2)
    with (
        rated_tweets.pip_download() as archive,
        pytest.raises(ValueError, match="takes too long"),
    ):
        archive()


def test_an_environment_without_pip_is_told_how_to_get_it(index, tmp_path, monkeypatch):
    venv.create(tmp_path / "bare", symlinks=os.name != "nt")
    python = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bare" / python))
    with (
        rated_tweets.pip_download() as archive,
        pytest.raises(ValueError, match="python -m ensurepip"),
    ):
        archive()


def test_the_real_package_gives_the_real_table():
    with rated_tweets.pip_download() as archive:
        try:
            package = archive()
        except ConnectionError:
            pytest.skip("no package index with vaderSentiment can be reached")
    table = rated_tweets.make_csv(package)
    assert sha256(table) == CSV_SHA256[RATED]
    assert table.count(b"\n") == 4202  # the heading, 4,200 tweets and a blank one

    # The data card: "The two files ... give different means for 199 of the tweets."
    files = rated_tweets.read_members(package)
    means, others = (
        {row[0]: float(row[1]) for row in map(bytes.split, file.splitlines())}
        for file in files
    )
    assert sum(abs(means[tweet] - others[tweet]) > 1e-6 for tweet in means) == 199
