"""Series of visits: planned in one step, changed for one, for those that follow, or for all; the past stays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from db.clock import is_skipped, local
from db.commands.crew import lead
from db.commands.draft import Draft
from db.commands.visits import VisitDraft, cancel_visit, change_route, declare, move_visit, plan_visit, tours_of
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.model.enterprise import Site
from db.model.kinds import Cause, ExitReason, MonthState, VisitorCategory, VisitState
from db.model.month import MonthlyReport
from db.model.series import Occurrence, Series
from db.model.visit import Assignment, Composition, DeclaredCount, Hold, Overruling, Paper, Visit
from db.model.visitor import Visitor, VisitorList
from db.queries.cases import load_cases
from db.queries.visits import number_of
from db.rules.calendar import Month
from db.rules.judges import judge
from db.rules.recurrence import Rule, parse_rule, starts
from db.rules.states import EXITS, PLANNED
from db.store import UnitOfWork

OF_THE_DATE = frozenset({"blackout", "route_offered"})
"""Judges that speak of the date itself; what else they find is settled visit by visit."""


class PastIsReadOnly(TourError):
    """A visit of a series that has begun, is over, or was called off."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} of {date} is past or called off: the series leaves it as it is.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a visit that is still to come.")


class NotOfASeries(TourError):
    """A visit that belongs to no series."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} belongs to no series.")
    remedy = QT_TRANSLATE_NOOP("db", "Change the visit itself, or make a series from it.")


class NoDateLeft(TourError):
    """A series of which no date could be made."""

    message = QT_TRANSLATE_NOOP("db", "None of the dates can be used: {problem}")
    remedy = QT_TRANSLATE_NOOP("db", "Choose other days, another time or another route.")


class PromisedAlready(TourError):
    """An occurrence is left out that was promised or that people were named for."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} was promised or has a list: it cannot simply be left out.")
    remedy = QT_TRANSLATE_NOOP("db", "Cancel it with a reason; the month counts it.")


class SeriesDraft(Draft):
    """A series as it is planned: the first visit, and the rule by which it comes again."""

    visit: VisitDraft
    rule: str = Field(min_length=1, max_length=200)


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
class BadDate:
    """A date that could not be used, and why."""

    starts: datetime
    problem: Phrase


@dataclass(frozen=True, slots=True)
class SeriesOutcome:
    """A planned series: its key, the visits made, and the dates that could not be."""

    series_id: UUID
    made: tuple[UUID, ...]
    bad: tuple[BadDate, ...]


def plan_series(unit: UnitOfWork, draft: SeriesDraft) -> SeriesOutcome:
    """Plan a visit for every date of a rule; dates that cannot be used are told, the good ones are made.

    Raises `BadRule` for a rule that cannot be followed and `NoDateLeft` if no date can be used.
    """
    site = unit.one(Site, draft.visit.site_id)
    rule = parse_rule(draft.rule)
    series = unit.add(
        Series(
            site_id=site.id,
            title=draft.visit.title,
            rule=rule.text(),
            starts_local=draft.visit.starts,
            zone=site.zone,
        )
    )
    unit.session.flush()
    return _make(unit, series, site, draft.visit, starts(rule, draft.visit.starts))


def series_from(unit: UnitOfWork, visit_id: UUID, rule: str) -> SeriesOutcome:
    """Let a visit come again by a rule: it becomes the first of a new series and is copied for the other dates."""
    visit = unit.one(Visit, visit_id)
    site = unit.one(Site, visit.site_id)
    wanted = parse_rule(rule)
    dates = starts(wanted, visit.starts_local)
    series = unit.add(
        Series(
            site_id=site.id,
            title=visit.title,
            rule=wanted.text(),
            starts_local=visit.starts_local,
            zone=site.zone,
        )
    )
    unit.add(Occurrence(series_id=series.id, starts_local=visit.starts_local, visit_id=visit.id))
    unit.session.flush()
    others = [date for date in dates if date != visit.starts_local]
    if not others:
        return SeriesOutcome(series.id, (visit.id,), ())
    outcome = _make(unit, series, site, draft_of(unit, visit), others)
    return replace(outcome, made=(visit.id, *outcome.made))


def _make(
    unit: UnitOfWork, series: Series, site: Site, template: VisitDraft, dates: Sequence[datetime]
) -> SeriesOutcome:
    bad: list[BadDate] = []
    made: dict[UUID, datetime] = {}
    closed = _closed_months(unit, site.id)
    now = local(unit.now(), site.zone)
    for moment in dates:
        problem = _unusable(moment, site.zone, now, closed)
        if problem is not None:
            bad.append(BadDate(moment, problem))
        else:
            made[plan_visit(unit, template.model_copy(update={"starts": moment, "requested_at": unit.now()}))] = moment
    cases = load_cases(unit.session, list(made))
    for visit_id, moment in list(made.items()):
        found = [one for one in judge(cases[visit_id]) if one.blocks and one.rule in OF_THE_DATE]
        if found:
            bad.append(BadDate(moment, found[0].sentence))
            _remove(unit, visit_id)
            del made[visit_id]
    if not made:
        raise NoDateLeft(problem=min(bad, key=lambda one: one.starts).problem)
    for visit_id, moment in made.items():
        unit.add(Occurrence(series_id=series.id, starts_local=moment, visit_id=visit_id))
    for one in bad:
        unit.add(Occurrence(series_id=series.id, starts_local=one.starts))
    unit.session.flush()
    return SeriesOutcome(series.id, tuple(made), tuple(sorted(bad, key=lambda one: one.starts)))


def skip_occurrence(unit: UnitOfWork, visit_id: UUID) -> None:
    """Leave one date of a series out: its visit, nowhere promised yet, is removed and can be restored.

    Raises `PromisedAlready` for a visit that was confirmed or has a list, `PastIsReadOnly` for one that has begun.
    """
    occurrence = _occurrence(unit, visit_id)
    visit = _coming(unit, visit_id)
    if visit.state is not VisitState.DRAFT or _has_papers(unit, visit_id):
        raise PromisedAlready(number=number_of(visit))
    occurrence.visit_id = None
    unit.session.flush()
    _remove(unit, visit_id)


def restore_occurrence(unit: UnitOfWork, occurrence_id: UUID) -> UUID:
    """Plan the visit of a date that was left out, like its nearest neighbour in the series; return its key.

    Raises `NoDateLeft` while the date itself cannot be used.
    """
    occurrence = unit.one(Occurrence, occurrence_id)
    if occurrence.visit_id is not None:
        return occurrence.visit_id
    series = unit.one(Series, occurrence.series_id)
    site = unit.one(Site, series.site_id)
    template = _nearest(unit, series, occurrence.starts_local)
    moment = occurrence.starts_local
    unit.session.delete(occurrence)
    unit.session.flush()
    return _make(unit, series, site, draft_of(unit, template), [moment]).made[0]


def skip_occurrences(unit: UnitOfWork, visit_ids: Sequence[UUID]) -> None:
    """Leave several dates out in one step: all of them, or none if one cannot be."""
    for visit_id in visit_ids:
        skip_occurrence(unit, visit_id)


def restore_occurrences(unit: UnitOfWork, occurrence_ids: Sequence[UUID]) -> list[UUID]:
    """Bring several dates back in one step; return the keys of their visits."""
    return [restore_occurrence(unit, key) for key in occurrence_ids]


def edit_this(unit: UnitOfWork, visit_id: UUID, change: SeriesChange) -> None:
    """Change one visit of a series; it stays in it."""
    _occurrence(unit, visit_id)
    _coming(unit, visit_id)
    _apply(unit, visit_id, change)


def edit_following(unit: UnitOfWork, visit_id: UUID, change: SeriesChange) -> list[UUID]:
    """Change a visit and those after it: they become a series of their own, the old one ends before it.

    Returns the visits changed; those that have begun or were called off stay as they are.
    """
    occurrence = _occurrence(unit, visit_id)
    _coming(unit, visit_id)
    return _edit(unit, _split(unit, occurrence), change)


def edit_all(unit: UnitOfWork, series_id: UUID, change: SeriesChange) -> list[UUID]:
    """Change every visit of a series that is still to come; return those changed."""
    return _edit(unit, unit.one(Series, series_id), change)


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
            changed = edit_all(unit, _occurrence(unit, visit_id).series_id, change)
    unit.session.flush()
    cases = load_cases(unit.session, changed)
    against = {case.visit.span.starts: [one for one in judge(case) if one.blocks] for case in cases.values()}
    found = [BadDate(moment, blocking[0].sentence) for moment, blocking in against.items() if blocking]
    return ChangeOutcome(tuple(changed), tuple(sorted(found, key=lambda one: one.starts)))


def cancel_following(unit: UnitOfWork, visit_id: UUID, cause: Cause, reason: ExitReason) -> list[UUID]:
    """End a series before a visit: drafts are removed, what was promised is cancelled with a reason.

    Returns the visits that were cancelled.
    """
    occurrence = _occurrence(unit, visit_id)
    _coming(unit, visit_id)
    ending = _split(unit, occurrence)
    cancelled = []
    for one in _occurrences(unit, ending.id):
        visit = unit.one(Visit, one.visit_id) if one.visit_id else None
        if visit is None or not _is_coming(unit, visit):
            continue
        if visit.state is VisitState.DRAFT and not _has_papers(unit, visit.id):
            one.visit_id = None
            unit.session.flush()
            _remove(unit, visit.id)
        else:
            cancel_visit(unit, visit.id, cause, reason)
            cancelled.append(visit.id)
    return cancelled


def _edit(unit: UnitOfWork, series: Series, change: SeriesChange) -> list[UUID]:
    changed = []
    if change.title is not None:
        series.title = change.title
    for occurrence in _occurrences(unit, series.id):
        visit = unit.one(Visit, occurrence.visit_id) if occurrence.visit_id else None
        if visit is None or not _is_coming(unit, visit):
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
    everything = _occurrences(unit, series.id)
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


def draft_of(unit: UnitOfWork, visit: Visit) -> VisitDraft:
    """Return what a visit is like, so that another can be planned like it: no guide, log, list or request."""
    counts = unit.session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit.id))
    copied = set(VisitDraft.model_fields) - {"starts", "duration_min", "declared", "request_id", "requested_at"}
    return VisitDraft(
        **{name: getattr(visit, name) for name in copied},
        starts=visit.starts_local,
        declared={row.category: row.people for row in counts},
    )


def _nearest(unit: UnitOfWork, series: Series, moment: datetime) -> Visit:
    known = [one for one in _occurrences(unit, series.id) if one.visit_id is not None]
    if not known:
        raise NoDateLeft(problem=say(QT_TRANSLATE_NOOP("db", "no visit of the series is left to copy.")))
    nearest = min(known, key=lambda one: abs(one.starts_local - moment))
    assert nearest.visit_id is not None
    return unit.one(Visit, nearest.visit_id)


def _occurrences(unit: UnitOfWork, series_id: UUID) -> Sequence[Occurrence]:
    query = select(Occurrence).where(Occurrence.series_id == series_id).order_by(col(Occurrence.starts_local))
    return unit.session.exec(query).all()


def _occurrence(unit: UnitOfWork, visit_id: UUID) -> Occurrence:
    found = unit.session.exec(select(Occurrence).where(Occurrence.visit_id == visit_id)).first()
    if found is None:
        raise NotOfASeries(number=number_of(unit.one(Visit, visit_id)))
    return found


def _coming(unit: UnitOfWork, visit_id: UUID) -> Visit:
    visit = unit.one(Visit, visit_id)
    if not _is_coming(unit, visit):
        raise PastIsReadOnly(number=number_of(visit), date=visit.starts_local.date())
    return visit


def _is_coming(unit: UnitOfWork, visit: Visit) -> bool:
    return visit.state in PLANNED and visit.state not in EXITS and visit.starts_at > unit.now()


def _has_papers(unit: UnitOfWork, visit_id: UUID) -> bool:
    return any(
        unit.session.exec(select(col(table.id)).where(col(table.visit_id) == visit_id)).first() is not None
        for table in (VisitorList, Visitor, Paper)
    )


def _remove(unit: UnitOfWork, visit_id: UUID) -> None:
    """Take a draft out of the books with what hangs on it."""
    for tour in tours_of(unit, visit_id):
        for assignment in unit.session.exec(select(Assignment).where(Assignment.tour_id == tour.id)).all():
            unit.session.delete(assignment)
        unit.session.delete(tour)
    for table in (DeclaredCount, Composition, Hold, Overruling):
        for row in unit.session.exec(select(table).where(col(table.visit_id) == visit_id)).all():
            unit.session.delete(row)
    unit.session.flush()
    unit.session.delete(unit.one(Visit, visit_id))
    unit.session.flush()


def _closed_months(unit: UnitOfWork, site_id: UUID) -> frozenset[str]:
    query = select(MonthlyReport.month).where(
        MonthlyReport.site_id == site_id, MonthlyReport.state == MonthState.CLOSED
    )
    return frozenset(unit.session.exec(query).all())


def _unusable(moment: datetime, zone: str, now: datetime, closed: frozenset[str]) -> Phrase | None:
    if is_skipped(moment, zone):
        return say(
            QT_TRANSLATE_NOOP("db", "{time} does not exist in {zone}: the clocks change then."),
            time=moment.time(),
            zone=zone,
        )
    month = Month.of(moment.date())
    if str(month) in closed:
        return say(QT_TRANSLATE_NOOP("db", "{month} is closed."), month=str(month))
    if moment <= now - timedelta(minutes=1):
        return say(QT_TRANSLATE_NOOP("db", "This time has passed."))
    return None
