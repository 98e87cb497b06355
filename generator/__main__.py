"""The commands: `python -m generator generate` and `python -m generator check`."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

from .diagnostics import Diagnostic, DocumentError
from .options import Options
from .pipeline import generate
from .write import NotOurs, differences, write


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
    if not given.output.name.isidentifier():
        parser.error(f"--output: {given.output.name!r} can't be imported as a package")
    try:
        files = generate(Path(given.spec).read_text(encoding="utf-8"), options)
        return _generate(files, given) if given.command == "generate" else _check(files, given)
    except DocumentError as error:
        return _fail(*(found.text(given.spec) for found in error.diagnostics), _count(error))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return _fail(Diagnostic(line, "#", f"not UTF-8: {error.reason} at byte {error.start}").text(given.spec))
    except (OSError, NotOurs) as error:
        return _fail(f"error: {error}")


_SKIP = "leave out an operation, by its operationId or as 'GET /path'; may be given again"
_LIBRARY = "what the client sends its requests by (default: %(default)s)"
_NOT_ENFORCED = "leave out a keyword wherever it can't be carried; may be given again"
_PURPOSES = {
    "generate": "write the client that the document describes",
    "check": "exit 1 where the client is not what the document generates",
}


def _generate(files: Mapping[str, str], given: argparse.Namespace) -> int:
    changed = write(files, given.output)
    for path, how in changed.items():
        print(f"  {'removed' if how == 'stale' else 'wrote'} {given.output / path}")
    print(f"{given.output}: {len(files)} files from {given.spec}, {len(changed) or 'none'} changed")
    return 0


def _check(files: Mapping[str, str], given: argparse.Namespace) -> int:
    changed = differences(files, given.output)
    if not changed:
        print(f"{given.output}: all {len(files)} files are what {given.spec} generates")
        return 0
    mend = shlex.join(["python", "-m", "generator", "generate", *given.said[1:]])
    return _fail(*(f"{given.output / path}: {how}" for path, how in changed.items()), f"To mend: {mend}")


def _count(error: DocumentError) -> str:
    count = len(error.diagnostics)
    return f"{count} error{'s' if count > 1 else ''}; nothing was written"


def _fail(*lines: str) -> int:
    print(*lines, sep="\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
