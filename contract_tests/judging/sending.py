"""Turns a valid body into what is to be sent for it: with its defaults, and without `readOnly` properties."""

from collections.abc import Collection, Iterator

from contract_tests.judging.holding import Holding, always_holding, inside
from contract_tests.judging.judge import Judge
from contract_tests.reading.pointers import Json, Key
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json, whole

_ROUNDS = 9
"""How often conditions are asked about what defaults have made of a value."""


class Sending:
    """The harness's own reading of defaults. The judge says which conditions hold, and where they would break a rule.

    What holds on a condition has precedence over what always does, and the last of an `allOf` over the first.
    """

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._holding = Holding(judge)

    def wire(self, schema: Schema, body: Json) -> Json:
        return self._without_answers(schema, self._filled(schema, body))

    def left(self, schema: Schema, body: Json) -> Json | None:
        """What is to be sent of a `body`, where something in it is not."""
        filled = self._filled(schema, body)
        sent = self._without_answers(schema, filled)
        return None if equal_as_json(sent) == equal_as_json(filled) else sent

    def _filled(self, schema: Schema, body: Json) -> Json:
        return _Filling(self._judge, self._holding).filled(schema, body, frozenset())

    def held(self, schema: Schema, body: Json) -> Json:
        """What an object holds that is made of a body, `readOnly` properties too."""
        return _Filling(self._judge, self._holding, of_answers=True).filled(schema, body, frozenset())

    def _without_answers(self, schema: Schema, value: Json) -> Json:
        if not isinstance(value, dict | list):
            return value
        hidden = set[Key]()
        made: Json = value.copy()
        for key, member in [found for one in self._holding.now(schema, value) for found in inside(one, value)]:
            hidden |= {key} if isinstance(value, dict) and _is_only_in_answers(member) else set()
            made[key] = self._without_answers(member, made[key])
        return {name: made[name] for name in made if name not in hidden} if isinstance(made, dict) else made


class _Filling:
    """Fills one body. What stands in it is filled once, however often what is around it asks its conditions again."""

    def __init__(self, judge: Judge, holding: Holding, *, of_answers: bool = False) -> None:
        self._judge, self._holding, self._of_answers = judge, holding, of_answers
        self._known: dict[tuple[str, int, frozenset[str]], tuple[Json, Json]] = {}

    def filled(self, schema: Schema, value: Json, within: frozenset[str]) -> Json:
        """A value with its defaults, but for those that it stands `within`: a default in itself would have no end."""
        if not isinstance(value, dict | list):
            return as_integer(schema, value)
        key = (schema.pointer, id(value), within)
        if key not in self._known:  # with the value, so that no other takes over its identity
            self._known[key] = (value, self._valid(schema, value, within))
        return self._known[key][1]

    def _valid(self, schema: Schema, value: Json, within: frozenset[str]) -> Json:
        made = self._settled(schema, value, within, None)
        if not self._breaks(schema, value, made):
            return made
        taken = list[Key]()
        for key in [*range(len(made)), *range(len(made))] if isinstance(made, list) else [*made, *made]:
            if not self._breaks(schema, value, self._settled(schema, value, within, [*taken, key])):
                taken.append(key)
        return self._settled(schema, value, within, taken)

    def _breaks(self, schema: Schema, value: Json, made: Json) -> bool:
        same = equal_as_json(made) == equal_as_json(value)
        return not same and not self._judge.accepts(schema, made) and self._judge.accepts(schema, value)

    def _settled(self, schema: Schema, value: Json, within: frozenset[str], allowed: Collection[Key] | None) -> Json:
        made = self._once(always_holding(schema), value, within, allowed)
        for _ in range(_ROUNDS):
            before = equal_as_json(made)
            made = self._once(self._holding.now(schema, made), value, within, allowed)
            if equal_as_json(made) == before:
                break
        return made

    def _once(
        self, holding: list[Schema], value: Json, within: frozenset[str], allowed: Collection[Key] | None
    ) -> Json:
        """A value with the defaults of all schemas that hold for it: of several for one member the first."""
        taken = dict[Key, str]()
        made: Json = value.copy()
        for name, member in _left_out(holding, made):
            if _is_only_in_answers(member) and not self._of_answers:
                continue
            if name not in made and member.pointer not in within and (allowed is None or name in allowed):
                made[name], taken[name] = member.keywords["default"], member.pointer
        for key, member in [found for schema in holding for found in inside(schema, made)]:
            if allowed is None or key in allowed:
                outer = within | {taken[key]} if key in taken else within
                made[key] = self.filled(member, made[key], outer)
        return made


def _left_out(holding: list[Schema], value: Json) -> Iterator[tuple[str, Schema]]:
    """The properties with defaults."""
    for schema in holding if isinstance(value, dict) else ():
        for name, member in schema.own_properties.items():
            if "default" in member.keywords:
                yield name, member


def _is_only_in_answers(schema: Schema) -> bool:
    return schema.keywords.get("readOnly") is True


def as_integer(schema: Schema, value: Json) -> Json:
    """A value as it is sent and read: where a schema is of integers alone, 2.0 as 2."""
    if not (isinstance(value, float) and value.is_integer()):
        return value
    named = schema.keywords.get("type", "number")
    names = [named] if isinstance(named, str) else named
    return whole(value) if "integer" in names and "number" not in names else value
