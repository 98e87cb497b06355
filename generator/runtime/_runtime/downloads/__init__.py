"""A file from an address that an answer holds, to the disk."""
