#!/usr/bin/env bash
# Make this machine ready for the workshop.
#
#   ./setup.sh              set up what is missing, then check the machine
#   ./setup.sh COMMAND ...  set up what is missing, then run COMMAND with it
#
# It makes an environment in .venv with the packages that requirements.txt locks, and
# fetches the full data sets where they can be had.
# It needs uv, or Python 3.11 to 3.13.
#
# macOS has bash 3.2, so nothing newer is used here.
[ -n "${BASH_VERSION-}" ] || exec bash "$0" "$@" # somebody typed: sh setup.sh
set -u

script=$0
while [ -L "$script" ]; do
    target=$(readlink "$script")
    case $target in
        /*) script=$target ;;
        *) script=$(dirname "$script")/$target ;;
    esac
done
root=$(CDPATH='' cd "$(dirname "$script")" && pwd -P) || exit 1

venv=$root/.venv
case $OSTYPE in
    msys* | cygwin*) bin=$venv/Scripts ;; # Git Bash on Windows
    *) bin=$venv/bin ;;
esac
stamp=$venv/setup.stamp # what the environment was made for; written last
log=$venv/setup.log
lock=$venv/setup.lock
data_tried=$venv/setup.data
checked=$venv/setup.checked

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

interrupted() {
    say ""
    say "Stopped half-way: run ./setup.sh again, it goes on from here."
    exit 130
}

# --- Is there anything to do? ----------------------------------------------------------

has_gpu() {
    case $(uname -sm) in # the systems that TensorFlow's CUDA extra is made for
        "Linux x86_64" | "Linux aarch64") nvidia-smi -L >/dev/null 2>&1 ;;
        *) false ;;
    esac
}

# An environment breaks when it is moved or its Python goes: this part of the stamp tells.
place() {
    local version
    version=$("$bin/python" --version 2>/dev/null) || return 1
    printf '%s' "$root, ${version%.*}"
}

packages() {
    printf '%s' "packages $(cat "$root/requirements.txt" "$root/pyproject.toml" | cksum)"
}

up_to_date() {
    local made_for wanted
    [ -r "$stamp" ] || return 1
    made_for=$(cat "$stamp")
    wanted="$(place), $(packages)"
    [ "$made_for" = "$wanted, GPU" ] || { [ "$made_for" = "$wanted, no GPU" ] && ! has_gpu; }
}

# --- Make the environment --------------------------------------------------------------

set_up() {
    { mkdir -p "$venv" && [ -w "$venv" ]; } 2>/dev/null ||
        fail "Cannot write into $venv: move the workshop to a folder of your own, then run ./setup.sh again."
    take_lock
    up_to_date || install # unless another setup.sh has just done it
    rm -f "$lock"
    trap - EXIT
}

take_lock() {
    local owner waiting="" tries=0
    until (set -o noclobber && echo $$ >"$lock") 2>/dev/null; do
        owner=$(cat "$lock" 2>/dev/null)
        if [ -n "$owner" ] && kill -0 "$owner" 2>/dev/null; then
            [ -n "$waiting" ] || say "Another setup.sh is at work here; waiting for it (if process $owner is none, delete $lock) ..."
            waiting=yes
            sleep 1
        else # killed before it could tidy up, or just about to write its number
            sleep 1
            [ "$(cat "$lock" 2>/dev/null)" != "$owner" ] || rm -f "$lock"
            tries=$((tries + 1))
            [ "$tries" -lt 5 ] || fail "Cannot write $lock: free some disk space, then run ./setup.sh again."
        fi
    done
    trap 'rm -f "$lock"' EXIT
}

install() {
    local before=unfinished gpu="no GPU" extra="" size="0.7 GB to download, 3 GB on disk" room=4
    if has_gpu; then
        gpu=GPU extra="[and-cuda]" size="3.5 GB to download, 7 GB on disk" room=11
    fi
    : >"$log"
    if can_be_mended; then
        before=$(cat "$stamp" 2>/dev/null)
        say "Bringing the packages up to date ..."
    else
        find_python
        check_disk "$room"
        say "Setting up the workshop in this folder, once: up to $size, some minutes ..."
        find "$venv" -mindepth 1 -maxdepth 1 ! -name 'setup.lo[cg]*' -exec rm -rf {} +
        echo unfinished >"$stamp"
        if uv_works; then
            logged uv venv --allow-existing --python "${python:-3.13}" "$venv"
        else
            logged "$python" -m venv "$venv"
        fi || explain
    fi

    # The lock, with CUDA where there is a GPU. The helper comes after it: it is built with
    # the locked setuptools, so that mending needs no network when no package is missing.
    grep -v '^-e' "$root/requirements.txt" |
        sed "s/^tensorflow==/tensorflow$extra==/" >"$venv/setup.requirements"
    echo unfinished >"$stamp"
    if ! pip_install -r "$venv/setup.requirements" ||
        ! pip_install --no-deps --no-build-isolation -e "$root"; then
        disk_became_full || printf '%s' "$before" >"$stamp" # no package was touched
        explain
    fi
    printf '%s\n' "$(place), $(packages), $gpu" >"$stamp"
}

uv_works() {
    uv --version >/dev/null 2>&1
}

# An environment without our stamp is somebody's own: what it lacks is added to it.
can_be_mended() {
    local here
    here=$(place) || return 1
    case ${here##* } in
        3.11 | 3.12 | 3.13) ;;
        *) return 1 ;;
    esac
    if [ -s "$stamp" ]; then
        case $(cat "$stamp") in
            "$here, "*) ;;
            *) return 1 ;;
        esac
    fi
    uv_works || "$bin/python" -m pip --version >/dev/null 2>&1
}

# Set $python to one that fits; with uv, which can fetch one, it may stay empty.
find_python() {
    local name found version venv_missing="" others=""
    python=""
    for name in python3 python3.13 python3.12 python3.11 python; do
        # the base Python, since the one that is active may be the one in .venv
        found=$("$name" -c 'import sys; print("%d.%d" % sys.version_info[:2], getattr(sys, "_base_executable", sys.executable))' 2>/dev/null) || continue
        found=${found%$'\r'}
        version=${found%% *}
        case $version in
            3.11 | 3.12 | 3.13) ;;
            *)
                others="$others${others:+, }$version"
                continue
                ;;
        esac
        if uv_works || "$name" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            python=${found#* }
            return
        fi
        venv_missing=${venv_missing:-$version}
    done
    if uv_works; then
        return
    elif [ -n "$venv_missing" ]; then
        fail "Python $venv_missing is here without its venv module: install it (Debian, Ubuntu: sudo apt install python$venv_missing-venv), then run ./setup.sh again."
    elif [ -n "$others" ]; then
        fail "The workshop needs Python 3.11, 3.12 or 3.13, and this machine has $others only: install Python 3.13 (python.org/downloads), then run ./setup.sh again."
    else
        fail "Python is missing: install Python 3.13 (python.org/downloads), then run ./setup.sh again."
    fi
}

check_disk() {
    local column='([0-9]+) +[0-9]+%' # the free KB stand before the percentage
    [[ $(df -Pk "$venv" 2>/dev/null) =~ $column ]] || return 0
    [ "${BASH_REMATCH[1]}" -ge $(($1 * 1000 * 1000)) ] ||
        fail "This disk has $((BASH_REMATCH[1] / 1000)) MB free and the packages need ${1}000 MB: free some space, then run ./setup.sh again."
}

# Packages are compiled to bytecode now, on all cores: the first import would be slow else.
pip_install() {
    local PIP_DEFAULT_TIMEOUT=${PIP_DEFAULT_TIMEOUT:-15} PIP_RETRIES=${PIP_RETRIES:-2}
    local UV_HTTP_TIMEOUT=${UV_HTTP_TIMEOUT:-15} PYTHONDONTWRITEBYTECODE=""
    export PIP_DEFAULT_TIMEOUT PIP_RETRIES UV_HTTP_TIMEOUT PYTHONDONTWRITEBYTECODE
    if uv_works; then
        # pip itself too: the download of the tweets asks for it
        logged uv pip install --python "$bin/python" --compile-bytecode pip "$@"
    else
        logged "$bin/python" -m pip install --disable-pip-version-check --no-compile "$@" || return
        logged "$bin/python" -m compileall -q -j 0 "$venv/lib" || true # some packages ship templates
    fi
}

# Run a command at the root, its output in the log; a terminal shows what is coming.
logged() {
    local status line
    (CDPATH='' cd "$root" && exec "$@") </dev/null 2>&1 | while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        case $line in
            *Downloading*) [ ! -t 2 ] || printf '\r\033[K%.70s' "$line" >&2 ;;
        esac
    done
    status=${PIPESTATUS[0]}
    [ ! -t 2 ] || printf '\r\033[K' >&2
    return "$status"
}

disk_became_full() {
    grep -qiE 'no space left|quota exceeded' "$log"
}

network_failed() {
    grep -qE 'from versions: none|Retry\(total|timed out|IncompleteRead|ProtocolError|Failed to (fetch|download)|error sending request|Request failed' "$log"
}

# End with the reason why the packages could not be installed.
explain() {
    if disk_became_full; then
        fail "The disk became full: free some space, then run ./setup.sh again."
    elif network_failed; then
        fail "The package index cannot be reached: check the network (behind a proxy, set HTTPS_PROXY), then run ./setup.sh again."
    else
        fail "The packages could not be installed: $log tells why ($(grep -iE 'error|cause' "$log" | tail -n 1)). Mend that, then run ./setup.sh again."
    fi
}

# --- Fetch, check, run -----------------------------------------------------------------

fetch_data() {
    "$bin/python" -P -m workshop.download </dev/null || true # the bundled data serve
    : >"$data_tried"
}

case ${1-} in
    -h | --help)
        sed -n '2,/^# It needs/s/^# \{0,1\}//p' "$script"
        exit
        ;;
    -*) fail "setup.sh has no option $1: ./setup.sh --help shows how to use it." ;;
esac

trap interrupted INT TERM HUP
unset PYTHONHOME
up_to_date || set_up

if [ $# -gt 0 ]; then
    if [ ! -e "$data_tried" ]; then
        say "Fetching the full data sets ..."
        fetch_data >/dev/null 2>&1
    fi
    export VIRTUAL_ENV=$venv PATH=$bin:$PATH
    if ! type -P "$1" >/dev/null; then
        say "There is no command $1. To run a lesson: ./setup.sh python FOLDER/LESSON.py"
        exit 127
    fi
    exec "$@"
fi

fetch_data
if [ ! -e "$checked" ]; then
    "$bin/python" "$root/module1_overview/check-setup.py" || exit
    : >"$checked"
    echo "Ready. Run a lesson with ./setup.sh python FOLDER/LESSON.py"
else
    echo "Ready. To check this machine again: ./setup.sh python module1_overview/check-setup.py"
fi
