"""Times as people type them from paper, and on which day they lie."""

import re
from datetime import datetime, time, timedelta

_TIME = re.compile(r"(\d{1,2})[:.,\- ]?(\d{2})?")
EARLY = timedelta(hours=6)
"""So much before the planned start a time may lie; what is earlier was after midnight."""


def typed_time(text: str) -> time | None:
    """Read 9, 931, 0931, 9:31 or 9.31; None for what is no time."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def on_the_day(clock: time, starts: datetime) -> datetime:
    """Return the moment by the wall that a time of a visit means: on its day, or after the midnight behind it."""
    moment = datetime.combine(starts.date(), clock)
    return moment if moment >= starts - EARLY else moment + timedelta(days=1)
