"""Turns one instance into what a client did with it: refused it, sent it, or something that is neither."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import httpx


def refused_or_sent(
    package: Any, module: Any, client: Any, instance: Any, requests: list[httpx.Request], schema: Any
) -> str:
    """Returns `refused`, `sent`, or how the client did neither."""
    try:
        module.sync(client=client, body=copy.deepcopy(instance))
    except package.errors.ConstraintError:
        return "refused" if not requests else "refused after it was sent"
    except Exception as error:  # whatever a client dies of is told as a disagreement
        return f"raised {error!r}"
    if len(requests) != 1:
        return f"made {len(requests)} requests"
    content = requests[0].content
    try:
        same = carries(instance, json.loads(content), list(_defaults(schema)))
    except ValueError:
        same = False
    return "sent" if same else f"sent {content[:200]!r}"


def carries(given: Any, sent: Any, defaults: list[Any]) -> bool:
    """Says whether what was sent is what was given, apart from 2 for 2.0 and from members that are defaults."""
    if isinstance(given, dict) and isinstance(sent, dict):
        kept = all(name in sent and carries(given[name], sent[name], defaults) for name in given)
        added = [sent[name] for name in sent.keys() - given.keys()]
        return kept and all(any(carries(default, value, []) for default in defaults) for value in added)
    if isinstance(given, list) and isinstance(sent, list):
        return len(given) == len(sent) and all(
            carries(one, other, defaults) for one, other in zip(given, sent, strict=True)
        )
    if isinstance(given, bool) or isinstance(sent, bool):
        return given is sent
    return bool(given == sent)


def _defaults(schema: Any) -> Iterator[Any]:
    if isinstance(schema, dict):
        yield from [schema["default"]] if "default" in schema else []
        for member in schema.values():
            yield from _defaults(member)
    elif isinstance(schema, list):
        for member in schema:
            yield from _defaults(member)
