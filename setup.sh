#!/usr/bin/env bash
# Make this machine ready for the workshop.
#
#   ./setup.sh              set up what is missing, then check the machine
#   ./setup.sh COMMAND ...  set up what is missing, then run COMMAND with it
#
# It makes an environment in .venv with the packages that requirements.txt locks: with uv
# if you have it, else with pip. It needs uv, or Python 3.11 to 3.13.
#
# macOS has bash 3.2, so nothing newer is used here.
[ -n "${BASH_VERSION-}" ] || exec bash "$0" "$@" # somebody typed: sh setup.sh
set -u

script=$(readlink -f "$0" 2>/dev/null || echo "$0")
root=$(CDPATH='' cd "$(dirname "$script")" && pwd -P) || exit 1
venv=$root/.venv bin=$root/.venv/bin
case $OSTYPE in msys* | cygwin*) bin=$venv/Scripts ;; esac # Git Bash on Windows
ours=$venv/made-by-setup.sh # an environment without this file is never emptied
stamp=$venv/setup.stamp     # what the packages were installed for; written last
data_tried=$venv/setup.data checked=$venv/setup.checked

fail() {
    printf '%s, then run ./setup.sh again.\n' "$*" >&2
    exit 1
}

has_uv() {
    uv --version >/dev/null 2>&1
}

has_gpu() { # on one of the systems that TensorFlow's CUDA packages are made for
    [[ $(uname -sm) =~ ^Linux\ (x86_64|aarch64)$ ]] && nvidia-smi -L >/dev/null 2>&1
}

# An environment breaks when it is moved or its Python goes: its place tells.
look() {
    version=$("$bin/python" --version 2>/dev/null) || version=none
    version=${version#Python } version=${version%.*}
    place="$root, $version"
    wanted="$place, $(cat "$root/requirements.txt" "$root/pyproject.toml" | cksum)"
    made_for=$(cat "$stamp" 2>/dev/null)
}

up_to_date() {
    case $made_for in
        "$wanted, GPU" | "$wanted, class mirror") ;;
        "$wanted, no GPU") ! has_gpu ;;
        *) false ;;
    esac
}

# Can packages be added to the environment that is there?
usable() {
    [[ $version == 3.1[123] ]] || return
    [[ $made_for == "$place, "* || (-z $made_for && ! -e $ours) ]] || return # half made
    has_uv || "$bin/python" -m pip --version >/dev/null 2>&1
}

find_python() {
    local name found others=""
    for name in python3 python3.13 python3.12 python3.11 python; do
        # the base Python, since the one that is active may be the one in .venv
        found=$("$name" -c 'import sys; print("%d.%d" % sys.version_info[:2], getattr(sys, "_base_executable", sys.executable))' 2>/dev/null) || continue
        found=${found%$'\r'} version=${found%% *} python=${found#* }
        [[ $version != 3.1[123] ]] || return 0
        others="$others $version"
    done
    python=3.13 # uv can fetch it
    has_uv || fail "The workshop needs Python 3.11, 3.12 or 3.13, and this machine has${others:- none}: install Python 3.13 (python.org/downloads)"
}

make_environment() {
    if has_uv; then
        uv venv --quiet --allow-existing --python "$python" "$venv" >&2
    elif "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -m venv "$venv" >&2
    else
        fail "Python $version is here without its venv module: install it (Debian, Ubuntu: sudo apt install python$version-venv)"
    fi || fail "The environment could not be made: mend what is said above"
}

install() {
    if has_uv; then # it knows the class mirror by options only
        [ -z "${PIP_NO_INDEX-}" ] || set -- --no-index --find-links "${PIP_FIND_LINKS-}" "$@"
        uv pip install --python "$bin/python" --compile-bytecode "$@"
    else
        PYTHONWARNINGS=ignore "$bin/python" -P -m pip install --disable-pip-version-check "$@"
    fi </dev/null >&2
}

set_up() {
    local kind="no GPU" extra="" size="0.7 GB"
    { mkdir -p "$venv" && [ -w "$venv" ]; } 2>/dev/null ||
        fail "Cannot write into $venv: move the workshop to a folder of your own"
    if [ -n "${PIP_NO_INDEX-}" ]; then
        kind="class mirror" # it need not have the packages for a GPU
    elif has_gpu; then
        kind=GPU extra="[and-cuda]" size="3.5 GB"
    fi
    echo "Installing packages: some minutes, and up to $size to download ..." >&2
    if ! usable; then
        [ -e "$ours" ] || [ -z "$(ls -A "$venv")" ] ||
            fail "setup.sh did not make $venv and cannot use it: rename it (mv .venv my-venv)"
        find_python
        : >"$ours"
        find "$venv/" -mindepth 1 -maxdepth 1 ! -name "${ours##*/}" -exec rm -rf {} +
        make_environment
        made_for=""
    fi

    # The helper is built with the locked setuptools, so that mending needs no network.
    sed -e '/^-e/d' -e "s/^tensorflow==/tensorflow$extra==/" "$root/requirements.txt" >"$venv/requirements.txt"
    rm -f "$stamp"
    if ! { install -r "$venv/requirements.txt" && install --quiet --no-deps --no-build-isolation -e "$root"; }; then
        printf '%s' "$made_for" >"$stamp"
        fail "The packages could not be installed: mend what is said above (no network? a full disk? behind a proxy, set HTTPS_PROXY)"
    fi
    look
    printf '%s' "$wanted, $kind" >"$stamp"
}

fetch() { # without a network the bundled data serve
    "$bin/python" -P -m workshop.setup.fetch </dev/null || true
}

case ${1-} in
    -h | --help) exec sed -n '2,/^# if you/s/^# \{0,1\}//p' "$script" ;;
    -*) fail "setup.sh has no option $1: look at ./setup.sh --help" ;;
esac

trap 'printf "\n%s\n" "Stopped half-way: run ./setup.sh again, it goes on from here." >&2; exit 130' INT TERM HUP
unset PYTHONHOME
look
up_to_date || set_up

if [ $# -gt 0 ]; then
    [ -e "$data_tried" ] || { fetch >&2 && : >"$data_tried"; }
    export VIRTUAL_ENV=$venv PATH=$bin:$PATH
    type -P "$1" >/dev/null && exec "$@"
    echo "There is no command $1. To run a lesson: ./setup.sh python FOLDER/LESSON.py" >&2
    exit 127
elif [ ! -e "$checked" ]; then
    "$bin/python" -P -m workshop.setup </dev/null || exit
    : >"$checked"
    echo "Run a lesson with ./setup.sh python FOLDER/LESSON.py"
else
    fetch
    echo "Ready. To check this machine again: ./setup.sh python module1_overview/check-setup.py"
fi
