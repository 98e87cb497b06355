"""What is generated is not only text: it imports, keeps its rules and calls its server."""

from __future__ import annotations

import asyncio
import importlib
import json
import pkgutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from generator.pipeline import generate
from generator.write import write

from .golden import accepted

Importer = Callable[[str], Any]


class Server:
    """Gives the same answer to every request, and remembers them."""

    def __init__(self, answer: httpx.Response) -> None:
        self.requests: list[httpx.Request] = []
        self._answer = answer

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self._answer


@pytest.mark.parametrize("case", [case.name for case in accepted()])
def test_every_module_imports_and_every_name_resolves(client: Importer, case: str) -> None:
    package = client(case)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        found = importlib.import_module(module.name)
        assert [name for name in getattr(found, "__all__", ()) if not hasattr(found, name)] == []


@pytest.mark.once
def test_every_client_passes_mypy_strict(client: Importer, packages: Path) -> None:
    names = [client(case.name).__name__ for case in accepted()]
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        "--cache-dir",
        str(packages / "cache"),
        *names,
    ]
    checked = subprocess.run(command, cwd=packages, capture_output=True, text=True, check=False)
    assert checked.stdout.startswith("Success"), checked.stdout


def test_importing_a_client_imports_no_model(client: Importer, packages: Path) -> None:
    code = "import client_of_variants, sys; print([name for name in sys.modules if '.models.' in name])"
    client("variants")
    ran = subprocess.run([sys.executable, "-c", code], cwd=packages, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_a_client_and_its_operations_are_there_before_the_http_library_is_imported(
    client: Importer, packages: Path
) -> None:
    code = (
        "import sys, client_of_calls as package; package.Client(token='t', base_url='https://pets.example').pets.keep;"
    )
    code += "package.models.Dog(kind='dog', name='Rex'); print({'httpx', 'tenacity'} & set(sys.modules))"
    client("calls")
    ran = subprocess.run([sys.executable, "-c", code], cwd=packages, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"


def test_a_default_is_equal_by_value_and_type_and_fresh_for_each_instance(client: Importer) -> None:
    settings = client("defaults").models.Settings
    made, other = settings(), settings.from_dict({"mode": "slow"})
    made.tags.append("c")
    made.free["a"].clear()
    assert repr(other.to_dict()) == repr(
        {
            "mode": "slow",
            "quoted": 'it\'s "here" \\ and\nthere \u2028 {x} {{ y }}',
            "big": 12345678901234567890,
            "whole": 40,
            "ratio": 0.1,
            "tags": ["a", "b"],
            "sizes": [1],
            "free": {"a": [1, {"b": None}]},
            "nothing": None,
            "behind": "red",
            "beside": "blue",
            "on": False,
        }
    )


def test_a_wire_name_is_exact_to_the_byte(client: Importer) -> None:
    names = client("names").models.ResponseModel
    wire = {
        "class": "x",
        "type": "a",
        "to_dict": "y",
        "über größe!": "z",
        "/~'\"\\\n": "w",
        "": "u",
        "additional_properties": "v",
    }
    assert names.from_dict(wire).to_dict() == wire


def test_a_pointer_is_escaped_and_by_wire_names(client: Importer) -> None:
    package = client("names")
    with pytest.raises(package.errors.ConstraintError) as refusal:
        package.models.ResponseModel(unnamed=1, unnamed_2=1, items=[1, 0])
    assert [one.pointer for one in refusal.value.violations] == ["/items/1", "/", "/~1~0'\"\\\n"]


def test_a_nested_object_is_checked_to_its_depth(client: Importer) -> None:
    package = client("nested")
    tree = {"label": "a", "children": [{"label": "b", "children": [{"label": ""}]}], "size": {"width": 0, "height": 1}}
    with pytest.raises(package.errors.ConstraintError) as refusal:
        package.models.Tree.from_dict(tree)
    assert [(violation.pointer, violation.keyword) for violation in refusal.value.violations] == [
        ("/children/0/children/0/label", "minLength"),
        ("/size/height", "additionalProperties"),
        ("/size/width", "minimum"),
    ]


def test_a_model_inside_a_model_stays_the_same_object(client: Importer) -> None:
    package = client("nested")
    child = package.models.Tree(label="b")
    assert package.models.Tree(label="a", children=[child]).children[0] is child


def test_what_was_changed_inside_a_model_is_checked_when_it_is_used(client: Importer) -> None:
    package = client("nested")
    tree = package.models.Tree(label="a", children=[package.models.Tree(label="b")])
    tree.children.append({"label": ""})
    with pytest.raises(package.errors.ConstraintError, match=r"^Tree\.children\[0\]\.children\[1\]\.label: '' is"):
        package.models.Tree(label="c", children=[tree])


def test_a_variant_inside_another_object_is_chosen_by_its_discriminator(client: Importer) -> None:
    package = client("variants")
    household = package.models.Household.from_dict({"pet": {"kind": "cat"}})
    assert household.pet == package.models.Cat(lives=9)
    with pytest.raises(package.errors.ConstraintError, match=r"Household\.pet\.kind: 'cow' is not one of 'cat', 'dog'"):
        package.models.Household(pet={"kind": "cow"})


def test_null_goes_out_only_where_the_document_allows_it(client: Importer) -> None:
    package = client("nested")
    assert package.models.Tree(label="a", maybe=None).to_dict() == {"label": "a", "maybe": None}
    with pytest.raises(package.errors.ConstraintError, match=r"Tree\.notes: None is not of type object"):
        package.models.Tree(label="a", notes=None)


def test_only_json_is_taken_where_the_document_allows_anything(client: Importer) -> None:
    package = client("nested")
    for value in (float("nan"), {1: 2}, {"a": [object()]}, "\ud800", {1, 2}):
        with pytest.raises(package.errors.ConstraintError, match="is not JSON"):
            package.models.Tree(label="a", anything=value)


def test_an_operation_without_a_body_sends_none_and_reads_an_array(client: Importer) -> None:
    package = client("operations")
    server = Server(httpx.Response(200, json=[{"name": "a"}]))
    http = httpx.Client(transport=httpx.MockTransport(server))
    assert package.api.things.list_.sync(client=package.Client(http_client=http)) == [package.models.Thing(name="a")]
    assert [(request.method, str(request.url), request.content) for request in server.requests] == [
        ("GET", "https://things.example/v1/things", b"")
    ]


def test_a_required_body_is_missed_even_where_null_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = "required: true, content: {application/json: {schema: {minimum: 1}}}"
    text = f"openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\npaths: {{/a: {{post: {{requestBody: {{{body}}}}}}}}}\n"
    write(generate(text), tmp_path / "with_a_required_body")
    monkeypatch.syspath_prepend(str(tmp_path))
    package = importlib.import_module("with_a_required_body")
    post = package.api.default.post_a.sync
    with pytest.raises(package.errors.ConstraintError) as refusal:
        post(client=package.Client(base_url="http://a.example"), body=package.types.UNSET)
    assert [(one.pointer, one.keyword) for one in refusal.value.violations] == [("", "required")]


def test_a_body_that_is_not_required_may_be_left_out(client: Importer) -> None:
    package = client("operations")
    server = Server(httpx.Response(204))
    http = httpx.AsyncClient(transport=httpx.MockTransport(server))
    caller = package.Client(token="t", async_http_client=http)
    assert asyncio.run(package.api.things.put_things.asyncio(client=caller)) is None
    assert asyncio.run(package.api.things.put_things.asyncio(client=caller, body={"name": "b"})) is None
    assert [request.content for request in server.requests] == [
        b"",
        json.dumps({"name": "b"}, separators=(",", ":")).encode(),
    ]
