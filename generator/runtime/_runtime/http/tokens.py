"""A token, kept out of sight and to the server that it is for."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from typing import Any, Final, Self
from urllib.parse import quote

_SHORTEST: Final = 4
"""Characters. What is shorter stands in many a text and is no token."""

_ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be")


class Secret:
    """Keeps a token out of sight: no attribute holds it, no repr shows it and a pickle leaves it behind."""

    __slots__ = ("reveal",)

    def __init__(self, value: str) -> None:
        self.reveal: Callable[[], str] = lambda: value
        """Returns the token."""

    def __repr__(self) -> str:
        return "Secret('***')"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _nothing, ()


def _nothing() -> None:
    return None


def hidden(token: str | Secret | None) -> Secret | None:
    """Returns a token that can stand in a header, out of sight.

    Raises:
        ValueError: it is none.
    """
    if token is None or isinstance(token, Secret):
        return token
    if not _is_text(token):
        raise ValueError(f"a token is a str; this one is of type {type(token).__name__}")
    return _visible(Secret(token), "a token")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


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
