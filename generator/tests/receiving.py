"""Reads a parameter back as a server does, by the tables of OpenAPI and in code that the client does not share."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

import httpx

Texts = str | list[str] | dict[str, str] | None
SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
NAME = "p"


@dataclass(frozen=True)
class Style:
    """How the parameter `p` is written."""

    place: str
    style: str
    explode: bool


STYLES = [
    *(Style("path", style, explode) for style in ("simple", "label", "matrix") for explode in (False, True)),
    *(Style("query", style, explode) for style in ("form", *SEPARATORS) for explode in (False, True)),
    Style("query", "deepObject", True),
    *(Style("header", "simple", explode) for explode in (False, True)),
    *(Style("cookie", "form", explode) for explode in (False, True)),
]


def received(request: httpx.Request, style: Style, kind: str) -> Texts:
    """What a server finds where it expects a scalar, an array or an object; None for nothing at all."""
    if style.place == "header":
        text = request.headers.get(NAME)
        return None if text is None else _of_text(text, ",", style, kind)
    if style.place == "path":
        segment = request.url.raw_path.decode().rpartition("/")[2]
        if style.style != "matrix":
            separator = "." if style.style == "label" and style.explode else ","
            return _of_text(segment.removeprefix("." if style.style == "label" else ""), separator, style, kind)
        return _of_pairs(segment.removeprefix(";").split(";"), style, kind)
    if style.place == "query":
        return _of_pairs([one for one in request.url.query.decode().split("&") if one], style, kind)
    return _of_pairs([one for one in request.headers.get("cookie", "").split("; ") if one], style, kind)


def _of_pairs(pairs: list[str], style: Style, kind: str) -> Texts:
    found = [(_decoded(name, style), text) for name, _, text in (pair.partition("=") for pair in pairs)]
    if not found:
        return None
    if style.style == "deepObject":
        return {name.removeprefix(f"{NAME}[").removesuffix("]"): _decoded(text, style) for name, text in found}
    if style.explode and kind == "object":
        return {name: _decoded(text, style) for name, text in found}
    assert {name for name, _ in found} == {NAME}
    if style.explode and kind == "array":
        return [_decoded(text, style) for _, text in found]
    ((_, text),) = found
    return _of_text(text, SEPARATORS.get(style.style, ","), style, kind)


def _of_text(text: str, separator: str, style: Style, kind: str) -> Texts:
    if kind == "scalar":
        return _decoded(text, style)
    texts = text.split(separator)
    if kind == "array":
        return [_decoded(one, style) for one in texts]
    in_pairs = style.explode and style.style in ("simple", "label")
    members = [tuple(one.split("=")) for one in texts] if in_pairs else zip(texts[::2], texts[1::2], strict=True)
    return {_decoded(name, style): _decoded(member, style) for name, member in members}


def _decoded(text: str, style: Style) -> str:
    return unquote(text) if style.place in ("path", "query") else text
