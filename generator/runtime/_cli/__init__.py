"""Turns a command line into a call of the client, by what its operations and models declare of themselves."""

from __future__ import annotations

import sys
from typing import Final

PACKAGE: Final = __name__.removesuffix("._cli")


def main() -> None:
    """Runs the command line of this process, and exits."""
    try:
        from .root import run
    except ModuleNotFoundError as error:
        if error.name not in ("rich", "typer"):
            raise
        print(f"The command line of {PACKAGE} needs Typer and rich: pip install typer rich", file=sys.stderr)
        sys.exit(2)
    run()
