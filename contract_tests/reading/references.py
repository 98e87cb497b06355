"""Turns a place that may hold a reference to a parameter, a body, a response or a path item into where that stands."""

from collections.abc import Mapping

from contract_tests.reading.pointers import Json, follow


def resolved(content: Json, pointer: str) -> str:
    """The pointer at the end of the `$ref`s that begin at `pointer`. Raises LookupError where one leads nowhere."""
    seen = list[str]()
    while isinstance(node := follow(content, pointer), Mapping) and str(node.get("$ref", "")).startswith("#/"):
        if pointer in seen:
            raise LookupError(f"{pointer}: $ref leads back to itself")
        seen.append(pointer)
        pointer = str(node["$ref"])
    return pointer


def at(content: Json, pointer: str) -> Json:
    """What stands at the end of the `$ref`s that begin at `pointer`."""
    return follow(content, resolved(content, pointer))
