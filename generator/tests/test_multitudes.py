"""What a document has much of is done once for each, and not for each with each."""

from __future__ import annotations

import json
from typing import Any

from generator import ir
from generator.checking.repeats import MAX_REPEATED, too_much
from generator.diagnostics import Diagnostic
from generator.load import load
from generator.rendering.assembly import assemble
from generator.rendering.package import package_view
from generator.schema.gather import Gatherer, Part
from generator.schema.objects import walk
from generator.translate import translate
from generator.translation.defaults import Defaults
from generator.translation.models import Addresses, properties


def loaded(**parts: Any) -> Any:
    return load(json.dumps({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, **parts}))


def test_models_that_are_laid_out_apart_import_each_other() -> None:
    following = {n: (n + 1) % 1_200 for n in range(1_200)}
    ring = {f"M{n}": {"properties": {"a": {"$ref": f"#/components/schemas/M{to}"}}} for n, to in following.items()}
    contract, _ = translate(loaded(components={"schemas": ring}))
    views = package_view(contract).models
    assert list(assemble(contract).models) == list(views)
    assert {name: view.models for name, view in views.items()} == {
        f"M{n}": (f"m{to} import M{to}",) for n, to in following.items()
    }


class Counted(dict[str, Any]):
    """An object that counts how often it is asked for a member."""

    asked = 0

    def get(self, key: str, default: Any = None) -> Any:
        Counted.asked += 1
        return super().get(key, default)


def test_the_defaults_of_an_object_are_looked_for_once_in_each_of_its_parts() -> None:
    pointers = [f"#/components/schemas/A/allOf/{n}" for n in range(200)]
    parts = [Part(Counted(properties={f"p{n}": {"default": n}}), at, True) for n, at in enumerate(pointers)]
    gathered = Gatherer({})
    whole = Part(Counted(allOf=[part.schema for part in parts]), "#/components/schemas/A", True)
    given = Defaults(load('{"openapi": "3.1.0"}'), gathered)
    found = list(properties(gathered, given, [whole, *parts], "A", lambda *_: ir.Value(()), Addresses(gathered)))
    assert [one.default for one in found] == [ir.Default(n) for n in range(200)]
    assert Counted.asked < 2_000


def asked_for(count: int, **components: Any) -> tuple[ir.Contract, list[Diagnostic]]:
    paths: dict[str, Any] = {f"/{n}": {"get": {"responses": {}}} for n in range(count)}
    security: list[Any] = [{f"s{n}": []} for n in range(count)]
    return translate(loaded(paths=paths, security=security, components=components))


def test_a_scheme_that_all_operations_ask_for_and_is_not_there_is_told_once() -> None:
    contract, warned = asked_for(50)
    assert len(contract.operations) == len(warned) == 50


def test_what_all_operations_ask_for_is_refused_where_it_is_much_more_than_the_document() -> None:
    schemes = {f"s{n}": {"type": "apiKey", "in": "header", "name": f"X-{n}"} for n in range(400)}
    contract, problems = asked_for(100, securitySchemes=schemes)
    assert (len(contract.operations[-1].security), problems) == (100, [])
    _, problems = asked_for(400, securitySchemes=schemes)
    assert [(one.pointer, one.message[:26]) for one in problems] == [("#/security", "too much to say again of e")]


def repeated(count: int) -> list[str]:
    parameters = [{"in": "query", "name": f"q{n}"} for n in range(count)]
    items = {"Item": {"$ref": "#/components/pathItems/Other"}, "Other": {"parameters": parameters}}
    paths = {f"/{n}": {"$ref": "#/components/pathItems/Item"} for n in range(count)}
    document = loaded(paths=paths, components={"pathItems": items})
    return [found.pointer for found in too_much(document, list(walk(document)))]


def test_references_may_stand_for_more_than_is_written_and_not_for_any_number() -> None:
    assert repeated(100) == []
    assert len(repeated(MAX_REPEATED // 50)) == 1


def test_references_that_lead_in_a_circle_stand_for_nothing_more() -> None:
    circle = {f"N{n}": {"$ref": f"#/components/responses/N{(n + 1) % 500}"} for n in range(500)}
    document = loaded(components={"responses": circle})
    assert too_much(document, list(walk(document))) == []
