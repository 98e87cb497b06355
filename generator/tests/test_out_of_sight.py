"""Nothing that can be reached from a client, a failure or a traceback shows a credential."""

from __future__ import annotations

import copy
import pickle
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

SECRET = "s3cret-v4lue"
LOGIN = b64encode(f"user:{SECRET}".encode()).decode()
CREDENTIALS = {"key": SECRET, "login": ("user", SECRET), "second": SECRET, "jar": SECRET, "oauth": SECRET}
BROKEN = f"{SECRET}\n"


@pytest.fixture
def package(client: Callable[[str], Any]) -> Any:
    return client("credentials")


def reachable(start: object) -> Iterator[object]:
    """Whatever attributes and members lead to, of objects of the client's own and of httpx."""
    seen: dict[int, object] = {}
    waiting = [start]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen[id(one)] = one
        yield one
        if isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list | tuple):
            waiting += one
        elif type(one).__module__.split(".")[0] in ("client_of_credentials", "httpx") and not isinstance(one, type):
            names = [name for name in dir(one) if not name.startswith("__") and name not in ("reveal", "raw")]
            waiting += [value for name in names if not callable(value := getattr(one, name, None))]


def shown(start: object) -> list[object]:
    """What of it shows a credential when it is printed."""
    texts = (f"{one!r} {one!s}" for one in reachable(start) if not isinstance(one, str | bytes))
    return [text for text in texts if SECRET in text or LOGIN in text]


def raised_or(answer: Any) -> Any:
    if isinstance(answer, Exception):
        raise answer
    return answer


@pytest.mark.parametrize("operation", ["either", "token", "jar"])
@pytest.mark.parametrize(
    "answer",
    [httpx.Response(500, text=SECRET), httpx.Response(200, text=SECRET), httpx.ConnectError("refused")],
    ids=lambda answer: type(answer).__name__,
)
def test_a_client_and_its_failures_show_no_credential(package: Any, operation: str, answer: Any) -> None:
    http = httpx.Client(transport=httpx.MockTransport(lambda _: raised_or(answer)))
    caller = package.Client(base_url="https://keys.example", http_client=http, credentials=CREDENTIALS, retries=0)
    failure: BaseException | None = None
    try:
        getattr(package.api.default, operation).sync(client=caller)
    except package.errors.Error as error:
        failure = error
    copies = [copy.copy(caller), copy.deepcopy(package.Client(token=SECRET)), caller.with_options(retries=1)]
    assert [shown(one) for one in (caller, *copies) if shown(one)] == []
    while failure is not None:
        assert shown(failure) == []
        assert SECRET.encode() not in (pickle.dumps(failure) if isinstance(failure, package.errors.Error) else b"")
        failure = failure.__cause__


@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
@pytest.mark.parametrize(
    "arguments",
    [
        {"token": BROKEN},
        {"token": (SECRET,)},
        {"token": SECRET, "validate": "never"},
        {"token": SECRET, "base_url": "https://x:port"},
        {"token": SECRET, "http_client": 1},
        {"credentials": {"key": BROKEN}},
        {"credentials": {"key": ("user", SECRET)}},
        {"credentials": {"login": ("a:b", SECRET)}},
        {"credentials": {"other": SECRET}},
    ],
    ids=str,
)
def test_a_constructor_that_refuses_leaves_no_credential_in_a_traceback(
    package: Any, kind: str, arguments: dict[str, Any]
) -> None:
    with pytest.raises((ValueError, TypeError, package.errors.RequestError)) as refusal:
        getattr(package, kind)(**arguments)
    _own, *frames = traceback.walk_tb(refusal.tb)
    variables = [f"{name} = {value!r}" for frame, _ in frames for name, value in frame.f_locals.items()]
    assert variables != []
    assert [text for text in variables if SECRET in text] == []


def test_a_token_that_is_given_by_its_place_is_hidden_like_one_by_name(package: Any) -> None:
    with pytest.raises(ValueError, match="visible ASCII") as refusal:
        package.Client("https://keys.example", BROKEN)
    _own, *frames = traceback.walk_tb(refusal.tb)
    assert [name for frame, _ in frames for name, value in frame.f_locals.items() if SECRET in repr(value)] == []


def test_an_http_client_of_the_wrong_kind_is_refused_when_it_is_set(package: Any) -> None:
    caller = package.Client()
    with pytest.raises(TypeError, match=r"client has to be a httpx\.Client, not AsyncClient"):
        caller.set_httpx_client(httpx.AsyncClient())
    with pytest.raises(TypeError, match=r"async_client has to be a httpx\.AsyncClient, not Client"):
        caller.set_async_httpx_client(httpx.Client())
