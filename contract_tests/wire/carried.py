"""Turns a parameter and its value into whether the request can carry it: some places and styles have no way to."""

from collections import Counter
from collections.abc import Iterator, Mapping

from contract_tests.reading.parameters import Parameter
from contract_tests.reading.pointers import Json
from contract_tests.reading.saying import NOTHING, UNSENT, says
from contract_tests.reading.values import equal_as_json
from contract_tests.wire.styles import SEPARATORS, Written, held, texts

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_BARE = {"form": ",", "spaceDelimited": " %", "pipeDelimited": "|%"}
"""The same where nothing is percent-encoded, in a multipart body."""

_OF_COOKIES = frozenset(map(chr, range(0x21, 0x7F))) - frozenset('",;\\')  # RFC 6265


def leaves_out(parameter: Parameter, value: Json) -> bool:
    """Whether nothing stands for a value, except in a path: for null, and for what holds nothing."""
    if parameter.media or parameter.place == "path":
        return False
    return value is None or (held(value) if parameter.style == "deepObject" else value) in ([], {})


def not_carried(parameter: Parameter, value: Json) -> str:
    """The keyword that a valid value is refused for all the same; nothing where the request can carry it."""
    if leaves_out(parameter, value):
        return "required" if parameter.required else "default" if _stands_for_another(parameter, value) else ""
    if not parameter.media and not can_be_written(value, parameter.style):
        return "style"
    text = texts(value)
    match parameter.place:
        case "path":
            return "style" if not parameter.media and _vanishes(parameter, text) else ""
        case "header":
            return "" if parameter.media or _is_header(text, parameter.explode) else "style"
        case "cookie":
            return "" if parameter.media or all(set(one) <= _OF_COOKIES for one in _leaves(text)) else "style"
        case _:
            return "style" if not parameter.media and runs_together(parameter, value) else ""


def _stands_for_another(parameter: Parameter, value: Json) -> bool:
    """Whether the server takes nothing for another value than it stands for: the default."""
    default = (
        NOTHING if UNSENT in parameter.node else says(parameter.content, {"$ref": parameter.schema}, "default", NOTHING)
    )
    return default is not NOTHING and equal_as_json(default) != equal_as_json(value)


def can_be_written(value: Json, style: str) -> bool:
    """Whether all that a value holds has a way to be written: no null, and except in deepObject no further depth."""
    if style == "deepObject":
        return _is_told(value)
    members = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else [value]
    return all(one is not None and not isinstance(one, list | Mapping) for one in members)


def _is_told(value: Json) -> bool:
    """An element for which nothing stands can't be left out: those after it would be others."""
    if isinstance(value, Mapping):
        return all(map(_is_told, value.values()))
    if isinstance(value, list):
        return all(_is_told(one) and held(one) not in ({}, []) for one in value)
    return value is not None


def names_of(how: Parameter | Written, value: Json) -> set[str]:
    """The names that a value stands under, where its place has room for several."""
    as_json = bool(how.media) if isinstance(how, Parameter) else how.as_json
    if value in (None, []) and not as_json:
        return set()
    if how.style == "deepObject" and not as_json:
        return set(_deep_names(how.name, value))
    if how.style in SEPARATORS and how.explode and isinstance(value, Mapping) and not as_json:
        return {*value}
    return {how.name}


def _deep_names(name: str, value: Json) -> Iterator[str]:
    if isinstance(value, Mapping):
        for inner, one in value.items():
            yield from _deep_names(f"{name}[{inner}]", one)
    elif isinstance(value, list):
        numbered = any(isinstance(one, Mapping | list) for one in value)
        for index, one in enumerate(value):
            yield from _deep_names(f"{name}[{index if numbered else ''}]", one)
    else:
        yield name


def shared(names: Mapping[str, set[str]]) -> Iterator[str]:
    """What stands under a name that something else stands under too."""
    counted = Counter(name for own in names.values() for name in own)
    yield from (one for one, own in names.items() if any(counted[name] > 1 for name in own))


def runs_together(how: Parameter | Written, value: Json, encoded: bool = True) -> bool:
    """Whether a text holds what sets it apart from the next, which is written the same."""
    if how.style == "deepObject":
        return any(not name or "[" in name or "]" in name for name in _names(held(value)))
    delimiters = _DELIMITERS.get(how.style, "") if encoded else _BARE[how.style]
    several = isinstance(value, list | Mapping) and not how.explode
    return several and any(delimiter in one for one in _leaves(texts(value)) for delimiter in delimiters)


def _names(value: Json) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from value
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _names(one)


def _vanishes(parameter: Parameter, text: Json) -> bool:
    """Whether a segment of the path would be empty, dots, which stand for another path, or other than it was."""
    if parameter.style == "matrix":
        return isinstance(text, list | Mapping) and not text
    leaves = list(_leaves(text))
    several = isinstance(text, list | Mapping)
    if parameter.style == "label" and parameter.explode and several and any("." in one for one in leaves):
        return True
    if parameter.style == "label" and parameter.explode and isinstance(text, list):
        return not any(leaves)  # dots alone
    return not leaves or (len(leaves) == 1 and not leaves[0].strip("."))


def _is_header(text: Json, explode: bool) -> bool:
    delimiters = (",=" if explode else ",") if isinstance(text, list | Mapping) else ""
    leaves = list(_leaves(text))
    visible = all(char == "\t" or " " <= char <= "~" or "\xa0" <= char <= "\xff" for char in "".join(leaves))
    trimmed = all(one == one.strip() for one in leaves)
    return visible and trimmed and not any(char in one for one in leaves for char in delimiters)


def _leaves(text: Json) -> Iterator[str]:
    """Every text of a tree, and every name."""
    if isinstance(text, Mapping):
        for name, inner in text.items():
            yield name
            yield from _leaves(inner)
    elif isinstance(text, list):
        for inner in text:
            yield from _leaves(inner)
    else:
        yield text
