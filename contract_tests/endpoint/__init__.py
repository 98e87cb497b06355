"""Turns what the provider's page says of its endpoint into tests with literal values."""
