"""The keywords of JSON Schema: each reads a value, checks it and turns it into what a field holds."""
