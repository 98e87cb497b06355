"""Turns rendered modules into modules as ruff formats them: sorted imports, none unused."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_OPTIONS: Final = ("--isolated", "--quiet", "--no-cache", "--line-length", "120", "--target-version", "py311")


def formatted(files: Mapping[str, str]) -> dict[str, str]:
    """Returns the files with every Python module among them formatted.

    Raises:
        RuntimeError: ruff finds a module that is no Python: a fault of the generator.
    """
    with _folder() as folder:
        for path, text in files.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="")
        _ruff(folder, "check", "--fix", "--select", "F,I,RUF022", *_OPTIONS)
        _ruff(folder, "format", *_OPTIONS)
        return {path: Path(folder, path).read_text(encoding="utf-8") for path in files}


@contextmanager
def _folder() -> Generator[str]:
    """Yields a folder that is removed while the run goes on: a disk may still be writing what ruff wrote, and waits."""
    folder = tempfile.mkdtemp()
    try:
        yield folder
    finally:
        threading.Thread(target=shutil.rmtree, args=(folder,), kwargs={"ignore_errors": True}).start()


def _ruff(folder: str, *arguments: str) -> None:
    # -P: whatever lies in the folder that we were called in is not to be imported
    command = [sys.executable, "-P", "-m", "ruff", *arguments, folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"ruff {arguments[0]} finds fault with the generated code:\n{done.stdout}{done.stderr}")
