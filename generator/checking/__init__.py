"""Finds what is wrong with a document: each module turns one kind of fault into diagnostics."""
