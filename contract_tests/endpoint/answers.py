"""Turns a request for pictures into an answer with as many pictures as it asks for."""

from contract_tests.endpoint.pictures import PICTURES
from contract_tests.reading.pointers import Json
from contract_tests.serving.server import Respond


def as_many_as_asked(body: Json, documented: Json) -> Json:
    """`num_outputs` pictures, each with an address on the same server; one where the model has no such field."""
    picture = documented["data"][0]
    return {"data": [picture | {"url": path} for path in list(PICTURES)[: int(body.get("num_outputs", 1))]]}


RESPONSES: dict[tuple[str, str], Respond] = {("POST", "/v1/image/gen/sd"): as_many_as_asked}
