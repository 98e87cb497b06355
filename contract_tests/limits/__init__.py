"""A keyword and its limit, to values on the limit and one step past it."""
