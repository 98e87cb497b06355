"""Follows references to the components that are needed, and says which of these only responses need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from generator.diagnostics import child

from .objects import fields
from .resolve import at, canonical
from .vocabulary import METHODS

COMPONENTS: Final = "#/components/"


def reached(root: Any, values: list[Any]) -> set[str]:
    """Returns the components that some values refer to, if need be by others."""
    found: set[str] = set()
    waiting = list(values)
    while waiting:
        for reference in references(waiting.pop()):
            pointer = component(reference)
            if pointer.startswith(COMPONENTS) and pointer not in found:
                found.add(pointer)
                waiting.append(at(root, pointer))
    return found


class Answers:
    """Says whether what is at a pointer belongs to responses alone, which are read tolerantly."""

    def __init__(self, root: Any) -> None:
        items = [item for _, item in path_items(root)]
        answers: list[Any] = []
        requests: list[Any] = []
        for item in items:
            for name, member in item.items():
                if name in METHODS:
                    answers.append(member.get("responses"))
                    requests += [one for field, one in member.items() if field != "responses"]
                else:
                    requests.append(member)
        self._components = reached(root, answers) - reached(root, requests)

    def hold(self, pointer: str) -> bool:
        return component(pointer) in self._components or ("Operation", "responses") in fields(pointer)


def path_items(root: Any) -> Iterator[tuple[str, Any]]:
    """Yields each path of a document, which may be malformed, with what is an object there; an extension is no path."""
    paths = root.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        if isinstance(item, dict) and not path.startswith("x-"):
            yield path, item


def component(pointer: str) -> str:
    """Returns the pointer of the component that a pointer leads into."""
    return "/".join(pointer.split("/")[:4])


def components(root: Any) -> Iterator[tuple[str, Any]]:
    """Yields the pointer and value of each component of a document, which may be malformed."""
    sections = root.get("components")
    for section, members in sections.items() if isinstance(sections, dict) else ():
        if isinstance(members, dict):
            yield from ((child(COMPONENTS + section, name), value) for name, value in members.items())


def references(value: Any) -> Iterator[str]:
    """Yields the pointers for all texts in a value that refer to a component."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found
        elif isinstance(found, str) and found.startswith(COMPONENTS):
            yield canonical(found)
