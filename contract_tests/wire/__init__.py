"""A request as it came, to the values that the document speaks of."""
