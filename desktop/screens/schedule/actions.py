"""What can be done from the schedule, each one command and one step to undo."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject

from db.commands.moves import (
    cancel_visits,
    copy_visit,
    copy_visits,
    give_visits,
    keep_conflicts,
    move_visits,
    put_visit,
    rename_visit,
    reroute_visits,
)
from db.commands.remedies import apply_remedy
from db.commands.request_answers import hold_request
from db.commands.visit_steps import confirm_visits
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import Cause, ExitReason
from db.queries.requests import RequestRow
from db.queries.schedule import ScheduledVisit
from db.rules.findings import Finding, Remedy
from db.rules.trial import Target
from desktop.context import Context


class ScheduleActions(QObject):
    """Asks the context to run the commands."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def put(self, visit: ScheduledVisit, target: Target, *, is_copy: bool = False) -> bool:
        """Move or copy a visit to a place; it may conflict there."""
        if is_copy:
            label = say(QT_TRANSLATE_NOOP("db", "Copied: {visit}, {moment}"), visit=visit.title, moment=target.starts)
            return self._context.do(label, lambda unit: copy_visit(unit, visit.id, target))
        label = say(QT_TRANSLATE_NOOP("db", "Moved: {visit}, {moment}"), visit=visit.title, moment=target.starts)
        return self._context.do(label, lambda unit: put_visit(unit, visit.id, target))

    def hold(self, row: RequestRow, route_id: UUID, starts: datetime, guide_id: UUID | None = None) -> UUID | None:
        """Hold a place for a request, with a guide if one is named; it may conflict there. None if it was refused."""
        made: list[UUID] = []
        label = say(QT_TRANSLATE_NOOP("db", "Held: {group}, {time}"), group=row.title, time=starts)
        is_held = self._context.do(
            label, lambda unit: made.append(hold_request(unit, row.id, route_id, starts, guide_id=guide_id))
        )
        return made[0] if is_held else None

    def mend(self, visit_id: UUID, remedy: Remedy, route_id: UUID | None = None) -> bool:
        """Do what a remedy says."""
        return self._context.do(remedy.label, lambda unit: apply_remedy(unit, visit_id, remedy, route_id=route_id))

    def keep(self, visit: ScheduledVisit, findings: Sequence[Finding], role: str, reason: str) -> bool:
        """Keep a visit as it is, with a reason."""
        rules = [(finding.rule, finding.subject) for finding in findings]
        label = say(QT_TRANSLATE_NOOP("db", "Kept with a reason: {visit}"), visit=visit.title)
        return self._context.do(label, lambda unit: keep_conflicts(unit, visit.id, rules, role=role, reason=reason))

    def move_by(self, visits: Sequence[ScheduledVisit], days: int) -> bool:
        """Move visits by whole days."""
        label = say(QT_TRANSLATE_NOOP("db", "Moved: %n visit(s)"), len(visits))
        ids = [visit.id for visit in visits]
        return self._context.do(label, lambda unit: move_visits(unit, ids, timedelta(days=days)))

    def copy_by(self, visits: Sequence[ScheduledVisit], days: int) -> bool:
        """Copy visits to other days."""
        label = say(QT_TRANSLATE_NOOP("db", "Copied: %n visit(s)"), len(visits))
        ids = [visit.id for visit in visits]
        return self._context.do(label, lambda unit: copy_visits(unit, ids, timedelta(days=days)))

    def rename(self, visit: ScheduledVisit, title: str) -> bool:
        """Give a visit another title."""
        label = say(QT_TRANSLATE_NOOP("db", "Renamed: {visit}"), visit=title.strip())
        return self._context.do(label, lambda unit: rename_visit(unit, visit.id, title))

    def reroute(self, visits: Sequence[ScheduledVisit], route_id: UUID, route: str) -> bool:
        """Send visits on another route."""
        label = say(QT_TRANSLATE_NOOP("db", "{route}: %n visit(s)"), len(visits), route=route)
        ids = [visit.id for visit in visits]
        return self._context.do(label, lambda unit: reroute_visits(unit, ids, route_id))

    def give(self, visits: Sequence[ScheduledVisit], guide_id: UUID | None, guide: str) -> bool:
        """Give visits to one guide, or to nobody."""
        if guide_id is None:
            label = say(QT_TRANSLATE_NOOP("db", "Without a guide: %n visit(s)"), len(visits))
        else:
            label = say(QT_TRANSLATE_NOOP("db", "{guide}: %n visit(s)"), len(visits), guide=guide)
        ids = [visit.id for visit in visits]
        return self._context.do(label, lambda unit: give_visits(unit, ids, guide_id))

    def confirm(self, visits: Sequence[ScheduledVisit]) -> bool:
        """Promise visits: all of them, or none if one is refused."""
        label = say(QT_TRANSLATE_NOOP("db", "Confirmed: %n visit(s)"), len(visits))
        ids = [visit.id for visit in visits]
        return self._context.do(label, lambda unit: confirm_visits(unit, ids))

    def cancel(self, visits: Sequence[ScheduledVisit], cause: Cause, reason: ExitReason) -> bool:
        """Call visits off."""
        if len(visits) == 1:
            label = say(QT_TRANSLATE_NOOP("db", "Called off: {visit}"), visit=visits[0].title)
        else:
            label = say(QT_TRANSLATE_NOOP("db", "Called off: %n visit(s)"), len(visits))
        ids = [visit.id for visit in visits]
        return self._context.do(label, lambda unit: cancel_visits(unit, ids, cause, reason))
