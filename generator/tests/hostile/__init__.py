"""Documents that mean harm, and what becomes of each: a document is untrusted input."""
