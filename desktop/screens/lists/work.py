"""What the workers do: read a list beside the stored one, and keep its ticked rows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from db.change import Change
from db.clock import local
from db.commands.lists import PersonDraft, change_list, remember_list_columns
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.list_preview import preview_list
from db.exchange.list_rows import Edits, ListPreview
from db.exchange.lists.columns import Column
from db.queries.presence import only_site
from desktop.context import Context
from desktop.kit.tasks import Report


@dataclass(frozen=True, slots=True)
class Wanted:
    """A list and how it is to be read. The content is held while the sheet shows it and kept nowhere."""

    visit_id: UUID
    name: str
    content: bytes
    columns: Mapping[int, Column] | None = None
    encoding: str | None = None
    sheets: Collection[str] | None = None
    edits: Edits = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ticked:
    """What is to be kept."""

    visit_id: UUID
    people: Sequence[PersonDraft]
    gone: Sequence[UUID]
    gaps: int
    organiser_id: UUID | None = None
    shape: str = ""
    columns: Mapping[int, str] | None = None


def read_list(context: Context, wanted: Wanted, report: Report) -> ListPreview:
    """Compare a list with the books; raises the TourErrors of lists."""
    now = context.store.clock.now()
    return context.read(
        lambda session: preview_list(
            session,
            wanted.visit_id,
            wanted.content,
            wanted.name,
            local(now, only_site(session).zone).date(),
            columns=wanted.columns,
            encoding=wanted.encoding,
            sheets=wanted.sheets,
            edits=wanted.edits,
            report=report,
        )
    )


def keep_list(context: Context, ticked: Ticked) -> Change | None:
    """Keep the ticked rows as one step and return it; the chosen columns are remembered with them."""
    label = say(QT_TRANSLATE_NOOP("db", "List brought in: %n row(s)"), len(ticked.people) + len(ticked.gone))
    with context.store.write(label) as unit:
        change_list(unit, ticked.visit_id, ticked.people, ticked.gone, ticked.gaps)
        if ticked.columns is not None and ticked.organiser_id is not None:
            remember_list_columns(unit, ticked.organiser_id, ticked.shape, ticked.columns)
    return unit.change
