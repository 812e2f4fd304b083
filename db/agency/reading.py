"""Looks through a folder tree: which packages are new, what each says; a second run reads only what has changed."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from db.agency.ledger import Found, Ledger
from db.agency.parcels import Parcel, look_into_files
from db.errors import QT_TRANSLATE_NOOP, TourError

Report = Callable[[int, int], None]
STATE_FOLDER: Final = ".consolidated"
RECEIPTS_FOLDER: Final = "receipts"
CHUNK: Final = 50
FEW: Final = 200
"""So many files are read at once in this process: starting others would take longer."""


class FolderUnreadable(TourError):
    """The folder of packages is missing."""

    message = QT_TRANSLATE_NOOP("db", "The folder {folder} cannot be read.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the path, the share or the medium, and run the job again.")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run of reading did, in numbers of files; `unreadable` names those that could not be opened this time."""

    seen: int
    new: int
    gone: int
    unreadable: tuple[str, ...] = ()


def read_tree(folder: Path, ledger: Ledger, report: Report = lambda _step, _total: None) -> Reading:
    """Look into every package below `folder` that is new or has changed, and note it in the ledger.

    A file counts as received when it was written there. Cancelling (an exception out of `report`) keeps what was
    noted so far; the next run goes on from there. Raises `FolderUnreadable`.
    """
    check_folder(folder)
    there = {found.path: found for found in _packages(folder)}
    known = ledger.known()
    new = [found for path, found in sorted(there.items()) if known.get(path) != found]
    gone = [path for path in known if path not in there]
    unreadable: list[str] = []
    done = 0
    report(0, len(new))
    for founds, parcels in _looked_into(folder, new):
        seen = [(found, parcel) for found, parcel in zip(founds, parcels, strict=True) if parcel is not None]
        unreadable += [found.path for found, parcel in zip(founds, parcels, strict=True) if parcel is None]
        times = {found.path: datetime.fromtimestamp(found.changed // 10**9, UTC) for found in founds}
        ledger.add(seen, times)
        done += len(founds)
        report(done, len(new))
    ledger.forget(gone)
    return Reading(len(there), len(new), len(gone), tuple(unreadable))


def check_folder(folder: Path) -> None:
    """Raise `FolderUnreadable` unless there is a folder to read."""
    if not folder.is_dir():
        raise FolderUnreadable(folder=folder)


def _packages(folder: Path) -> Iterator[Found]:
    """Yield the files of packages; links are not followed, hidden files and folders are passed by."""
    open_folders = [""]
    while open_folders:
        inside = open_folders.pop()
        with os.scandir(folder / inside) as entries:
            for entry in entries:
                path = f"{inside}/{entry.name}" if inside else entry.name
                if entry.name.startswith(".") or entry.is_symlink():
                    continue
                if entry.is_dir():
                    open_folders.append(path)
                elif entry.name.lower().endswith(".zip"):
                    state = entry.stat()
                    yield Found(path, state.st_size, state.st_mtime_ns)


def _looked_into(folder: Path, founds: Sequence[Found]) -> Iterator[tuple[Sequence[Found], Sequence[Parcel | None]]]:
    chunks = [founds[start : start + CHUNK] for start in range(0, len(founds), CHUNK)]
    paths = [[str(folder / found.path) for found in chunk] for chunk in chunks]
    with workers(len(founds)) as pool:
        results = map(look_into_files, paths) if pool is None else pool.map(look_into_files, paths)
        yield from zip(chunks, results, strict=True)


@contextmanager
def workers(work: int) -> Iterator[Executor | None]:
    """Open as many processes as there are cores; None where the work is too little to start them for.

    Beside a window they are started afresh: a copy of a process with many threads may wait for one it does not have.
    """
    cores = os.cpu_count() or 1
    if work <= FEW or cores == 1:
        yield None
        return
    is_alone = threading.current_thread() is threading.main_thread()
    pool = ProcessPoolExecutor(cores, None if is_alone else multiprocessing.get_context("spawn"))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)
