"""Turns the name of a profile into how hard Hypothesis tries."""

import os

from hypothesis import HealthCheck, Phase, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


_EACH, _ALL, _LEAST = 60, 1200, 10
"""How many examples `dev` draws of a variant: fewer where there are many variants, so that a large document ends."""


def register(variants: int) -> None:
    """`dev` for every save, `ci` the same for everyone, `nightly` long and different each time, `audit` in passing."""
    share = max(_LEAST, min(_EACH, _ALL // max(1, variants)))
    settings.register_profile("dev", max_examples=share, deadline=None, suppress_health_check=_SLOW)
    settings.register_profile("ci", max_examples=500, deadline=None, derandomize=True, suppress_health_check=_SLOW)
    settings.register_profile("nightly", max_examples=5000, deadline=None, suppress_health_check=_SLOW)
    settings.register_profile(
        "audit", max_examples=15, deadline=None, derandomize=True, database=None, phases=[Phase.generate]
    )
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
