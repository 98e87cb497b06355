"""Writes values into a request: parameters by their styles, and bodies by their media types."""
