"""Turns a discriminator into warnings, where it does not select the variants that it names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, child
from generator.load import Document
from generator.schema.gather import Gatherer
from generator.schema.objects import Found
from generator.schema.resolve import canonical
from generator.schema.selecting import selected
from generator.schema.variants import mapped, told_apart


def misleading(document: Document, gathered: Gatherer, found: Found) -> Iterator[Diagnostic]:
    """Yields a warning for each tag that does not select a variant which allows it, or one where none selects any."""
    if "discriminator" not in found.value:
        return
    selecting = told_apart(gathered, found.value)
    if selecting is None:
        yield from _selects_nothing(document, gathered, found)
        return
    (name, chosen), variants = selecting, _variants(found)
    for tag, variant in mapped(found.value):
        at = child(f"{found.pointer}/discriminator/mapping", tag)
        if variant not in variants:
            yield document.warning(at, f"{variant!r} is no variant of this union: nothing can be this")
        elif chosen.get(tag) != variant:
            yield document.warning(at, f"{variant} does not allow {tag!r} as {name!r}: nothing can be this")


def _selects_nothing(document: Document, gathered: Gatherer, found: Found) -> Iterator[Diagnostic]:
    """A discriminator is a hint: without it an object has to keep exactly one member of a `oneOf` as well."""
    if "oneOf" in found.value and selected(gathered, found.value) is None:
        name = found.value["discriminator"]["propertyName"]
        message = f"no variant is selected: not each requires {name!r} and lists values of its own for it, "
        message += "so an object is refused that keeps several"
        yield document.warning(f"{found.pointer}/discriminator", message)


def _variants(found: Found) -> set[str]:
    members = found.value.get("oneOf", found.value.get("anyOf", ()))
    return {canonical(member["$ref"]) for member in members}
