"""Each part of a document, to its part of the contract."""
