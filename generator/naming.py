"""Turns names of a document into names of Python."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from typing import Final

_RESERVED: Final = (frozenset(dir(builtins)) | {"self", "true", "false", "datetime"}) - {"id"}
_CLASS_RESERVED: Final = frozenset({"Any", "Client", "Literal", "Mapping", "Model", "Operation", "Response", "Unset"})
FIELD_RESERVED: Final = frozenset({"additional_properties", "from_dict", "to_dict"})


def class_name(name: str) -> str:
    """Returns a class's name: `image response` becomes `ImageResponse`, and `SD35Request` stays as it is."""
    return _identifier("".join(word[0].upper() + word[1:] for word in _words(name)), "Model", _CLASS_RESERVED)


def snake_case(name: str, reserved: frozenset[str] = frozenset()) -> str:
    """Returns the name of a field, module or function: `imageSize` becomes `image_size`, `type` becomes `type_`."""
    return _identifier("_".join(map(_snake, _words(name))), "field", reserved)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", name))


def _snake(word: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", word).lower()


def _identifier(name: str, prefix: str, reserved: frozenset[str]) -> str:
    if not name.isidentifier():
        name = f"{prefix}_{name}" if name else prefix
    if keyword.iskeyword(name) or name in _RESERVED or name in reserved:
        return f"{name}_"
    return name
