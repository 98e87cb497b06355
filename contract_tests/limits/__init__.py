"""Turns a keyword and its limit into values on the limit and values one step past it."""
