"""The reports of one's own that are kept."""

from sqlmodel import Session, col, select

from db.errors import TourError
from db.model.setting import Setting
from db.rules.own_report import PREFIX, OwnReport, from_text


def own_reports(session: Session) -> list[OwnReport]:
    """Return the reports kept, by name; what a newer program has kept and this one cannot read is left out."""
    found = []
    for text in session.exec(select(Setting.value).where(col(Setting.key).startswith(PREFIX, autoescape=True))):
        try:
            found.append(from_text(text))
        except (ValueError, KeyError, TypeError, TourError):
            continue
    return sorted(found, key=lambda one: one.name.casefold())
