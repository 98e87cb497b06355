"""Turns the files of a package into those that it needs: parts of the runtime that nothing imports are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

OPTIONAL: Final = frozenset(
    {
        "_runtime/scheme_auth.py",
        "_runtime/security.py",
        "_runtime/writing/forms.py",
        "_runtime/writing/parameters.py",
        "_runtime/writing/parts.py",
        "_runtime/writing/styles.py",
        "_runtime/writing/texts.py",
    }
)
_IMPORT: Final = re.compile(r"^ *from (\.+)([\w.]+) import", re.MULTILINE)


def needed(files: Mapping[str, str]) -> dict[str, str]:
    """Returns the files without the optional modules of the runtime that no other of them imports."""
    imports = {path: OPTIONAL.intersection(_imports(path, text)) for path, text in files.items()}
    while idle := (OPTIONAL & imports.keys()).difference(*imports.values()):
        imports = {path: found for path, found in imports.items() if path not in idle}
    return {path: files[path] for path in imports}


def _imports(path: str, text: str) -> Iterator[str]:
    """Yields the paths of the modules that a module of the package imports from."""
    folders = path.split("/")
    for dots, module in _IMPORT.findall(text):
        yield "/".join([*folders[: -len(dots)], *module.split(".")]) + ".py"
