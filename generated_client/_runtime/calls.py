"""An operation of one client, ready to be called with a body or with the fields of one."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from functools import cache
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

import attrs

from ..errors import RequestError
from ..types import UNSET, Validate
from .client import BaseClient
from .compiled.conditions import Reference
from .keywords.keyword import Reading, all_of
from .keywords.near import suggestion
from .modelling.objects import model_named, raise_any, refuse_unknown
from .operations import Operation
from .writing.media_types import BODY, Content

T_co = TypeVar("T_co", covariant=True)
Awaiting: TypeAlias = Coroutine[Any, Any, T_co]
"""What an asynchronous call returns: to be awaited."""


class Call(Generic[T_co]):
    """The base of what stands for an operation in a client: `__call__` has the operation's arguments."""

    __slots__ = ("_client", "_run")
    OPERATION: ClassVar[Operation[Any]]

    def __init__(self, client: BaseClient, run: str) -> None:
        self._client = client
        self._run = getattr(self.OPERATION, run)

    def _called(
        self,
        parameters: Sequence[Any] = (),
        body: Any = UNSET,
        fields: Mapping[str, Any] | None = None,
        content_type: str | None = None,
    ) -> T_co:
        """Calls the operation with the body, or with one that has the fields."""
        if fields and body is not UNSET:
            raise RequestError(f"a body is given, and fields of one too: {', '.join(fields)}")
        if fields is not None and body is UNSET:
            body = self._object(fields, content_type)
        result: T_co = self._run(self._client, body, parameters, content_type)
        return result

    def _object(self, fields: Mapping[str, Any], content_type: str | None) -> Any:
        """Returns the JSON object that keyword arguments stand for; one that is UNSET is left out."""
        contents = self.OPERATION.contents
        content = contents.get(content_type or next(iter(contents)))
        if not fields and (not self.OPERATION.body_required or content is None or not _has_fields(content)):
            return UNSET
        models = _models(content) if content else ()
        names = _wire_names(models)
        given = {name: value for name, value in fields.items() if value is not UNSET}
        more: Mapping[str, Any] = given.pop("additional_properties", {}) if _takes_more(models) else {}
        unknown = [] if given.keys() <= names.keys() else [name for name in given if name not in names]
        if unknown and content_type is None and self._client.validate == "strict":
            self._refuse_of_another(unknown)
        made = {**more, **{names.get(name, name): value for name, value in given.items()}}
        return made if content is None else completed(content, made, unknown, self._client.validate)

    def _refuse_of_another(self, unknown: Sequence[str]) -> None:
        """Raises `RequestError` where what is no field of the first media type is one of another."""
        first, *others = self.OPERATION.contents.items()
        for media_type, content in others:
            if content.parts.keys() | _wire_names(_models(content)).keys() >= {*unknown}:
                named = " and ".join(map(repr, unknown))
                raise RequestError(f"{first[0]} has no {named}; to send {media_type}: content_type={media_type!r}")

    def __repr__(self) -> str:
        return f"<{self.OPERATION.method} {self.OPERATION.path}>"


def _has_fields(content: Content) -> bool:
    return bool(content.parts) or _reference(content) is not None


def _models(content: Content) -> tuple[str, ...]:
    """Returns the models whose fields may be given in place of a body."""
    reference = _reference(content)
    return () if reference is None else reference.models


@cache
def _wire_names(models: tuple[str, ...]) -> Mapping[str, str]:
    """Returns the wire names of all fields of some models."""
    properties = [model_named(name).__properties__ for name in models]
    return {field.name: wire_name for found in properties for wire_name, field in found.items()}


@cache
def _takes_more(models: tuple[str, ...]) -> bool:
    return any("additional_properties" in attrs.fields_dict(model_named(name)) for name in models)


def completed(content: Content, made: Mapping[str, Any], unknown: Sequence[str], validate: Validate) -> dict[str, Any]:
    """Returns an object with the constants of its model; `unknown` are the names that were given and are no fields.

    Raises:
        ConstraintError: what would be taken for further properties, or further parts, is not to be.
    """
    reference = _reference(content)
    model = None if reference is None else reference.selected(made)
    if unknown and validate == "strict":
        _refuse(unknown, content, model)
    return dict(made) if model is None else {**_constants(model), **made}


def _refuse(unknown: Sequence[str], content: Content, model: Any) -> None:
    reading = Reading()
    for name in unknown:
        if model is not None and not model.__closed__:
            refuse_unknown(model, name, UNSET, BODY, reading)
        elif content.additional_properties and content.parts and name not in content.parts:
            at = BODY.member(name, f"body.{name}")
            reading.refuse(
                "additionalProperties", False, UNSET, at, f"the body has no such part{suggestion(name, content.parts)}"
            )
    raise_any(reading)


@cache
def _reference(content: Content) -> Reference | None:
    """Returns what selects the model of a body."""
    return next((keyword for keyword in all_of(content.keywords) if isinstance(keyword, Reference)), None)


@cache
def _constants(model: Any) -> dict[str, Any]:
    """Returns what an object must say although it can say nothing else."""
    return {
        name: field.default
        for name, field in model.__properties__.items()
        if field.metadata["required"] and field.default is not attrs.NOTHING
    }
