"""Turns a request into the credential that it holds for a security scheme."""

from contract_tests.reading.credentials import Scheme
from contract_tests.wire.request import Request

_PREFIXES = {"bearer": "Bearer ", "basic": "Basic "}


def credential(request: Request, scheme: Scheme) -> str:
    """What stands in the place of the scheme; nothing where that is no credential of its kind."""
    if scheme.place == "header":
        text = request.headers.get(scheme.wire_name.lower(), "")
        prefix = _PREFIXES.get(scheme.kind, "")
        return text if text.startswith(prefix) and text.removeprefix(prefix).strip() else ""
    held = request.query if scheme.place == "query" else request.cookies
    return next((value for name, value in held if name == scheme.wire_name), "")
