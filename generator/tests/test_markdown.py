"""Text of a document is shown by Markdown, and makes nothing of its own there; a parser of GitHub's Markdown judges."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.reference.markdown import block, code, inline, row

TEXTS = [
    "a <b>bold</b> <script>alert(1)</script> &lt; &#60;",
    "[x](javascript:alert(1)) ![y](https://z.example) <javascript:z> [z]",
    "[x]: javascript:alert(1)",
    "# heading",
    "text\n===",
    "text\n---\n***\n___",
    "```\nfence",
    "~~~\nfence",
    "``` a `` b ` c",
    "a \\` b ` c \\",
    "a | b \\| c `d | e` `f \\| g`",
    "| a | b |\n| --- | --- |\n| c | d |",
    "    indented",
    "> quoted",
    "<!-- comment",
    "`<i>` <i> `</i>`",
    "bell \x07 bidi \u202e line\u2028line",
    "\\",
    "",
]
SHOWN = {"paragraph", "inline", "text", "softbreak", "code_inline", "bullet_list", "list_item", "strong", "em"}


def tokens(markdown: str) -> list[Token]:
    found = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    return [one for token in found for one in (token, *(token.children or ()))]


def kinds(markdown: str) -> set[str]:
    return {token.type.removesuffix("_open").removesuffix("_close") for token in tokens(markdown)}


def shown(markdown: str) -> str:
    """What a reader sees."""
    texts = (
        one.content if one.type in ("text", "code_inline") else " " for one in tokens(markdown) if not one.children
    )
    return "".join("".join(texts).split())


@pytest.mark.parametrize("text", TEXTS)
def test_a_description_is_paragraphs_lists_and_code_alone(text: str) -> None:
    assert kinds(block(text)) <= SHOWN


@pytest.mark.parametrize("text", TEXTS)
def test_a_description_that_follows_another_leaves_it_as_it_is(text: str) -> None:
    before, *_ = tokens(f"before\n\n{block(text)}\n\n# after")
    headings = [token.markup for token in tokens(f"before\n\n{block(text)}\n\n# after") if token.type == "heading_open"]
    assert (before.type, headings) == ("paragraph_open", ["#"])


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("cell", [inline, code])
def test_a_cell_holds_a_text_and_no_more(text: str, cell: Callable[[str], str]) -> None:
    found = tokens("\n".join(["| a | b |", "| --- | --- |", row([cell(text), "end"])]))
    cells = [after.content for before, after in pairwise(found) if before.type == "td_open"]
    assert (len(cells), cells[-1]) == (2, "end")
    assert not kinds(cells[0]) & {"html_inline", "html_block", "link", "image"}


@pytest.mark.parametrize(
    "text", ["a < b & c > d", "[1] (2) \\ | ", "a_b ~ 3", "&lt;", "1 \\[ 2", "a ``` b", "x\\", "``a`` ` b"]
)
def test_what_a_reader_sees_is_what_the_document_says(text: str) -> None:
    assert shown(inline(text)) == "".join(text.replace("``a``", "a").split())


@pytest.mark.parametrize("text", ["a", "`", "``a`", " a ", "a\\", "<b>", "a`b``c"])
def test_a_code_span_shows_all_of_a_text(text: str) -> None:
    assert [token.content for token in tokens(code(text)) if token.type == "code_inline"] == [text]


def test_what_can_not_be_printed_is_spelled_out_in_code() -> None:
    assert code("a\n\u202e") == r"`a\n\u202e`"
