"""Turns a value that a rule was asked about into values that may break that rule."""

from collections.abc import Iterator, Mapping
from random import Random

from contract_tests.finding.mixing import SMALL, Mixer
from contract_tests.finding.rules import Rules
from contract_tests.judging.ruling import Rule
from contract_tests.limits.places import STRANGERS, Place, near_misses
from contract_tests.limits.table import SIDES
from contract_tests.reading.pointers import Json, Path

_TRIES = 8


class Breaking:
    def __init__(self, rules: Rules, mixer: Mixer) -> None:
        self._rules, self._mixer = rules, mixer

    def values(self, held: Json, rule: Rule, chance: Random) -> Iterator[Json]:
        """What else may stand where `held` does, which the rule is asked about."""
        about_a_name = is_about_a_name(rule) and isinstance(held, dict)
        for value in self._instead(self._rules.schema(rule), rule, held, chance):
            if about_a_name:
                yield {**held, value: 1} if isinstance(value, str) else held
            else:
                yield value

    def _instead(self, schema: Mapping[str, Json], rule: Rule, held: Json, chance: Random) -> Iterator[Json]:
        word, limit = rule.keyword, self._rules.limit(rule)
        if isinstance(held, dict):
            yield from self._members(word, limit, rule.part, held, chance)
        if isinstance(held, list):
            yield from _items(held)
        if word in SIDES:
            yield from SIDES[word](limit, self._place(schema, held, chance)).past
        yield from self._weakened(schema, word, limit, held, chance)
        yield from STRANGERS
        yield from near_misses(held)

    def _members(
        self, word: str, limit: Json, part: str, held: dict[str, Json], chance: Random
    ) -> Iterator[dict[str, Json]]:
        """The object with a member taken away or added."""
        if word == "dependentRequired":
            for name in limit[part]:
                yield {key: value for key, value in {**held, part: held.get(part, 1)}.items() if key != name}
        yield from (_without(held, name) for name in ([part] if word == "required" else held))
        for name in ("no_such_field", "zz", "a/b~c"):
            yield from ({**held, name: value} for value in (1, "a", self._mixer.value(limit, chance, SMALL)))

    def _weakened(
        self, schema: Mapping[str, Json], word: str, limit: Json, held: Json, chance: Random
    ) -> Iterator[Json]:
        """What the schema would accept if it did not state the rule, or stated what breaks it."""
        rest = {key: value for key, value in schema.items() if key != word}
        wishes: list[Json] = [rest]
        if word == "not":
            wishes += [{**rest, "allOf": [*rest.get("allOf", []), limit]}, limit]
        elif word in ("oneOf", "anyOf"):
            pairs = [{"allOf": [one, other, rest]} for one in limit for other in limit if one is not other]
            wishes += pairs + [{"allOf": [one, rest]} for one in limit]
        elif word == "if":
            wishes += [{"allOf": [limit, {key: rest[key] for key in rest.keys() - {"then", "else"}}]}]
            wishes = [*_refused_by_a_branch(schema), *wishes]
        for wish in wishes:
            for _ in range(_TRIES):
                value = self._mixer.value(wish, chance, SMALL)
                yield value
                if isinstance(value, dict) and isinstance(held, dict):
                    yield {**held, **value}

    def _place(self, schema: Mapping[str, Json], held: Json, chance: Random) -> Place:
        items = schema.get("items", schema.get("additionalProperties", True))

        def elements(number: int) -> list[Json]:
            spare = [
                *(held if isinstance(held, list) else []),
                *(self._mixer.value(items, chance, SMALL) for _ in range(9)),
            ]
            return [spare[index % len(spare)] for index in range(number)]

        return Place(dict(schema), lambda _: [held], elements)


def _refused_by_a_branch(schema: Mapping[str, Json]) -> Iterator[Json]:
    if "then" in schema:
        yield {"allOf": [schema["if"], {"not": schema["then"]}]}
    if "else" in schema:
        yield {"allOf": [{"not": schema["if"]}, {"not": schema["else"]}]}


def is_about_a_name(rule: Rule) -> bool:
    """Whether a rule is asked about the names of an object's members."""
    return "/propertyNames" in rule.pointer


def replaced(body: Json, path: Path, value: Json) -> Json:
    """`body` with `value` at `path`; all that is not on the way there are the same objects."""
    if not path:
        return value
    made = body.copy()
    made[path[0]] = replaced(body[path[0]], path[1:], value)
    return made


def at(body: Json, path: Path) -> Json:
    for key in path:
        body = body[key]
    return body


def _without(held: dict[str, Json], name: str) -> dict[str, Json]:
    return {key: value for key, value in held.items() if key != name}


def _items(held: list[Json]) -> Iterator[list[Json]]:
    """The array with an item taken away, doubled or added."""
    for index, item in enumerate(held):
        yield held[:index] + held[index + 1 :]
        yield [*held, item]
    others: list[Json] = [None, "no such item", 0.5, {}]
    yield from ([*held, other] for other in others)
