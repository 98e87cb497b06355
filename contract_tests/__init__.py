"""Turns an OpenAPI document and the package generated from it into a verdict: the package keeps every rule, or not."""
