"""Says whether the members of a form came as they were given."""

import json
from collections.abc import Callable, Collection, Mapping

from contract_tests.reading.pointers import Json
from contract_tests.reading.values import equal_as_json
from contract_tests.wire.styles import ABSENT, Pairs, Written, deep, in_pairs, texts

_OF_SEVERAL = (dict, list)


def arrived(written: Callable[[str], Written], members: Mapping[str, Json], found: Pairs) -> bool:
    """Whether each member came as it was given, and nothing else came."""
    came = {key for key, _ in found}
    hows = {name: written(name) for name in members}
    mine = {name: _names(hows[name], came) for name, value in members.items() if not _is_spread(hows[name], value)}
    rest = came.difference(*mine.values())
    mine |= dict.fromkeys(members.keys() - mine.keys(), rest)
    return came == set().union(*mine.values()) and all(
        _is_said(hows[name], value, [(key, text) for key, text in found if key in mine[name]])
        for name, value in members.items()
    )


def _is_spread(how: Written, value: Json) -> bool:
    """Whether the members of an object stand by their own names."""
    return how.style != "deepObject" and bool(how.style) and how.explode and isinstance(value, dict)


def _names(how: Written, came: Collection[str]) -> set[str]:
    """The names that a member stands under."""
    inner = {key for key in came if key.startswith(f"{how.name}[")} if how.style == "deepObject" else set()
    return {how.name, *inner} & {*came}


def _is_said(how: Written, value: Json, own: Pairs) -> bool:
    if how.style:
        kind = "array" if isinstance(value, list) else "object" if isinstance(value, dict) else "text"
        wanted = deep(value) if how.style == "deepObject" else texts(value)
        tree: Json = in_pairs(how, kind, own)
        return tree is not ABSENT and equal_as_json(tree) == equal_as_json(wanted)
    said = [how.decode(text) for _, text in own]
    elements = value if isinstance(value, list) else [value]
    alike = (_is(text, one, how.as_json) for text, one in zip(said, elements, strict=False))
    return len(said) == len(elements) and all(alike)


def _is(text: str, value: Json, as_json: bool) -> bool:
    if as_json or isinstance(value, _OF_SEVERAL):
        return equal_as_json(json.loads(text)) == equal_as_json(value)
    return text == str(texts(value))
