"""Turns the options of a run into the parts that every test shares."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from contract_tests import profiles, reach
from contract_tests.bench import Bench
from contract_tests.client import Package
from contract_tests.endpoint.answers import RESPONSES
from contract_tests.opening import load
from contract_tests.reading.document import Document
from contract_tests.reading.leaving_out import record_of
from contract_tests.reading.source_text import DocumentError

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("contract")
    group.addoption("--spec", type=Path, default=ROOT / "openapi.yaml", help="the OpenAPI document")
    group.addoption("--client", type=Path, default=ROOT / "generated_client", help="the package generated from it")


def pytest_configure(config: pytest.Config) -> None:
    record = config.stash[reach.RECORD] = record_of(Path(str(config.getoption("--client"))))
    try:
        document = config.stash[reach.DOCUMENT] = load(Path(str(config.getoption("--spec"))), record)
    except DocumentError as error:
        raise pytest.UsageError(str(error)) from error
    profiles.register(len(document.variants) + len(document.others))
    config.pluginmanager.register(reach, "contract-reach")


@pytest.fixture(scope="session")
def bench(pytestconfig: pytest.Config) -> Iterator[Bench]:
    package = Package(Path(str(pytestconfig.getoption("--client"))))
    made = Bench(pytestconfig.stash[reach.DOCUMENT], package, reach.cases_of(pytestconfig), RESPONSES)
    pytestconfig.stash[reach.LEDGER] = made.ledger
    yield made
    made.close()


@pytest.fixture
def document(bench: Bench) -> Document:
    return bench.document
