"""Texts that would run, escape or confuse if anything ever took them for more than text."""

from __future__ import annotations

from typing import Final

MARKER: Final = "RAN"
"""The file that appears in the working directory if any of the code in a document ever runs."""

BAIT: Final = "bait.yaml"
"""A file beside the document that no reference may make anybody open."""

CODE: Final = f"__import__('pathlib').Path('{MARKER}').touch()"

PAYLOADS: Final = {
    "code": CODE,
    "single_quotes": f"'+{CODE}+'",
    "double_quotes": f'"+{CODE}+"',
    "docstring_end": f'"""\n{CODE}\n"""',
    "docstring_end_indented": f'"""\n    {CODE}\n    """',
    "docstring_single": f"'''\n{CODE}\n'''",
    "backslash": f'\\"""\n{CODE}\n#\\',
    "trailing_quote": f'x"; {CODE} #"',
    "newline": f"x\n{CODE}\n#",
    "carriage_return": f"x\r{CODE}\r#",
    "line_separators": f"x\u2028{CODE}\u2029{CODE}\x85{CODE}\x0b{CODE}\x0c{CODE}\x1c{CODE}#",
    "comment": f"# {CODE}",
    "braces": f"{{{CODE}}}",
    "jinja_expression": "{{ " + CODE.replace("__import__", "self._TemplateReference__context.__import__") + " }}",
    "jinja_escape": "{{ ''.__class__.__mro__[1].__subclasses__() }}{% raw %}",
    "jinja_statement": "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}{# #}",
    "format": "{0.__class__}{id.__class__.__init__.__globals__}{x:>60000000}%s%(x)s%100000000d",
    "unicode_name": "\\N{LATIN SMALL LETTER A}\\x27\\u0027\\U00000027\\",
    "coding_cookie": f"# -*- coding: utf-7 -*-\n+AAo-{CODE}",
    "shebang": f"#!/bin/sh\ntouch {MARKER}",
    "shell": f"; touch {MARKER}; $(touch {MARKER}) `touch {MARKER}` | touch {MARKER} & touch {MARKER}",
    "parent": "../../../../tmp/x",
    "dots": "..",
    "absolute": "/etc/passwd",
    "slash": "a/b",
    "backslashes": "..\\..\\a",
    "device": "con",
    "nul_device": "NUL.txt",
    "init": "__init__",
    "main": "__main__",
    "dunder": "__class__",
    "reduce": "__reduce__",
    "private": "__mangled",
    "keyword": "import",
    "none": "None",
    "self": "self",
    "cls": "cls",
    "unset": "UNSET",
    "annotations": "annotations",
    "type_checking": "TYPE_CHECKING",
    "empty": "",
    "blank": "   ",
    "tab": "\t",
    "nul": "a\x00b",
    "escape_sequence": "\x1b[2J\x1b]0;x\x07",
    "right_to_left": "\u202egnp.exe",
    "zero_width": "a\u200b\ufeffb",
    "astral": "\U0001f600\U00020000",
    "combining": "İi\u0307ﬁǅ",
    "homoglyph": "\uff49\uff4d\uff50\uff4f\uff52\uff54",
    "long_300": "x" * 300,
    "long_5000": "Xy" * 2500,
    "wide_300": "é" * 300,
    "number": "1",
    "noqa": "x  # noqa  # type: ignore  # fmt: off",
    "ruff_off": "# ruff: noqa\n# fmt: off",
    "object_address": "<object at 0x7f>",
}
