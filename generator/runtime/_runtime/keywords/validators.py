"""The assertion keywords of JSON Schema as validators: a class a keyword, its limit kept to be read back.

They follow JSON Schema and not Python: `True` is no number, 2.0 is an integer, 1 equals 1.0 but not `True`,
a length counts code points, and a keyword says nothing of a type that it is not about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .json_types import IS_TYPE, all_different, equal, exact, is_array, is_model, is_number, is_object, is_string, plain
from .keyword import Keyword, Place, Reading, read


class minimum(Keyword):
    __slots__ = ()
    keyword = "minimum"

    def holds(self, value: Any) -> bool:
        return not is_number(value) or bool(value >= self.limit)

    def rule(self) -> str:
        return f"is less than the minimum of {self.limit}"


class maximum(Keyword):
    __slots__ = ()
    keyword = "maximum"

    def holds(self, value: Any) -> bool:
        return not is_number(value) or bool(value <= self.limit)

    def rule(self) -> str:
        return f"is greater than the maximum of {self.limit}"


class exclusive_minimum(Keyword):
    __slots__ = ()
    keyword = "exclusiveMinimum"

    def holds(self, value: Any) -> bool:
        return not is_number(value) or bool(value > self.limit)

    def rule(self) -> str:
        return f"is not greater than the exclusive minimum of {self.limit}"


class exclusive_maximum(Keyword):
    __slots__ = ()
    keyword = "exclusiveMaximum"

    def holds(self, value: Any) -> bool:
        return not is_number(value) or bool(value < self.limit)

    def rule(self) -> str:
        return f"is not less than the exclusive maximum of {self.limit}"


class multiple_of(Keyword):
    """`multipleOf`, of the decimal numbers as they are written: 0.3 is a multiple of 0.1."""

    __slots__ = ()
    keyword = "multipleOf"

    def holds(self, value: Any) -> bool:
        return not is_number(value) or (exact(value) / exact(self.limit)).denominator == 1

    def rule(self) -> str:
        return f"is not a multiple of {self.limit}"


class min_length(Keyword):
    __slots__ = ()
    keyword = "minLength"

    def holds(self, value: Any) -> bool:
        return not is_string(value) or len(value) >= self.limit

    def rule(self) -> str:
        return f"is shorter than the minimum length of {self.limit}"


class max_length(Keyword):
    __slots__ = ()
    keyword = "maxLength"

    def holds(self, value: Any) -> bool:
        return not is_string(value) or len(value) <= self.limit

    def rule(self) -> str:
        return f"is longer than the maximum length of {self.limit}"


class min_items(Keyword):
    __slots__ = ()
    keyword = "minItems"

    def holds(self, value: Any) -> bool:
        return not is_array(value) or len(value) >= self.limit

    def rule(self) -> str:
        return f"has fewer than {self.limit} items"


class max_items(Keyword):
    __slots__ = ()
    keyword = "maxItems"

    def holds(self, value: Any) -> bool:
        return not is_array(value) or len(value) <= self.limit

    def rule(self) -> str:
        return f"has more than {self.limit} items"


class unique_items(Keyword):
    __slots__ = ()
    keyword = "uniqueItems"

    def holds(self, value: Any) -> bool:
        return not self.limit or not is_array(value) or all_different(plain(value))

    def rule(self) -> str:
        return "has items that are equal"


class min_properties(Keyword):
    __slots__ = ()
    keyword = "minProperties"

    def holds(self, value: Any) -> bool:
        return not is_object(value) or len(plain(value)) >= self.limit

    def rule(self) -> str:
        return f"has fewer than {self.limit} properties"


class max_properties(Keyword):
    __slots__ = ()
    keyword = "maxProperties"

    def holds(self, value: Any) -> bool:
        return not is_object(value) or len(plain(value)) <= self.limit

    def rule(self) -> str:
        return f"has more than {self.limit} properties"


class enum(Keyword):
    __slots__ = ("_texts",)
    keyword = "enum"

    def __init__(self, limit: Sequence[Any]) -> None:
        super().__init__(limit)
        self._texts = frozenset(member for member in limit if isinstance(member, str))

    def holds(self, value: Any) -> bool:
        given = plain(value)
        if isinstance(given, str):
            return given in self._texts
        return any(equal(given, member) for member in self.limit)

    def rule(self) -> str:
        return f"is not one of {', '.join(map(repr, self.limit))}"


class const(Keyword):
    __slots__ = ()
    keyword = "const"

    def holds(self, value: Any) -> bool:
        return equal(plain(value), self.limit)

    def rule(self) -> str:
        return f"is not {self.limit!r}"


class type_(Keyword):
    """`type`, in a tolerant reading too, of null with `null_in_answers`.

    An integral float becomes an integer where no other number is allowed.
    """

    __slots__ = ("names", "null_in_answers")
    keyword = "type"

    def __init__(self, *names: str, null_in_answers: bool = False) -> None:
        super().__init__(names[0] if len(names) == 1 else list(names))
        self.names = names
        self.null_in_answers = null_in_answers

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        if value is None and self.null_in_answers and not reading.strict:
            return None
        if not self.holds(value):
            self.refuse(value, at, reading)
        elif isinstance(value, float) and "number" not in self.names:
            return int(exact(value))  # int(1e23) is not 1e23 but the nearest that a float can hold
        return value

    def holds(self, value: Any) -> bool:
        return any(IS_TYPE[name](value) for name in self.names)

    def rule(self) -> str:
        return f"is not of type {' or '.join(self.names)}"


class items(Keyword):
    """`items`: every element of an array keeps these rules."""

    __slots__ = ()
    keyword = "items"

    def __init__(self, *keywords: Keyword) -> None:
        super().__init__(keywords)

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        if not is_array(value):
            return value
        return [read(self.limit, element, at.element(index), reading) for index, element in enumerate(value)]


class additional_properties(Keyword):
    """`additionalProperties`: every member of an object without properties of its own keeps these rules."""

    __slots__ = ()
    keyword = "additionalProperties"

    def __init__(self, *keywords: Keyword) -> None:
        super().__init__(keywords)

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        if not is_object(value) or not all(map(is_string, plain(value))):
            return value
        members: Mapping[str, Any] = plain(value) if is_model(value) else value
        return {
            name: read(self.limit, member, at.member(name, f"{at.subject}.{name}"), reading)
            for name, member in members.items()
        }
