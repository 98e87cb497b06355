"""Turns the contract into REFERENCE.md, the page that every client carries."""
