"""What is printed: errors and warnings on the standard error, and nothing anywhere that should not be seen."""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Final

import typer

from ..errors import ConstraintError, ConstraintWarning, Error, MissingTokenError, RequestError
from .options import Options

_LONG_ENOUGH: Final = 8
"""Characters. What is shorter stands in many a text and is no token."""

NOTHING_SENT: Final = 2
FAILED: Final = 1


def complain(text: str, secrets: Sequence[str]) -> None:
    """Prints on the standard error."""
    print(printable(text, secrets), file=sys.stderr)


def printable(text: str, secrets: Sequence[str]) -> str:
    """Returns a text as a terminal may have it: without secrets, and with what would control it escaped."""
    for secret in secrets:
        if len(secret) >= _LONG_ENOUGH:
            text = text.replace(secret, "***").replace(json.dumps(secret)[1:-1], "***")
    return "".join(char if char.isprintable() or char in "\n\t" else json.dumps(char)[1:-1] for char in text)


@contextmanager
def errors_told(options: Options, secrets: Sequence[str]) -> Generator[None]:
    """Turns the errors of the library into lines and the status to exit with: 2 where nothing was sent, 1 otherwise.

    Raises:
        typer.Exit: there was an error.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always", ConstraintWarning)
            warnings.showwarning = lambda message, *_: complain(f"warning: {message}", secrets)
            yield
    except ConstraintError as error:
        complain(_violations(error, options), secrets)
        raise typer.Exit(NOTHING_SENT) from None
    except (MissingTokenError, RequestError) as error:
        hint = " On the command line it is --token." if "token=" in str(error) else ""
        complain(f"error: {error}.{hint}" if hint else f"error: {error}", secrets)
        raise typer.Exit(NOTHING_SENT) from None
    except Error as error:
        complain(f"error: {error}", secrets)
        raise typer.Exit(FAILED) from None


def _violations(error: ConstraintError, options: Options) -> str:
    """Returns a line for each violation, with the option that it is about."""
    lines = [
        ": ".join(filter(None, [options.of_pointer(one.place, one.pointer), one.message])) for one in error.violations
    ]
    return "\n".join(["error: nothing was sent", *(f"  {line}" for line in lines)])
