"""Turns expressions into a function: Python source of names alone, to which the values that it works with are bound."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from keyword import iskeyword
from typing import Any


class Source:
    """What the source of some functions is made of.

    The fields' names stand in it as they are. Everything else that comes from a document, its texts and its numbers,
    is bound to a name that no field has, so that no text of a document is ever compiled. There are no builtins.
    """

    def __init__(self, fields: Iterable[str]) -> None:
        """Refuses names that are none in Python, with a ValueError."""
        names = list(fields)
        for name in names:
            if not name.isidentifier() or iskeyword(name):
                raise ValueError(f"{name!r} is no name")
        self._prefix = "_" * (1 + max((len(name) - len(name.lstrip("_")) for name in names), default=0))
        self._bound: dict[str, Any] = {"__builtins__": {}}
        self._names: dict[int, str] = {}
        self._count = 0

    def local(self) -> str:
        """Returns a name that nothing has yet."""
        self._count += 1
        return f"{self._prefix}{self._count}"

    def bind(self, value: Any) -> str:
        """Returns the name that stands for a value, the same one for the same object."""
        if id(value) not in self._names:
            name = self._names[id(value)] = self.local()
            self._bound[name] = value
        return self._names[id(value)]

    def function(self, parameters: str, lines: Sequence[str], name: str = "") -> Callable[..., Any]:
        """Returns the function of these parameters and lines, which a traceback calls by the name."""
        name = name or self.local()
        text = "\n    ".join([f"def {name}({parameters}):", *lines])
        exec(compile(text, "<made of the fields of a model>", "exec"), self._bound)  # noqa: S102
        made: Callable[..., Any] = self._bound[name]
        return made
