"""Turns a document and its client into copies with one fault each, and asks the contract tests to find every fault."""
