"""A document is read by YAML 1.2, whatever its depth, and each of its values has a line."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, DocumentError, child
from generator.load import load
from generator.pipeline import generate
from generator.reading.json_places import positions
from generator.reading.places import Places

OPENAPI = Path(__file__).parents[2] / "openapi.yaml"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on", "on"),
        ("no", "no"),
        ("012", 12),
        ("0o14", 12),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2026-01-01", "2026-01-01"),
        ("true", True),
        ("~", None),
        ("'1'", "1"),
        ("!!str 1", "1"),
        ("1.0", 1.0),
        ("1e3", 1000.0),
        ("0e-400", 0.0),
        ("0.1", 0.1),
        ("12345678901234567890", 12345678901234567890),
    ],
)
def test_a_plain_scalar_means_what_yaml_1_2_says(text: str, value: Any) -> None:
    read = load(f"x: {text}").root["x"]
    assert (type(read), read) == (type(value), value)


def test_a_key_is_text_even_if_it_looks_like_a_number() -> None:
    assert load("200: a\ntrue: b").root == {"200": "a", "true": "b"}


def test_an_alias_stands_for_its_anchor() -> None:
    assert load("a: &x {b: [1]}\nc: *x").root == {"a": {"b": [1]}, "c": {"b": [1]}}


OPENED: Final = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"


def told(text: str) -> Sequence[Diagnostic]:
    """What is said of a text that is not JSON throughout."""
    try:
        return load(text).flaws
    except DocumentError as error:
        return error.diagnostics


def test_every_pointer_has_its_line() -> None:
    document = load("a:\n  b/c:\n  - 1\n  - ~d: 2\n")
    lines = [document.line(pointer) for pointer in ("#", "#/a", "#/a/b~1c", "#/a/b~1c/1", "#/a/b~1c/1/~0d", "#/a/gone")]
    assert lines == [1, 1, 2, 4, 4, 1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- 1",
        "x: [",
        "x: &a [*a]",
        "x: *gone",
        "? [1]\n: 2",
        "a: 1\n---\nb: 2",
        "x: {<<: {a: 1}}",
        "x: !!binary aGk=",
        "x: !!int a",
        "x: !!null 1",
        'x: "\\ud83d"',
        "x: 1e400",
        "x: 1e-400",
        "x: " + "9" * 5000,
        "x: \x00",
        "[" * 10_000,
        "{a: " * 10_000,
    ],
    ids=lambda text: text[:12],
)
def test_what_is_not_json_in_yaml_is_told(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "flaw", ["!!binary aGk=", "{b: 1, c: !!binary aGk=}", "[&flaw .nan, *flaw]", "{a: 1, a: 2}", "1e400"]
)
def test_what_is_not_json_in_an_example_is_left_out_with_all_of_the_example(flaw: str) -> None:
    properties = f"properties: {{b: {{title: B, example: {flaw}}}}}"
    warned: list[Diagnostic] = []
    files = generate(OPENED + f"components: {{schemas: {{A: {{type: object, {properties}}}}}}}\n", warn=warned.append)
    pointer = "#/components/schemas/A/properties/b/example"
    assert {(one.severity, one.pointer) for one in warned} == {("warning", pointer)}
    assert "example" not in files["models/a.py"].lower()


@pytest.mark.parametrize("place", ["default: &flaw [!!binary aGk=]", "example: &flaw {b: .nan}, default: *flaw"])
def test_what_is_not_json_in_a_default_is_refused(place: str) -> None:
    document = OPENED + f"components: {{schemas: {{A: {{title: A, {place}}}}}}}\n"
    with pytest.raises(DocumentError) as refusal:
        generate(document)
    assert [one.pointer.rpartition("/")[2] for one in refusal.value.diagnostics] in (["default"], ["0"])


def test_aliases_that_multiply_are_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    started = time.monotonic()
    with pytest.raises(DocumentError, match="aliases stand for more than"):
        load("\n".join(lines))
    assert time.monotonic() - started < 5


_TEXTS = st.text(st.sampled_from('ab"\\\n:{}[],/~ é\u2028'), max_size=4)
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _TEXTS
_MEMBERS = st.recursive(_SCALARS, lambda inner: st.lists(inner) | st.dictionaries(_TEXTS, inner), max_leaves=12)
_BREAKS = st.sampled_from(["\n", "\r\n", "\r"])


@given(st.dictionaries(_TEXTS, _MEMBERS), st.sampled_from([None, 0, 3]), _BREAKS)
def test_json_is_read_with_a_line_for_each_value(value: Any, indent: int | None, line_break: str) -> None:
    pointers, marked = _marked(value, "#")
    text = json.dumps(marked, indent=indent, ensure_ascii=False)
    document = load(text.replace("\n", line_break))
    assert json.dumps(document.root) == json.dumps(marked)
    written = text.split("\n")
    assert all(json.dumps(one, ensure_ascii=False) in written[document.line(one) - 1] for one in pointers)
    assert json.dumps(load(json.dumps(value, indent=indent)).root) == json.dumps(value)


def _marked(value: Any, pointer: str) -> tuple[list[str], Any]:
    """The pointers of the scalars in a value, and the value with its pointer in place of each."""
    if not isinstance(value, dict | list):
        return [pointer], pointer
    members = value.items() if isinstance(value, dict) else enumerate(value)
    inner = [_marked(member, child(pointer, name)) for name, member in members]
    made = [one for _, one in inner]
    pointers = [one for found, _ in inner for one in found]
    return pointers, dict(zip(value, made, strict=True)) if isinstance(value, dict) else made


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('{"a": 1,\n"a": 2}', (2, "#/a"), "the key 'a' stands here twice"),
        ('{"a": [{"b": 1, "c": [], "\\u0062": 2}]}', (1, "#/a/0/b"), "the key 'b' stands here twice"),
        ('{"a":\nNaN}', (1, "#/a"), "NaN is not a JSON number"),
        ('{"a": [\n-Infinity]}', (2, "#/a/0"), "-Infinity is not a JSON number"),
        ('{"a": 1e400}', (1, "#/a"), "1e400 is not a JSON number"),
        ('{"a": 1e-400}', (1, "#/a"), "1e-400 would be taken for 0"),
        ('{"a": "\\ud800"}', (1, "#/a"), "half of a surrogate pair is not text"),
        ('{"a": "\ud800"}', (1, "#/a"), "half of a surrogate pair is not text"),
        ('{"a": {"\\ud800": 1}}', (1, "#/a"), "half of a surrogate pair is not text"),
        ('{"a": [1,\n b]}', (2, "#"), "not JSON: expecting value, and here is 'b]}'"),
        ('{"a": 1}\r\n\n2', (3, "#"), "not JSON: extra data, and here is '2'"),
        ('{"a": "\t"}', (1, "#"), "not JSON: invalid control character"),
        ('{"a": "', (1, "#"), "not JSON: unterminated string"),
        ('{"a": 012}', (1, "#"), "not JSON: expecting ',' delimiter, and here is '12}'"),
        ('{"a":\n' + "9" * 5000 + "}", (1, "#/a"), "a number of 5000 digits is not carried"),
        ('{"a": ' + "[\n" * 199 + "{}" + "]" * 199 + "}", (200, "#/a" + "/0" * 199), "deeper than 200 levels"),
        ('{"a": ' + "[" * 100_000 + "]" * 100_000 + "}", (1, "#"), "deeper than 200 levels"),
        ('{"a": [' + "1," * 20_000 + "1]}", (1, "#/a"), "more than 20000 members"),
        ('{"a": {\n"' + "b" * 10_000 + '": []}}', (2, "#/a/" + "b" * 10_000), "the names that lead here have"),
        ('{"' + "b" * 9_000 + '": [' + "[]," * 1_999 + "[]]}", (1, "#"), "the names that lead to"),
        ('? "' + "b" * 10_000 + '"\n: []', (2, "#/" + "b" * 10_000), "the names that lead here have"),
        (
            '? "' + "b" * 9_000 + '"\n: [' + "[], " * 1_999 + "[]]",
            (2, f"#/{'b' * 9_000}/1248"),
            "the names that lead to",
        ),
    ],
    ids=lambda one: str(one)[:16],
)
def test_what_is_not_json_is_told_with_its_place(text: str, place: tuple[int, str], message: str) -> None:
    (flaw,) = told(text)
    assert (flaw.line, flaw.pointer) == place
    assert flaw.message.startswith(message)


def test_a_pair_of_escapes_is_a_character() -> None:
    assert load('{"a": "\\ud83d\\ude00"}').root == {"a": "\U0001f600"}


@pytest.mark.parametrize("flaw", ["NaN", ".nan"])
def test_more_flaws_than_are_worth_telling_are_not_looked_for(flaw: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        load(f'{{"a": [{", ".join([flaw] * 5_000)}]}}' if flaw == "NaN" else f"a: [{', '.join([flaw] * 5_000)}]")
    assert len(refusal.value.diagnostics) == 1_001


@pytest.mark.parametrize("begins", ["openapi: 3.1.0\n", '{"openapi": "3.1.0",'], ids=["YAML", "JSON"])
def test_what_stands_beside_a_name_that_is_there_twice_is_told_too(begins: str) -> None:
    members = '"info": {"title": "a", "title": "b", "version": "1",\n "contact": 5}'
    text = f'{begins}{members}, "paths": {{}}}}' if begins.startswith("{") else f"{begins}{members}\npaths: {{}}\n"
    warned: list[Diagnostic] = []
    generate(text, warn=warned.append)
    lines = text.count("\n", 0, text.index('"contact"')) + 1
    assert [(one.line, one.pointer) for one in warned if "contact" in one.pointer] == [(lines, "#/info/contact")]


def test_the_members_of_an_object_are_looked_at_once_whichever_are_asked_for() -> None:
    top, members = positions(json.dumps({f"y{n}": {"a": 1} for n in range(1_000)}))
    looked: list[int] = []

    def counted(start: int) -> Mapping[str, tuple[int, int]]:
        looked.append(start)
        return members(start)

    places = Places(top, counted)
    assert {places.line(f"#/y{n}/{name}") for n in range(1_000) for name in "ab"} == {1}
    assert len(looked) == 1_001


@pytest.mark.parametrize(
    ("begins", "value"),
    [('{"x":[', "1,"), ('{"x":[', '{"a":1}'), ("x: [", "1,"), ("x:", "\n- 1"), ("x:", "\r- 1"), ("x:", "\u2028- 1")],
)
def test_more_values_than_can_be_read_soon_are_refused_unread(begins: str, value: str) -> None:
    with pytest.raises(DocumentError, match="more than 2,000,000 values"):
        load(begins + value * 2_000_001)


def test_our_own_document_is_read() -> None:
    assert load(OPENAPI.read_text(encoding="utf-8")).root["openapi"] == "3.1.0"
