"""A token, kept out of sight and to the server that it is for."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any, Final, Generic, Self, TypeVar
from urllib.parse import quote

Value = TypeVar("Value")
Class = TypeVar("Class")

_SHORTEST: Final = 4
"""Characters. What is shorter stands in many a text and is no token."""

_ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be")


class Hidden(Generic[Value]):
    """Keeps a value out of sight: no attribute holds it, no repr shows it and a pickle leaves it behind."""

    __slots__ = ("reveal",)

    def __init__(self, value: Value) -> None:
        self.reveal: Callable[[], Value] = lambda: value
        """Returns the value."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}('***')"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _nothing, ()


def _nothing() -> None:
    return None


class Secret(Hidden[str]):
    """A token that can stand in a header."""

    __slots__ = ()


def hidden(token: str | Hidden[Any] | None) -> Secret | None:
    """Returns a token that can stand in a header, out of sight.

    Raises:
        ValueError: it is none.
    """
    if token is None or isinstance(token, Secret):
        return token
    given: Hidden[Any] = token if isinstance(token, Hidden) else Hidden(token)
    if not isinstance(given.reveal(), str):
        raise ValueError(f"a token is a str; this one is of type {type(given.reveal()).__name__}")
    return _visible(Secret(given.reveal()), "a token")


def out_of_sight(cls: type[Class]) -> type[Class]:
    """Makes the constructor of a client hide its token and credentials before anything else.

    A traceback that is printed with the variables of each function would show what the constructor refuses.
    """
    made = cls.__init__

    @wraps(made)
    def hiding(self: Class, *args: Any, **kwargs: Any) -> None:
        args = (*args[:1], *map(_covered, args[1:2]), *args[2:])
        kwargs |= {name: _covered(kwargs[name]) for name in ("token", "credentials") if name in kwargs}
        made(self, *args, **kwargs)

    setattr(cls, "__init__", hiding)  # noqa: B010 - of a class that is not known
    return cls


def _covered(given: Any) -> Any:
    if isinstance(given, Mapping):
        return {name: _covered(one) for name, one in given.items()}
    return given if given is None or isinstance(given, Hidden) else Hidden(given)


def of_environment(variable: str) -> Secret | None:
    """Returns the token that stands in an environment variable, out of sight, if there is one.

    Raises:
        ValueError: it is none.
    """
    value = Secret(os.environ.get(variable, ""))
    return _visible(value, f"the token in the environment variable {variable}") if value.reveal() else None


def _visible(secret: Secret, called: str) -> Secret:
    """Returns a token that can stand in a header."""
    if secret.reveal() != secret.reveal().strip() or not all(" " <= char <= "~" for char in secret.reveal()):
        raise ValueError(f"{called} consists of visible ASCII characters; this one holds another, perhaps a line break")
    return secret


def masked(text: bytes, secrets: Iterable[str], *, cut: bool = False) -> bytes:
    """Returns a text without the secrets in it, as they are or as JSON or an address spells them.

    Args:
        text: What may repeat them.
        secrets: What must not be shown.
        cut: Whether the text is the beginning of another, so that it may end amid a secret.
    """
    for secret in secrets:
        for spelled in _spellings(secret) if len(secret) >= _SHORTEST else ():
            text = text.replace(spelled, b"***")
            text = text[: len(text) - _begun(text, spelled)] if cut else text
    return text


def _begun(text: bytes, secret: bytes) -> int:
    """Returns with how many bytes of a secret, but not all of them, a text ends."""
    return next((size for size in range(len(secret) - 1, 0, -1) if text.endswith(secret[:size])), 0)


def masked_text(text: str, secrets: Iterable[str]) -> str:
    """Like `masked`; what UTF-8 can't carry is escaped."""
    return masked(text.encode(errors="backslashreplace"), secrets).decode()


def _spellings(secret: str) -> Iterable[bytes]:
    spelled = {secret, json.dumps(secret)[1:-1], secret.replace("/", r"\/"), quote(secret, safe="")}
    return [one.encode(encoding) for one in sorted(spelled) for encoding in _ENCODINGS]
