"""Says which values of a schema a parameter style has no way to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator import ir
from generator.runtime._runtime.writing.forms import encoding
from generator.runtime._runtime.writing.styles import Unwritable

from .documents import Source

_HOLDERS: Final = {"array": "an array", "object": "an object"}


def tell_unwritable(source: Source, schema: Any, style: str | None, pointer: str) -> None:
    """Warns of values that no call can give: OpenAPI says how an array or an object of texts is written, and no more.

    What stands deeper is written in `deepObject` alone, and without a style as JSON.
    """
    for what in _too_deep(source, schema) if style not in (None, "deepObject") else ():
        source.warning(pointer, f"{what} can't be written in the style {style!r}: a call with one is refused")


def is_writable(value: Any, how: ir.Encoding, kind: str) -> bool:
    """Says whether a value can be written as a member of a form, or nothing stands for it."""
    writer = encoding(how.style, how.explode, how.allow_reserved, how.content_type)
    sent = writer.written_of(value)
    try:
        if not writer.leaves_out(sent):
            (writer.encoded if kind == "form" else writer.texts)("", sent)
    except Unwritable:
        return False
    return True


def _too_deep(source: Source, schema: Any) -> Iterator[str]:
    outer = _holder(source, schema)
    if outer == "array" and (inner := _holder(source, source.says(schema, "items"))):
        yield f"an array of {inner}s"
    for name, member in (source.says(schema, "properties") or {}).items() if outer == "object" else ():
        if inner := _holder(source, member):
            yield f"an object in which {name!r} is {_HOLDERS[inner]}"


def _holder(source: Source, schema: Any) -> str:
    """Returns whether a schema allows arrays alone, or objects alone, beside null; nothing where it allows texts."""
    named = source.says(schema, "type") if isinstance(schema, Mapping) else None
    kinds = {*([named] if isinstance(named, str) else named or ())} - {"null"}
    return kinds.pop() if len(kinds) == 1 and kinds <= _HOLDERS.keys() else ""
