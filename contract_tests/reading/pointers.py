"""Turns paths of keys and indexes into JSON pointers (RFC 6901) and back."""

from collections.abc import Sequence
from typing import Any, TypeAlias
from urllib.parse import quote

Json: TypeAlias = Any
Key: TypeAlias = str | int
Path: TypeAlias = tuple[Key, ...]
DOCUMENT = "urn:document"


def escape(key: Key) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")


def unescape(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def pointer_of(path: Sequence[Key]) -> str:
    return "".join(f"/{escape(key)}" for key in path)


def follow(root: Json, pointer: str) -> Json:
    """What `pointer` ("#/a/b", or "/a/b") names inside `root`. Raises LookupError where it names nothing."""
    place = root
    for part in pointer.removeprefix("#").split("/")[1:]:
        key = unescape(part)
        place = place[int(key)] if isinstance(place, list) else place[key]
    return place


def reference_to(pointer: str) -> dict[str, str]:
    """The schema that is what `pointer` ("#/a/b") names in the document, written as a URI."""
    return {"$ref": f"{DOCUMENT}#{quote(pointer.removeprefix('#'), safe='/~')}"}


def last_part(pointer: str) -> str:
    return unescape(pointer.rpartition("/")[2])
