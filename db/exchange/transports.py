"""Ways to bring a package to the agency. A folder: shared, synchronised, or on a memory stick."""

from hashlib import sha256
from pathlib import Path

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.files import write_whole


class DestinationMissing(TourError):
    """The folder is not there: a stick not plugged in, a share not mounted."""

    message = QT_TRANSLATE_NOOP("db", "The folder {folder} cannot be reached: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Plug in the stick or connect the share, then send again. Nothing is lost.")


class OtherPackageThere(TourError):
    """Another file lies under the name of a package."""

    message = QT_TRANSLATE_NOOP("db", "{file} already lies in the folder with other content.")
    remedy = QT_TRANSLATE_NOOP("db", "Ask the agency which one holds; this one stays queued.")


class FolderTransport:
    """Delivers into a folder. Delivering the same package again changes nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def name(self) -> str:
        """Where packages go, as people read it."""
        return str(self.folder)

    def deliver(self, file_name: str, content: bytes) -> None:
        """Put a package there, whole and verified; raise `DestinationMissing` or `OtherPackageThere`."""
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
                raise DestinationMissing(folder=self.folder, reason="the copy differs")
        except OSError as problem:
            raise DestinationMissing(folder=self.folder, reason=problem.strerror or problem) from problem
