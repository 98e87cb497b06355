"""The parts of leaving out: what goes with an operation, and the options that name what can be left out."""
