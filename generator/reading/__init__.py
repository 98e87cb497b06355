"""The two syntaxes of a document, YAML and JSON, each to events and values with the lines they stand at."""
