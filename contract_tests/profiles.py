"""Turns the name of a profile into how hard Hypothesis tries."""

import os
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


_PHASES = [Phase.explicit, Phase.reuse, Phase.generate, Phase.target, Phase.shrink]
"""All but the search for lines that explain a failure, which takes minutes where a body is large."""

_EACH, _ALL, _LEAST = 60, 1200, 10
"""How many examples `dev` draws of a variant: fewer where there are many variants, so that a large document ends."""


_CASES, _ALL_CASES, _FEWEST = 60, 2400, 4
"""How many cases of a constraint are given on each way beside the first: in `dev` fewer where there are many."""


def cases_each(constraints: int) -> int:
    """How many cases of a constraint each way takes, where all are taken by another way."""
    return max(_FEWEST, min(_CASES, _ALL_CASES // max(1, constraints))) if _chosen() == "dev" else _CASES


def _chosen() -> str:
    return os.environ.get("HYPOTHESIS_PROFILE", "dev")


def _drawing(examples: int, **others: Any) -> dict[str, Any]:
    slow_is_fine = {"deadline": None, "suppress_health_check": _SLOW}
    return {"max_examples": examples, "phases": _PHASES, **slow_is_fine, **others}


def _storage() -> Path:
    """Where what failed is kept for the next run: not in the folder that a run is called from."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "openapi-contract-tests"


def register(variants: int) -> None:
    """`dev` for every save, `ci` the same for everyone, `nightly` long and different each time, `audit` in passing."""
    os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(_storage()))
    share = max(_LEAST, min(_EACH, _ALL // max(1, variants)))
    settings.register_profile("dev", **_drawing(share))
    settings.register_profile("ci", **_drawing(500, derandomize=True))
    settings.register_profile("nightly", **_drawing(5000))
    settings.register_profile(
        "audit", max_examples=15, deadline=None, derandomize=True, database=None, phases=[Phase.generate]
    )
    settings.load_profile(_chosen())
