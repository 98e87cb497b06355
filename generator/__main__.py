"""The commands: `python -m generator generate` and `python -m generator check`."""

from __future__ import annotations

import argparse
import gc
import io
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TextIO

from .diagnostics import MANY, Diagnostic, DocumentError, as_one, on_one_line
from .options import Options
from .progress import Progress, Tell
from .write import NotOurs, differences, write
from .writing import cache
from .writing.package_names import unfit


def main(arguments: list[str] | None = None) -> int:
    """Runs a command and returns its exit status: 0, or 1 with the reason on standard error."""
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, purpose in _PURPOSES.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        command.add_argument("--spec", default="openapi.yaml", help="the document (default: %(default)s)")
        command.add_argument(
            "--output",
            type=Path,
            default=Path("generated_client"),
            help="the package's folder (default: %(default)s)",
        )
        command.add_argument("--skip-operation", metavar="ID", action="append", default=[], help=_SKIP)
        command.add_argument("--not-enforced", metavar="KEYWORD", action="append", default=[], help=_NOT_ENFORCED)
        command.add_argument("--http-library", choices=("httpx", "httpx2"), default="httpx", help=_LIBRARY)
        command.add_argument("--assert-formats", action="store_true", help="make `format` a rule")
    said = sys.argv[1:] if arguments is None else arguments
    given = parser.parse_args(said, argparse.Namespace(said=said))
    options = Options(tuple(given.skip_operation), tuple(given.not_enforced), given.assert_formats, given.http_library)
    if problem := unfit(given.output.name):
        parser.error(f"--output: {problem}")
    try:
        text = _read(Path(given.spec))
        with Progress(sys.stderr) as progress:
            files = _files(text, options, progress.tell, given)
        return _generate(files, given) if given.command == "generate" else _check(files, given)
    except DocumentError as error:
        told = f"{_errors(len(error.diagnostics))}; nothing was written"
        return _fail(*_first([found.text(given.spec) for found in error.diagnostics]), told, *error.advice)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return _fail(Diagnostic(line, "#", f"not UTF-8: {error.reason} at byte {error.start}").text(given.spec))
    except OSError as error:
        return _fail(f"error: {error.filename}: {error.strerror}" if error.filename else f"error: {error}")
    except NotOurs as error:
        return _fail(f"error: {error}")


_SKIP = "leave out an operation, by its operationId or as 'GET /path'; may be given again"
_LIBRARY = "what the client sends its requests by (default: %(default)s)"
_NOT_ENFORCED = "leave out a keyword wherever it can't be carried; may be given again"
_LARGEST = 100_000_000
"""How many bytes a document may have."""

_SHOWN = 200
"""How many lines of one kind are printed."""

_DONE = {"changed": "wrote", "missing": "wrote", "stale": "removed"}
_PURPOSES = {
    "generate": "write the client that the document describes",
    "check": "exit 1 where the client is not what the document generates",
}


def _read(path: Path) -> str:
    """Returns the text of a document, of which a file that grows is read so far as one is carried."""
    if path.exists() and not path.is_file():
        raise DocumentError([Diagnostic(1, "#", "this is no regular file")])
    with path.open("rb") as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise DocumentError([Diagnostic(1, "#", f"the document has more than {_LARGEST:,} bytes")])
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8").read()


def _files(text: str, options: Options, tell: Tell, given: argparse.Namespace) -> dict[str, str]:
    """Returns the files of the client: those kept from the same run before, unless they are to be checked."""
    key = cache.fingerprint(text, options)
    made = None if given.command == "check" else cache.kept(key)
    if made is None:
        from .pipeline import generate  # it takes its time, and is not needed where the files were kept

        warnings: list[Diagnostic] = []
        try:
            made = generate(text, options, tell, warnings.append), warnings
        except DocumentError:
            _warn(warnings, given.spec)
            raise
        cache.keep(key, *made)
    _warn(made[1], given.spec)
    return made[0]


def _warn(told: Sequence[Diagnostic], name: str) -> None:
    for severity in ("warning", "note"):
        _say(*_first([found.text(name) for found in as_one(told) if found.severity == severity]), to=sys.stderr)


def _generate(files: Mapping[str, str], given: argparse.Namespace) -> int:
    changed = write(files, given.output)
    _say(*_first([f"  {_DONE[how]} {given.output / path}" for path, how in changed.items()]))
    operations, models = _modules(files, "api"), _modules(files, "models")
    about = ", ".join([_count(operations, "operation"), _count(models, "model"), _count(len(files), "file")])
    if not changed:
        _say(f"{given.output}: nothing changed ({about}, as {given.spec} generates them)")
        return 0
    _say(f"{given.output}: {about} from {given.spec}, {len(changed):,} changed")
    prove = ["python", "-m", "contract_tests", "run", "--spec", given.spec, "--client", str(given.output)]
    _say(f"To prove it: {shlex.join(prove)}")
    return 0


def _modules(files: Mapping[str, str], folder: str) -> int:
    return sum(path.startswith(f"{folder}/") and not path.endswith("/__init__.py") for path in files)


def _check(files: Mapping[str, str], given: argparse.Namespace) -> int:
    changed = differences(files, given.output)
    if not changed:
        _say(f"{given.output}: all {len(files)} files are what {given.spec} generates")
        return 0
    mend = shlex.join(["python", "-m", "generator", "generate", *given.said[1:]])
    found = _first([f"{given.output / path}: {how}" for path, how in changed.items()])
    return _fail(*(found if given.output.exists() else [f"{given.output}: missing"]), f"To mend: {mend}")


def _first(lines: list[str]) -> list[str]:
    """Returns as many lines as a person reads, and how many there are more."""
    more = len(lines) - _SHOWN
    return [*lines[:_SHOWN], f"  and {more:,} more"] if more > 0 else lines


def _errors(count: int) -> str:
    return _count(count, "error") if count <= MANY else f"more than {_count(MANY, 'error')}"


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _fail(*lines: str) -> int:
    _say(*lines, to=sys.stderr)
    return 1


def _say(*lines: str, to: TextIO | None = None) -> None:
    """Prints lines, each as one whatever is in the name of a file, and what the terminal has no letters for escaped."""
    stream = to or sys.stdout
    encoding = stream.encoding or "utf-8"
    for line in lines:
        print(on_one_line(line).encode(encoding, "backslashreplace").decode(encoding), file=stream)


if __name__ == "__main__":
    gc.disable()  # a run is over before there is garbage in cycles, and looking for it takes a sixth of the time
    raise SystemExit(main())
