"""Turns what an audit can be asked for into options of the command line."""

import argparse
import os


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--spec", default="openapi.yaml", help="the document (default: %(default)s)")
    parser.add_argument(
        "--client", default="generated_client", help="the package generated from it (default: %(default)s)"
    )
    parser.add_argument("--only", default="", metavar="TEXT", help="try the mutants alone whose names hold this text")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes (default: %(default)s)")
    parser.add_argument("--by-behaviour", action="store_true", help="without the tests that compare what is declared")
