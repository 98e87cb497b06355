"""What a regular expression of a document means, and how that is written for the engine that judges by it.

A pattern is ECMA-262 with the flag `u`. Where that refuses it, what browsers read all the same is meant (`\\-`, `a{`),
and where ECMA-262 has no meaning for it, that which all other dialects give it: `(?i)`, `(?P<name>`,
`\\A`, `\\z`, `\\Z`, `\\pL`, `\\x{41}`. What is read one way here and another way there is refused by name.
"""
