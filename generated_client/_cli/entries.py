"""Turns what an operation declares into what may be given: its parameters, and the members of its bodies."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs
from attrs import evolve, frozen

from .._runtime.calls import Call
from .._runtime.keywords.keyword import Keyword, all_of
from .._runtime.modelling.objects import model_named
from .._runtime.modelling.references import alternatives, discriminator, ref
from .._runtime.writing.media_types import Content, by_media_type
from ..types import UNSET
from .docstrings import of_arguments, of_attributes
from .kinds import Kind, kind_of

_NO_PARAMETERS: Final = frozenset({"self", "body", "content_type", "fields"})


@frozen
class Entry:
    """One thing that can be given."""

    place: str
    """`path`, `query`, `header`, `cookie` or `body`."""

    name: str
    """The wire name; nothing for a body as a whole."""

    called: str
    """The name in Python."""

    kind: Kind
    about: str = ""
    required: bool = False


@frozen
class Form:
    """One way to make a body: a media type, and of several models one."""

    media_type: str
    content: Content
    members: Sequence[Entry] = ()
    model: Any = None
    selector: str = ""
    """The property whose value selects the model."""

    tags: Sequence[str] = ()
    """The values that do."""


def parameters(call: type[Call[Any]]) -> list[Entry]:
    """Returns the parameters of an operation, in the order of their declaration."""
    told = of_arguments(call.__call__)
    found = call.OPERATION.parameters
    # The arguments that stand for parameters have their order, but those in the path come first.
    ordered = sorted(range(len(found)), key=lambda index: found[index].place != "path")
    arguments = [name for name in inspect.signature(call.__call__).parameters if name not in _NO_PARAMETERS]
    names = dict(zip(ordered, arguments, strict=True))
    return [
        Entry(
            place=one.place,
            name=one.name,
            called=names[index],
            kind=kind_of(one.keywords),
            about=told.get(names[index], ""),
            required=one.required and one.default is UNSET,
        )
        for index, one in enumerate(found)
    ]


def forms(call: type[Call[Any]]) -> list[Form]:
    """Returns the ways to make the body of an operation, the first media type first."""
    return [
        form
        for media_type, content in by_media_type(call.OPERATION.body).items()
        for form in _of_content(media_type, content)
    ]


def whole(form: Form) -> Kind:
    """Returns the kind of a body that is given as a whole."""
    if form.content.kind == "bytes":
        return Kind(files=form.media_type)
    if form.content.kind == "text" and not form.content.keywords:
        return Kind(frozenset({"string"}))
    return kind_of(form.content.keywords)


def _of_content(media_type: str, content: Content) -> list[Form]:
    if content.parts:
        return [Form(media_type, content, [_part(name, part) for name, part in content.parts.items()])]
    form = Form(media_type, content)
    return list(_of_models(form, content.keywords)) or [form]


def _part(name: str, part: Any) -> Entry:
    media_type = part.content_type if part.is_file else part.encoding.content_type or "*/*"
    one = Kind(files=media_type) if part.is_file or part.or_file else kind_of(part.keywords)
    several = part.many if part.is_file else part.or_file in ("several", "any")
    kind = Kind(frozenset({"array"}), items=one) if several else one
    return Entry("body", name, name, kind, part.about, part.required)


def _of_models(form: Form, keywords: Sequence[Keyword]) -> Iterator[Form]:
    for keyword in all_of(keywords):
        match keyword:
            case ref():
                yield _of_model(form, model_named(keyword.limit))
            case discriminator():
                for name in dict.fromkeys(keyword.mapping.values()):
                    tags = [tag for tag, named in keyword.mapping.items() if named == name]
                    selected = evolve(form, selector=keyword.property_name, tags=tags)
                    yield _of_model(selected, model_named(name))
            case alternatives():
                for member in keyword.limit:
                    yield from _of_models(form, member)
            case _:
                pass


def _of_model(form: Form, model: Any) -> Form:
    told = of_attributes(model)
    members = [
        Entry(
            place="body",
            name=wire_name,
            called=field.name,
            kind=kind_of(field.metadata["keywords"]),
            about=told.get(field.name, ""),
            required=field.default is attrs.NOTHING or wire_name == form.selector,
        )
        for wire_name, field in model.__properties__.items()
        if not field.metadata["read_only"]
    ]
    return evolve(form, model=model, members=members)
