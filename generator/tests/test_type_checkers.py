"""mypy and pyright refuse what a model does not have, and accept what it has."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.once

CALLER = """
import attrs
from client_of_calls import AsyncClient, Client
from client_of_deep_forms import Client as Orders
from client_of_deep_forms.models import Item
from client_of_examples_of_bodies import Client as Files
from client_of_variants.models import Cat, Dog, Pet

cat = Cat(lives=3)
cat.lives = 4
kind: str = cat.kind
pet: Pet = Dog(tricks=["sit"])
dog = Dog.from_dict({"kind": "dog"})

Cat(tricks=["sit"])  # refused
Cat(lives="9")  # refused
Cat(kind="dog")  # refused
cat.tricks = ["sit"]  # refused
cat.lives = None  # refused
cat.tricks  # refused

client = Client(token="t")
name: str = client.pets.keep(7, kind="dog", name="Rex").name
client.pets.keep(7, kind="cat", lives=3, dry_run=True)
client.pets.with_raw_response.keep(7, {"kind": "cat"}).parsed

client.pets.keep(7, kind="cat", name="Tom")  # refused
client.pets.keep(7, kind="dog")  # refused
client.pets.keep(7, kind="dog", name="Rex", lives=3)  # refused
client.pets.keep(7, kind="fish")  # refused
client.pets.keep("seven", kind="cat")  # refused
client.pets.with_raw_response.keep(7, kind="cat").name  # refused
client.headers_.with_raw_response_("Rex", colour="red")  # refused

items = [Item.from_dict({"price": {}})]
Orders().default.order(items=items)
Orders().default.order(items=({"price": {"unit": 1}},))
Orders().default.order(items="p")  # refused

files = Files()
files.default.upload(note="a", file=b"b")
files.default.upload({"note": "a", "more": [b"b"]})
files.default.upload(note="a", fil=b"b")  # refused
files.default.upload(note="a", file="b")  # refused


async def kept(client: AsyncClient) -> str:
    client.pets.keep(7, kind="cat").name  # refused
    return (await client.pets.keep(7, kind="cat")).name
"""
REFUSED = [number for number, line in enumerate(CALLER.splitlines(), start=1) if line.endswith("# refused")]


@pytest.fixture
def caller(client: Callable[[str], Any], packages: Path) -> Path:
    client("variants")
    client("calls")
    client("deep_forms")
    client("examples_of_bodies")
    (packages / "caller.py").write_text(CALLER)
    return packages


def test_mypy_refuses_what_a_model_lacks(caller: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", "cache", "caller.py"]
    checked = subprocess.run(command, cwd=caller, capture_output=True, text=True, check=False)
    assert sorted({int(line) for line in re.findall(r"^caller\.py:(\d+): error", checked.stdout, re.M)}) == REFUSED


def test_pyright_refuses_what_a_model_lacks(caller: Path) -> None:
    (caller / "pyrightconfig.json").write_text('{"typeCheckingMode": "standard"}')
    command = [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable, "--outputjson", "caller.py"]
    checked = subprocess.run(command, cwd=caller, capture_output=True, text=True, check=False)
    found = json.loads(checked.stdout)["generalDiagnostics"]
    errors = {one["range"]["start"]["line"] + 1 for one in found if one["severity"] == "error"}
    assert sorted(errors) == REFUSED
