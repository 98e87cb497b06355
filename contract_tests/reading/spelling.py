"""Rewrites the references of schemas, by name or by address, into pointers as the document spells them."""

from collections.abc import Sequence

from contract_tests.reading.addresses import Addresses
from contract_tests.reading.pointers import Json, Path


def place_names(schemas: Sequence[tuple[Path, Json]]) -> None:
    """Rewrites the references of a document's schemas, and takes away what nothing refers to by then.

    Beside an `$id`, what a `$dynamicRef` means depends on the way to it: what stands in a schema with one stays.
    """
    addresses = Addresses(schemas)
    known = [(path, schema) for path, schema in schemas if isinstance(schema, dict)]
    words = {word for _, schema in known for word in schema}
    is_dynamic = {"$id", "$dynamicRef"} <= words
    is_placed = addresses.are_clear and not is_dynamic
    own = [(path, schema) for path, schema in known if is_placed or not addresses.start(path)]
    for path, schema in own:
        if "$ref" in schema and (is_placed or str(schema["$ref"]).startswith("#")):
            schema["$ref"] = addresses.meant(path, schema["$ref"]) or schema["$ref"]
        if "$dynamicRef" in schema and not is_dynamic and (place := addresses.meant(path, schema["$dynamicRef"])):
            del schema["$dynamicRef"]
            schema["allOf"] = [*schema.get("allOf", []), {"$ref": place}]
    gone = ["$anchor", *([] if is_dynamic else ["$dynamicAnchor"]), *(["$id"] if is_placed else [])]
    for _, schema in own:
        for word in gone:
            schema.pop(word, None)
