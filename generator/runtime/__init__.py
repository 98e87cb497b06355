"""Modules written by hand that every generated client carries as they are."""
