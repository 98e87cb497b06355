"""Each part of the contract, to the text that a template sets."""
