"""The command line of the package: `python -m` with its name, and `--help` for what there is."""

from __future__ import annotations

from ._cli import main

if __name__ == "__main__":
    main()
