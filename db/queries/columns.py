"""How the columns of tables were read before: remembered by the shape of the header."""

import hashlib
from collections.abc import Mapping, Sequence

from sqlmodel import Session, select

from db.model.setting import Setting

_KEY = "visit_columns."
LEFT_OUT = "-"


def column_key(titles: Sequence[str]) -> str:
    """Return the key of the setting that keeps how a header with these titles is read."""
    return _KEY + hashlib.sha256("\n".join(titles).encode()).hexdigest()[:24]


def remembered_columns(session: Session, titles: Sequence[str]) -> Mapping[str, str] | None:
    """Return the field of each title as it was chosen before, empty for a column left out; None for a new header."""
    value = session.exec(select(Setting.value).where(Setting.key == column_key(titles))).first()
    if value is None:
        return None
    fields = ["" if name == LEFT_OUT else name for name in value.split(",")]
    return dict(zip(titles, fields, strict=True)) if len(fields) == len(titles) else None
