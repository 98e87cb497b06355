"""Turns each part of a document into its part of the contract."""
