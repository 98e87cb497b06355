"""The contract, to the page that the client carries as its reference."""
