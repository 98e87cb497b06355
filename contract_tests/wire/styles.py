"""Turns a value as it came over the wire into a tree of texts, by its style: the reverse of what a client does.

Of an array the tree is a list, of an object a mapping, of anything else a text. What the texts stand for is for the
schema to say. A value that is written as JSON is a tree as it is.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

from contract_tests.reading.pointers import Json

Tree: TypeAlias = Json
Pairs: TypeAlias = Sequence[tuple[str, str]]
ABSENT: Any = object()
_SEPARATORS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
_PREFIXES = {"simple": "", "label": ".", "matrix": ";"}


class UnreadableError(Exception):
    """What came is not written as the document says."""


@dataclass(frozen=True)
class Written:
    """How a value is written."""

    name: str
    style: str
    explode: bool
    as_json: bool
    decode: Callable[[str], str]
    """Turns a name or a text of the wire into what it stands for."""


def in_text(written: Written, kind: str, text: str, separator: str = ",") -> Tree:
    """What stands in one text, its parts set apart by a separator."""
    read = written.decode
    if written.as_json:
        return json.loads(read(text))
    if kind not in ("array", "object"):
        return read(text)
    parts = text.split(separator)
    if kind == "array":
        return [read(one) for one in parts]
    if written.explode and text:
        return {read(name): read(value) for name, _, value in (one.partition("=") for one in parts)}
    if not text:
        return {}
    if len(parts) % 2:
        raise UnreadableError(f"{written.name}: {text!r} holds a name without a value")
    return {read(name): read(value) for name, value in zip(parts[::2], parts[1::2], strict=True)}


def in_path(written: Written, kind: str, segment: str) -> Tree:
    """What stands in a segment of the path."""
    prefix = _PREFIXES[written.style]
    if not segment.startswith(prefix):
        raise UnreadableError(f"{written.name}: {segment!r} does not begin with {prefix!r}")
    text = segment.removeprefix(prefix)
    if written.style == "simple":
        return in_text(written, kind, text)
    if written.style == "label":
        return in_text(written, kind, text, "." if written.explode else ",")
    found = [(written.decode(name), value) for name, _, value in (one.partition("=") for one in text.split(";"))]
    if written.explode and kind == "object":
        return {name: written.decode(value) for name, value in found}
    if {name for name, _ in found} != {written.name}:
        raise UnreadableError(f"{written.name}: {segment!r} names another parameter")
    if written.explode and kind == "array":
        return [written.decode(value) for _, value in found]
    return in_text(written, kind, found[0][1])


def in_pairs(written: Written, kind: str, found: Pairs, others: Collection[str] = ()) -> Tree:
    """What stands in a query, a cookie or a form. `others` are the names that are other values'."""
    if written.style == "deepObject" and kind == "object" and not written.as_json:
        return _deep([(name, written.decode(value)) for name, value in found], written.name)
    key = f"{written.name}[]" if (written.style, kind) == ("deepObject", "array") else written.name
    own = [value for name, value in found if name == key]
    spread = (written.explode or written.style == "deepObject") and not written.as_json
    if spread and kind == "object":
        return {name: written.decode(value) for name, value in found if name not in others} or ABSENT
    if not own:
        return ABSENT
    if spread and kind == "array":
        return [written.decode(value) for value in own]
    if len(own) > 1:
        raise UnreadableError(f"{written.name}: it came {len(own)} times")
    return in_text(written, kind, own[0], _SEPARATORS.get(written.style, ","))


def _deep(found: Pairs, name: str) -> Tree:
    """`name[a][b]=1` is an object in an object, and `name[a][]=1` an element of an array."""
    made: dict[str, Any] = {}
    for key, value in found:
        if key.startswith(f"{name}[") and key.endswith("]"):
            keys, holder = key[len(name) + 1 : -1].split("]["), made
            for outer, inner in pairwise(keys):
                holder = holder.setdefault(outer, {}) if inner else holder
            if keys[-1]:
                holder[keys[-1]] = value
            else:
                holder.setdefault(keys[-2], []).append(value)
    return made or ABSENT


def texts(value: Json) -> Tree:
    """The tree of texts that stands for a value."""
    if isinstance(value, Mapping):
        return {name: texts(member) for name, member in value.items()}
    if isinstance(value, list):
        return [texts(element) for element in value]
    return value if isinstance(value, str) else json.dumps(value)


def held(value: Json) -> Json:
    """What of a value is written: nothing stands for an object or an array in it that holds nothing."""
    if not isinstance(value, dict):
        return value
    inner = {name: held(one) for name, one in value.items()}
    return {name: one for name, one in inner.items() if one not in ({}, [])}
