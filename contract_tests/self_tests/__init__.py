"""Turns the parts of the harness into tests of what they can and cannot do."""
