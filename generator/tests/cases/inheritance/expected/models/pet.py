# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TypeAlias

from . import Cat, Dog

Pet: TypeAlias = Cat | Dog
