"""Values, to what a request holds: parameters by their styles, and bodies by their media types."""
