"""Turns the names of an operation's parameters into the names of a function's arguments, each its own."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

from generator.naming import LONGEST, Free, module_name

_RESERVED: Final = frozenset({"body", "client", "content_type", "url"})
"""What the functions call something else; `url` is left out as openapi-python-client leaves it out."""

Key = tuple[str, str]
"""A parameter: its place and its wire name."""


def argument_names(parameters: Iterable[Key]) -> dict[Key, str]:
    """Returns a name for each parameter.

    Names of several places that would be the same end with their place; of several in one place, the signs that make
    the difference are spelled out, if there are few. What is the same even then is numbered.
    """
    keys = list(parameters)
    names = {key: module_name(key[1]) for key in keys}
    shared = Counter((place, names[place, name]) for place, name in keys)
    for place, name in keys:
        if shared[place, names[place, name]] > 1 and len(name) <= LONGEST:
            names[place, name] = module_name(_spelled_out(name))
    places = Counter(name for _, name in {(place, names[place, name]) for place, name in keys})
    free, made = Free(), {}
    for key, name in names.items():
        wanted = f"{name.rstrip('_')}_{key[0]}" if places[name] > 1 or name in _RESERVED else name
        made[key] = free.take(wanted, f"{wanted}_")
    return made


def _spelled_out(name: str) -> str:
    """Returns a name with words for its signs: `created>` becomes `created GREATER-THAN SIGN`."""
    signs = {char: f" {unicodedata.name(char, hex(ord(char)))} " for char in name if not char.isalnum() and char != "_"}
    return "".join(signs.get(char, char) for char in name)
