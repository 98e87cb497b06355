"""Turns the files of a package into those that it needs: parts of the runtime that nothing imports are left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

OPTIONAL: Final = ("forms", "parameters", "scheme_auth", "security", "styles", "texts")
_IMPORT: Final = re.compile(r"^ *from \.(?:\.*_runtime\.)?(\w+) import", re.MULTILINE)


def needed(files: Mapping[str, str]) -> dict[str, str]:
    """Returns the files without the optional modules of the runtime that no other of them imports."""
    kept = dict(files)
    while idle := [path for path in map(_path, OPTIONAL) if path in kept and not _is_imported(path, kept)]:
        for path in idle:
            del kept[path]
    return kept


def _path(module: str) -> str:
    return f"_runtime/{module}.py"


def _is_imported(path: str, files: Mapping[str, str]) -> bool:
    return any(path in map(_path, _IMPORT.findall(text)) for other, text in files.items() if other != path)
