"""What a caller names is left out, and nothing else; and the package says so."""

from __future__ import annotations

import importlib
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.diagnostics import Diagnostic, DocumentError
from generator.options import Options
from generator.pipeline import generate
from generator.write import write

DOCUMENT = """
openapi: 3.1.0
info: {title: Things, version: '1'}
paths:
  /a: {get: {operationId: getA, responses: {'204': {description: Done.}}}}
  /b: {get: {responses: {'204': {description: Done.}}}}
components:
  schemas:
    Thing:
      type: object
      properties:
        name: {type: string, maxlength: 3, minLength: 1}
        size: {type: integer, default: big}
        mail: {type: string, format: email}
"""
KEYWORDS = ("maxlength", "default")


def test_a_keyword_is_left_out_only_by_its_name() -> None:
    with pytest.raises(DocumentError, match="'maxlength' is not carried"):
        generate(DOCUMENT, Options(not_enforced=("default",)))
    files = generate(DOCUMENT, Options(not_enforced=KEYWORDS))
    assert "min_length(1)" in files["models/thing.py"]
    assert "size: int | Unset" in files["models/thing.py"]


def test_an_operation_is_left_out_by_its_id_or_by_its_method_and_path() -> None:
    files = generate(DOCUMENT, Options(("getA", "GET /b"), KEYWORDS))
    assert [path for path in files if path.startswith("api/")] == ["api/__init__.py"]


BROKEN_AT_EACH_STAGE = """
openapi: 3.0.3
info: {title: Things, version: '1'}
paths:
  /shape: {get: {pots: {}, responses: {'204': {description: Done.}}}}
  /elsewhere: {get: {$ref: 'other.yaml#/get'}}
  /check/{id}:
    get:
      parameters: [{$ref: '#/components/parameters/Gone'}, {$ref: '#/components/parameters/Nowhere'}]
      responses: {'204': {description: Done.}}
  /translation:
    post: {requestBody: {content: {a/b: {schema: {type: object}}}}, responses: {'204': {description: Done.}}}
components:
  parameters: {Nowhere: {name: nowhere, in: path, required: true, schema: {$ref: '#/components/schemas/Gone'}}}
  securitySchemes: {digest: {type: http, scheme: digest}}
  schemas: {Thing: {type: object, maxlength: 3, properties: {size: {type: integer, default: big}}}}
"""


def test_all_errors_of_all_stages_are_told_at_once_and_the_options_told_are_enough() -> None:
    with pytest.raises(DocumentError) as refusal:
        generate(BROKEN_AT_EACH_STAGE)
    (line,) = refusal.value.advice
    told = shlex.split(line.partition(" add: ")[2])
    options = list(zip(told[::2], told[1::2], strict=True))
    skipped = tuple(name for option, name in options if option == "--skip-operation")
    named = tuple(name for option, name in options if option == "--not-enforced")
    assert skipped == ("GET /elsewhere", "GET /check/{id}", "POST /translation")
    assert sorted(named) == ["$ref", "default", "digest", "maxlength", "pots"]
    files = generate(BROKEN_AT_EACH_STAGE, Options(skipped, named))
    assert [path for path in files if path.startswith("api/default/get")] == ["api/default/get_shape.py"]


BROKEN_WHERE_NO_KEYWORD_IS = """
openapi: 3.0.3
info: {title: Things, version: '1'}
paths:
  /a: {get: {responses: {'200': {description: Done., content: {application/json: {schema: SCHEMA}}}}}}
  /b: {parameters: [{name: b}], get: {responses: {'204': {description: Done.}}}}
  c: {get: {responses: {'204': {description: Done.}}}}
  /d: {get: {responses: {'204': {description: Done.}}}}
components:
  schemas: {Listed: [{type: string}], Whole: {type: array, items: {$ref: '#/components/schemas/Listed'}}}
"""
REFERS = BROKEN_WHERE_NO_KEYWORD_IS.replace("SCHEMA", "{$ref: '#/components/schemas/Whole'}")


def test_what_is_no_keyword_is_left_out_with_the_operations_that_come_to_it() -> None:
    with pytest.raises(DocumentError) as refusal:
        generate(REFERS)
    skipped = ("GET /b", "GET c", "GET /a")
    told = " ".join(f"--skip-operation {shlex.quote(name)}" for name in skipped)
    assert refusal.value.advice == (f"To go on without what is named above, add: {told}",)
    files = generate(REFERS, Options(skipped))
    assert [path for path in files if path.startswith("api/default/get")] == ["api/default/get_d.py"]


def test_a_component_that_no_operation_comes_to_is_left_out_with_a_warning() -> None:
    warnings: list[Diagnostic] = []
    skipped = ("GET /b", "GET c")
    files = generate(BROKEN_WHERE_NO_KEYWORD_IS.replace("SCHEMA", "{}"), Options(skipped), warn=warnings.append)
    assert [(one.pointer, one.message.partition(": ")[0][:9]) for one in warnings] == [
        ("#/components/schemas/Listed", '[{"type"'),
        ("#/components/schemas/Whole", "it refers"),
    ]
    assert '"#/components/schemas/Whole",' in files["__init__.py"]


def test_without_the_operations_that_are_all_there_is_no_client_and_no_option() -> None:
    with pytest.raises(DocumentError) as refusal:
        generate(REFERS, Options(("GET /b", "GET c", "GET /d")))
    assert refusal.value.advice == ("What no option leaves out must be mended in the document.",)


@pytest.mark.parametrize("part", ["paths: null", "paths: {/a: null}", "paths: {/a: {get: null}}", "components: null"])
def test_what_is_skipped_is_looked_for_in_a_malformed_document(part: str) -> None:
    text = f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{part}\n"
    with pytest.raises(DocumentError, match=r"null is n|there is no operation"):
        generate(text, Options(("GET /b",), KEYWORDS))


def test_an_operation_that_is_not_there_cannot_be_left_out() -> None:
    with pytest.raises(DocumentError, match="there is no operation 'getC' to skip"):
        generate(DOCUMENT, Options(("getC",), KEYWORDS))


def test_what_was_left_out_stands_in_the_docstring_of_the_package() -> None:
    docstring = generate(DOCUMENT, Options(("getA",), KEYWORDS))["__init__.py"]
    assert "the operation GET /a" in docstring
    assert "the keyword 'maxlength' at #/components/schemas/Thing/properties/name/maxlength" in docstring
    assert (
        "Left out" not in generate(DOCUMENT.replace("maxlength: 3, ", "").replace(", default: big", ""))["__init__.py"]
    )


def test_the_package_records_where_what_was_left_out_stands() -> None:
    record = generate(DOCUMENT, Options(("getA",), KEYWORDS, assert_formats=True))["__init__.py"].partition("__all__")[
        2
    ]
    assert "__asserts_formats__: Final = True" in record
    for pointer in ("#/paths/~1a/get", "#/components/schemas/Thing/properties/name/maxlength"):
        assert f'"{pointer}",' in record


def test_what_only_skipped_operations_refer_to_is_recorded_too() -> None:
    refers = DOCUMENT + "    Other: {type: string}\n"
    refers = refers.replace(
        "operationId: getA",
        "operationId: getA, parameters: [{name: b, in: query, schema: {$ref: '#/components/schemas/Other'}}]",
        1,
    )
    record = generate(refers, Options(("getA",), KEYWORDS))["__init__.py"].partition("__all__")[2]
    assert '"#/components/schemas/Other",' in record


@pytest.mark.parametrize(("asserted", "refused"), [(False, []), (True, ["/mail"])])
def test_a_format_is_a_rule_only_if_it_was_asked_for(tmp_path: Path, asserted: bool, refused: list[str]) -> None:
    name = f"formats_{asserted}".lower()
    write(generate(DOCUMENT, Options((), KEYWORDS, asserted)), tmp_path / name)
    sys.path.insert(0, str(tmp_path))
    package: Any = importlib.import_module(name)
    found: list[str] = []
    try:
        package.models.Thing(mail="nobody")
    except package.errors.ConstraintError as error:
        found = [violation.pointer for violation in error.violations]
    sys.path.remove(str(tmp_path))
    assert found == refused


def test_a_format_that_cannot_be_a_rule_is_refused_by_name() -> None:
    with pytest.raises(DocumentError, match="the format 'int32' is not carried as a rule"):
        generate(DOCUMENT.replace("email", "int32"), Options((), KEYWORDS, True))


def test_the_command_takes_the_same_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "spec.yaml").write_text(DOCUMENT)
    said = ["--spec", str(tmp_path / "spec.yaml"), "--output", str(tmp_path / "things"), "--skip-operation", "getA"]
    said += ["--not-enforced", "maxlength", "--not-enforced", "default"]
    assert main(["generate", *said]) == 0
    assert main(["check", *said]) == 0
    assert main(["check", *said[:4]]) == 1
    assert "'maxlength' is not carried" in capsys.readouterr().err
