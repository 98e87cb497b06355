"""Measures how long a whole call takes against a server that answers at once, beside the same call by hand.

By hand is what somebody writes who checks nothing: the dict, the headers, and what `response.json()` makes of the
answer.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from .examples import ANSWER, REQUESTS
from .timing import fastest, fastest_async

AT_MOST = 1.1
_TIMES = {"batch": 10, "rounds": 300}
_URL = "https://images.example"
_PATH = "/v1/image/gen/sd"
_TOKEN = "no-secret"  # noqa: S105
_HEADERS = {"Authorization": f"Bearer {_TOKEN}"}


def main() -> int:
    """Prints two lines for each model and returns 1 where a call takes more than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.one_call", description=__doc__)
    parser.add_argument("--library", choices=("httpx", "httpx2"), default="httpx")
    parser.add_argument("--client", default="generated_client", help="a package that was generated for the library")
    given = parser.parse_args()
    library, package = importlib.import_module(given.library), importlib.import_module(given.client)
    ratios = [measure(name, library, package) for name in REQUESTS for measure in (_waiting, _awaited)]
    return int(max(ratios) > AT_MOST)


def _waiting(name: str, library: Any, package: Any) -> float:
    sent: list[Any] = []
    with library.Client(transport=_server(library, sent)) as http:
        client = package.Client(token=_TOKEN, base_url=_URL, http_client=http)
        functions = {
            "by hand": lambda: http.post(_URL + _PATH, json=REQUESTS[name], headers=_HEADERS).json(),
            **_by_client(client, package, name, "sync"),
        }
        for kind, function in functions.items():
            _check(kind, function(), sent, REQUESTS[name])
        return _told(f"one call by {library.__name__}, {name}", fastest(functions, **_TIMES))


def _awaited(name: str, library: Any, package: Any) -> float:
    return asyncio.run(_measured_async(name, library, package))


async def _measured_async(name: str, library: Any, package: Any) -> float:
    sent: list[Any] = []
    async with library.AsyncClient(transport=_server(library, sent)) as http:
        client = package.AsyncClient(token=_TOKEN, base_url=_URL, http_client=http)

        async def by_hand() -> Any:
            return (await http.post(_URL + _PATH, json=REQUESTS[name], headers=_HEADERS)).json()

        functions = {"by hand": by_hand, **_by_client(client, package, name, "asyncio")}
        for kind, function in functions.items():
            _check(kind, await function(), sent, REQUESTS[name])
        return _told(f"one awaited call by {library.__name__}, {name}", await fastest_async(functions, **_TIMES))


def _server(library: Any, sent: list[Any]) -> Any:
    """Returns what stands for the server, and notes what it is sent."""

    def answer(request: Any) -> Any:
        sent[:] = [str(request.url), request.headers["Authorization"], json.loads(request.content)]
        return library.Response(200, content=_ANSWER, headers={"Content-Type": "application/json"})

    return library.MockTransport(answer)


_ANSWER = json.dumps(ANSWER).encode()


def _by_client(client: Any, package: Any, name: str, function: str) -> dict[str, Callable[[], Any]]:
    """The ways to call: keywords, a dict, and a model that is constructed for the call."""
    layout = getattr(importlib.import_module(f"{package.__name__}.api.images.generate"), function)
    model = getattr(package.models, name)
    return {
        "keywords": lambda: client.images.generate(**REQUESTS[name]),
        "a mapping": lambda: layout(client=client, body=REQUESTS[name]),
        "a model": lambda: client.images.generate(model(**REQUESTS[name])),
    }


def _check(kind: str, result: object, sent: list[Any], request: Mapping[str, Any]) -> None:
    if result is None or sent != [_URL + _PATH, f"Bearer {_TOKEN}", request]:
        raise ValueError(f"{kind}: sent as {sent}")


def _told(what: str, found: dict[str, float]) -> float:
    """Prints what was found and returns the ratio of the slowest way to the time by hand."""
    ratio = max(time for kind, time in found.items() if kind != "by hand") / found["by hand"]
    told = ", ".join(f"{kind} {time:.0f}" for kind, time in found.items())
    print(f"{what}: at most {ratio:.2f} of the time by hand, {AT_MOST} allowed ({told} us)")
    return ratio


if __name__ == "__main__":
    raise SystemExit(main())
