"""Measures the project beside its peers, always both in one run."""
