"""The parts of rendering: the plan of a package, its views, its modules as ruff formats them, the parts it needs."""
