"""Turns the name of a profile into how hard Hypothesis tries."""

import os

from hypothesis import HealthCheck, Phase, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def register() -> None:
    """`dev` for every save, `ci` the same for everyone, `nightly` long and different each time, `audit` in passing."""
    settings.register_profile("dev", max_examples=60, deadline=None, suppress_health_check=_SLOW)
    settings.register_profile("ci", max_examples=500, deadline=None, derandomize=True, suppress_health_check=_SLOW)
    settings.register_profile("nightly", max_examples=5000, deadline=None, suppress_health_check=_SLOW)
    settings.register_profile(
        "audit", max_examples=15, deadline=None, derandomize=True, database=None, phases=[Phase.generate]
    )
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
