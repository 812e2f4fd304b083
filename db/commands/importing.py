"""Visits brought in from a table or calendar: new ones planned, known ones altered, all in one step."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from db.commands.organisers import OrganiserDraft, add_organiser
from db.commands.visits import VisitDraft, edit_visit, plan_visit
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import Channel, GroupKind, OrganiserKind
from db.model.organiser import Organiser
from db.model.setting import Setting
from db.model.visit import Visit
from db.queries.columns import LEFT_OUT, column_key
from db.rules.names import fold_name
from db.store import UnitOfWork

LONGEST = 1000
"""Characters a remembered header may have; a longer one is chosen anew each time."""
ORGANISERS = {
    GroupKind.SCHOOL: (OrganiserKind.SCHOOL, Channel.SCHOOL),
    GroupKind.STUDENT: (OrganiserKind.UNIVERSITY, Channel.UNIVERSITY),
    GroupKind.FOREIGN: (OrganiserKind.FOREIGN_DELEGATION, Channel.DIRECT),
    GroupKind.TOURIST: (OrganiserKind.TOUR_OPERATOR, Channel.TOUR_OPERATOR),
    GroupKind.CORPORATE: (OrganiserKind.COMPANY, Channel.CORPORATE),
}
"""What an organiser of whom only the name is known is taken for."""


class BroughtInMeanwhile(TourError):
    """A visit of the preview was brought in after it was shown."""

    message = QT_TRANSLATE_NOOP("db", "“{title}” on {starts} was brought in meanwhile; nothing was changed.")
    remedy = QT_TRANSLATE_NOOP("db", "Open the file again to see what is still new.")


@dataclass(frozen=True, slots=True)
class IncomingVisit:
    """A row to bring in: a new visit, or the visit it alters with the version that was compared.

    `organiser` is the name told; one that is not known yet is added to the list.
    """

    draft: VisitDraft
    organiser: str = ""
    visit_id: UUID | None = None
    version: int = 0


def import_visits(
    unit: UnitOfWork,
    visits: Sequence[IncomingVisit],
    columns: Mapping[str, str] | None = None,
    report: Callable[[int, int], None] = lambda _step, _total: None,
) -> None:
    """Bring visits in, all or none; `columns`, the field of each title of the header, is remembered.

    `report` is told each step and may raise to give up. Raises `EditedElsewhere` and `BroughtInMeanwhile` if the books
    have moved on since the preview, and whatever planning and altering a visit raises.
    """
    organisers = {row.name_folded: row.id for row in unit.session.exec(select(Organiser))}
    for step, one in enumerate(visits, start=1):
        report(step, len(visits))
        draft = one.draft
        if one.organiser:
            folded = fold_name(one.organiser)[:200]
            if folded not in organisers:
                organisers[folded] = _add_organiser(unit, one)
            draft = draft.model_copy(update={"organiser_id": organisers[folded]})
        if one.visit_id is None:
            _require_new(unit, draft)
            plan_visit(unit, draft)
        else:
            edit_visit(unit, one.visit_id, draft, one.version)
    if columns:
        remember_columns(unit, columns)


def remember_columns(unit: UnitOfWork, columns: Mapping[str, str]) -> None:
    """Keep how the columns of a header are read; one that is too long to be kept is not."""
    key = column_key(list(columns))
    value = ",".join(field or LEFT_OUT for field in columns.values())
    if len(value) > LONGEST:
        return
    row = unit.session.exec(select(Setting).where(Setting.key == key)).first()
    if row is None:
        unit.add(Setting(key=key, value=value))
    elif row.value != value:
        row.value = value


def _add_organiser(unit: UnitOfWork, one: IncomingVisit) -> UUID:
    kind, channel = ORGANISERS[one.draft.group_kind]
    country = one.draft.country or "RU"
    return add_organiser(unit, OrganiserDraft(kind=kind, channel=channel, name=one.organiser[:200], country=country))


def _require_new(unit: UnitOfWork, draft: VisitDraft) -> None:
    query = select(Visit.title, Visit.organiser_id).where(
        Visit.site_id == draft.site_id, col(Visit.starts_local) == draft.starts
    )
    for title, organiser in unit.session.exec(query):
        if fold_name(title) == fold_name(draft.title) and organiser == draft.organiser_id:
            raise BroughtInMeanwhile(title=draft.title, starts=draft.starts)
