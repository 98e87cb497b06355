"""Downloads what an answer leads to, with a bar for each file where somebody looks on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ..errors import Error
from .progress import bars, on_bar


def downloaded(client: Any, urls: Sequence[str], to: Path, *, quiet: bool, allow_http: bool) -> list[Error]:
    """Downloads each of some files, prints where each is unless that should be quiet, and returns what went wrong."""
    saved: list[Path] = []
    failures: list[Error] = []
    with bars() as shown:
        for url, path in zip(urls, _numbered(to, len(urls)), strict=True):
            try:
                saved.append(client.download(url, path, on_bar(shown, path.name), allow_http=allow_http))
            except Error as error:
                failures.append(error)
    # Not before the bars are gone: while they are shown, what is printed goes where they are.
    for path in () if quiet else saved:
        print(path)
    return failures


def _numbered(to: Path, number: int) -> Iterator[Path]:
    """Yields a name for each of several files, `picture-1.png`; the name as it is for one alone."""
    for index in range(number):
        yield to if number == 1 else to.with_name(f"{to.stem}-{index + 1}{to.suffix}")
