"""Turns a body into what is wrong with it: by `jsonschema`, and once more by `jsonschema-rs`."""
