"""What time it is, here and in the site's zone."""

from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the instant; tests and the sample plant bring their own."""

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        ...


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands where it was set."""

    def __init__(self, now: datetime) -> None:
        self.set(now)

    def set(self, now: datetime) -> None:
        """Move the hands to an instant; one without a zone is refused with ValueError."""
        if now.tzinfo is None:
            raise ValueError("a clock is set to an instant, which needs a zone")
        self._now = now.astimezone(UTC)

    def now(self) -> datetime:
        """Return the instant that was set."""
        return self._now


def local(instant: datetime, zone: str) -> datetime:
    """Return the wall-clock time (naive) that an instant has in an IANA zone."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def instant(wall: datetime, zone: str) -> datetime:
    """Return the UTC instant of a wall-clock time in an IANA zone.

    In the hour that a clock change repeats, the first pass is meant; a time that the change skips is taken with the
    offset before it, so that intervals keep their length.
    """
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def is_skipped(wall: datetime, zone: str) -> bool:
    """Say whether a clock change skips this wall-clock time."""
    return local(instant(wall, zone), zone) != wall
