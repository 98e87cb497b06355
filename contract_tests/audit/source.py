"""Turns a Python module into the same module with some of its nodes written differently."""

import ast
from collections.abc import Iterator


class Source:
    """The text of a module, with its syntax tree to say what stands where."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text = path, text
        self.tree = ast.parse(text)
        self._encoded = text.encode()
        lengths = [len(line) for line in self._encoded.splitlines(keepends=True)]
        self._starts = [sum(lengths[:index]) for index in range(len(lengths))]

    def with_(self, node: ast.AST, new: str) -> str:
        """The text with `new` in the place of `node`."""
        start, end = self._span(node)
        return (self._encoded[:start] + new.encode() + self._encoded[end:]).decode()

    def of(self, node: ast.AST) -> str:
        start, end = self._span(node)
        return self._encoded[start:end].decode()

    def calls(self, name: str) -> Iterator[ast.Call]:
        """Every call of the function `name`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield node

    def _span(self, node: ast.AST) -> tuple[int, int]:
        """Columns of the tree count bytes, and so do these positions."""
        place: ast.expr = node  # type: ignore[assignment]
        last, end = place.end_lineno or place.lineno, place.end_col_offset or place.col_offset
        return self._starts[place.lineno - 1] + place.col_offset, self._starts[last - 1] + end


def call_without(call: ast.Call, keyword: str) -> str:
    """The call without one of its keyword arguments."""
    kept = [one for one in call.keywords if one.arg != keyword]
    return ast.unparse(ast.Call(call.func, call.args, kept))


def call_with(call: ast.Call, keyword: str, value: str) -> str:
    """The call with one of its keyword arguments set to an expression."""
    kept = [one for one in call.keywords if one.arg != keyword]
    added = ast.keyword(keyword, ast.parse(value, mode="eval").body)
    return ast.unparse(ast.Call(call.func, call.args, [*kept, added]))


def argument(call: ast.Call, keyword: str) -> ast.expr | None:
    return next((one.value for one in call.keywords if one.arg == keyword), None)


def literal(node: ast.expr | None) -> object:
    """The value of a literal in Python source."""
    assert node is not None
    return ast.literal_eval(node)
