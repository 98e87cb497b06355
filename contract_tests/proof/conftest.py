"""Turns the document into the parameters of the tests: a test that asks for a `constraint` runs once for each."""

from collections.abc import Generator
from itertools import permutations
from typing import Any

import pytest

from contract_tests.bench import Bench
from contract_tests.drawing.strategies import Strategies
from contract_tests.finding.bodies import NoWitnessError
from contract_tests.finding.cases import Cases, Site
from contract_tests.ledger import UNKNOWN
from contract_tests.progress import told
from contract_tests.proof.shown import Shown
from contract_tests.proof.unheard import unheard
from contract_tests.reach import DOCUMENT, LEDGER, cases_of
from contract_tests.reading.credentials import Scheme, schemes_of
from contract_tests.reading.document import Document
from contract_tests.reading.operation import Variant
from contract_tests.reading.pointers import pointer_of
from contract_tests.serving.answers import described
from contract_tests.shares import Shares
from contract_tests.ways import attempts
from contract_tests.wire.payloads import Body

_ORDER = {"test_declared": 0, "test_agreement": 2}  # what fails soonest first, what takes longest last
_SEARCH = "looking for bodies that keep and that break each rule"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "nothing_of_the_kind: the document has nothing that the test is about")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    document = metafunc.config.stash[DOCUMENT]
    for name in [one for one in _PARAMETERS if one in metafunc.fixturenames]:
        found = list(_PARAMETERS[name](document, cases_of(metafunc.config)))
        nothing = pytest.param(None, marks=pytest.mark.nothing_of_the_kind)
        metafunc.parametrize(name, found or [nothing], ids=[_id(one) for one in found] or ["none"])


_PARAMETERS: dict[str, Any] = {
    "operation": lambda document, _: document.operations,
    "unheard": lambda document, _: unheard(document.operations),
    "bearer": lambda document, _: _only_bearer(document),
    "secured": lambda document, _: [one for one in document.operations if one.secured],
    "unsecured": lambda document, _: [one for one in document.operations if not one.secured],
    "answer": lambda document, _: [one for one in described(document) if one.is_asked_for],
    "other_answer": lambda document, _: [one for one in described(document) if not one.is_asked_for],
    "other_success": lambda document, _: [
        one for one in described(document) if one.is_success and not one.is_asked_for
    ],
    "body_operation": lambda document, _: [one for one in document.operations if one.variants],
    "union": lambda document, _: [one for one in document.operations if one.body and one.body.is_union],
    "model": lambda document, _: document.models.values(),
    "variant": lambda document, _: document.variants,
    "pair": lambda document, _: [
        pair for operation in document.operations for pair in permutations(operation.variants, 2)
    ],
    "constraint": lambda document, cases: [one for each in document.variants for one in cases.constraints(each)],
    "rule": lambda document, cases: [
        Shown(each, rule, found)
        for each in told(_first(document.variants), _SEARCH)
        for rule, found in cases.rules(each.siblings).items()
    ],
    "other": lambda document, _: document.others,
    "bytes_body": lambda document, _: [
        body
        for one in document.operations
        for body in (Body(one, media, schema) for media, schema in one.contents.items())
        if body.kind == "bytes"
    ],
    "other_constraint": lambda document, cases: [one for each in document.others for one in cases.constraints(each)],
    "other_site": lambda document, cases: [one for each in document.others for one in cases.sites(each)],
    "other_rule": lambda document, cases: [
        Shown(each, rule, found)
        for each in told(_first(document.others), _SEARCH)
        for rule, found in cases.rules(each.siblings).items()
    ],
    "field_variant": lambda document, _: [one for one in document.variants if one.model.is_model],
    "site": lambda document, cases: _sites(document, cases),
    "sent_site": lambda document, cases: [one for one in _sites(document, cases) if one.is_sent],
    "open_site": lambda document, cases: [
        one for one in _sites(document, cases) if not one.model.closed and one.model.additional is None
    ],
    "attempt": lambda document, cases: attempts(one for each in document.variants for one in cases.constraints(each)),
    "how": lambda _, __: ["sync", "sync_detailed", "asyncio", "asyncio_detailed"],
}


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, Any, Any]:
    """A test without a valid value to begin with proves nothing, and the run says so in the end."""
    try:
        return (yield)
    except NoWitnessError as error:
        pyfuncitem.config.stash[LEDGER].add(UNKNOWN, str(error))
        pytest.skip(str(error))


def _sites(document: Document, cases: Cases) -> list[Site]:
    return [one for each in document.variants for one in cases.sites(each)]


def _only_bearer(document: Document) -> list[Scheme]:
    """The one security scheme of the document, if it is a token."""
    found = list(schemes_of(document.content).values())
    return found if [one.kind for one in found] == ["bearer"] else []


def _first(variants: list[Variant]) -> list[Variant]:
    """A variant of each whole: the rules are those of the whole."""
    return [one for one in variants if one == one.siblings[0]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Orders the tests, and drops those about what the document has none of: pytest would count them as skipped."""
    items[:] = [item for item in items if not item.get_closest_marker("nothing_of_the_kind")]
    items.sort(key=lambda item: _ORDER.get(item.path.stem, 1))


def _id(one: Any) -> str:
    if isinstance(one, tuple):
        return " to ".join(_id(each) for each in one)
    if isinstance(one, Site):
        return f"{one.variant.name}{pointer_of(one.path)}"
    return str(getattr(one, "name", None) or getattr(one, "pointer", one))


@pytest.fixture(scope="session")
def shares(bench: Bench) -> Shares:
    variants = [*bench.document.variants, *bench.document.others]
    return Shares(sum(1 for each in variants for _ in bench.cases.constraints(each)))


@pytest.fixture(scope="session")
def strategies(bench: Bench) -> Strategies:
    return Strategies(bench.judge, bench.bodies)
