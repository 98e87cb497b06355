"""The paths of a document as they are sent: without a fragment, and `/apps?id={id}` has a parameter of the query."""

from __future__ import annotations

import re
from functools import cache
from typing import Final
from urllib.parse import unquote

_PARAMETER: Final = re.compile(r"([^={}]+)=\{([^{}]*)\}")


@cache
def sent(path: str) -> str:
    """Returns a path without what is not sent, or is written as a parameter."""
    path, _, query = path.partition("#")[0].partition("?")
    kept = [member for member in query.split("&") if not _PARAMETER.fullmatch(member)]
    return f"{path}?{'&'.join(kept)}" if any(kept) else path


def in_query(path: str) -> dict[str, str]:
    """Returns the parameters in the query of a path, each with the name that stands for its value."""
    members = path.partition("#")[0].partition("?")[2].split("&")
    return {unquote(found[1]): found[2] for found in map(_PARAMETER.fullmatch, members) if found}
