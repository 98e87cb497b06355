"""What leaving out is made of: what goes with an operation, and the options that name what can be left out."""
