# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TypeAlias

from . import SD3Request, SD35Request, SDXLRequest

ImageRequest: TypeAlias = SDXLRequest | SD3Request | SD35Request
"""What to draw, and by which model. The value of `model` selects the schema."""
