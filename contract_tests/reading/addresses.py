"""Turns schemas into their addresses, by `$id` and by name, and a reference into the place that it means."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote, urljoin

from contract_tests.reading.pointers import Json, Path, pointer_of

_NAMING = ("$anchor", "$dynamicAnchor")


class Addresses:
    """What can be referred to in a document. All that stands in a schema with an `$id` starts from that."""

    def __init__(self, schemas: Sequence[tuple[Path, Json]]) -> None:
        self._starts: dict[Path, str] = {}
        for path, schema in schemas:  # outer ones first
            if isinstance(schema, Mapping) and "$id" in schema:
                self._starts[path] = _absolute(self.start(path), str(schema["$id"]))
        self._known: dict[str, list[Path]] = {"": [()]}
        for path, address in self._starts.items():
            self._known.setdefault(address, []).append(path)
        for path, schema in schemas:
            for name in {schema[word] for word in _NAMING if word in schema} if isinstance(schema, Mapping) else ():
                self._known.setdefault(f"{self.start(path)}#{name}", []).append(path)

    @property
    def are_clear(self) -> bool:
        """Whether no two schemas have one address by `$id`, and none has only a name by it."""
        return all("#" not in one and len(self._known[one]) == 1 for one in self._starts.values())

    def start(self, path: Path) -> str:
        """The address that the references of a schema start from."""
        around = (path[:end] for end in range(len(path), 0, -1)) if self._starts else iter(())
        return next((self._starts[one] for one in around if one in self._starts), "")

    def meant(self, path: Path, reference: Json) -> str:
        """The place that a reference at a path means, as the document spells it; nothing where there is none."""
        address, _, part = _absolute(self.start(path), str(reference)).partition("#")
        return next(iter(self._places(address, unquote(part))), "")

    def _places(self, address: str, part: str) -> Iterator[str]:
        inside = part if part.startswith("/") else ""
        named = f"{address}#{part}" if part and not inside else address
        if len(found := self._known.get(named, [])) == 1:
            yield f"#{pointer_of(found[0])}{inside}"


def _absolute(start: str, reference: str) -> str:
    try:
        return start + reference if reference.startswith("#") else urljoin(start, reference)
    except ValueError:
        return reference
