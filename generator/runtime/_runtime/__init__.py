"""What the generated modules are written in: models, keywords, operations. Not meant to be imported by callers."""
