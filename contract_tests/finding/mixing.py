"""Turns a schema, whatever it combines, into values drawn by chance. The judge has the last word on them."""

import copy
import math
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from contract_tests.finding.depths import Depths
from contract_tests.finding.flatten import Flattener
from contract_tests.finding.merging import Words
from contract_tests.judging.judge import Judge
from contract_tests.limits.formats import OF_A_FORMAT
from contract_tests.limits.patterns import matching
from contract_tests.reading.pointers import Json
from contract_tests.reading.values import equal_as_json

DEEPEST, SMALL = 5, 2
"""From the depth `DEEPEST` on, a value holds only what it must; one that begins at the depth `SMALL` is small."""
_WIDEST = 31
"""Of so many properties a value holds all now and then; of half as many each level deeper."""
_LONGEST = 3
"""So many more items than it must have an array has, and one less every two levels deeper."""
_BOTTOM = 30
"""Here a value ends in any case: its schema may have none that does."""
_REMEMBERED = 20_000
_KINDS = {
    "object": {"properties", "required", "additionalProperties", "patternProperties", "minProperties"}
    | {"maxProperties", "propertyNames"},
    "array": {"items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems"},
    "number": {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"},
    "string": {"minLength", "maxLength", "pattern"},
}
_ANY = ("string", "integer", "number", "boolean", "null", "object", "array")
_REFERRING = {"properties", "items", "prefixItems", "contains", "additionalProperties", "patternProperties"} | {
    "propertyNames",
    "required",
    "minContains",
    "maxContains",
}


class Mixer:
    def __init__(self, content: Mapping[str, Any], judge: Judge) -> None:
        self._ways = Flattener(content).ways
        self._depths = Depths(self._ways)
        self._judge = judge
        self._known: dict[int, tuple[Words, Callable[[Json], bool]]] = {}

    def value(self, node: Json, chance: Random, depth: int = 0) -> Json:
        """A value that `node` may accept."""
        ways = self._ways(node)
        if depth >= DEEPEST and len(ways) > 1:
            ways = self._depths.least(ways)
        return self._of(chance.choice(ways) if ways else {}, chance, depth) if depth < _BOTTOM else None

    def _of(self, words: Words, chance: Random, depth: int) -> Json:
        fits = self._fitting(words)
        value = self._once(words, chance, depth)
        for _ in range(5):
            if fits(value):
                break
            value = self._once(words, chance, depth)
        return value

    def _fitting(self, words: Words) -> Callable[[Json], bool]:
        """What says whether a value keeps those of the words that refer to nothing."""
        if id(words) not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            own = {word: limit for word, limit in words.items() if word not in _REFERRING}
            if "$ref" in repr(own.get("not")):
                del own["not"]
            self._known[id(words)] = (words, self._judge.fitting(own))
        return self._known[id(words)][1]

    def _once(self, words: Words, chance: Random, depth: int) -> Json:
        if "const" in words:
            return copy.deepcopy(words["const"])
        if "enum" in words:
            return copy.deepcopy(chance.choice(words["enum"]))
        match self._kind(words, chance):
            case "object":
                return self._object(words, chance, depth)
            case "array":
                return self._array(words, chance, depth)
            case "string" if self._judge.asserts_formats and words.get("format") in OF_A_FORMAT:
                return chance.choice(OF_A_FORMAT[words["format"]])
            case "string":
                return _text(words, chance)
            case "boolean":
                return chance.random() < 0.5
            case "null":
                return None
            case kind:
                return _number(words, kind, chance)

    def _kind(self, words: Words, chance: Random) -> str:
        names = words.get("type", [])
        about = [kind for kind, found in _KINDS.items() if words.keys() & found]
        named = [names] if isinstance(names, str) else names
        return str(chance.choice(named or about or _ANY))

    def _object(self, words: Words, chance: Random, depth: int) -> Json:
        known = words.get("properties", {})
        names = [name for name in words.get("required", []) if known.get(name) is not False]
        optional = [name for name, inner in known.items() if name not in names and inner is not False]
        share = min(chance.choice([0.0, 0.5, 1.0]), (_WIDEST >> depth) / max(1, len(optional)))
        names += [name for name in optional if chance.random() < share]
        least, most = words.get("minProperties", 0), words.get("maxProperties", math.inf)
        names += [name for name in optional if name not in names][: max(0, least - len(names))]
        made = {name: self.value(known[name], chance, depth + 1) if name in known else 1 for name in names}
        for name in list(made)[::-1][: max(0, int(min(len(made) - most, len(made)))) if most < len(made) else 0]:
            del made[name]
        room = min(3, most - len(made))
        wanted = max(0, least - len(made)) or (chance.randrange(3) if depth < DEEPEST else 0)
        for _ in range(int(min(room, wanted)) if room > 0 else 0):
            self._invent(made, words, chance, depth)
        for _ in range(20):
            if len(made) < least:
                self._invent(made, words, chance, depth)
        return made

    def _invent(self, made: dict[str, Json], words: Words, chance: Random, depth: int) -> None:
        """Adds a member that has no property of its own."""
        expressions = words.get("patternProperties", {})
        rest = words.get("additionalProperties", True)
        if expressions and (rest is False or chance.random() < 0.6):
            expression = chance.choice(list(expressions))
            found = matching(expression, chance.randrange(1, 8)) or ("",)
            made[chance.choice(found)] = self.value(expressions[expression], chance, depth + 1)
        elif rest is not False:
            name = self.value(words["propertyNames"], chance, DEEPEST) if "propertyNames" in words else None
            free = name if isinstance(name, str) else f"k{chance.randrange(50)}"
            if free not in words.get("properties", {}):
                made[free] = self.value(rest, chance, depth + 1)

    def _array(self, words: Words, chance: Random, depth: int) -> Json:
        first, rest = words.get("prefixItems", []), words.get("items", True)
        least = words.get("minItems", 0)
        longest = max(0, _LONGEST - depth // 2)
        length = chance.randrange(least, min(words.get("maxItems", math.inf), max(least, len(first)) + longest) + 1)
        length = min(length, len(first)) if rest is False else length
        made: list[Json] = []
        for index in range(length):
            node = first[index] if index < len(first) else rest
            value = self.value(node, chance, depth + 1)
            for _ in range(8 if words.get("uniqueItems") else 0):
                if equal_as_json(value) not in map(equal_as_json, made):
                    break
                value = self.value(node, chance, depth + 1)
            made.append(value)
        if "contains" in words:
            self._include(made, words, chance, depth)
        return made

    def _include(self, made: list[Json], words: Words, chance: Random, depth: int) -> None:
        """Puts what `contains` asks for among the items, as often as it does or once more or less."""
        least: int = words.get("minContains", 1)
        node = {"allOf": [words["contains"], words["items"]]} if "items" in words else words["contains"]
        start = len(words.get("prefixItems", []))
        for _ in range(max(0, chance.choice([least, least, least + 1, int(words.get("maxContains", least)) + 1]))):
            value = self.value(node, chance, depth + 1)
            if len(made) < words.get("maxItems", math.inf):
                made.insert(min(len(made), start), value)
            elif made:
                made[chance.randrange(len(made))] = value


def _text(words: Words, chance: Random) -> str:
    least = words.get("minLength", 0)
    length = chance.choice([least, least + 1, min(words.get("maxLength", least + 9), least + 40)])
    if "pattern" in words:
        return chance.choice(matching(words["pattern"], max(length, 1)) or ("",))
    return "".join(chance.choice("abcxyzABC 019-_é\U0001f600") for _ in range(length))


def _number(words: Words, kind: str, chance: Random) -> Json:
    low: Json = words.get("minimum", words.get("exclusiveMinimum"))
    high: Json = words.get("maximum", words.get("exclusiveMaximum"))
    unit: Json = words.get("multipleOf", 1)
    low = (high - 20 * unit if high is not None else -2 * unit) if low is None else low
    high = low + 20 * unit if high is None else high
    drawn = chance.choice([low, high, low + chance.random() * (high - low)])
    if "multipleOf" in words:
        drawn = round(drawn / unit) * unit
        drawn = round(drawn, 9) if isinstance(drawn, float) else drawn
    elif kind == "integer" or chance.random() < 0.3:
        first, last = math.ceil(low), math.floor(high)
        drawn = chance.randint(first, max(first, last))
    return int(drawn) if isinstance(drawn, float) and drawn.is_integer() else drawn
