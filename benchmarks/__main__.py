"""Turns synthetic documents into figures: how generating grows, and what it takes beside openapi-python-client.

`python -m benchmarks` prints them; it exits with 1 where a ratio to openapi-python-client is above 1.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .document import document
from .measure import Run, generate, imported, neighbour

SIZES = (250, 500, 1000)
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Used:
    """What a program that makes one call names of a package."""

    request: str
    answer: str
    tag: str
    operation: str


def main() -> int:
    """Prints all figures and returns the exit status."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ratios = [*_generating(folder), *_importing(folder, ROOT / "openapi.yaml")]
    return int(max(ratios) > 1)


def _generating(folder: Path) -> list[float]:
    print("generate: operations and models, time, and the most memory of one process")
    runs: dict[int, Run] = {}
    for size in SIZES:
        (folder / f"{size}.json").write_text(document(size), encoding="utf-8")
        runs[size] = generate(folder / f"{size}.json", folder / f"ours{size}")
        grown = f"  {_growth(runs[size], runs[size // 2])} times {size // 2}" if size // 2 in runs else ""
        print(f"  {size:5} {runs[size]}{grown}")
    last = SIZES[-1]
    print(f"  {last:5} {generate(folder / f'{last}.json', folder / f'ours{last}')}  again, with nothing changed")
    theirs = neighbour(folder / f"{last}.json", folder / f"theirs{last}")
    ratio = runs[last].seconds / theirs.seconds
    print(f"  {last:5} {theirs}  openapi-python-client generate --meta none")
    print(f"  ratio {ratio:.2f}; of processors {runs[last].cpu / theirs.cpu:.2f}")
    of_last = Used("Order0", "Order1", "tag0", "put_order_0")
    return [
        ratio,
        *_compared(f"{last} operations and models", folder / f"ours{last}", folder / f"theirs{last}", of_last),
    ]


def _growth(run: Run, half: Run) -> str:
    return f"{run.cpu / half.cpu:.2f} of processors, {run.megabytes / half.megabytes:.2f} of memory,"


def _importing(folder: Path, spec: Path) -> list[float]:
    generate(spec, folder / "ours")
    neighbour(spec, folder / "theirs")
    return _compared(
        spec.name, folder / "ours", folder / "theirs", Used("SD35Request", "ImageResponse", "images", "generate")
    )


def _compared(name: str, ours: Path, theirs: Path, used: Used) -> list[float]:
    """Returns the ratios of the times to import a package, its clients too, and what the first call needs too."""
    models = f"models import {used.request}, {used.answer}"
    steps = {
        ours: [
            f"import {ours.name}",
            f"from {ours.name} import Client, AsyncClient",
            f"from {ours.name}.{models}; Client(token='any').{used.tag}.{used.operation}",
        ],
        theirs: [
            f"import {theirs.name}",
            f"from {theirs.name} import Client, AuthenticatedClient",
            f"from {theirs.name}.{models}; from {theirs.name}.api.{used.tag} import {used.operation}",
        ],
    }
    print(f"import: {name}, milliseconds, the best of several new processes in turn")
    found = list(zip(("the package", "its clients too", "models and an operation too"), *imported(steps), strict=True))
    for what, our, their in found:
        print(f"  {what}: ours {our:.1f}, openapi-python-client {their:.1f}, ratio {our / their:.2f}")
    return [our / their for _, our, their in found]


if __name__ == "__main__":
    sys.exit(main())
