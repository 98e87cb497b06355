"""What is done with a value that breaks a rule, where the caller has it sent all the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ...errors import ConstraintWarning, Violation
from .json_types import is_array, is_object, plain

_PACKAGE: Final = __name__.removesuffix("._runtime.keywords.leniency")


def as_given(given: Any, made: Any) -> Any:
    """Returns what was given, with the defaults that reading it has filled in.

    Args:
        given: The value as the caller has it.
        made: What it was read as.
    """
    return _filled(plain(given), plain(made))


def _filled(given: Any, made: Any) -> Any:
    if is_object(given) and is_object(made):
        return {**{name: _filled(given[name], made.get(name)) for name in given}, **_missing(given, made)}
    if is_array(given) and is_array(made) and len(given) == len(made):
        return list(map(_filled, given, made))
    return given


def _missing(given: Mapping[str, Any], made: Mapping[str, Any]) -> dict[str, Any]:
    return {name: made[name] for name in made if name not in given}


def warn(violations: Iterable[Violation]) -> None:
    """Issues a `ConstraintWarning` for each violation, at the line outside this package that made the call."""
    import inspect  # here, as most requests break no rule
    import warnings

    level, frame = 1, inspect.currentframe()
    while frame is not None and frame.f_globals.get("__name__", "").startswith(_PACKAGE):
        level, frame = level + 1, frame.f_back
    for violation in violations:
        warnings.warn(violation.message, ConstraintWarning, stacklevel=level)
