"""The two syntaxes of a document, YAML and JSON, each to values and the lines they stand at."""
