"""Series of visits: planned in one step from the first visit and the rule by which it comes again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from pydantic import Field
from sqlmodel import select

from db.clock import is_skipped, local
from db.commands.draft import Draft
from db.commands.series_members import (
    remove_visit,
)
from db.commands.visits import VisitDraft, plan_visit
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.model.enterprise import Site
from db.model.series import Occurrence, Series
from db.model.visit import DeclaredCount, Visit
from db.queries.cases import load_cases
from db.queries.days import locked_months
from db.rules.calendar import Month
from db.rules.judges import judge
from db.rules.recurrence import parse_rule, starts
from db.store import UnitOfWork

OF_THE_DATE = frozenset({"blackout", "route_offered"})
"""Judges that speak of the date itself; what else they find is settled visit by visit."""


class NoDateLeft(TourError):
    """A series of which no date could be made."""

    message = QT_TRANSLATE_NOOP("db", "None of the dates can be used: {problem}")
    remedy = QT_TRANSLATE_NOOP("db", "Choose other days, another time or another route.")


class SeriesDraft(Draft):
    """A series as it is planned: the first visit, and the rule by which it comes again."""

    visit: VisitDraft
    rule: str = Field(min_length=1, max_length=200)


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
    return make_visits(unit, series, site, draft.visit, starts(rule, draft.visit.starts))


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
    outcome = make_visits(unit, series, site, draft_of(unit, visit), others)
    return replace(outcome, made=(visit.id, *outcome.made))


def make_visits(
    unit: UnitOfWork, series: Series, site: Site, template: VisitDraft, dates: Sequence[datetime]
) -> SeriesOutcome:
    """Plan visits like `template` for dates of a series; raises `NoDateLeft` if none of them can be used."""
    bad: list[BadDate] = []
    made: dict[UUID, datetime] = {}
    closed = locked_months(unit.session, site.id)
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
            remove_visit(unit, visit_id)
            del made[visit_id]
    if not made:
        raise NoDateLeft(problem=min(bad, key=lambda one: one.starts).problem)
    for visit_id, moment in made.items():
        unit.add(Occurrence(series_id=series.id, starts_local=moment, visit_id=visit_id))
    for one in bad:
        unit.add(Occurrence(series_id=series.id, starts_local=one.starts))
    unit.session.flush()
    return SeriesOutcome(series.id, tuple(made), tuple(sorted(bad, key=lambda one: one.starts)))


def draft_of(unit: UnitOfWork, visit: Visit) -> VisitDraft:
    """Return what a visit is like, so that another can be planned like it: no guide, log, list or request."""
    counts = unit.session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit.id))
    copied = set(VisitDraft.model_fields) - {"starts", "duration_min", "declared", "request_id", "requested_at"}
    return VisitDraft(
        **{name: getattr(visit, name) for name in copied},
        starts=visit.starts_local,
        declared={row.category: row.people for row in counts},
    )


def _unusable(moment: datetime, zone: str, now: datetime, closed: frozenset[Month]) -> Phrase | None:
    if is_skipped(moment, zone):
        return say(
            QT_TRANSLATE_NOOP("db", "{time} does not exist in {zone}: the clocks change then."),
            time=moment.time(),
            zone=zone,
        )
    month = Month.of(moment.date())
    if month in closed:
        return say(QT_TRANSLATE_NOOP("db", "{month} is closed."), month=month)
    if moment <= now - timedelta(minutes=1):
        return say(QT_TRANSLATE_NOOP("db", "This time has passed."))
    return None
