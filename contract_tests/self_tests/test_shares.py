"""Turns cases and ways into the question whether each is still given and tried, of a large document."""

import pytest

from contract_tests.limits.table import SIDES, STRANGERS, near_misses
from contract_tests.proof.unheard import STATUSES, unheard
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import document_of, object_with, parts
from contract_tests.shares import Shares
from contract_tests.ways import WAYS, attempts

MANY = 10_000


def test_of_few_constraints_every_way_takes_every_case() -> None:
    assert Shares(constraints=10).of(range(50), turn=3) == list(range(50))


def test_of_many_constraints_each_way_takes_the_nearest_case_and_others_of_the_rest() -> None:
    taken = [Shares(MANY).of(range(20), turn) for turn in range(len(WAYS))]
    assert {len(one) for one in taken} <= {4, 5}
    assert {one[0] for one in taken} == {0}
    assert {case for one in taken for case in one} == set(range(20))


def test_a_long_list_is_tried_with_something_close_to_each_of_its_members() -> None:
    members = [f"Member_{number}" for number in range(100)]
    document = document_of(object_with(x={"enum": members}))
    constraint = next(one for one in parts(document)[2].constraints(document.variants[0]) if one.keyword == "enum")
    past = SIDES["enum"](members, parts(document)[1].place(constraint.schema)).past
    assert all(any(miss in past for miss in near_misses(member)) for member in members)
    assert len(past) < 2 * len(members)
    assert past[-len(STRANGERS) :] == STRANGERS


def test_a_class_inside_bodies_shows_once_what_it_does_and_each_body_as_a_whole() -> None:
    inner = object_with(n={"type": "integer"})
    document = document_of(
        object_with(a={"$ref": "#/components/schemas/In"}, b={"$ref": "#/components/schemas/In"}), In=inner
    )
    cases = parts(document)[2]
    tried = [one for one in attempts(cases.constraints(document.variants[0])) if one.constraint.keyword == "type"]
    ways = {place: {one.way.name for one in tried if one.constraint.pair[0] == place} for place in ("/a/n", "/b/n")}
    assert ways["/b/n"] == {"mapping", "async mapping"}
    assert ways["/a/n"] - ways["/b/n"] == {"construction", "assignment", "evolve", "from_dict"}


@pytest.mark.parametrize(
    ("element", "longest", "heavy"),
    [(object_with(n={}), 2**13, True), (object_with(n={}), 2**10, False), ({"type": "integer"}, 2**13, False)],
    ids=str,
)
def test_an_array_of_very_many_objects_is_given_on_one_way_alone(element: Json, longest: int, *, heavy: bool) -> None:
    document = document_of(object_with(a={"type": "array", "items": element, "maxItems": longest}))
    limited = [one for one in parts(document)[2].constraints(document.variants[0]) if one.keyword == "maxItems"]
    names = [one.way.name for one in attempts(limited)]
    assert names == (["mapping"] if heavy else [way.name for way in WAYS])


def test_of_many_operations_some_get_every_status_and_each_gets_some() -> None:
    operations = [Operation({}, "GET", f"/{number}") for number in range(60)]
    got = [{one.status for one in unheard(operations) if one.operation is each} for each in operations]
    assert got[0] == STATUSES.keys()
    assert {len(one) for one in got[30:]} == {3}
    assert set().union(*got[30:]) == STATUSES.keys()
