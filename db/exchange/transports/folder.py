"""A folder: shared, synchronised, or on a memory stick."""

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.files import write_whole
from db.exchange.transports.transport import RECEIPTS, CopyDiffers, OtherPackageThere
from db.reports.receipts import LARGEST_RECEIPT, receipt_name

MARK: Final = ".gatehouse-stick"
"""A file on a stick that tells its name, so that it is found again wherever it is plugged in."""


class DestinationMissing(TourError):
    """The folder is not there: a stick not plugged in, a share not mounted."""

    message = QT_TRANSLATE_NOOP("db", "The folder {folder} cannot be reached: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Plug in the stick or connect the share, then send again. Nothing is lost.")


class StickMissing(TourError):
    """No stick of that name is plugged in."""

    message = QT_TRANSLATE_NOOP("db", "The stick “{stick}” is not plugged in.")
    remedy = QT_TRANSLATE_NOOP("db", "Plug it in; it is recognised by itself and what is queued is copied to it.")


class FolderTransport:
    """Delivers into a folder. Delivering the same package again changes nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def name(self) -> str:
        """Where packages go, as people read it."""
        return str(self.folder)

    def deliver(self, file_name: str, content: bytes) -> None:
        """Put a package there; raise `DestinationMissing`, `OtherPackageThere` or `CopyDiffers`."""
        path = self.folder / file_name
        wanted = sha256(content).digest()
        try:
            if path.exists():
                if sha256(path.read_bytes()).digest() != wanted:
                    raise OtherPackageThere(file=file_name)
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, content)
            if sha256(path.read_bytes()).digest() != wanted:
                path.unlink()
                raise CopyDiffers(file=file_name)
        except OSError as problem:
            raise self._missing(problem) from problem

    def receipt(self, file_name: str) -> bytes | None:
        """Return the receipt that lies in the folder `receipts`; raise `DestinationMissing`."""
        try:
            with (self.folder / RECEIPTS / receipt_name(file_name)).open("rb") as file:
                return file.read(LARGEST_RECEIPT + 1)
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise self._missing(problem) from problem

    def test(self) -> None:
        """See that one may write there; raise `DestinationMissing`."""
        trial = self.folder / f".gatehouse-test.{os.getpid()}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            trial.write_bytes(b"test")
            trial.unlink()
        except OSError as problem:
            raise self._missing(problem) from problem

    def _missing(self, problem: OSError) -> DestinationMissing:
        return DestinationMissing(folder=self.folder, reason=problem.strerror or problem)


class StickTransport(FolderTransport):
    """Delivers to the stick of a name, wherever it is plugged in; its packages lie in the folder `gatehouse`."""

    def __init__(self, stick: str, places: tuple[Path, ...] | None = None) -> None:
        super().__init__(Path("gatehouse"))
        self.stick = stick
        self._places = places

    @property
    def name(self) -> str:
        """The name of the stick."""
        return f"stick:{self.stick}"

    def deliver(self, file_name: str, content: bytes) -> None:
        """Put a package on the stick; raise `StickMissing` besides what a folder raises."""
        self._find()
        super().deliver(file_name, content)

    def receipt(self, file_name: str) -> bytes | None:
        """Return the receipt that lies on the stick."""
        self._find()
        return super().receipt(file_name)

    def is_there(self) -> bool:
        """Say whether the stick is plugged in."""
        return any(stick == self.stick for _place, stick in sticks(self._places))

    def test(self) -> None:
        """See that the stick is there and may be written."""
        self._find()
        super().test()

    def _find(self) -> None:
        for place, stick in sticks(self._places):
            if stick == self.stick:
                self.folder = place / "gatehouse"
                return
        raise StickMissing(stick=self.stick)


def sticks(places: tuple[Path, ...] | None = None) -> Iterator[tuple[Path, str]]:
    """Yield where a marked stick is plugged in now, and its name."""
    for place in media() if places is None else places:
        try:
            name = (place / MARK).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            continue
        yield place, name[:60]


def plugged_in(places: tuple[Path, ...] | None = None) -> list[tuple[Path, str]]:
    """Return the media that are plugged in now, each with the name that it was given here, empty if none."""
    named = dict(sticks(places))
    found = media() if places is None else places
    return [(place, named.get(place, "")) for place in found if place in named or places or place.is_mount()]


def mark_stick(place: Path, name: str) -> None:
    """Give a stick a name by which it is known from now on; raise `DestinationMissing`."""
    try:
        write_whole(place / MARK, name.strip().encode())
    except OSError as problem:
        raise DestinationMissing(folder=place, reason=problem.strerror or problem) from problem


def media() -> tuple[Path, ...]:
    """Return where removable media are plugged in on this system."""
    if sys.platform == "win32":
        return tuple(drive for letter in "DEFGHIJKLMNOPQRSTUVWXYZ" if (drive := Path(f"{letter}:/")).exists())
    user = os.environ.get("USER", "")
    roots = (Path("/media") / user, Path("/run/media") / user, Path("/media"), Path("/mnt"))
    return tuple(place for root in roots if root.is_dir() for place in sorted(root.iterdir()) if place.is_dir())
