"""Turns the stages of a run into lines for whoever waits for it; a short run shows none."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final, TextIO

from .diagnostics import Diagnostic

AFTER: Final = 1.0
"""Seconds after which a run is a long one."""

Tell = Callable[[str], None]
"""Takes what begins now: `formatting 2,042 files`."""

Warn = Callable[[Diagnostic], None]
"""Takes what is wrong with a document and rules no request."""


def silent(_: str) -> None:
    """Tells nobody."""


def unheard(_: Diagnostic) -> None:
    """Warns nobody."""


class Progress:
    """Shows what is being done, from some time on: first what has lasted until then, then each stage that begins."""

    def __init__(self, stream: TextIO, after: float = AFTER) -> None:
        self._stream = stream
        self._started = time.monotonic()
        self._stage = ""
        self._shown = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(after, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Progress:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()  # so that no line comes after what the run says in the end

    def tell(self, stage: str) -> None:
        """Says what begins now."""
        with self._lock:
            self._stage = stage
            if self._shown:
                self._print()

    def _show(self) -> None:
        with self._lock:
            self._shown = True
            if self._stage:
                self._print()

    def _print(self) -> None:
        print(f"{time.monotonic() - self._started:5.1f} s  {self._stage} …", file=self._stream, flush=True)
