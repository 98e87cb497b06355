"""Turns any document and the package generated from it into passed or failed tests."""
