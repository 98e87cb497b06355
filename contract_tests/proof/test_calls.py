"""Turns each operation into calls: what arrives, and what comes back."""

from typing import Any

from contract_tests.bench import Bench
from contract_tests.finding.bodies import exact
from contract_tests.finding.cases import Site
from contract_tests.ledger import DEFAULT, default_names
from contract_tests.proof.test_answers import same
from contract_tests.reading.operation import Operation, Variant


def test_bodies_arrive_as_mapping_and_as_model(bench: Bench, field_variant: Variant, how: str) -> None:
    model, operation = field_variant.model, field_variant.operation
    for made in (bench.bodies.minimal(model), bench.bodies.full(model)):
        body = {**made, **field_variant.tag}
        for handed_in in (body, bench.package.build(model, body)):
            sent = bench.send(operation, handed_in, how)
            assert exact(sent) == exact(bench.expected(operation, body))


def test_what_is_left_out_is_sent_with_its_default(bench: Bench, sent_site: Site) -> None:
    operation, least = sent_site.variant.operation, bench.cases.least(sent_site)
    sent = bench.send(operation, sent_site.embed(least))
    for key in sent_site.path:
        sent = sent[key]

    assert exact(sent) == exact(bench.sending.wire(sent_site.model, least))
    assert sent.keys() == least.keys() | sent_site.model.defaults.keys()
    for name in default_names(sent_site):
        bench.ledger.add(DEFAULT, name)


def test_a_required_constant_need_not_be_given_to_the_constructor(bench: Bench, site: Site) -> None:
    least, properties = bench.cases.least(site), site.model.properties.items()
    filled_in = {name for name, schema in properties if len(schema.allowed) == 1 and name in site.model.required}
    made = bench.package.build(site.model, {name: least[name] for name in least.keys() - filled_in})
    assert exact(bench.written(made)) == exact(bench.sending.wire(site.model, least))


def test_an_object_as_a_mapping_is_all_that_it_holds_with_its_defaults(bench: Bench, site: Site) -> None:
    model: Any = bench.package.model(site.model)
    for body in (bench.cases.least(site), bench.cases.full(site)):
        for made in (bench.package.build(site.model, body), model.from_dict(body)):
            assert exact(made.to_dict()) == exact(bench.sending.held(site.model, body))


def test_what_is_deleted_takes_its_default_again(bench: Bench, site: Site) -> None:
    made = bench.package.build(site.model, bench.cases.full(site))
    for name, default in site.model.defaults.items():
        delattr(made, bench.package.python_name(site.model, name))
        assert exact(made.to_dict()[name]) == exact(bench.sending.wire(site.model.every_property[name], default))


def test_a_body_that_is_required_is_not_left_out(bench: Bench, body_operation: Operation) -> None:
    if body_operation.body_required:
        broken = bench.outcome(bench.send, body_operation, bench.package.types.UNSET).broken
        assert broken == {("", "required")}


def test_the_answer_of_the_server_is_read_whole(bench: Bench, operation: Operation) -> None:
    if not (operation.succeeds and bench.server.can_answer(operation)):
        return  # there is none
    arguments = bench.arguments(operation)
    documented = bench.server.documented(operation, arguments.get("body"))
    for how in ("sync", "asyncio"):
        assert same(bench.call(operation, how, **arguments), documented)
    for how in ("sync_detailed", "asyncio_detailed"):
        response = bench.call(operation, how, **arguments)
        assert response.status_code == operation.status
        assert same(response.parsed, documented)
