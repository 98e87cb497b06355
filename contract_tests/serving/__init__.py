"""Turns a request into the answer that the document promises: on a port, or in place of an HTTP transport."""
