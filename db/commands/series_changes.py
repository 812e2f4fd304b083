"""Changes of a series: of one visit, of those that follow, or of all to come; the past stays."""

from dataclasses import dataclass, replace
from datetime import datetime, time
from enum import StrEnum
from uuid import UUID

from pydantic import Field

from db.commands.crew import lead
from db.commands.draft import Draft
from db.commands.series import BadDate
from db.commands.series_members import has_papers, is_coming, occurrence_of, occurrences, remove_visit, still_coming
from db.commands.tours import tours_of
from db.commands.visit_steps import cancel_visit
from db.commands.visits import change_route, declare, move_visit
from db.model.kinds import Cause, ExitReason, VisitorCategory, VisitState
from db.model.series import Occurrence, Series
from db.model.visit import Visit
from db.queries.cases import load_cases
from db.rules.judges import judge
from db.rules.recurrence import Rule, parse_rule
from db.store import UnitOfWork


class SeriesChange(Draft):
    """What is changed in visits of a series; what is not named stays. `without_guide` takes the leads off."""

    clock: time | None = None
    route_id: UUID | None = None
    title: str | None = Field(default=None, min_length=1, max_length=200)
    language: str | None = Field(default=None, min_length=2, max_length=2)
    gate_note: str | None = Field(default=None, max_length=1000)
    inside_note: str | None = Field(default=None, max_length=1000)
    declared: dict[VisitorCategory, int] | None = None
    guide_id: UUID | None = None
    without_guide: bool = False

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is changed at all."""
        return not self.without_guide and all(
            value is None for name, value in self.model_dump().items() if name != "without_guide"
        )


class Scope(StrEnum):
    """How far a change of a series reaches."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ChangeOutcome:
    """What a change of a series would lead to: the visits changed, and what would block which of them."""

    changed: tuple[UUID, ...]
    conflicts: tuple[BadDate, ...]


def change_series(unit: UnitOfWork, visit_id: UUID, scope: Scope, change: SeriesChange) -> ChangeOutcome:
    """Change a visit of a series, it and those that follow, or all to come; tell what the judges say against it.

    Conflicts do not stop it: such a visit stands as conflicting until it is mended.
    """
    match scope:
        case Scope.THIS:
            edit_this(unit, visit_id, change)
            changed = [visit_id]
        case Scope.FOLLOWING:
            changed = edit_following(unit, visit_id, change)
        case Scope.ALL:
            changed = edit_all(unit, occurrence_of(unit, visit_id).series_id, change)
    unit.session.flush()
    cases = load_cases(unit.session, changed)
    against = {case.visit.span.starts: [one for one in judge(case) if one.blocks] for case in cases.values()}
    found = [BadDate(moment, blocking[0].sentence) for moment, blocking in against.items() if blocking]
    return ChangeOutcome(tuple(changed), tuple(sorted(found, key=lambda one: one.starts)))


def edit_this(unit: UnitOfWork, visit_id: UUID, change: SeriesChange) -> None:
    """Change one visit of a series; it stays in it."""
    occurrence_of(unit, visit_id)
    still_coming(unit, visit_id)
    _apply(unit, visit_id, change)


def edit_following(unit: UnitOfWork, visit_id: UUID, change: SeriesChange) -> list[UUID]:
    """Change a visit and those after it: they become a series of their own, the old one ends before it.

    Returns the visits changed; those that have begun or were called off stay as they are.
    """
    occurrence = occurrence_of(unit, visit_id)
    still_coming(unit, visit_id)
    return _edit(unit, _split(unit, occurrence), change)


def edit_all(unit: UnitOfWork, series_id: UUID, change: SeriesChange) -> list[UUID]:
    """Change every visit of a series that is still to come; return those changed."""
    return _edit(unit, unit.one(Series, series_id), change)


def cancel_following(unit: UnitOfWork, visit_id: UUID, cause: Cause, reason: ExitReason) -> list[UUID]:
    """End a series before a visit: drafts are removed, what was promised is cancelled with a reason.

    Returns the visits that were cancelled.
    """
    occurrence = occurrence_of(unit, visit_id)
    still_coming(unit, visit_id)
    ending = _split(unit, occurrence)
    cancelled = []
    for one in occurrences(unit, ending.id):
        visit = unit.one(Visit, one.visit_id) if one.visit_id else None
        if visit is None or not is_coming(unit, visit):
            continue
        if visit.state is VisitState.DRAFT and not has_papers(unit, visit.id):
            one.visit_id = None
            unit.session.flush()
            remove_visit(unit, visit.id)
        else:
            cancel_visit(unit, visit.id, cause, reason)
            cancelled.append(visit.id)
    return cancelled


def _edit(unit: UnitOfWork, series: Series, change: SeriesChange) -> list[UUID]:
    changed = []
    if change.title is not None:
        series.title = change.title
    for occurrence in occurrences(unit, series.id):
        visit = unit.one(Visit, occurrence.visit_id) if occurrence.visit_id else None
        if visit is None or not is_coming(unit, visit):
            continue
        _apply(unit, visit.id, change)
        changed.append(visit.id)
    return changed


def _apply(unit: UnitOfWork, visit_id: UUID, change: SeriesChange) -> None:
    visit = unit.one(Visit, visit_id)
    if change.clock is not None and change.clock != visit.starts_local.time():
        move_visit(unit, visit_id, datetime.combine(visit.starts_local.date(), change.clock), allow_conflicts=True)
    if change.route_id is not None and change.route_id != visit.route_id:
        change_route(unit, visit_id, change.route_id)
    for name in ("title", "language", "gate_note", "inside_note"):
        value = getattr(change, name)
        if value is not None:
            setattr(visit, name, value)
    if change.language is not None:
        for tour in tours_of(unit, visit_id):
            tour.language = change.language
    if change.declared is not None:
        declare(unit, visit_id, change.declared)
        unit.session.flush()
    if change.guide_id is not None or change.without_guide:
        lead(unit, visit_id, [change.guide_id] * len(tours_of(unit, visit_id)))


def _split(unit: UnitOfWork, occurrence: Occurrence) -> Series:
    """End a series before an occurrence and let a new one go on from there; the first occurrence splits nothing."""
    series = unit.one(Series, occurrence.series_id)
    everything = occurrences(unit, series.id)
    following = [one for one in everything if one.starts_local >= occurrence.starts_local]
    if len(following) == len(everything):
        return series
    rule = parse_rule(series.rule)
    going_on = _without_those(rule, len(everything) - len(following))
    later = unit.add(
        Series(
            site_id=series.site_id,
            title=series.title,
            rule=going_on.text(),
            starts_local=occurrence.starts_local,
            zone=series.zone,
        )
    )
    ends = max(one.starts_local for one in everything if one.starts_local < occurrence.starts_local).date()
    series.rule = replace(rule, count=None, until=ends).text()
    unit.session.flush()
    for one in following:
        one.series_id = later.id
    unit.session.flush()
    return later


def _without_those(rule: Rule, gone: int) -> Rule:
    return replace(rule, count=rule.count - gone) if rule.count is not None else rule
