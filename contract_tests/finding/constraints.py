"""Turns a keyword at a place in a body into one thing with a name: where it stands, and how to reach it."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace

from contract_tests.limits.sizes import is_heavy, is_long, too_large
from contract_tests.limits.table import has_past
from contract_tests.reading.operation import Variant
from contract_tests.reading.pointers import Json, Path, pointer_of
from contract_tests.reading.schema import Schema

Put = Callable[[Json], Json]


@dataclass(frozen=True)
class Site:
    """A place in the body of a variant where an object stands, and the way to build a body around that object."""

    variant: Variant
    path: Path
    model: Schema
    tag: Mapping[str, str] = field(compare=False)
    """The discriminator's property and value, where one selects `model`."""
    embed: Put = field(compare=False, repr=False)
    is_sent: bool = field(default=True, compare=False)
    """Whether what stands here goes out: not inside what only answers have."""

    @property
    def at_root(self) -> bool:
        return not self.path


@dataclass(frozen=True)
class Constraint:
    """One keyword with its limit, at one place below the object of `site`."""

    site: Site
    path: Path
    keyword: str
    limit: Json = field(compare=False)
    schema: Schema = field(compare=False, repr=False)
    put: Put = field(compare=False, repr=False)
    """Makes an object of `site` that holds a given value at `path`."""

    @property
    def pair(self) -> tuple[str, str]:
        return pointer_of((*self.site.path, *self.path)), self.keyword

    @property
    def name(self) -> str:
        selected = f" ({self.site.model.name})" if self.site.path and self.site.tag else ""
        return f"{self.site.variant.name}{self.pair[0]} {self.keyword}{selected}"

    @property
    def is_long(self) -> bool:
        return is_long(self.keyword, self.limit) or self.is_heavy

    @property
    def is_heavy(self) -> bool:
        """Whether a value on the limit takes so long to read that one way of giving it has to do."""
        return is_heavy(self.keyword, self.limit, self.schema.items or self.schema.additional)

    @property
    def too_large(self) -> str:
        """Why no value on the limit is tried; no text where one is."""
        return too_large(self.keyword, self.limit)

    @property
    def has_past(self) -> bool:
        return has_past(self.keyword, self.limit)


@dataclass(frozen=True)
class Case:
    """An object for `site`, and the one of its properties that is in question, if it is one."""

    site: Site
    body: dict[str, Json]
    field: str | None

    @property
    def whole(self) -> Json:
        return self.site.embed(self.body)

    @property
    def anew(self) -> "Case":
        """The same case with a body of its own: a client may change what it is given."""
        return replace(self, body=deepcopy(self.body))
