"""Measures how long one request takes to construct, check and serialise, beside datamodel-code-generator's models.

The peer's models are made of the same document, strict, once as `BaseModel` and once as dataclasses; the faster counts.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generated_client import models
from generated_client._runtime.compiled.shortcuts import written
from generated_client._runtime.writing.media_types import as_json, by_media_type
from generated_client.api.images.generate import OPERATION

from .examples import REQUESTS
from .timing import fastest

AT_MOST = 0.8
_OPTIONS = (
    "--input-file-type",
    "openapi",
    "--disable-timestamp",
    "--set-default-enum-member",
    "--formatters",
    "builtin",
)
_STRICT = ("--strict-types", "str", "int", "float", "bool")


def main() -> int:
    """Prints a line for each model and returns 1 where one takes more than it may."""
    with tempfile.TemporaryDirectory() as folder:
        peers = {kind: _peer(Path(folder), kind) for kind in ("BaseModel", "dataclass")}
        ratios = [_measured(name, peers) for name in REQUESTS]
    return int(max(ratios) > AT_MOST)


def _peer(folder: Path, kind: str) -> Any:
    """Returns the module that datamodel-code-generator makes of the document."""
    name = f"peer_{kind.lower()}"
    made = ("--output-model-type", f"pydantic_v2.{kind}", "--output", str(folder / f"{name}.py"))
    command = [sys.executable, "-m", "datamodel_code_generator", "--input", "openapi.yaml", *_OPTIONS, *_STRICT, *made]
    subprocess.run(command, check=True)
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


def _measured(name: str, peers: dict[str, Any]) -> float:
    functions = {kind: _of_peer(getattr(module, name), kind, REQUESTS[name]) for kind, module in peers.items()}
    functions |= {"model": _model(name), "mapping": _mapping(name)}
    for kind, function in functions.items():
        if json.loads(function()) != REQUESTS[name]:
            raise ValueError(f"{kind} {name} writes {function()!r}")
    found = fastest(functions, batch=100, rounds=1000)
    ratio = found["model"] / min(found[kind] for kind in peers)
    told = ", ".join(f"{kind} {time:.2f}" for kind, time in found.items())
    print(f"one request, {name}: {ratio:.2f} of the faster peer's time, at most {AT_MOST} (microseconds: {told})")
    return ratio


def _of_peer(cls: Any, kind: str, values: dict[str, Any]) -> Callable[[], bytes]:
    if kind == "BaseModel":
        return lambda: cls(**values).model_dump_json().encode()
    adapter = importlib.import_module("pydantic").TypeAdapter(cls)
    return lambda: adapter.dump_json(cls(**values))


def _model(name: str) -> Callable[[], bytes]:
    cls, values = getattr(models, name), REQUESTS[name]
    return lambda: cls(**values).to_json()


def _mapping(name: str) -> Callable[[], bytes]:
    """A mapping as an operation takes it: the tag selects the model, and nothing is constructed."""
    content, values = by_media_type(OPERATION.body)["application/json"], REQUESTS[name]
    keywords = content.keywords if isinstance(content, as_json) else ()
    return lambda: (written(keywords, values) or "").encode()


if __name__ == "__main__":
    raise SystemExit(main())
