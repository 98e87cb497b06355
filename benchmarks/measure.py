"""Turns commands into what they take: seconds and memory to generate a client, milliseconds to import one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TIMES: Final = 15
"""How often each package is imported: in turn, so that a machine that is busy for a while is so for all."""

_IMPORT: Final = """
import sys, time
sys.path.insert(0, sys.argv[1])
started = time.perf_counter()
for step in sys.argv[2:]:
    exec(step)
    print(time.perf_counter() - started)
"""


@dataclass(frozen=True)
class Run:
    """What a command took, with all that it started."""

    seconds: float
    cpu: float
    """Seconds of processors: what does not depend on what else the machine does."""

    megabytes: float
    """The most that one of its processes held at a time."""

    def __str__(self) -> str:
        return f"{self.seconds:6.2f} s  {self.cpu:6.2f} s of processors  {self.megabytes:4.0f} MB"


def generate(spec: Path, output: Path) -> Run:
    """Generates by our command; what it keeps for another time is only found by one of the same output."""
    environment = os.environ | {"XDG_CACHE_HOME": str(output.parent / f"cache of {output.name}")}
    return _run(["-m", "generator", "generate", "--spec", str(spec), "--output", str(output)], environment)


def neighbour(spec: Path, output: Path) -> Run:
    """Generates by the command of openapi-python-client, with the ruff that is installed beside it to format."""
    beside = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    arguments = ["generate", "--path", str(spec), "--meta", "none", "--output-path", str(output)]
    return _run(["-m", "openapi_python_client", *arguments], beside)


def _run(arguments: Sequence[str], environment: dict[str, str]) -> Run:
    """Runs Python and measures it.

    Raises:
        RuntimeError: the command failed, or warned that it did not do all.
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen([sys.executable, *arguments], env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read()
        if process.returncode or b"WARNING" in text:
            raise RuntimeError(f"{arguments} failed: {text.decode()}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def imported(packages: Mapping[Path, Sequence[str]]) -> list[list[float]]:
    """Returns how many milliseconds it takes, from the beginning, until each step with a package is done.

    The steps are statements, each time of a new process, which finds the package compiled but the first time. Of many
    times the least counts: noise only ever adds to one.
    """
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    made: list[list[float]] = [[float("inf")] * len(steps) for steps in packages.values()]
    for _ in range(_TIMES):
        for (package, steps), best in zip(packages.items(), made, strict=True):
            command = [sys.executable, "-c", _IMPORT, str(package.parent), *steps]
            said = subprocess.run(command, env=compiling, capture_output=True, text=True, check=True).stdout
            best[:] = map(min, best, (float(seconds) * 1000 for seconds in said.split()))
    return made
