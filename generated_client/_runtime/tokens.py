"""A token, kept out of sight."""

from __future__ import annotations

from typing import Any, Self


class Secret:
    """Keeps a token out of sight: no repr shows it and a pickle leaves it behind."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

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
    """Returns a token that can stand in a header, out of sight."""
    if isinstance(token, str) and (token != token.strip() or not all(" " <= char <= "~" for char in token)):
        raise ValueError("a token consists of visible ASCII characters; this one holds another, perhaps a line break")
    return Secret(token) if isinstance(token, str) else token
