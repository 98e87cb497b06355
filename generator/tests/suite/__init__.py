"""The JSON-Schema-Test-Suite as a proof: what a generated client sends and refuses is what the suite says it should."""
