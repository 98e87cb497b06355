"""The pictures of the mock server: files of one dot, so that what an answer leads to can be had."""

import struct
import zlib
from collections.abc import Mapping
from typing import Final


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _dot(shade: int) -> bytes:
    """A PNG of one pixel."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixel = zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixel) + _chunk(b"IEND", b"")


PICTURES: Final[Mapping[str, bytes]] = {f"/pictures/{number}.png": _dot(number) for number in range(1, 5)}
"""By path, as many as one request may ask for."""
