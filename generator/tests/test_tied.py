"""What ties the fields of a model together is told as the document has it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.reference.markdown import fenced
from generator.views.tied import in_line, in_yaml, tying

TEXTS = ["```", '"""', "\\", "a\nb", "*b &a", "- c: d", "\u202e\u2028\x7f", "😀", "no", "1", "", " ", "x" * 300]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_shown_is_what_the_document_says(text: str) -> None:
    rules = {"not": {"enum": [text, 1e300, 2**70, None]}, "propertyNames": {"pattern": text}}
    assert yaml.safe_load(in_yaml(rules)) == rules
    assert all(map(str.isprintable, in_yaml(rules).splitlines()))


def test_what_asserts_nothing_is_left_out_but_properties_that_are_called_so() -> None:
    texts = {"title": "A", "description": "B", "x-more": 1}
    inner = {"properties": {"title": {"type": "string", **texts}}, "default": {"title": "c"}}
    assert yaml.safe_load(in_yaml({"allOf": [{**inner, **texts}], **texts})) == {
        "allOf": [{"properties": {"title": {"type": "string"}}, "default": {"title": "c"}}]
    }


def test_what_stands_at_two_places_is_written_at_both() -> None:
    shared = {"required": ["a"]}
    assert in_yaml({"if": shared, "not": shared}).count("required: [a]") == 2


@pytest.mark.parametrize("rules", [{}, {"not": {"enum": [*range(2_000)]}}])
def test_rules_that_are_none_or_more_than_can_be_read_are_not_shown(rules: Any) -> None:
    assert (in_yaml(rules), in_line(rules), list(tying(rules))) == ("", "", [])


@pytest.mark.parametrize("text", ["a: ```", "a: ````\n```", "a: b"])
def test_a_block_of_code_ends_where_its_text_does(text: str) -> None:
    first, *lines, last = fenced(text, "yaml").split("\n")
    assert ("\n".join(lines), first) == (text, f"{last}yaml")
    assert last not in text
