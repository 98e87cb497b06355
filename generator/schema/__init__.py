"""What schemas say: their keywords, what they refer to, and what belongs together in them."""
