"""Measures how long a whole call takes against a server that answers at once, beside the same call by hand.

By hand is what somebody writes who checks nothing: the dict, the headers, and what `response.json()` makes of the
answer.
"""

from __future__ import annotations

import argparse
import importlib
import json
from collections.abc import Callable
from typing import Any

from .examples import ANSWER, REQUESTS
from .timing import fastest

AT_MOST = 1.1
_URL = "https://images.example"
_TOKEN = "no-secret"  # noqa: S105


def main() -> int:
    """Prints a line for each model and returns 1 where a call takes more than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.one_call", description=__doc__)
    parser.add_argument("--library", choices=("httpx", "httpx2"), default="httpx")
    parser.add_argument("--client", default="generated_client", help="a package that was generated for the library")
    given = parser.parse_args()
    library, package = importlib.import_module(given.library), importlib.import_module(given.client)
    ratios = [_measured(name, library, package) for name in REQUESTS]
    return int(max(ratios) > AT_MOST)


def _measured(name: str, library: Any, package: Any) -> float:
    sent: list[Any] = []

    def answer(request: Any) -> Any:
        sent[:] = [str(request.url), request.headers["Authorization"], json.loads(request.content)]
        return library.Response(200, content=_ANSWER, headers={"Content-Type": "application/json"})

    with library.Client(transport=library.MockTransport(answer)) as http:
        functions = {"by hand": _by_hand(http, name)}
        client = package.Client(token=_TOKEN, base_url=_URL, http_client=http)
        functions |= _by_client(client, package, name)
        for function in functions.values():
            if function() is None or sent != [_URL + _PATH, f"Bearer {_TOKEN}", REQUESTS[name]]:
                raise ValueError(f"{name} is sent as {sent}")
        found = fastest(functions, rounds=100)
    ratio = found["a mapping"] / found["by hand"]
    told = ", ".join(f"{kind} {time:.0f}" for kind, time in found.items())
    print(f"one call by {library.__name__}, {name}: {ratio:.2f} of the time by hand, at most {AT_MOST} ({told} us)")
    return ratio


_PATH = "/v1/image/gen/sd"
_ANSWER = json.dumps(ANSWER).encode()


def _by_hand(http: Any, name: str) -> Callable[[], object]:
    headers = {"Authorization": f"Bearer {_TOKEN}"}
    return lambda: http.post(_URL + _PATH, json=REQUESTS[name], headers=headers).json()


def _by_client(client: Any, package: Any, name: str) -> dict[str, Callable[[], object]]:
    """A call with the dict, and one with a model that is constructed for it."""
    sync = importlib.import_module(f"{package.__name__}.api.images.generate").sync
    model = getattr(package.models, name)
    return {
        "a mapping": lambda: sync(client=client, body=REQUESTS[name]),
        "a model": lambda: sync(client=client, body=model(**REQUESTS[name])),
    }


if __name__ == "__main__":
    raise SystemExit(main())
