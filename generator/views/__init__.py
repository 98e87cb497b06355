"""Turns each part of the contract into the text that a template puts in place."""
