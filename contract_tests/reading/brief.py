"""Turns a part of a document into the short text that stands for it in reports."""

from typing import Any


class Brief:
    """Hypothesis shows a dataclass with all that it holds, here the whole document, unless it is told not to."""

    @property
    def name(self) -> str:
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"<{self.name}>"

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        printer.text(repr(self))
