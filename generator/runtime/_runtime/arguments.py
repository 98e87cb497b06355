"""Refuses arguments of a client that are not what they have to be; of what may hold a secret only the type is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ..types import Unset

if TYPE_CHECKING:
    from attrs import Attribute

_Argument: TypeAlias = "Attribute[Any]"
_MODES: Final = ("strict", "warn", "off")


def _can_not(argument: _Argument, given: object, wanted: str) -> ValueError:
    return ValueError(f"{argument.alias} can't be {given!r}; it is {wanted}")


def number(_: object, argument: _Argument, given: object) -> None:
    if not isinstance(given, int) or isinstance(given, bool) or given < 0:
        raise _can_not(argument, given, "a number of at least 0")


def seconds(_: object, argument: _Argument, given: object) -> None:
    if given is None or isinstance(given, Unset) or hasattr(given, "connect"):
        return
    if not isinstance(given, int | float) or isinstance(given, bool) or not 0 <= given < inf:
        raise _can_not(argument, given, "seconds, an httpx.Timeout, or None for no end")


def flag(_: object, argument: _Argument, given: object) -> None:
    if not isinstance(given, bool):
        raise _can_not(argument, given, "True or False")


def mode(_: object, argument: _Argument, given: object) -> None:
    if given not in _MODES:
        raise _can_not(argument, given, f"one of {', '.join(map(repr, _MODES))}")


def certificates(_: object, argument: _Argument, given: object) -> None:
    if isinstance(given, str):
        if not Path(given).exists():
            raise ValueError(f"{argument.alias} can't be {given!r}: there is no such file or folder")
    elif not isinstance(given, bool) and not hasattr(given, "wrap_socket"):
        raise _can_not(argument, given, "True, False, an ssl.SSLContext, or the path of certificates")


def text(_: object, argument: _Argument, given: object) -> None:
    if given is not None and not isinstance(given, str):
        raise ValueError(f"{argument.alias} can't be of type {type(given).__name__}; it is a text")


def mapping(of: str) -> Callable[[object, _Argument, object], None]:
    """Returns what refuses all but a mapping."""
    return lambda _, argument, given: refuse_other(argument.alias or argument.name, given, of)


def texts(_: object, argument: _Argument, given: object) -> None:
    refuse_other_texts(argument.alias or argument.name, given)


def refuse_other(name: str, given: object, of: str = "names to texts") -> None:
    """Refuses what is no mapping.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(given, Mapping):
        raise ValueError(f"{name} can't be of type {type(given).__name__}; it is a mapping of {of}")


def refuse_other_texts(name: str, given: object) -> None:
    """Refuses what is no mapping of names to texts; bytes are texts, as httpx takes them.

    Raises:
        ValueError: it is something else.
    """
    refuse_other(name, given)
    for key, value in given.items() if isinstance(given, Mapping) else ():
        if not isinstance(key, str) or not isinstance(value, str | bytes):
            wrong = type(value if isinstance(key, str) else key).__name__
            raise ValueError(f"{name} can't hold one of type {wrong} at {key!r}; it is a mapping of names to texts")
