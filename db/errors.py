"""Sentences a person reads, and the errors that carry them."""

import errno
from dataclasses import dataclass, field
from typing import ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for the translation extractor, which looks for this name; the text itself stays English."""
    return text


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence with named places, translated only when it is shown.

    `text` is an English source text marked with `QT_TRANSLATE_NOOP("db", ...)`; `values` fills its `{places}`: numbers,
    texts, names, dates, times, enum members or other phrases. Dates and numbers are formatted for the reader's locale
    when shown. `count` chooses the plural form of a text that contains `%n`.
    """

    text: str
    values: dict[str, object] = field(default_factory=dict)
    count: int | None = None

    def __str__(self) -> str:
        """The English sentence, for logs and tests."""
        text = self.text if self.count is None else self.text.replace("%n", str(self.count))
        return text.format(**{name: _spelt(value) for name, value in self.values.items()})


class Name(str):
    """What something is called, with its English name where it has one; shown in the reader's language."""

    __slots__ = ("english",)
    english: str

    def __new__(cls, name: str, english: str = "") -> "Name":
        """Without an English name the other serves."""
        made = super().__new__(cls, name)
        made.english = english or name
        return made


def _spelt(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value)


def say(text: str, count: int | None = None, /, **values: object) -> Phrase:
    """Shorten `Phrase(text, {...}, count)`."""
    return Phrase(text, values, count)


_GONE = QT_TRANSLATE_NOOP("db", "there is no such file or folder")
_DENIED = QT_TRANSLATE_NOOP("db", "access is denied")
_HELD = QT_TRANSLATE_NOOP("db", "another program holds it open")
_FULL = QT_TRANSLATE_NOOP("db", "no space is left on the disk")
_TAKEN_OUT = QT_TRANSLATE_NOOP("db", "the disk or stick does not answer")
_REASONS = {
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EBUSY: _HELD,
    errno.ENOSPC: _FULL,
    errno.EROFS: QT_TRANSLATE_NOOP("db", "the disk cannot be written to"),
    errno.EEXIST: QT_TRANSLATE_NOOP("db", "a file of this name is in the way"),
    errno.EISDIR: QT_TRANSLATE_NOOP("db", "it is a folder"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("db", "the name is too long"),
    errno.EIO: _TAKEN_OUT,
    errno.ENODEV: _TAKEN_OUT,
    errno.ENXIO: _TAKEN_OUT,
}
_WINDOWS_REASONS = {21: _TAKEN_OUT, 32: _HELD, 33: _HELD, 1167: _TAKEN_OUT}
"""What Windows tells apart and errno does not: not ready, shared, locked, not connected."""


def reason_of(problem: OSError) -> Phrase | str:
    """Return why the operating system refused a file, in the words of the program where it has some."""
    text = _WINDOWS_REASONS.get(getattr(problem, "winerror", None) or 0) or _REASONS.get(problem.errno or 0)
    return Phrase(text) if text else problem.strerror or str(problem)


class TourError(Exception):
    """Something a person can mend: `message` says what is wrong and where, `remedy` what to do about it.

    Subclasses set both texts, marked for translation in the context "db"; the constructor takes the values of the
    places in them, `count` among them for a text with `%n`.
    """

    message: ClassVar[str] = QT_TRANSLATE_NOOP("db", "This cannot be done.")
    remedy: ClassVar[str] = QT_TRANSLATE_NOOP("db", "Check the input and try again.")

    def __init__(self, **values: object) -> None:
        super().__init__()
        self.values = values

    @property
    def what(self) -> Phrase:
        """What is wrong."""
        return self._phrase(self.message)

    @property
    def cure(self) -> Phrase:
        """What to do about it."""
        return self._phrase(self.remedy)

    def _phrase(self, text: str) -> Phrase:
        count = self.values.get("count")
        return Phrase(text, self.values, count if "%n" in text and isinstance(count, int) else None)

    def __str__(self) -> str:
        return f"{self.what} {self.cure}"


class ChangedSince(TourError):
    """Undo found a row that somebody changed meanwhile."""

    message = QT_TRANSLATE_NOOP("db", "This cannot be undone: it was changed again since.")
    remedy = QT_TRANSLATE_NOOP("db", "Undo the later change first, or edit the entry by hand.")


class EditedElsewhere(TourError):
    """A row changed between reading and saving."""

    message = QT_TRANSLATE_NOOP("db", "This entry was changed on another screen or computer meanwhile.")
    remedy = QT_TRANSLATE_NOOP("db", "Look at the new values and save again.")


class DiskFull(TourError):
    """The database could not grow."""

    message = QT_TRANSLATE_NOOP("db", "The disk is full: nothing was changed, earlier records are safe.")
    remedy = QT_TRANSLATE_NOOP("db", "Free some space and repeat the last step.")


class DatabaseBusy(TourError):
    """Another program holds the file."""

    message = QT_TRANSLATE_NOOP("db", "Another program is writing to the database: nothing was changed.")
    remedy = QT_TRANSLATE_NOOP("db", "Close the other program or wait a moment, then repeat the last step.")
