"""Turns the name of a mutant that no test can notice into the reason why it changes nothing."""

REASONS = {
    "runtime: _runtime/modelling/objects.py: answers are refused for what they hold beside the document": (
        "the models of the answer are open, so nothing in it is beside the document"
    ),
    "runtime: _runtime/keywords/json_types.py: NaN goes out": (
        "every value was read before and must be JSON, so no NaN comes as far as the encoder"
    ),
    "runtime: _runtime/writing/media_types.py: NaN in an answer is read": (
        "the models of the answer are open, so NaN is read as one of its values, and none of them may be NaN"
    ),
}
"""Of `openapi.yaml` and its package alone: with another document the same edit may well change something."""
