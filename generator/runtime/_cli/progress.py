"""What is shown on a terminal while somebody waits; nothing elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn


def waiting() -> AbstractContextManager[object]:
    """Shows that an answer is waited for."""
    console = Console(stderr=True)
    return console.status("Waiting for the answer") if console.is_terminal else nullcontext()


def bars() -> Progress:
    """Shows a bar for each download."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TransferSpeedColumn()
    return Progress(*columns, console=console, disable=not console.is_terminal)


def on_bar(shown: Progress, name: str) -> Callable[[int, int | None], None]:
    """Returns what to call with the bytes so far and those of the whole."""
    task = shown.add_task(name, total=None)
    return lambda done, whole: shown.update(task, completed=done, total=whole)
