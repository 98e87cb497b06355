"""Turns the security schemes of a document into credentials: what a client is given, and what it must send."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from contract_tests.reading.pointers import Json, escape
from contract_tests.reading.references import at

KINDS = ("bearer", "basic", "apiKey")


@dataclass(frozen=True)
class Scheme:
    name: str
    kind: str
    """`bearer`, `basic`, `apiKey`; anything else is unknown."""
    place: str = "header"
    wire_name: str = "Authorization"

    @property
    def is_known(self) -> bool:
        """Whether this is a kind of credentials that the harness can hand in."""
        return self.kind in KINDS

    @property
    def spot(self) -> tuple[str, str]:
        """Where it stands in a request, which has room for one there."""
        return self.place, self.wire_name.lower() if self.place == "header" else self.wire_name

    @property
    def is_shown(self) -> bool:
        """Whether a request shows it: no request shows the certificate that mutualTLS asks a client for."""
        return self.kind != "mutualtls"

    def given(self, secret: str) -> Any:
        """What the caller hands in."""
        return (f"user of {self.name}", secret) if self.kind == "basic" else secret

    def sent(self, secret: str) -> str:
        """What stands in its place in the request."""
        if self.kind == "basic":
            return f"Basic {b64encode(':'.join(self.given(secret)).encode()).decode()}"
        return f"Bearer {secret}" if self.kind == "bearer" else secret


def schemes_of(content: Mapping[str, Any]) -> dict[str, Scheme]:
    stated = content.get("components", {}).get("securitySchemes", {})
    return {name: _scheme(name, at(content, f"#/components/securitySchemes/{escape(name)}")) for name in stated}


def _scheme(name: str, node: Json) -> Scheme:
    if node["type"] == "apiKey":
        return Scheme(name, "apiKey", node["in"], node["name"])
    if node["type"] in ("oauth2", "openIdConnect"):
        return Scheme(name, "bearer")
    return Scheme(name, str(node.get("scheme", node["type"])).lower())
