"""Turns synthetic documents into figures: how generating grows, and what it takes beside openapi-python-client.

`python -m benchmarks` prints them; it exits with 1 where a ratio to openapi-python-client is above 1.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .document import document
from .measure import Run, generate, imported, neighbour

SIZES = (250, 500, 1000)
ROOT = Path(__file__).parents[1]


def main() -> int:
    """Prints all figures and returns the exit status."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ratios = [*_generating(folder), _importing(folder, ROOT / "openapi.yaml", "openapi.yaml")]
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
    return [ratio, _compared(f"{last} operations and models", folder / f"ours{last}", folder / f"theirs{last}")]


def _growth(run: Run, half: Run) -> str:
    return f"{run.cpu / half.cpu:.2f} of processors, {run.megabytes / half.megabytes:.2f} of memory,"


def _importing(folder: Path, spec: Path, name: str) -> float:
    generate(spec, folder / "ours")
    neighbour(spec, folder / "theirs")
    return _compared(name, folder / "ours", folder / "theirs")


def _compared(name: str, ours: Path, theirs: Path) -> float:
    print(f"import: {name}, milliseconds, the best of several new processes in turn")
    times = imported([ours, theirs])
    print(f"  ours {times[0].package:.1f}, and {times[0].client:.1f} with its Client")
    print(f"  openapi-python-client {times[1].package:.1f}, and {times[1].client:.1f} with its Client")
    ratio = times[0].package / times[1].package
    print(f"  ratio {ratio:.2f}; with the Client, which needs httpx, {times[0].client / times[1].client:.2f}")
    return ratio


if __name__ == "__main__":
    sys.exit(main())
