"""A schema, to bodies that keep each of its rules and bodies that break it: the same in every run."""
