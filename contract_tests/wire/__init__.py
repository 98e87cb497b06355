"""Turns a request as it came into the values that the document describes."""
