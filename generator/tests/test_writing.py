"""A client is replaced in one step: whatever happens, the old one or the new one is there, whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.write import MARK, NotOurs, differences, write

OLD = {"__init__.py": f"{MARK}\nVERSION = 1\n", "a/b.py": "B = 1\n", "same.py": "SAME = 1\n"}
NEW = {"__init__.py": f"{MARK}\nVERSION = 2\n", "a/c.py": "C = 1\n", "same.py": "SAME = 1\n"}


def tree(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_exactly_the_files(tmp_path: Path) -> None:
    assert write(OLD, tmp_path / "client") == dict.fromkeys(OLD, "missing")
    assert write(NEW, tmp_path / "client") == {"__init__.py": "changed", "a/b.py": "stale", "a/c.py": "missing"}
    assert tree(tmp_path / "client") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["client"]


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    write(OLD, tmp_path / "client")
    os.utime(tmp_path / "client/same.py", (1, 1))
    write(NEW, tmp_path / "client")
    assert (tmp_path / "client/same.py").stat().st_mtime == 1
    folder = (tmp_path / "client").stat().st_ino
    assert write(NEW, tmp_path / "client") == {}
    assert (tmp_path / "client").stat().st_ino == folder


def test_a_file_that_does_not_belong_there_is_a_difference(tmp_path: Path) -> None:
    write(OLD, tmp_path / "client")
    (tmp_path / "client/untracked.txt").write_text("x")
    (tmp_path / "client/same.py").write_bytes(b"SAME = 1\r\n")
    (tmp_path / "client/__pycache__").mkdir()
    (tmp_path / "client/__pycache__/a.pyc").write_bytes(b"x")
    assert differences(OLD, tmp_path / "client") == {"same.py": "changed", "untracked.txt": "stale"}


@pytest.mark.parametrize("init", [None, "", "print('mine')\n"])
def test_a_folder_that_was_not_generated_is_left_alone(tmp_path: Path, init: str | None) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    if init is not None:
        (tmp_path / "__init__.py").write_text(init)
    before = tree(tmp_path)
    with pytest.raises(NotOurs):
        write(OLD, tmp_path)
    assert tree(tmp_path) == before


def test_what_links_in_a_client_lead_to_is_neither_written_nor_removed(tmp_path: Path) -> None:
    client, outside = tmp_path / "client", tmp_path / "outside"
    outside.mkdir()
    (outside / "a.py").write_text("precious")
    write(OLD, client)
    for path in ("stale.py", "a/b.py"):
        (client / path).unlink(missing_ok=True)
        (client / path).symlink_to(outside / "a.py")
    (client / "folder").symlink_to(outside)
    write(OLD, client)
    assert differences(OLD, client) == {}
    assert [path.name for path in client.rglob("*") if path.is_symlink()] == []
    assert [(path.name, path.read_text()) for path in outside.iterdir()] == [("a.py", "precious")]


def test_a_link_to_a_client_stays_one(tmp_path: Path) -> None:
    (tmp_path / "client").symlink_to("elsewhere")
    for _ in range(2):
        write(OLD, tmp_path / "client")
        write(NEW, tmp_path / "client")
    assert (tmp_path / "client").is_symlink()
    assert differences(NEW, tmp_path / "elsewhere") == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["client", "elsewhere"]


def test_a_disk_that_refuses_leaves_the_old_client(tmp_path: Path) -> None:
    write(OLD, tmp_path / "client")
    with pytest.raises(OSError, match="too long"):
        write(NEW | {"n" * 300: ""}, tmp_path / "client")
    assert tree(tmp_path / "client") == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["client"]


def test_what_a_killed_run_left_behind_is_swept_away(tmp_path: Path) -> None:
    write(OLD, tmp_path / "client")
    (tmp_path / ".client.staged.abc/a").mkdir(parents=True)
    write(NEW, tmp_path / "client")
    assert [path.name for path in tmp_path.iterdir()] == ["client"]


WRITER = """
import sys
from pathlib import Path
from generator.tests.test_writing import NEW, OLD
from generator.write import write
print("ready", flush=True)
while True:
    write(OLD, Path(sys.argv[1]))
    write(NEW, Path(sys.argv[1]))
"""


def test_killed_at_any_moment_one_whole_client_is_there(tmp_path: Path) -> None:
    for attempt in range(12):
        command = [sys.executable, "-c", WRITER, str(tmp_path / "client")]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            deadline = time.monotonic() + 0.02 + attempt * 0.003
            while time.monotonic() < deadline or not (tmp_path / "client").exists():
                if (tmp_path / "client").exists():
                    assert (tmp_path / "client/__init__.py").exists()
            writer.send_signal(signal.SIGKILL)
        assert tree(tmp_path / "client") in (OLD, NEW)
