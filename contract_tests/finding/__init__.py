"""Turns a schema into bodies that keep each of its rules and bodies that break it: the same in every run."""
