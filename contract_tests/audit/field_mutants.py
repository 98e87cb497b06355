"""Turns the models of a package into models that declare one thing differently: each keyword, default and field."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from contract_tests.audit.source import Source, argument, call_with, call_without
from contract_tests.audit.steps import (
    BOUNDS,
    other_constant,
    other_default,
    other_limits,
    other_members,
    other_types,
    some_default,
)

Edit = tuple[str, str, str]
"""The kind, what is changed, and the new text of the module."""


def snake(keyword: str) -> str:
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in keyword)


BOUND_OF = {snake(keyword): keyword for keyword in BOUNDS}
EXCLUSIVE = {"minimum": "exclusive_minimum", "maximum": "exclusive_maximum"}


@dataclass(frozen=True)
class Field:
    """One property of a model class, as the module declares it."""

    source: Source
    owner: ast.ClassDef
    statement: ast.AnnAssign
    name: str
    call: ast.Call

    @property
    def place(self) -> str:
        return f"{self.owner.name}.{self.name}"

    @property
    def keywords(self) -> list[ast.Call]:
        declared = argument(self.call, "validator")
        assert isinstance(declared, ast.List), f"{self.place}: validator is no list"
        return [one for one in declared.elts if isinstance(one, ast.Call)]

    @property
    def words(self) -> dict[str, Any]:
        """The literal keywords by their names in the document."""
        named = {ast.unparse(one.func).rstrip("_"): one.args for one in self.keywords}
        return {BOUND_OF.get(name, name): ast.literal_eval(args[0]) for name, args in named.items() if _plain(args)}


def fields(source: Source) -> Iterator[Field]:
    for owner in source.tree.body:
        for one in owner.body if isinstance(owner, ast.ClassDef) else ():
            if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and _is_field(one.value):
                assert isinstance(owner, ast.ClassDef)
                assert isinstance(one.value, ast.Call)
                yield Field(source, owner, one, one.target.id, one.value)


def field_edits(field: Field) -> Iterator[Edit]:
    for keyword in field.keywords:
        yield from _of_keyword(field, keyword)
    yield from _of_default(field)
    yield "field removed", field.place, field.source.with_(field.statement, "pass")
    renamed = f"{field.name}_: {field.source.of(field.statement).partition(':')[2]}"
    yield "field renamed", field.place, field.source.with_(field.statement, renamed)
    wired = call_with(field.call, "wire_name", repr(f"{field.name}_"))
    yield "wire name changed", field.place, field.source.with_(field.call, wired)


def _of_keyword(field: Field, call: ast.Call) -> Iterator[Edit]:
    source, written = field.source, source_of(field, call)
    for kind, new in _replacements(field, call):
        yield kind, f"{field.place}: {written} -> {new}", source.with_(call, new)
    rest = ", ".join(source_of(field, one) for one in field.keywords if one is not call)
    removed = call_with(field.call, "validator", f"[{rest}]")
    yield "keyword removed", f"{field.place}: without {written}", source.with_(field.call, removed)


def _replacements(field: Field, call: ast.Call) -> Iterator[tuple[str, str]]:
    name = ast.unparse(call.func)
    if name in BOUND_OF:
        for kind, new in other_limits(BOUND_OF[name], field.words[BOUND_OF[name]], field.words.get("type")):
            yield kind, f"{name}({new!r})"
    elif name == "enum":
        for kind, _, members in other_members(field.words["enum"]):
            yield kind, f"enum({members!r})"
    elif name == "const":
        yield "const changed", f"const({other_constant(field.words['const'])!r})"
    elif name == "type_":
        names = [ast.literal_eval(one) for one in call.args]
        for kind, new in other_types(names[0] if len(names) == 1 else names):
            yield kind, f"type_({', '.join(map(repr, [new] if isinstance(new, str) else new))})"
    elif name == "items":
        yield "keyword emptied", "items()"


def _of_default(field: Field) -> Iterator[Edit]:
    source, call, declared = field.source, field.call, argument(field.call, "default")
    if declared is None:
        added = call_with(call, "default", repr(some_default(field.words)))
        yield "default added", field.place, source.with_(call, added)
        optional = _importing_unset(source.with_(call, call_with(call, "default", "UNSET")))
        yield "required toggled", f"{field.place}: may be left out", optional
        return
    unset = ast.unparse(declared) == "UNSET"
    other = some_default(field.words) if unset else other_default(ast.literal_eval(declared), field.words)
    kind = "default added" if unset else "default changed"
    yield kind, f"{field.place}: default {other!r}", source.with_(declared, repr(other))
    if not unset:
        without = _importing_unset(source.with_(declared, "UNSET"))
        yield "default removed", f"{field.place}: default UNSET", without
    yield "required toggled", f"{field.place}: must be given", source.with_(call, call_without(call, "default"))
    required = argument(call, "required") is not None
    toggled = call_without(call, "required") if required else call_with(call, "required", "True")
    yield "required toggled", f"{field.place}: in a mapping", source.with_(call, toggled)


def source_of(field: Field, node: ast.AST) -> str:
    return " ".join(field.source.of(node).split())


def _plain(args: list[ast.expr]) -> bool:
    return bool(args) and isinstance(args[0], ast.Constant | ast.List | ast.UnaryOp)


def _is_field(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "field"


def _importing_unset(text: str) -> str:
    last = "from __future__ import annotations\n"
    assert last in text, "a model's module begins with the import of annotations"
    return text.replace(last, f"{last}\nfrom ..types import UNSET\n", 1)
