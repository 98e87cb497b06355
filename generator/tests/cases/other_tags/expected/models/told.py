# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TypeAlias

from . import Bird, Fish

Told: TypeAlias = Fish | Bird
"""The tag is only in answers, so that a request is judged by all of the union."""
