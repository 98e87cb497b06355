"""A model's rules, compiled to Python once, at first use."""
