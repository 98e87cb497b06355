"""Values are written in the styles of OpenAPI as its own table of examples has them, and read back by nothing else."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import httpx
import pytest

from generator.runtime._runtime.writing.drafts import Draft
from generator.runtime._runtime.writing.forms import as_form, encoding
from generator.runtime._runtime.writing.parameters import Parameter, cookie, header, path, query
from generator.runtime._runtime.writing.styles import Unwritable
from generator.runtime.errors import ConstraintError

COLORS = ["blue", "black", "brown"]
FORM = "application/x-www-form-urlencoded"
RGB = {"R": 100, "G": 200, "B": 150}


def written(parameter: Parameter, value: Any) -> str | list[str]:
    """What a parameter called `color` writes: the text of its place, or its violations' keywords."""
    draft = Draft("{color}")
    parameter.put(value, draft)
    if draft.violations:
        return [violation.keyword for violation in draft.violations]
    if parameter.place == "path":
        return draft.path
    if parameter.place == "header":
        return draft.headers["color"]
    return "; ".join(map("=".join, draft.cookies)) if parameter.place == "cookie" else "&".join(draft.query)


def written_as_list(parameter: Parameter, value: Any) -> list[str]:
    """What a parameter in the query writes, pair by pair."""
    draft = Draft("")
    parameter.put(value, draft)
    assert not draft.violations
    return draft.query


@pytest.mark.parametrize(
    ("style", "explode", "array", "members", "text"),
    [
        ("simple", False, "blue,black,brown", "R,100,G,200,B,150", "blue"),
        ("simple", True, "blue,black,brown", "R=100,G=200,B=150", "blue"),
        ("label", False, ".blue,black,brown", ".R,100,G,200,B,150", ".blue"),
        ("label", True, ".blue.black.brown", ".R=100.G=200.B=150", ".blue"),
        ("matrix", False, ";color=blue,black,brown", ";color=R,100,G,200,B,150", ";color=blue"),
        ("matrix", True, ";color=blue;color=black;color=brown", ";R=100;G=200;B=150", ";color=blue"),
    ],
)
def test_a_path_is_written_in_its_style(style: str, explode: bool, array: str, members: str, text: str) -> None:
    found = path("color", [], style=style, explode=explode)
    assert [written(found, value) for value in (COLORS, RGB, "blue")] == [array, members, text]


@pytest.mark.parametrize(
    ("style", "explode", "array", "members"),
    [
        ("form", False, "color=blue,black,brown", "color=R,100,G,200,B,150"),
        ("form", True, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        ("spaceDelimited", False, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("spaceDelimited", True, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (
            "deepObject",
            True,
            "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
    ],
)
def test_a_query_is_written_in_its_style(style: str, explode: bool, array: str, members: str) -> None:
    found = query("color", [], style=style, explode=explode)
    assert [written(found, value) for value in (COLORS, RGB, "blue", "")] == [array, members, "color=blue", "color="]
    assert written(found, []) == written(found, {}) == ""


def test_headers_and_cookies_are_written_in_their_styles() -> None:
    assert written(header("color", []), COLORS) == "blue,black,brown"
    assert written(header("color", [], explode=True), RGB) == "R=100,G=200,B=150"
    assert written(cookie("color", []), COLORS) == "color=blue; color=black; color=brown"
    assert written(cookie("color", [], explode=False), RGB) == "color=R,100,G,200,B,150"


def test_an_empty_array_or_object_leaves_nothing_to_send() -> None:
    nothing: tuple[Any, ...] = ([], {})
    for empty in nothing:
        draft = Draft("")
        for parameter in (header("color", []), query("color", []), cookie("color", [])):
            parameter.put(empty, draft)
        assert (draft.headers, draft.query, draft.cookies, draft.violations) == ({}, [], [], [])
    assert written(header("color", [], required=True), []) == ["required"]


@pytest.mark.parametrize("parameter", [header, query, cookie])
def test_nothing_is_not_sent_where_it_stands_for_a_default(parameter: type[Parameter]) -> None:
    draft = Draft("", validate="off")
    parameter("color", [], default=COLORS).put([], draft)
    assert written(parameter("color", [], default=COLORS), None) == ["default"]
    assert [(one.keyword, one.limit, one.value) for one in draft.violations] == [("default", COLORS, [])]
    assert draft.unsendable


def test_nothing_is_sent_where_it_is_the_default() -> None:
    assert written(query("color", [], default=[]), []) == ""


def test_json_is_written_as_json_wherever_it_stands() -> None:
    assert written(header("color", [], json=True), {"a": [None, "é🎨"]}) == r'{"a":[null,"\u00e9\ud83c\udfa8"]}'
    assert written(query("color", [], json=True), [1, "é"]) == "color=%5B1%2C%22%C3%A9%22%5D"
    assert written(cookie("color", [], json=True), [1, ";"]) == "color=%5B1%2C%22%3B%22%5D"


@pytest.mark.parametrize(("value", "text"), [(True, "true"), (2.5, "2.5"), (10**20, "1" + "0" * 20), ("True", "True")])
def test_a_primitive_is_written_as_json_writes_it(value: object, text: str) -> None:
    assert written(query("color", []), value) == f"color={text}"


@pytest.mark.parametrize("value", [[["a"]], [None], {"a": {"b": 1}}, {"a": None}])
def test_what_a_style_cannot_write_is_refused(value: object) -> None:
    assert written(query("color", []), value) == ["style"]
    assert written(path("color", []), value) == ["style"]
    assert written(header("color", []), value) == ["style"]


def test_an_element_that_would_be_two_is_encoded_or_refused() -> None:
    assert written(query("color", [], explode=False), ["a,b", "c"]) == "color=a%2Cb,c"
    assert written(path("color", []), ["a,b", "c"]) == "a%2Cb,c"
    assert written(header("color", []), ["a,b", "c"]) == ["style"]
    assert written(header("color", []), "a,b") == "a,b"
    assert written(header("color", [], explode=True), {"a=b": "c"}) == ["style"]
    assert written(cookie("color", []), {"a=b": "c"}) == ["style"]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ({"a": {"b": 1}}, ["color[a][b]"]),
        ({"a": {"b": [1, 2]}}, ["color[a][b][]", "color[a][b][]"]),
        ([{"a": 1, "b": 2}, {"a": 3}], ["color[0][a]", "color[0][b]", "color[1][a]"]),
        ([{"a": [1, {"b": 2}]}], ["color[0][a][0]", "color[0][a][1][b]"]),
        ([[1, 2], [3]], ["color[0][]", "color[0][]", "color[1][]"]),
        ([1, {"a": 2}, 3], ["color[0]", "color[1][a]", "color[2]"]),
        ({"a": {}, "b": [], "c": {"d": []}, "e": 1}, ["color[e]"]),
        ({"": [], "b[": {}, "e": 1}, ["color[e]"]),
    ],
    ids=str,
)
def test_deep_objects_are_written_to_their_depth_and_elements_by_number_where_they_are_no_texts(
    value: object, names: list[str]
) -> None:
    texts = [pair.split("=") for pair in written_as_list(query("color", [], style="deepObject"), value)]
    assert [unquote(name) for name, _ in texts] == names
    assert [text for _, text in texts] == sorted(text for _, text in texts)


@pytest.mark.parametrize(
    "value",
    [{"a": None}, [None], {"a": [None]}, [{}], [{"a": []}], [[]], {"a[b]": 1}, {"": 1}, [{"a]": 1}]],
    ids=str,
)
def test_a_deep_object_refuses_what_would_be_read_as_something_else(value: object) -> None:
    assert written(query("color", [], style="deepObject"), value) == ["style"]


def refused(draft: Draft) -> list[tuple[str, str]]:
    """The pointer and message of each violation for which a draft is refused."""
    with pytest.raises(ConstraintError) as refusal:
        draft.raise_any()
    return [(one.pointer, one.message) for one in refusal.value.violations]


@pytest.mark.parametrize("made", [query, cookie])
def test_parameters_that_would_stand_under_one_name_are_refused(made: type[Parameter]) -> None:
    draft = Draft("")
    for name, value in (("sort", "x"), ("rest", {"sort": "y", "a b": 1}), ("page", 1)):
        made(name, [], json=False).put(value if made is query or name != "rest" else {"sort": "y"}, draft)
    assert refused(draft) == [
        (f"/{made.place}/{name}", f"{made.place} parameter {name}: 'sort' stands for something else too")
        for name in ("sort", "rest")
    ]


def test_members_of_a_form_that_would_stand_under_one_name_are_refused() -> None:
    draft = Draft("")
    as_form([], {"a": encoding("deepObject")}).put({"a": {"b": [1]}, "a[b][]": 2, "c": 3}, FORM, draft)
    told = "'a[b][]' stands for something else too"
    assert refused(draft) == [("/a", f"body.a: {told}"), ("/a[b][]", f"body.a[b][]: {told}")]


@pytest.mark.parametrize("value", ["a\r\nX: y", "a\nb", "a\0b", " a", "a ", "\u20ac", "a\x7f", "a\x85"])
def test_a_header_that_http_cannot_carry_is_refused_and_not_raised_by_httpx(value: str) -> None:
    assert written(header("color", []), value) == ["style"]
    assert written(header("color", []), ["a", value, "a"]) == ["style"]


def test_latin_1_in_a_header_goes_out_as_such() -> None:
    draft = Draft("/")
    header("color", []).put("bl\xe5", draft)
    request = draft.request(httpx.Client(), "GET", "https://a.example", httpx.Headers(encoding="latin-1"), {})
    assert dict(request.headers.raw)[b"color"] == b"bl\xe5"


@pytest.mark.parametrize(
    ("how", "value", "members"),
    [
        (encoding("form"), "x, y", [("color", "x, y")]),
        (encoding("form"), ["x, y", "z"], [("color", "x, y"), ("color", "z")]),
        (encoding("form", explode=False), ["x y", "z"], [("color", "x y,z")]),
        (encoding("pipeDelimited", explode=False), ["x y", "z"], [("color", "x y%7Cz")]),
        (encoding("deepObject"), {"a": "x, y|"}, [("color[a]", "x, y|")]),
    ],
)
def test_the_parts_of_a_body_hold_what_tears_nothing_apart(
    how: encoding, value: object, members: list[tuple[str, str]]
) -> None:
    assert how.texts("color", value) == members


@pytest.mark.parametrize(("style", "text"), [("form", "a,b"), ("spaceDelimited", "a%20b"), ("pipeDelimited", "a%7Cb")])
def test_a_part_refuses_a_text_that_would_be_two(style: str, text: str) -> None:
    with pytest.raises(Unwritable):
        encoding(style, explode=False).texts("color", [text])
