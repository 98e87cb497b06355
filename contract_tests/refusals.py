"""Turns parameters, or a body that is not plain JSON, into what a client must refuse it for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from contract_tests.bench import Bench
from contract_tests.judging.judge import Broken
from contract_tests.reading.media import beside_null, is_file, may_be_file
from contract_tests.reading.operation import Variant
from contract_tests.reading.parameters import Parameter
from contract_tests.reading.pointers import Json, follow, pointer_of
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json
from contract_tests.wire.carried import names_of, not_carried, shared
from contract_tests.wire.payloads import Body
from contract_tests.wire.styles import Written, held


@dataclass(frozen=True)
class Refusals:
    bench: Bench
    variant: Variant

    def of(self, value: Json) -> Broken:
        """What a client must refuse: what breaks a rule, and what the request has no way to carry."""
        broken = {
            self._told(pointer, keyword) for pointer, keyword in self.bench.judge.broken(self.variant.root, value)
        }
        if broken and self._is_judged_whole:
            return broken
        left = set() if broken else self._broken_of_what_is_left(value)
        lost = set(self._not_carried(value, {pointer for pointer, _ in broken}))
        if left and self._is_judged_whole:
            lost = {(pointer, keyword) for pointer, keyword in lost if keyword != "default"}
        return broken | left | lost

    def _broken_of_what_is_left(self, value: Json) -> Broken:
        """What a value breaks without what nothing stands for, or else what the server takes for another default."""
        deep = {one.key for one in self.variant.operation.parameters if one.style == "deepObject"}
        if not (self._body.kind in ("form", "multipart") if self.variant.media else deep):
            return set()
        expected = self.bench.sending.wire(self.variant.root, value)
        left = self._body.left(expected) if self.variant.media else _without_nothing(expected, deep)
        if left == expected:
            return set()
        return self.bench.judge.broken(self.variant.root, left) or set(self._taken(expected, left))

    def _taken(self, expected: Json, left: Json) -> Iterator[tuple[str, str]]:
        """The members that a server takes for others: what is left of them has defaults."""
        taken = self.bench.sending.wire(self.variant.root, left)
        ways: list[tuple[str, ...]] = [()] if self.variant.media else [(place,) for place in taken]
        for path in ways:
            given, filled = follow(expected, pointer_of(path)), follow(taken, pointer_of(path))
            for name in given.keys() & filled.keys():
                if equal_as_json(held(given[name])) != equal_as_json(held(filled[name])):
                    yield pointer_of((*path, name)), "default"

    @cached_property
    def _body(self) -> Body:
        return Body(self.variant.operation, self.variant.media, self.variant.root)

    @property
    def _is_judged_whole(self) -> bool:
        """Whether what breaks a rule leaves nothing to write: in a body, except of parts, each by itself."""
        return bool(self.variant.media) and not any(map(may_be_file, self.variant.root.every_property.values()))

    def _not_carried(self, value: Json, judged: set[str]) -> Iterator[tuple[str, str]]:
        """What the request has no way to carry, of what breaks no rule."""
        if self.variant.media:
            members = self._sent_members(self.variant.root, value, (), judged)
            yield from _unwritten((), members, self._body.written, self._body.not_carried)
            return
        for place, here in self.variant.root.properties.items():
            members = self._sent_members(here, value.get(place, {}), (place,), judged)
            known = {one.name: one for one in self.variant.operation.parameters if one.place == place}
            yield from _unwritten((place,), members, known.__getitem__, _refused_of(known))

    def _sent_members(
        self, schema: Schema, value: Json, path: tuple[str, ...], judged: set[str]
    ) -> Iterator[tuple[str, Json]]:
        """The members of an object with their defaults, but those that break a rule."""
        known = schema.every_property
        for name, member in (schema.defaults | value).items() if isinstance(value, dict) else ():
            pointer = pointer_of((*path, name))
            if not any(one == pointer or one.startswith(f"{pointer}/") for one in judged):
                yield name, self.bench.sending.wire(known[name], member) if name in known else member

    def _told(self, pointer: str, keyword: str) -> tuple[str, str]:
        """A file has no type to break: what is no bytes breaks its format."""
        first = pointer.split("/")[1] if pointer else ""
        member = self.variant.root.every_property.get(first) if self.variant.media.startswith("multipart") else None
        if member is None or not is_file(member) or keyword not in ("type", "anyOf", "oneOf"):
            return pointer, keyword
        is_array = beside_null(member).items is not None and pointer.count("/") == 1
        return pointer, "type" if is_array else "format"


def _unwritten(
    path: tuple[str, ...],
    members: Iterator[tuple[str, Json]],
    written: Callable[[str], Parameter | Written],
    refused: Callable[[str, Json], str],
) -> Iterator[tuple[str, str]]:
    """What of some members can't be written, or stands under a name that another one stands under too."""
    names: dict[str, set[str]] = {}
    for name, member in members:
        if keyword := refused(name, member):
            yield pointer_of((*path, name)), keyword
        else:
            names[name] = names_of(written(name), member)
    yield from ((pointer_of((*path, name)), "style") for name in shared(names))


def _without_nothing(value: Json, deep: set[tuple[str, str]]) -> Json:
    """Parameters without the empty members deep in them, which are not sent; one with no others stays as it is."""
    return {
        place: {name: (held(one) or one) if (place, name) in deep else one for name, one in here.items()}
        for place, here in value.items()
    }


def _refused_of(known: Mapping[str, Parameter]) -> Callable[[str, Json], str]:
    return lambda name, value: not_carried(known[name], value)
