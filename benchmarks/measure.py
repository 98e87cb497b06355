"""Turns commands into what they take: seconds and memory to generate a client, milliseconds to import one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TIMES: Final = 15
"""How often each package is imported: in turn, so that a machine that is busy for a while is so for all."""

_IMPORT: Final = """
import sys, time
sys.path.insert(0, sys.argv[1])
started = time.perf_counter()
package = __import__(sys.argv[2])
imported = time.perf_counter()
package.Client
print(imported - started, time.perf_counter() - started)
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


@dataclass(frozen=True)
class Import:
    """What an import took, in milliseconds."""

    package: float
    client: float
    """With the class of the client, which needs httpx."""


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


def imported(packages: Sequence[Path]) -> list[Import]:
    """Returns the quickest import of each package: noise only ever adds to a time."""
    made: list[list[Import]] = [[] for _ in packages]
    for _ in range(_TIMES):
        for package, times in zip(packages, made, strict=True):
            command = [sys.executable, "-c", _IMPORT, str(package.parent), package.name]
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            alone, client = map(float, said.split())
            times.append(Import(alone * 1000, client * 1000))
    return [min(times, key=lambda one: one.client) for times in made]
