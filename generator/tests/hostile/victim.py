"""Turns documents into reports of what they did: run as a child, so that a document can only take itself along.

`python -m generator.tests.hostile.victim FOLDER` reads names of documents from its input, a line each, generates from
`FOLDER/<name>/document` into `FOLDER/<name>/client`, imports and calls what was made, and prints a report for each.
"""

from __future__ import annotations

import compileall
import contextlib
import importlib
import inspect
import io
import json
import os
import pkgutil
import re
import resource
import sys
import traceback
from pathlib import Path
from typing import Any, Final

import httpx

from generator.__main__ import main as generate

from .payloads import BAIT

LONGEST: Final = 30
"""Seconds of a processor after which a document that goes on and on takes its process along, and has no report."""

_touched: Final[list[str]] = []


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Notes whatever looks beyond the document: the network, another program than ruff, the bait."""
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethostby", "urllib.", "os.system")):
        _touched.append(f"{event} {arguments!r}")
    elif event == "open" and str(arguments[0]).endswith((BAIT, "/etc/passwd")):
        _touched.append(f"{event} {arguments[0]!r}")
    elif event == "subprocess.Popen" and "ruff" not in arguments[1]:
        _touched.append(f"{event} {arguments[1]!r}")


def report(name: str) -> dict[str, Any]:
    """Returns what a document did."""
    said, told = io.StringIO(), io.StringIO()
    crash = ""
    status: object = None
    started = _spent()
    try:
        with contextlib.redirect_stderr(told), contextlib.redirect_stdout(said):
            status = generate(["generate", "--spec", f"{name}/document", "--output", f"{name}/client"])
        seconds = _spent() - started
        if status == 0:
            _use(Path(name))
    except BaseException:  # whatever a document does is what is to be told
        seconds = _spent() - started
        crash = traceback.format_exc()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = {"name": name, "status": status, "crash": crash, "seconds": seconds, "megabytes": megabytes}
    return found | {"told": told.getvalue(), "touched": [_touched.pop() for _ in range(len(_touched))]}


def _spent() -> float:
    """Returns the seconds of a processor that were spent so far, whatever else the machine is doing."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _use(folder: Path) -> None:
    """Compiles and imports every module of a client that a document has a part in, and calls every operation."""
    if not compileall.compile_dir(folder / "client", quiet=2, rx=re.compile("/_runtime/")):
        raise SyntaxError("a module of the client does not compile")
    sys.path.insert(0, str(folder.absolute()))
    try:
        package = importlib.import_module("client")
        for module in pkgutil.walk_packages(package.__path__, "client."):
            if "._runtime" in module.name or module.name.endswith("__main__"):
                continue
            found = importlib.import_module(module.name)
            for name in getattr(found, "__all__", ()):
                getattr(found, name)
            if hasattr(found, "OPERATION"):
                _call(package, found)
    finally:
        sys.path.remove(str(folder.absolute()))
        for name in [name for name in sys.modules if name.split(".")[0] == "client"]:
            del sys.modules[name]


def _call(package: Any, module: Any) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={}))
    wanted = inspect.signature(module.sync).parameters
    given: dict[str, Any] = {name: "x" for name in wanted if wanted[name].default is inspect.Parameter.empty}
    given |= {"body": {}} if "body" in wanted else {}
    with httpx.Client(transport=transport) as http:
        client = package.Client(base_url="https://server.example", token="t", http_client=http)
        with contextlib.suppress(package.errors.Error):
            module.sync(**given | {"client": client})


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    sys.dont_write_bytecode = True
    for stage in ("pipeline", "render"):
        importlib.import_module(f"generator.{stage}")  # once, and not for each document
    sys.addaudithook(_watch)
    for line in sys.stdin:
        child = os.fork()  # so that no document meets what another left behind
        if child == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
            print(json.dumps(report(line.rstrip("\n"))), flush=True)
            os._exit(0)
        os.waitpid(child, 0)
