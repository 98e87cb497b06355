"""The parts of writing: the name and the place of a package, how its folder is exchanged, and what is kept of it."""
