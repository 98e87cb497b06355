"""Downloads a file from an address that an answer holds."""
