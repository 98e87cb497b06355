"""Turns the text of a document, YAML or JSON, into plain data by the core schema of YAML 1.2: `no` is a text there."""

import json
import re
from contextlib import suppress
from typing import Any

import yaml

from contract_tests.reading.pointers import Json

_CORE = {
    "tag:yaml.org,2002:null": (r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    "tag:yaml.org,2002:bool": (r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    "tag:yaml.org,2002:int": (r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    "tag:yaml.org,2002:float": (
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
        list("-+.0123456789"),
    ),
}


class DocumentError(Exception):
    """The document can't be read, or says something that this reading does not know."""


class _Core(yaml.CSafeLoader):
    """Python's loader reads YAML 1.1, in which 2020-01-31 is a date and `no` is false."""


_Core.yaml_implicit_resolvers = {}
for _tag, (_expression, _first) in _CORE.items():
    _Core.add_implicit_resolver(_tag, re.compile(_expression), _first)


def _integer(loader: Any, node: Any) -> int:
    text = str(loader.construct_scalar(node))
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def _as_written(loader: Any, node: Any) -> str:
    return str(loader.construct_scalar(node))


_Core.add_constructor("tag:yaml.org,2002:int", _integer)
_Core.add_constructor("tag:yaml.org,2002:binary", _as_written)  # bytes are no JSON, and stand in examples alone


def _no_number(word: str) -> Any:
    raise ValueError(word)


def parse(text: str) -> Json:
    """The value of a text. Raises DocumentError where that is neither YAML nor JSON."""
    with suppress(ValueError):  # what is JSON is read in a tenth of the time, and says the same
        return json.loads(text, parse_constant=_no_number)
    try:
        return yaml.load(text, _Core)  # noqa: S506 - a SafeLoader by descent
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DocumentError(f"line {line}: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise DocumentError(str(error).partition("\n")[0]) from error
