"""Turns the model classes and unions of a package into ones of another shape: opened, closed, a field more or less."""

import ast
from collections.abc import Iterator
from itertools import permutations

from contract_tests.audit.field_mutants import Edit, Field, fields
from contract_tests.audit.source import Source, argument, call_with, call_without

ADDITIONAL = "additional_properties"


def class_edits(source: Source) -> Iterator[Edit]:
    for owner in source.tree.body:
        if isinstance(owner, ast.ClassDef):
            yield from _of_class(source, owner)
        elif isinstance(owner, ast.AnnAssign) and isinstance(owner.value, ast.BinOp):
            yield from _of_union(source, owner)


def _of_class(source: Source, owner: ast.ClassDef) -> Iterator[Edit]:
    for call in owner.decorator_list:
        if not (isinstance(call, ast.Call) and ast.unparse(call.func) == "model"):
            continue
        if argument(call, ADDITIONAL) is None:
            yield "closed", owner.name, source.with_(call, call_with(call, ADDITIONAL, "False"))
        else:
            yield "opened", f"{owner.name}: not said", source.with_(call, call_without(call, ADDITIONAL))
            yield "opened", f"{owner.name}: True", source.with_(call, call_with(call, ADDITIONAL, "True"))
        elsewhere = call_with(call, "source", repr("#/components/schemas/Elsewhere"))
        yield "source changed", owner.name, source.with_(call, elsewhere)
    for one in owner.body:
        if isinstance(one, ast.AnnAssign) and ast.unparse(one.target) == ADDITIONAL:
            yield "additional field removed", owner.name, source.with_(one, "pass")


def _of_union(source: Source, alias: ast.AnnAssign) -> Iterator[Edit]:
    assert alias.value is not None
    names = ast.unparse(alias.value).split(" | ")
    for name in names:
        rest = " | ".join(one for one in names if one != name)
        yield "union member dropped", f"{ast.unparse(alias.target)} without {name}", source.with_(alias.value, rest)


def exchanges(sources: list[Source]) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Each field copied, and moved, to each other variant of the union that lacks it: the new text by path."""
    variants = [(source, owner) for source in sources for owner in source.tree.body if _union_of(owner)]
    for (one, giver), (other, taker) in permutations(variants, 2):
        assert isinstance(giver, ast.ClassDef)
        assert isinstance(taker, ast.ClassDef)
        if _union_of(giver) != _union_of(taker):
            continue
        taken = {field.name for field in fields(other) if field.owner is taker}
        for field in fields(one):
            if field.owner is giver and field.name not in taken:
                yield from _exchanged(field, other, taker)


def _exchanged(field: Field, other: Source, taker: ast.ClassDef) -> Iterator[tuple[str, str, dict[str, str]]]:
    last = taker.body[-1]
    grown = other.with_(last, f"{other.of(last)}\n\n    {field.source.of(field.statement)}")
    if "UNSET" in field.source.of(field.statement):
        grown = grown.replace("\n\n\n", "\nfrom ..types import UNSET\n\n\n", 1)
    yield "field added", f"{field.place} copied to {taker.name}", {other.path: grown}
    rest = field.source.with_(field.statement, "pass")
    yield "field moved", f"{field.place} moved to {taker.name}", {other.path: grown, field.source.path: rest}


def _union_of(owner: ast.stmt) -> str | None:
    """The union that a model class says it is a variant of."""
    if not isinstance(owner, ast.ClassDef):
        return None
    named = [argument(call, "variant_of") for call in owner.decorator_list if isinstance(call, ast.Call)]
    return next((ast.unparse(one) for one in named if one is not None), None)
