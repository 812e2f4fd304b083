"""What the workers do: read a file against the books, and bring its ticked rows in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from db.change import Change
from db.commands.importing import IncomingVisit, import_visits
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.visit_preview import VisitPreview, preview_visits
from db.queries.presence import only_site
from desktop.context import Context
from desktop.import_sheet import content_of
from desktop.kit.tasks import Report


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file and how it is to be read; rows that were `pasted` stand for its content."""

    file: Path
    columns: Mapping[str, str] | None = None
    route_id: UUID | None = None
    pasted: bytes | None = None


def read_file(context: Context, wanted: Wanted, report: Report) -> VisitPreview:
    """Compare a file with the books; raises `FileNotRead` and the TourErrors of tables and calendars."""
    content = content_of(wanted.file) if wanted.pasted is None else wanted.pasted
    return context.read(
        lambda session: preview_visits(
            session,
            only_site(session).id,
            content,
            wanted.file.name,
            columns=wanted.columns,
            route_id=wanted.route_id,
            report=report,
        )
    )


def bring_in(
    context: Context, visits: Sequence[IncomingVisit], columns: Mapping[str, str], report: Report
) -> Change | None:
    """Bring visits in as one step and return it."""
    label = say(QT_TRANSLATE_NOOP("db", "Visits imported: {count}"), count=len(visits))
    with context.store.write(label) as unit:
        import_visits(unit, visits, columns, report)
    return unit.change
