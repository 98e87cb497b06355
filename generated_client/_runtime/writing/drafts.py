"""A request while it is made: what is written of it so far, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from attrs import evolve

from ...errors import ConstraintError, RequestPart, Violation
from ...types import UNSET, Validate
from ..keywords.json_types import equal, plain, shown
from ..keywords.keyword import Keyword, Place, Reading, bounded, read
from ..keywords.leniency import as_given, warn
from .names import Named, shared

if TYPE_CHECKING:
    import httpx

_OF_BODY: Final = {"Content-Type"}


class Draft:
    """What an operation's parameters and body have put into a request."""

    __slots__ = (
        "asynchronous",
        "body",
        "cookies",
        "headers",
        "named",
        "path",
        "query",
        "unsendable",
        "validate",
        "violations",
    )

    def __init__(self, path: str, asynchronous: bool = False, validate: Validate = "strict") -> None:
        self.path = path
        self.asynchronous = asynchronous
        self.validate: Validate = validate
        """What happens to what breaks a rule and could be sent all the same."""

        self.query: list[str] = []
        """Each `name=value`, percent-encoded."""

        self.headers: dict[str, str] = {}
        self.cookies: list[tuple[str, str]] = []
        self.body: dict[str, Any] = {}
        """What httpx takes for the body: `content` or `files`."""

        self.named: list[Named] = []
        """What stands under names that something else could stand under too."""

        self.violations: list[Violation] = []
        self.unsendable = False
        """Whether among the violations is one that leaves nothing to send, whatever the caller wants."""

    def checked(self, keywords: Iterable[Keyword], value: Any, at: Place, place: RequestPart) -> Any:
        """Returns the JSON that a value stands for, or UNSET where it breaks a rule, which is noted.

        Where the caller wants less than strictness, it is what was given, with the defaults.
        """
        reading = Reading(sending=True)
        made: Any = UNSET
        sent: Any = UNSET
        with bounded(value, at, reading):
            made = read(keywords, value, at, reading)
            sent = plain(made)
        if not reading.noted:
            return sent
        self.violations += [evolve(violation, place=place) for violation in reading.violations]
        self.unsendable |= sent is UNSET
        return UNSET if self.unsendable or self.validate == "strict" else as_given(value, made)

    def checked_again(self, keywords: Iterable[Keyword], left: Any, given: Any, at: Place, place: RequestPart) -> Any:
        """Returns the same of what is left of a value, which kept the rules, without what nothing is written of."""
        before = len(self.violations)
        taken = self.checked(keywords, left, at, place)
        self.violations[before:] = [_of_what_is_empty(one, given, at) for one in self.violations[before:]]
        return taken

    def note(self, keyword: str, limit: object, value: object, at: Place, place: RequestPart, rule: str) -> None:
        """Notes that `value` breaks `keyword`; `rule` ends the line that begins with the place."""
        self.violations.append(Violation(at.pointer, keyword, limit, value, f"{at.subject}: {rule}", place))

    def refuse(self, keyword: str, limit: object, value: object, at: Place, place: RequestPart, rule: str) -> None:
        """Notes the same of what can't be sent."""
        self.note(keyword, limit, value, at, place, rule)
        self.unsendable = True

    def hold(self, meant: object, taken: object, given: object, at: Place, place: RequestPart) -> None:
        """Refuses what the server would take for another value, as nothing is written of what is empty."""
        if taken is not UNSET and not equal(meant, taken):
            rule = f"{shown(given)} would be read as {shown(taken)}"
            why = "what is empty is not written, so its default holds"
            self.refuse("default", taken, given, at, place, f"{rule}: {why}")

    def raise_any(self) -> None:
        """Does what the caller wants with all that was noted.

        Raises:
            ConstraintError: it must not be sent, or can't be.
        """
        for one, name in shared(self.named) if self.named[1:] else ():
            rule = f"{unquote(name)!r} stands for something else too"
            self.refuse("style", "names of its own", one.value, one.at, one.place, rule)
        if self.violations and (self.unsendable or self.validate == "strict"):
            raise ConstraintError(self.violations)
        if self.validate == "warn":
            warn(self.violations)

    @property
    def replayable(self) -> bool:
        """Whether the body can be sent a second time: what is read from a file is gone after the first."""
        payloads = [payload for _, (_, payload, _) in self.body.get("files", ())]
        return all(isinstance(payload, bytes) for payload in [self.body.get("content", b""), *payloads])

    @property
    def is_plain(self) -> bool:
        """Whether nothing but the body, of bytes, and the headers that come of it make the request what it is."""
        of_bytes = isinstance(self.body.get("content", b""), bytes) and "files" not in self.body
        return not self.query and not self.cookies and self.headers.keys() <= _OF_BODY and of_bytes

    def request(
        self,
        http: httpx.Client | httpx.AsyncClient,
        method: str,
        base_url: str,
        headers: httpx.Headers,
        cookies: Mapping[str, str],
        **options: Any,
    ) -> httpx.Request:
        """Returns the request, with the client's headers and cookies except where the operation has its own."""
        for name, value in self.headers.items():
            headers[name] = value
        own = {name for name, _ in self.cookies}
        kept = {name: value for name, value in cookies.items() if name not in own}
        url = base_url + self.path
        request = http.build_request(method, url, headers=headers, cookies=kept or None, **self.body, **options)
        if self.query:
            query = "&".join(self.query).encode()
            request.url = request.url.copy_with(query=b"&".join([*filter(None, [request.url.query]), query]))
        if self.cookies:
            already = [request.headers["Cookie"]] if "Cookie" in request.headers else []
            request.headers["Cookie"] = "; ".join([*already, *(f"{name}={value}" for name, value in self.cookies)])
        return request


def _of_what_is_empty(violation: Violation, given: Any, at: Place) -> Violation:
    """Returns what is told of what is required, where it was given and nothing is written of it."""
    value = given
    for token in violation.pointer.removeprefix(at.pointer).split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        value = value.get(name, UNSET) if isinstance(value, Mapping) else UNSET
    if value is UNSET or violation.keyword != "required":
        return violation
    subject = violation.message.removesuffix("is required")
    return evolve(violation, value=value, message=f"{subject}{shown(value)} leaves nothing to send")
