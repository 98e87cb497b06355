"""Turns a value as it came over the wire into a tree of texts, by its style: the reverse of what a client does.

Of an array the tree is a list, of an object a mapping, of anything else a text. What the texts stand for is for the
schema to say. A value that is written as JSON is a tree as it is.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from contract_tests.reading.pointers import Json

Tree: TypeAlias = Json
Pairs: TypeAlias = Sequence[tuple[str, str]]
ABSENT: Any = object()
SEPARATORS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
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
    if written.style == "deepObject" and not written.as_json:
        return _deep(found, written)
    own = [value for name, value in found if name == written.name]
    spread = written.explode and not written.as_json
    if spread and kind == "object":
        return {name: written.decode(value) for name, value in found if name not in others} or ABSENT
    if not own:
        return ABSENT
    if spread and kind == "array":
        return [written.decode(value) for value in own]
    if len(own) > 1:
        raise UnreadableError(f"{written.name}: it came {len(own)} times")
    return in_text(written, kind, own[0], SEPARATORS.get(written.style, ","))


def _deep(found: Pairs, written: Written) -> Tree:
    """`name[a][b]=1` is an object in an object, `name[a][]=1` an element, and `name[0][b]=1` is in the first one.

    Whether that is an element or a member called 0 is for the schema to say.
    """
    made: dict[str, Any] = {}
    for key, value in found:
        if key == written.name or (key.startswith(f"{written.name}[") and key.endswith("]")):
            inner = key[len(written.name) + 1 : -1].split("][") if key != written.name else []
            _put(made, [written.name, *inner], written.decode(value))
    return made.get(written.name, ABSENT)


def _put(holder: Any, way: list[str], text: str) -> None:
    first, *rest = way
    if not isinstance(holder, dict) or not first or (not rest and first in holder):
        raise UnreadableError(f"{'/'.join(way)}: it came twice, or by no name")
    if rest == [""]:
        elements = holder.setdefault(first, [])
        if not isinstance(elements, list):
            raise UnreadableError(f"{first}: an element of what is no array")
        elements.append(text)
    elif rest:
        _put(holder.setdefault(first, {}), rest, text)
    else:
        holder[first] = text


def deep(value: Json) -> Tree:
    """The tree that comes of a value in the style deepObject: numbers tell the elements that are no texts."""
    if isinstance(value, Mapping):
        return {name: deep(member) for name, member in value.items()}
    if isinstance(value, list) and any(isinstance(one, Mapping | list) for one in value):
        return {str(index): deep(element) for index, element in enumerate(value)}
    return texts(value)


def listed(tree: Mapping[str, Tree]) -> list[Tree] | None:
    """What a tree is as an array, if its names are the numbers of one."""
    numbers = list(map(str, range(len(tree))))
    return [tree[number] for number in numbers] if tree and {*tree} == {*numbers} else None


def texts(value: Json) -> Tree:
    """The tree of texts that stands for a value."""
    if isinstance(value, Mapping):
        return {name: texts(member) for name, member in value.items()}
    if isinstance(value, list):
        return [texts(element) for element in value]
    return value if isinstance(value, str) else json.dumps(value)


def held(value: Json) -> Json:
    """What of a value is written: nothing stands for an object or an array in an object that holds nothing."""
    if isinstance(value, list):
        return [held(one) for one in value]
    if not isinstance(value, dict):
        return value
    inner = {name: held(one) for name, one in value.items()}
    return {name: one for name, one in inner.items() if one not in ({}, [])}
