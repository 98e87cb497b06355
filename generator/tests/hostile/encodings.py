"""Documents that are no text, no YAML or no JSON, or that read otherwise than they look."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from .payloads import CODE, MARKER
from .templates import base, operation

_GOOD: Final = json.dumps(base(paths={"/path": {"post": operation({"type": "string"})}}), indent=1)
_YAML: Final = 'openapi: 3.1.0\ninfo:\n  title: Title\n  version: "1"\npaths: {}\n'

_BYTES: Final[dict[str, bytes]] = {
    "nothing": b"",
    "white space": b" \n\t\r\n",
    "a comment alone": b"# nothing\n",
    "NUL": b"openapi: \x00",
    "NULs": b"\x00" * 100,
    "random bytes": bytes(range(256)),
    "UTF-16 little endian": _GOOD.encode("utf-16"),
    "UTF-16 big endian": b"\xfe\xff" + _GOOD.encode("utf-16-be"),
    "UTF-16 without a mark": _GOOD.encode("utf-16-le"),
    "UTF-32": _GOOD.encode("utf-32"),
    "UTF-7": f"openapi: +AAo-{CODE}".encode(),
    "Latin 1": "openapi: größe".encode("latin-1"),
    "overlong UTF-8": b"openapi: \xc0\xaf\xc0\xae",
    "surrogates in UTF-8": b'{"openapi": "\xed\xa0\xbd"}',
    "a byte order mark": b"\xef\xbb\xbf" + _GOOD.encode(),
    "a byte order mark before YAML": b"\xef\xbb\xbf" + _YAML.encode(),
    "two byte order marks": b"\xef\xbb\xbf\xef\xbb\xbf" + _GOOD.encode(),
    "line ends of Windows": _GOOD.replace("\n", "\r\n").encode(),
    "line ends of Windows in YAML": _YAML.replace("\n", "\r\n").encode(),
    "line ends of old Macs": _GOOD.replace("\n", "\r").encode(),
    "line ends of old Macs in YAML": _YAML.replace("\n", "\r").encode(),
    "tabs in JSON": json.dumps(json.loads(_GOOD), indent="\t").encode(),
    "tabs in YAML": _YAML.replace("  ", "\t").encode(),
    "a pickle": b"\x80\x04\x95\x1c\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x8c\x06system\x93\x8c\x03RAN\x85R.",
    "a coding cookie": b"# -*- coding: utf-7 -*-\n" + _YAML.encode(),
}

_TEXTS: Final[dict[str, str]] = {
    "a half surrogate": '{"openapi": "\\ud83d"}',
    "a half surrogate as a name": '{"\\ud83d": 1}',
    "a half surrogate in YAML": 'openapi: "\\ud83d"',
    "halves in the wrong order": '{"openapi": "\\ude00\\ud83d"}',
    "a surrogate pair": _GOOD.replace("Title", "\\ud83d\\ude00"),
    "NaN": _GOOD.replace('"Title"', "NaN"),
    "an infinity": _GOOD.replace('"Title"', "-Infinity"),
    "a huge number": _GOOD.replace('"Title"', "1e400"),
    "a tiny number": _GOOD.replace('"Title"', "1e-400"),
    "a number of many digits": _GOOD.replace('"Title"', "9" * 100_000),
    "a fraction of many digits": _GOOD.replace('"Title"', "0." + "9" * 100_000),
    "a huge exponent": _GOOD.replace('"Title"', "1e" + "9" * 10_000),
    "a long octal number": "openapi: 0o" + "7" * 100_000,
    "a sexagesimal number": "openapi: 9" + ":59" * 10_000,
    "a name twice": _GOOD.replace('"info"', '"openapi": 1, "info"'),
    "a name twice by an escape": _GOOD.replace('"info"', '"\\u006fpenapi": 1, "info"'),
    "a name twice in YAML": _YAML + "paths: {}\n",
    "names for prototypes": '{"__proto__": {"constructor": 1}}',
    "a comment in JSON": _GOOD + "// x",
    "a comma too many": _GOOD.replace("}", ",}", 1),
    "two documents": _GOOD + _GOOD,
    "two documents in YAML": f"{_YAML}---\n{_YAML}",
    "an end and more": f"{_YAML}...\n{CODE}",
    "an unending string": '{"openapi": "' + "x" * 100_000,
    "backslashes without end": '{"openapi": "' + "\\" * 99_999,
    "white space without end": "{" + " " * 1_000_000,
    "white space after the end": _GOOD + " " * 1_000_000,
    "JSON 10,000 deep": '{"a":' * 10_000,
    "lists 100,000 deep": "[" * 100_000,
    "YAML 10,000 deep": "".join(f"{' ' * depth}a:\n" for depth in range(2_000)),
    "flows 10,000 deep": "{a: " * 10_000,
    "dashes 10,000 deep": "- " * 10_000,
    "a list": "[1]",
    "a scalar": "x",
    "null": "null",
    "an anchor to itself": "a: &a\n  b: *a\n",
    "an anchor of a list to itself": "openapi: &a [*a]",
    "an alias to nothing": "openapi: *a",
    "an alias as a key": "&a openapi: 1\n*a : 2\n",
    "a merge": f"{_YAML}x-a: &a {{b: 1}}\nx-b: {{<<: *a}}\n",
    "merges of merges": "\n".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 2_000)),
    "a quoted merge": _YAML + 'x-b: {"<<": {a: 1}}\n',
    "a list as a key": "? [a]\n: b",
    "a mapping as a key": "{{a: b}: c}",
    "a tag of Python": f"openapi: !!python/object/apply:pathlib.Path.touch [{MARKER}]",
    "a new object of Python": f"openapi: !!python/object/new:os.system [touch {MARKER}]",
    "a module of Python": f"openapi: !!python/module:{MARKER}",
    "a tag of Ruby": "openapi: !ruby/object:Gem::Installer {}",
    "a tag of one's own": "%TAG ! tag:example.com:\n---\nopenapi: !x y",
    "binary": "openapi: !!binary aGVsbG8=",
    "a number by its tag alone": "openapi: !!int x",
    "a set": "openapi: !!set {a, b}",
    "a time": "openapi: 2026-01-01T00:00:00Z",
    "a directive": f"%YAML 3.0\n---\n{_YAML}",
    "an old directive": f"%YAML 1.1\n---\n{_YAML}",
    "a control character": 'openapi: "\x07"',
    "a bad escape": 'openapi: "\\q"',
    "a long anchor": f"openapi: &{'a' * 100_000} 1",
    "a long key": f"{'a' * 100_000}: 1",
    "a long line": f"{_YAML}x-a: {'a ' * 500_000}",
    "include": f"openapi: !include {MARKER}",
}


def documents() -> Iterator[tuple[str, str | bytes]]:
    """Yields documents by name."""
    yield from _BYTES.items()
    yield from _TEXTS.items()
    for version in (
        '"2.0"',
        "2.0",
        "3",
        "3.0",
        "3.1",
        "3.2.0",
        "4.0.0",
        "[3, 1]",
        "null",
        "3.1.0\x1b[2J",
        "3.1.x",
        "1e999",
    ):
        yield f"openapi {version!r}", f'openapi: {version}\ninfo: {{title: Title, version: "1"}}\npaths: {{}}\n'
    yield "swagger", 'swagger: "2.0"\ninfo: {title: Title, version: "1"}\npaths: {}\n'
    for part in ("openapi", "info", "paths"):
        yield f"without {part}", "".join(f"{line}\n" for line in _YAML.splitlines() if not line.startswith(part))
