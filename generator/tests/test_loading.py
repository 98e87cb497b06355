"""A document is read by YAML 1.2, whatever its depth, and each of its values has a line."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, DocumentError
from generator.load import load
from generator.pipeline import generate
from generator.reading.json_reader import events
from generator.reading.plain_json import lines, plain
from generator.reading.yaml_reader import Reader

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
def test_json_with_nothing_wrong_is_read_as_by_the_reader_that_tells_what_is(
    value: Any, indent: int | None, line_break: str
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False).replace("\n", line_break)
    reader = Reader()
    for event in events(text):
        reader.take(event)
    root, size = plain(text) or (None, 0)
    assert json.dumps(root) == json.dumps(reader.root) == json.dumps(value)
    assert size == len(reader.lines)
    assert list(lines(text, root).values()) == list(reader.lines.values())


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 2}',
        '{"a": NaN}',
        '{"a": -Infinity}',
        '{"a": 1e400}',
        '{"a": 1e-400}',
        '{"a": "\\ud800"}',
        '{"a": "\ud800"}',
        '{"a": [1,]}',
        '{"a": 1} 2',
        '{"a": "\t"}',
        '{"a": ' + "9" * 5000 + "}",
        '{"a": ' + "[" * 200 + "]" * 200 + "}",
        '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"a": [' + "1," * 20_000 + "1]}",
    ],
    ids=lambda text: text[:16],
)
def test_json_with_something_wrong_is_left_to_the_reader_that_tells_what(text: str) -> None:
    assert plain(text) is None
    assert told(text)


def test_our_own_document_is_read() -> None:
    assert load(OPENAPI.read_text(encoding="utf-8")).root["openapi"] == "3.1.0"
