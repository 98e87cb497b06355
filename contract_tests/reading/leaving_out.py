"""Turns a package's word on what it leaves out, and a document, into the document without that."""

import ast
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from contract_tests.reading.pointers import Json, follow, last_part


@dataclass(frozen=True)
class Record:
    """The options by which a package was generated, as it records them."""

    left_out: tuple[str, ...] = ()
    """Pointers of what the document says and the package does not carry."""

    asserts_formats: bool = False

    @property
    def lines(self) -> list[str]:
        """One line for each thing of which nothing is proved."""
        formats = ["FORMATS  are rules, as the package says: judged where they come up, and no limits tried"]
        lines = [f"LEFT OUT  {pointer}: not carried, as the package says" for pointer in self.left_out]
        return lines + (formats if self.asserts_formats else [])


NOTHING_LEFT_OUT = Record()


def record_of(package: Path) -> Record:
    """What a package says, read without running it. A package that is not there says nothing."""
    source = package / "__init__.py"
    said = dict[str, Json]()
    for node in ast.parse(source.read_text(encoding="utf-8")).body if source.is_file() else ():
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            said[node.target.id] = node.value
    found = {name: ast.literal_eval(said[name]) for name in ("__left_out__", "__asserts_formats__") if name in said}
    return Record(tuple(found.get("__left_out__", ())), bool(found.get("__asserts_formats__", False)))


def without(content: Json, pointers: Collection[str]) -> Json:
    """The document without some members of objects; what is inside of one that is gone is gone with it."""
    for pointer in pointers:
        with suppress(LookupError):
            follow(content, pointer.rpartition("/")[0]).pop(last_part(pointer), None)
    return content
