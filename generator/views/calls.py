"""Turns an operation into the class by which a client calls it: with a body, or with the fields of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator import ir
from generator.naming import class_name
from generator.reach import unchecked

from .bodies import Body, have_names, is_needed, part_type
from .code import joined
from .given import given_type
from .models import field_default
from .parameters import argument

_TAKEN = frozenset({"self", "body", "content_type"})
"""What the arguments of a call are called that are neither parameters nor fields."""


_OF_MEMBERS = ("json", "form", "multipart")
"""The kinds of bodies that are written from an object, whose members may be given."""

_MOST = 300
"""How many fields a call spells out: more nobody reads, and each operation with the model would repeat them."""


@dataclass(frozen=True)
class CallView:
    """The class by which a client calls an operation."""

    name: str
    overloads: tuple[str, ...]
    """The parameters of each form; none where there is but one form."""

    signature: str
    given: str
    """What is handed on."""

    media_types: frozenset[str]
    """Those of the bodies whose fields can."""

    notes: tuple[str, ...]
    """Why the fields of the body can't be given as keywords, where they can't."""


def call_view(operation: ir.Operation, body: Body | None, models: Mapping[str, ir.Model], fields: Fields) -> CallView:
    """Returns the view of the class; `body` is how the operation's functions take the body."""
    name = f"{class_name(operation.name)}Call"
    while name in models:
        name += "_"
    together = "fields"
    while any(parameter.argument == together for parameter in operation.parameters):
        together += "_"
    forms, notes = _forms(operation, models, fields)
    whole = _signature(operation, list(body.parameters) if body else [])
    by_fields = [_signature(operation, [], [*_sent_as(operation, types), *form]) for form, types in forms.items()]
    return CallView(
        name=name,
        overloads=(whole, *by_fields) if by_fields else (),
        signature=_signature(operation, _any(body), [f"**{together}: Any"]) if body and by_fields else whole,
        given=_given(operation, body, together if by_fields else ""),
        media_types=frozenset(media_type for types in forms.values() for media_type in types),
        notes=tuple(notes),
    )


Form: TypeAlias = tuple[str, ...]
"""The fields of a body as arguments."""


def _forms(
    operation: ir.Operation, models: Mapping[str, ir.Model], fields: Fields
) -> tuple[dict[Form, list[str]], list[str]]:
    """Returns by what fields a body may be given, each with the media types that it is of, and why others may not."""
    forms: dict[Form, list[str]] = {}
    notes: list[str] = []
    found = operation.body.contents if operation.body else ()
    for content in found:
        variants, parts = _variants(content, models), content.parts if have_names(content.parts) else ()
        made = [fields.of(*variant) for variant in variants] + ([tuple(map(_part, parts))] if parts else [])
        if why := _not_by_fields(operation, [model for model, _ in variants], parts):
            of = f" where it is {content.media_type}" if len(found) > 1 else ""
            notes.append(f"Given as a body alone{of}, not by its fields: {why}.")
        else:
            for form in dict.fromkeys(made):
                forms.setdefault(form, []).append(content.media_type)
    return forms, notes


def _sent_as(operation: ir.Operation, types: Sequence[str]) -> list[str]:
    """Returns the argument for the media type of a body, where there is a choice: none needs to be given the first."""
    contents = operation.body.contents if operation.body else ()
    if len(contents) < 2:
        return []
    default = f" = {types[0]!r}" if types[0] == contents[0].media_type else ""
    return [f"content_type: Literal[{joined(map(repr, types))}]{default}"]


Selector: TypeAlias = tuple[str, tuple[str, ...]]
"""The property that selects a model by its value, and those values; where there is but one model, there are none."""


class Fields:
    """The fields of models as arguments of a call, each made once however many operations take them."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, Selector], tuple[str, ...]] = {}

    def of(self, model: ir.Model, selector: Selector) -> tuple[str, ...]:
        if (model.name, selector) not in self._made:
            self._made[model.name, selector] = tuple(_fields(model, selector))
        return self._made[model.name, selector]


def _variants(content: ir.Content, models: Mapping[str, ir.Model]) -> list[tuple[ir.Model, Selector]]:
    """Returns the models of which a body may have the fields, each with what selects it."""
    found: list[tuple[ir.Model, Selector]] = []
    match unchecked(content.schema) if content.kind in _OF_MEMBERS else None:
        case ir.Reference(model=name):
            found = [(models[name], ("", ()))]
        case ir.Choice(property_name=property_name, mapping=mapping):
            tags = {name: tuple(tag for tag in mapping if mapping[tag] == name) for name in mapping.values()}
            found = [(models[name], (property_name, tags[name])) for name in tags]
        case _:
            pass
    return found if all(_has(model, selector) for model, (selector, _) in found) else []


def _part(part: ir.Part) -> str:
    return f"{part.name}: {part_type(part)}" + ("" if is_needed(part) else " | Unset = UNSET")


def _has(model: ir.Model, selector: str) -> bool:
    """Says whether a model has properties, and among them the one that selects it."""
    return any(not selector or one.wire_name == selector for one in model.properties)


def _not_by_fields(operation: ir.Operation, variants: Sequence[ir.Model], parts: Sequence[ir.Part]) -> str:
    """Returns why the fields of a body can't be given as keywords; nothing where they can."""
    if clashes := _clashes(operation, variants, parts):
        return f"{joined(clashes)} would mean two things"
    together = sum(len(model.properties) for model in variants) + len(parts)
    return f"they are more than {_MOST}" if together > _MOST else ""


def _clashes(operation: ir.Operation, variants: Sequence[ir.Model], parts: Sequence[ir.Part]) -> list[str]:
    """Returns the names that would mean two things."""
    taken = _TAKEN | {parameter.argument for parameter in operation.parameters}
    meant: dict[str, set[str]] = {part.name: {part.name} for part in parts}
    for model in variants:
        for one in model.properties:
            meant.setdefault(one.name, set()).add(one.wire_name)
    return sorted(name for name, wire_names in meant.items() if name in taken or len(wire_names) > 1)


def _fields(model: ir.Model, selector: Selector) -> Iterator[str]:
    for one in model.properties:
        if selector[1] and one.wire_name == selector[0]:
            yield f"{one.name}: Literal[{joined(map(repr, selector[1]))}]"
        elif not one.read_only:
            yield _field(one)
    if model.keeps_unknown:
        yield "additional_properties: Mapping[str, Any] | Unset = UNSET"


def _field(one: ir.Property) -> str:
    default = field_default(one)
    shown = given_type(one.schema) + (" | Unset" if default == "UNSET" else "")
    if default is None:
        return f"{one.name}: {shown}"
    plain = one.default is None or isinstance(one.default.value, str | int | float | None)
    value = default if one.default is None else repr(one.default.value)
    return f"{one.name}: {shown} = {value}" if plain else f"{one.name}: {shown} | Unset = UNSET"


def _signature(operation: ir.Operation, body: Sequence[str], fields: Sequence[str] = ()) -> str:
    in_path = [one for one in operation.parameters if one.place == "path"]
    others = [argument(one, ()) for one in operation.parameters if one.place != "path"]
    required = bool(body) and "=" not in body[0]
    later = [replace(one, default=None) for one in in_path[:1]] if required else []
    positional = [argument(one, [*in_path[index + 1 :], *later]) for index, one in enumerate(in_path)]
    rest = [one for one in fields if one.startswith("**")]
    keyword = [*body[1:], *(one for one in fields if not one.startswith("**")), *others]
    return joined(["self", *positional, *body[:1], *(["*", *keyword] if keyword else []), *rest])


def _any(body: Body) -> list[str]:
    """Returns the parameters of a body that are of all forms at once."""
    return ["body: Any = UNSET", *(["content_type: str | None = None"] if body.chosen else [])]


def _given(operation: ir.Operation, body: Body | None, fields: str) -> str:
    given = [f"[{joined(one.argument for one in operation.parameters)}]"] if operation.parameters else []
    if body is None:
        return joined(given)
    chosen = ["content_type=content_type"] if body.chosen else []
    return joined([*(given or ["()"]), "body", *filter(None, [fields]), *chosen])
