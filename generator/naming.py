"""Turns names of a document into names of Python; openapi-python-client leaves them as they are."""

from __future__ import annotations

import builtins
import hashlib
import keyword
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Final

_RESERVED: Final = (frozenset(dir(builtins)) | {"self", "true", "false", "datetime"}) - {"id"}
_CLASSES: Final = frozenset(
    {"Any", "Literal", "Mapping", "NotRequired", "Sequence", "TypeAlias", "TypedDict"}
    | {"AsyncClient", "Awaiting", "Binary", "Call", "Client", "Model", "OPERATION", "Operation", "Response", "UNSET"}
    | {"AsyncRawResource", "AsyncResource", "RawResource", "Resource", "T_co", "Unset"}
)
"""What the generated modules import or define themselves."""

_FIELDS: Final = frozenset({"additional_properties", "from_dict", "to_dict", "to_json"})
"""What every model has."""

OF_CLIENT: Final = frozenset(
    {
        "aclose",
        "api_key",
        "auth_header_name",
        "base_url_for",
        "basic",
        "bearer",
        "close",
        "cookies",
        "download",
        "downloading",
    }
    | {
        "get_async_httpx_client",
        "get_httpx_client",
        "headers",
        "lacks",
        "max_response_bytes",
        "blueprints",
        "timeout_of",
        "prefix",
    }
    | {"raise_on_unexpected_status", "resource", "retries", "secrets", "sending", "set_async_httpx_client"}
    | {"set_httpx_client", "validate", "with_cookies", "with_headers", "with_options", "with_timeout"}
)
"""What a client has beside its resources."""

OF_RESOURCE: Final = frozenset({"client", "with_raw_response", "operation"})
"""What a resource has beside its operations."""

LONGEST: Final = 120
"""How many bytes of UTF-8 a name has at most, but for an ending where it is taken: file systems allow 143 or 255."""

_KEPT: Final = 10_000
"""How many names are kept with what they become: documents say the same ones again and again."""


class Free:
    """Gives each name out once: the one that is wanted, or else the first with a number that is free."""

    def __init__(self, alike: Callable[[str], str] = str) -> None:
        """`alike` turns a name into what no other may share with it."""
        self._alike = alike
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def take(self, wanted: str, stem: str) -> str:
        """Returns `wanted`, or if that is taken, `stem` with the first number that makes a free name of it."""
        made = wanted
        while self._alike(made) in self._taken:
            number = self._numbers.get(stem, 2)
            made, self._numbers[stem] = f"{stem}{number}", number + 1
        self._taken.add(self._alike(made))
        return made


_LETTERS: Final = str.maketrans("0123456789", "ghijklmnop")
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|(?:(?![A-Z]?[a-z])[^\W_])+")
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@lru_cache(_KEPT)
def class_name(name: str) -> str:
    """Returns a class's name: `user list` becomes `UserList`, and `HTTPError` stays as it is."""
    made = _identifier(_short(_pascal_case(_plain(name))) or "Unnamed", "Model")
    return f"{made}Model" if made in _CLASSES else made


@lru_cache(_KEPT)
def module_name(name: str) -> str:
    """Returns the name of a module or function: `imageSize` becomes `image_size`, `list` becomes `list_`."""
    lower = "_".join(map(_cut, _parts(name))).lower()
    lower = re.sub(r"\W", "", lower)  # a small `İ` is two characters, one of them no letter
    return _identifier(_short(lower, "_") or "unnamed", "field_")


def module_of_class(name: str) -> str:
    """Returns the name of the module that holds a class: never its own, as in scripts that have no case."""
    made = module_name(name)
    return f"{made}_model" if made == name else made


def field_name(name: str) -> str:
    """Returns the name of a field, like that of a module; one that every model has gets an ending."""
    made = module_name(name)
    return f"{made}_field" if made in _FIELDS else made


def attribute_name(tag: str) -> str:
    """Returns what a client calls the operations of a tag, whose module has that name."""
    return f"{tag}_" if tag in OF_CLIENT else tag


def method_name(operation: str) -> str:
    """Returns what the operations of a tag call one of them, whose module has that name."""
    return f"{operation}_" if operation in OF_RESOURCE else operation


def _pascal_case(name: str) -> str:
    """Joins the words of a name until that leaves it as it is; where it never does, spells out what is not ASCII."""
    for _ in range(4):
        words = [name[one.start() : one.end()] for one in _WORD.finditer(_cases(name))]
        before, name = name, "".join(word if word.isupper() else word.capitalize() for word in words)
        if name == before:
            return name
    return _pascal_case("".join(char if char.isascii() else f"U{ord(char):X}" for char in name))


def _cases(name: str) -> str:
    """Returns a name with a letter of ASCII in the place of each small or capital one of another alphabet."""
    return "".join(
        char if char.isascii() else "a" if char.islower() else "A" if char.isupper() else char for char in name
    )


def _cut(word: str) -> str:
    """Returns a word with an underscore before each capital letter that begins another."""
    places = [one.start() for one in _HUMP.finditer(_cases(word))]
    return "_".join(word[start:end] for start, end in pairwise([0, *places, len(word)]))


def _short(name: str, joint: str = "") -> str:
    """Returns a name that a file can have: of one too long the beginning, and letters that stand for all of it."""
    if len(name.encode()) <= LONGEST:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:12].translate(_LETTERS)
    beginning = name.encode()[: LONGEST - 20].decode(errors="ignore").rstrip("_")
    return beginning + (f"_{digest}" if joint else digest.capitalize())


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", _plain(name))


def _plain(name: str) -> str:
    normal = unicodedata.normalize("NFKC", name)
    return "".join(char if char.isidentifier() or char.isdecimal() else " " for char in normal)


def _identifier(name: str, prefix: str) -> str:
    if not name.isidentifier():
        name = f"{prefix}{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in _RESERVED else name
