"""Turns a host name into the kinds of network that its addresses belong to."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

PUBLIC: Final = "public"
_KINDS: Final = ("unspecified", "loopback", "link_local", "site_local", "multicast", "reserved", "private")
_EMBEDDING: Final = (IPv6Network("::/96"), IPv6Network("64:ff9b::/96"))
"""Addresses of IPv6 that end in one of IPv4: an old spelling, and what translators between the two use."""


def resolved(host: str) -> tuple[str, ...]:
    """Returns all addresses of a host, however it is spelled; none for a name that is not known here.

    Raises:
        UnicodeError: it can be no name of a host.
    """
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except socket.gaierror:
        return ()
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def kind(address: str) -> str:
    """Returns `PUBLIC`, or what keeps an address from being so: loopback, private, link-local, ..."""
    found = _reached(ip_address(address))
    names = [name for name in _KINDS if getattr(found, f"is_{name}", False)]
    return names[0].replace("_", "-") if names else PUBLIC if found.is_global else "shared"


def _reached(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Returns the IPv4 address that one of IPv6 stands for, or else the address itself."""
    if isinstance(address, IPv4Address) or address.is_loopback or address.is_unspecified:
        return address
    teredo = address.teredo[1] if address.teredo else None
    embedded = IPv4Address(int(address) & 0xFFFFFFFF) if any(address in net for net in _EMBEDDING) else None
    return address.ipv4_mapped or address.sixtofour or teredo or embedded or address
