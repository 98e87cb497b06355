"""What may be wrong with a document, each to diagnostics that name it."""
