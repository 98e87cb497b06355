"""A request, to the answer that the document promises, on a port or in the place of one."""
