"""What a shortcut accepts, the reading keyword by keyword accepts too, and makes the same of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.runtime._runtime.compiled.shortcuts import answer_reader, mapping_writer, writer
from generator.runtime._runtime.keywords.json_types import compact, plain
from generator.runtime._runtime.keywords.keyword import Keyword, Reading
from generator.runtime._runtime.keywords.validators import type_
from generator.runtime._runtime.modelling.model import Model
from generator.runtime._runtime.modelling.objects import construct, raise_any, read_object, root
from generator.runtime.errors import ConstraintError
from generator.runtime.types import UNSET

from . import drawn_models as drawn

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Each example compiles a class, which takes long on a busy machine."""


def exact(value: Any) -> Any:
    """Tells apart what Python holds for equal: 1, 1.0 and True, and what models hold."""
    if isinstance(value, Model):
        return type(value), [(one.name, exact(getattr(value, one.name))) for one in attrs.fields(type(value))]
    if type(value) in (list, tuple):
        return type(value), [exact(one) for one in value]
    if type(value) is dict:
        return dict, [(exact(name), exact(one)) for name, one in value.items()]
    return type(value), repr(value)


def outcome(make: Callable[[], Any]) -> Any:
    """What a call returns, or the violations that it raises."""
    try:
        return exact(make())
    except ConstraintError as refusal:
        return [
            (one.pointer, one.keyword, repr(one.limit), exact(one.value), one.message) for one in refusal.violations
        ]


def slowly_constructed(cls: type[Model], values: dict[str, Any]) -> Model:
    made, reading = cls.__new__(cls), Reading(keeps_models=True)
    construct(made, values, root(cls), reading)
    raise_any(reading)
    return made


def slowly_sent(cls: type[Model], value: Any) -> str:
    reading = Reading(sending=True)
    made = read_object(cls, value, root(cls), reading)
    raise_any(reading)
    return compact(plain(made))


def slowly_answered(cls: type[Model], value: Any) -> Any:
    reading = Reading(strict=False)
    made = read_object(cls, value, root(cls), reading)
    raise_any(reading)
    return made


def members(data: st.DataObject, cls: type[Model]) -> dict[str, Any]:
    """An object, mostly of the model's properties."""
    names = [*cls.__properties__, *data.draw(st.sampled_from(([], [], [], ["other"], ["\ud800"])))]
    kept = [name for name in names if data.draw(st.integers(0, 4))]
    return {name: data.draw(drawn.values) for name in kept}


@PATIENT
@given(drawn.models(), st.data())
def test_a_model_is_constructed_alike(cls: type[Model], data: st.DataObject) -> None:
    names = {one.metadata["wire_name"]: one.name for one in attrs.fields(cls)}
    given = {names.get(name, "other"): value for name, value in members(data, cls).items()}
    outcome(lambda: cls(**given))  # the first use makes the shortcut
    assert outcome(lambda: cls(**given)) == outcome(lambda: slowly_constructed(cls, given))


@PATIENT
@given(drawn.models(), st.data())
def test_a_model_that_was_changed_behind_its_back_is_sent_alike(cls: type[Model], data: st.DataObject) -> None:
    made = cls.__new__(cls)
    for one in attrs.fields(cls):
        extra = one.metadata["wire_name"] is None
        held = {} if extra and data.draw(st.booleans()) else data.draw(drawn.values)
        object.__setattr__(made, one.name, {"x": held} if extra and not isinstance(held, dict) else held)
    text = writer(cls)(made)
    assert text is None or exact(text) == outcome(lambda: slowly_sent(cls, made))


@PATIENT
@given(drawn.models(), st.data())
def test_a_mapping_is_sent_alike(cls: type[Model], data: st.DataObject) -> None:
    given = members(data, cls)
    text = mapping_writer(cls)(given)
    assert text is None or exact(text) == outcome(lambda: slowly_sent(cls, given))


@PATIENT
@given(drawn.models(), st.data())
def test_an_answer_is_read_alike(cls: type[Model], data: st.DataObject) -> None:
    given = members(data, cls)
    made = answer_reader(cls)(given)
    assert made is None or exact(made) == outcome(lambda: slowly_answered(cls, given))


EACH_KEYWORD = pytest.mark.parametrize("keywords", drawn.each_keyword(), ids=repr)


@EACH_KEYWORD
def test_each_value_is_judged_alike_by_each_keyword(keywords: list[Keyword]) -> None:
    cls = drawn.of_one_property(keywords)
    for value in drawn.each_value():
        check_alike(cls, value)


@EACH_KEYWORD
def test_a_value_that_may_be_left_out_is_judged_alike(keywords: list[Keyword]) -> None:
    cls = drawn.of_one_property(keywords, default=UNSET)
    for value in drawn.each_value():
        check_alike(cls, value)


def check_alike(cls: Any, value: Any) -> None:
    """The same comes of one value whichever way it is read."""
    outcome(lambda: cls(value=value))  # the first use makes the shortcut
    assert outcome(lambda: cls(value=value)) == outcome(lambda: slowly_constructed(cls, {"value": value})), value
    held = cls.__new__(cls)
    object.__setattr__(held, "value", value)
    for quick, slow, whole in (
        (writer, slowly_sent, held),
        (mapping_writer, slowly_sent, {"value": value}),
        (answer_reader, slowly_answered, {"value": value}),
    ):
        made = quietly(partial(quick(cls), whole))
        assert made is None or exact(made) == outcome(partial(slow, cls, whole)), (quick, value)


def quietly(write: Callable[[], Any]) -> Any:
    """Returns what a shortcut makes; a number of too many digits for Python to write is in doubt."""
    try:
        return write()
    except ValueError:
        return None


def test_what_is_plainly_right_is_not_in_doubt() -> None:
    plain = {"string": "é", "integer": 2, "number": 1.5, "boolean": True, "null": None}
    for name, value in plain.items():
        cls: Any = drawn.of_one_property([type_(name)])
        assert None not in (mapping_writer(cls)({"value": value}), writer(cls)(cls(value=value))), name
        assert answer_reader(cls)({"value": value}) is not None, name
