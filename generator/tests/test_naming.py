"""A name of a document becomes the name that a person would have chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_python_client.strings import ClassName, PythonIdentifier

from generator.naming import Free, class_name, field_name, module_name, module_of_class


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("SD35Request", "SD35Request"),
        ("image response", "ImageResponse"),
        ("HTTPServer", "HTTPServer"),
        ("api.v1/User-List", "ApiV1UserList"),
        ("list", "List"),
        ("Exception", "Exception_"),
        ("Response", "ResponseModel"),
        ("3d", "Model3D"),
        ("Größe", "Größe"),
        ("élément de liste", "ÉlémentDeListe"),
        ("ПриветМир", "ПриветМир"),
    ],
)
def test_a_schema_becomes_a_class(name: str, made: str) -> None:
    assert class_name(name) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("imageSize", "image_size"),
        ("HTTPServer", "http_server"),
        ("userID", "user_id"),
        ("sd3_5", "sd3_5"),
        ("class", "class_"),
        ("type", "type_"),
        ("to_dict", "to_dict_field"),
        ("$ref", "ref"),
        ("userÜbersicht", "user_übersicht"),
        ("İstanbul", "istanbul"),
        ("@", "unnamed"),
    ],
)
def test_a_property_becomes_a_field(name: str, made: str) -> None:
    assert field_name(name) == made


@given(st.text())
def test_any_text_becomes_an_identifier_that_openapi_python_client_leaves_as_it_is(name: str) -> None:
    assert not name.isascii() or ClassName(class_name(name), "field_") == class_name(name)
    assert class_name(class_name(name)) == class_name(name)
    assert PythonIdentifier(field_name(name), "field_") == field_name(name)
    assert all(made.isidentifier() for made in (class_name(name), field_name(name), module_name(name)))


@given(st.text())
def test_a_class_is_never_called_like_its_module_which_would_hide_it(name: str) -> None:
    made = class_name(name)
    assert made != module_of_class(made) == PythonIdentifier(module_of_class(made), "field_")


@pytest.mark.parametrize(
    ("made", "module"), [("SD3Request", "sd3_request"), ("模型", "模型_model"), ("שלום", "שלום_model")]
)
def test_a_class_has_a_module_by_its_name(made: str, module: str) -> None:
    assert (class_name(made), module_of_class(made)) == (made, module)


def test_a_name_that_is_taken_gets_the_first_number_that_is_free() -> None:
    free = Free(alike=str.lower)
    made = [free.take(wanted, f"{wanted}_") for wanted in ("a", "a_2", "a", "A", "a")]
    assert made == ["a", "a_2", "a_3", "A_4", "a_5"]
