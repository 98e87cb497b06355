"""Turns an OpenAPI document into a typed Python client that can't send what the document forbids."""
