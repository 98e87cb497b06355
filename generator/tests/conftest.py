"""Packages to try: each golden case as a package that can be imported."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.pipeline import generate
from generator.write import write

from .golden import CASES
from .one_body import Package, package_of
from .raw_server import RawServer, raw_server


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests generate does not belong into the user's cache."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder on the import path."""
    folder = tmp_path_factory.mktemp("packages")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def client(packages: Path) -> Callable[[str], Any]:
    """Imports the client of a golden case."""

    def imported(case: str) -> Any:
        name = f"client_of_{case}"
        if not (packages / name).exists():
            write(generate((CASES / case / "openapi.yaml").read_text(encoding="utf-8")), packages / name)
        return importlib.import_module(name)

    return imported


@pytest.fixture
def package(packages: Path) -> Package:
    """Makes the package of a document with these schemas, the first of which is the body of `api.t.put`."""
    return lambda version="3.1.0", **schemas: package_of(packages, version, schemas)


@pytest.fixture
def server() -> Iterator[RawServer]:
    """A server over real sockets."""
    with raw_server() as running:
        yield running
