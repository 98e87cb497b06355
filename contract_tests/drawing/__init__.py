"""Turns a schema into Hypothesis strategies for bodies."""
