"""A case: a folder as its framework wrote it, and what the framework's own reader finds there.

`with case("keras", "csv_logger", writer="keras 3.15.1") as found:` works in an empty folder under /tmp/run; what
is left in it when the block ends becomes tests/logs/frameworks/keras/csv_logger, and what was
said to `found` becomes csv_logger.expect.json beside it.
"""

import contextlib
import fcntl
import json
import math
import os
import pty
import re
import shutil
import socket
import struct
import subprocess
import sys
import termios
from pathlib import Path

HERE = Path(__file__).parent
RUN = Path("/tmp/run")
HOST = socket.gethostname()
# Event files are named after the machine, and MLflow notes who runs it.
socket.gethostname = lambda: "host"
os.environ["LOGNAME"] = os.environ["USER"] = "someone"


class Found:
    """What the framework's reader finds, one run after the other."""

    def __init__(self, writer):
        self.writer = writer
        self.runs = []

    def run(self, series, context=None, also=()):
        """Adds a run: its series as made by `series`, and its settings under canonical names.

        `also` names what else the log has, which a reader may well leave out or take for an axis: times, epochs
        beside steps, closing summaries.
        """
        self.runs.append({"context": context or {}, "series": series, "also": list(also)})


def series(name, split, quantity, axis, steps, values):
    """One series: its points where the framework has a value; NaN and infinity are values.

    Where `...` stands for split, quantity, axis or steps the log leaves it open.
    """
    whole = {
        "name": name,
        "split": split,
        "quantity": quantity,
        "axis": axis,
        "steps": steps if steps is ... else [plain(step) for step in steps],
        "values": [plain(value) for value in values],
    }
    return {key: part for key, part in whole.items() if part is not ...}


def plain(number):
    """A number as JSON has it; what JSON does not know, as text."""
    number = float(number)
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return int(number) if number.is_integer() and abs(number) < 2**53 and math.copysign(1, number) > 0 else number


@contextlib.contextmanager
def case(framework, name, writer):
    """Runs its block in an empty folder and keeps what it leaves."""
    run = RUN / framework
    shutil.rmtree(run, ignore_errors=True)
    folder = run / name
    folder.mkdir(parents=True)
    back = os.getcwd()
    os.chdir(folder)
    found = Found(writer)
    try:
        yield found
    finally:
        os.chdir(back)
    target = HERE / framework / name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder, target, ignore=links)
    make_neutral(target)
    expectation = HERE / framework / f"{name}.expect.json"
    expectation.write_text(as_text(found))
    shutil.rmtree(run)
    size = sum(file.stat().st_size for file in target.rglob("*") if file.is_file())
    points = sum(len(one["values"]) for run in found.runs for one in run["series"])
    print(f"{framework}/{name}: {size} bytes, {len(found.runs)} runs, {points} points")


def said_by(script, *arguments, terminal=False):
    """What a script writes to a pipe or a wide terminal, in a process of its own."""
    command = [sys.executable, "-W", "ignore", script, *arguments]
    if not terminal:
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
    primary, secondary = pty.openpty()
    fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))
    process = subprocess.Popen(command, stdout=secondary, stderr=secondary)
    os.close(secondary)
    out = b""
    # Linux says so by an error when nobody writes any more.
    with contextlib.suppress(OSError):
        while piece := os.read(primary, 65536):
            out += piece
    if process.wait() != 0:
        raise RuntimeError(f"Cannot keep what {script} says: found {out[-500:]}")
    return out


def links(folder, names):
    """W&B links to its latest run."""
    return [name for name in names if (Path(folder) / name).is_symlink()]


def make_neutral(folder):
    """Takes the machine out of the names of files, and makes sure that it is not inside them."""
    for file in sorted(folder.rglob("*"), reverse=True):
        if HOST in file.name:
            file = file.rename(file.with_name(file.name.replace(HOST, "host")))
        for private in (HOST, sys.prefix, str(HERE), str(Path.home())):
            if file.is_file() and private.encode() in file.read_bytes():
                raise ValueError(f"Cannot keep {file}: found {private} in it")


def as_text(found):
    """JSON with one series a line, so that a difference can be read."""
    whole = {"reader": None, "writer": found.writer, "runs": found.runs}
    text = json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False)
    # Arrays hold numbers and texts only: they go on one line.
    return re.sub(r"\[\s*([^\[\]{}]*?)\s*\]", lambda m: "[" + re.sub(r",\s+", ", ", m[1]) + "]", text) + "\n"
