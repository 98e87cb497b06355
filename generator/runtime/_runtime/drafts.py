"""A request while it is made: what is written of it so far, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import httpx
from attrs import Factory, define, evolve

from ..errors import ConstraintError, RequestPart, Violation
from ..types import UNSET
from .json_types import plain
from .keyword import Keyword, Place, Reading, read


@define
class Draft:
    """What an operation's parameters and body have put into a request."""

    path: str
    asynchronous: bool = False
    query: list[str] = Factory(list)
    """Each `name=value`, percent-encoded."""

    headers: dict[str, str] = Factory(dict)
    cookies: list[tuple[str, str]] = Factory(list)
    body: dict[str, Any] = Factory(dict)
    """What httpx takes for the body: `content` or `files`."""

    violations: list[Violation] = Factory(list)

    def checked(self, keywords: Iterable[Keyword], value: Any, at: Place, place: RequestPart) -> Any:
        """Returns the JSON that a value stands for, or UNSET where it breaks a rule, which is noted."""
        reading = Reading(sending=True)
        made = read(keywords, value, at, reading)
        self.violations += [evolve(violation, place=place) for violation in reading.violations]
        return UNSET if reading.violations else plain(made)

    def refuse(self, keyword: str, limit: object, value: object, at: Place, place: RequestPart, rule: str) -> None:
        """Notes that `value` breaks `keyword`; `rule` ends the line that begins with the place."""
        self.violations.append(Violation(at.pointer, keyword, limit, value, f"{at.subject}: {rule}", place))

    def raise_any(self) -> None:
        """Raises `ConstraintError` with all that was noted."""
        if self.violations:
            raise ConstraintError(self.violations)

    def request(
        self,
        http: httpx.Client | httpx.AsyncClient,
        method: str,
        base_url: str,
        headers: httpx.Headers,
        cookies: Mapping[str, str],
    ) -> httpx.Request:
        """Returns the request, with the client's headers and cookies except where the operation has its own."""
        for name, value in self.headers.items():
            headers[name] = value
        own = {name for name, _ in self.cookies}
        kept = {name: value for name, value in cookies.items() if name not in own}
        url = base_url + self.path
        request = http.build_request(method, url, headers=headers, cookies=kept or None, **self.body)
        if self.query:
            query = "&".join(self.query).encode()
            request.url = request.url.copy_with(query=b"&".join([*filter(None, [request.url.query]), query]))
        if self.cookies:
            already = [request.headers["Cookie"]] if "Cookie" in request.headers else []
            request.headers["Cookie"] = "; ".join([*already, *(f"{name}={value}" for name, value in self.cookies)])
        return request
