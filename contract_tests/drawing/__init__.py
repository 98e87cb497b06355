"""A schema, to Hypothesis strategies for bodies."""
