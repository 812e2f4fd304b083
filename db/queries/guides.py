"""Guides as the judges see them: what they may lead, when they are there, and what takes their time."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from db.model.guide import (
    Absence,
    AvailabilityException,
    AvailabilityRule,
    Certificate,
    Commitment,
    Guide,
    GuideClearance,
    GuideGroupKind,
    GuideLanguage,
)
from db.model.kinds import AssignmentRole, AvailabilityKind, CertificateKind, GroupKind, Weekday
from db.model.visit import Assignment, Tour, Visit
from db.queries.people import short_name
from db.rules.facts import ClearanceFacts, Duty, GuideFacts, Interval
from db.rules.states import ENGAGED, EXITS, TENTATIVE

WEEKDAYS = tuple(Weekday)


def guide_facts(
    session: Session, first: date, last: date, guide_ids: Sequence[UUID] | None = None
) -> dict[UUID, GuideFacts]:
    """Return guides with their hours and duties from `first` to `last`; all guides if none are named."""
    query = select(Guide)
    if guide_ids is not None:
        query = query.where(col(Guide.id).in_(guide_ids))
    guides = session.exec(query.order_by(col(Guide.surname), col(Guide.given))).all()
    known = [guide.id for guide in guides]
    kinds, clearances = _group_kinds(session, known), _clearances(session, known)
    certificates = _certificates(session, known)
    return {
        key: replace(
            times,
            group_kinds=frozenset(kinds[key]),
            clearances=tuple(clearances[key]),
            certificate_until=certificates.get(key),
        )
        for key, times in guide_times(session, first, last, guides).items()
    }


def guide_times(session: Session, first: date, last: date, guides: Sequence[Guide]) -> dict[UUID, GuideFacts]:
    """Return guides with their hours and duties, without what says whom they may lead: for who only shows them."""
    known = [guide.id for guide in guides]
    languages = _languages(session, known)
    windows = _windows(session, known, first, last)
    absences = _absences(session, known)
    duties = _duties(session, known, first, last)
    return {
        guide.id: GuideFacts(
            id=guide.id,
            name=short_name(guide.surname, guide.given),
            employment=guide.employment,
            languages=frozenset(languages[guide.id]),
            group_kinds=frozenset(),
            clearances=(),
            windows=windows[guide.id],
            absences=tuple(absences[guide.id]),
            duties=tuple(duties[guide.id]),
            turnaround_min=guide.turnaround_min,
            min_rest_min=guide.min_rest_min,
            max_day_min=guide.max_day_min,
            max_week_min=guide.max_week_min,
            max_month_min=guide.max_month_min,
            max_day_visits=guide.max_day_visits,
            max_week_visits=guide.max_week_visits,
            max_month_visits=guide.max_month_visits,
            active_from=guide.active_from,
            active_until=guide.active_until,
        )
        for guide in guides
    }


def part_of(tour: Tour, assignment: Assignment) -> Interval | None:
    """Return the part of a tour that a guide is there for; None for the whole tour."""
    whole = Interval(tour.starts_local, tour.ends_local)
    return _part(whole, assignment.part_from_min, assignment.part_until_min)


def _part(whole: Interval, first: int | None, last: int | None) -> Interval | None:
    if first is None and last is None:
        return None
    starts = whole.starts + timedelta(minutes=first or 0)
    ends = min(whole.ends, whole.starts + timedelta(minutes=last)) if last else whole.ends
    return Interval(starts, ends) if starts < ends else None


def _languages(session: Session, guides: Sequence[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = defaultdict(list)
    query = select(GuideLanguage.guide_id, GuideLanguage.language).where(col(GuideLanguage.guide_id).in_(guides))
    for guide, language in session.exec(query):
        found[guide].append(language)
    return found


def _group_kinds(session: Session, guides: Sequence[UUID]) -> dict[UUID, list[GroupKind]]:
    found: dict[UUID, list[GroupKind]] = defaultdict(list)
    for row in session.exec(select(GuideGroupKind).where(col(GuideGroupKind.guide_id).in_(guides))):
        found[row.guide_id].append(row.group_kind)
    return found


def _clearances(session: Session, guides: Sequence[UUID]) -> dict[UUID, list[ClearanceFacts]]:
    found: dict[UUID, list[ClearanceFacts]] = defaultdict(list)
    for row in session.exec(select(GuideClearance).where(col(GuideClearance.guide_id).in_(guides))):
        found[row.guide_id].append(ClearanceFacts(row.route_id, row.language, row.valid_from, row.valid_until))
    return found


def _certificates(session: Session, guides: Sequence[UUID]) -> dict[UUID, date]:
    query = select(Certificate).where(
        col(Certificate.guide_id).in_(guides), Certificate.kind == CertificateKind.GUIDE_CERTIFICATE
    )
    found: dict[UUID, date] = {}
    for row in session.exec(query):
        found[row.guide_id] = max(found.get(row.guide_id, date.min), row.valid_until or date.max)
    return found


def _absences(session: Session, guides: Sequence[UUID]) -> dict[UUID, list[Interval]]:
    found: dict[UUID, list[Interval]] = defaultdict(list)
    query = select(Absence).where(col(Absence.guide_id).in_(guides)).order_by(col(Absence.starts_local))
    for row in session.exec(query):
        found[row.guide_id].append(Interval(row.starts_local, row.ends_local))
    return found


def _duties(session: Session, guides: Sequence[UUID], first: date, last: date) -> dict[UUID, list[Duty]]:
    starts, ends = datetime.combine(first, datetime.min.time()), datetime.combine(last, datetime.max.time())
    found: dict[UUID, list[Duty]] = defaultdict(list)
    tours = (
        columns(
            col(Assignment.guide_id),
            col(Assignment.role),
            col(Assignment.part_from_min),
            col(Assignment.part_until_min),
            col(Tour.id),
            col(Tour.visit_id),
            col(Tour.route_id),
            col(Tour.starts_local),
            col(Tour.ends_local),
            col(Visit.title),
            col(Visit.state),
        )
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .where(
            col(Assignment.guide_id).in_(guides),
            col(Assignment.state).in_(ENGAGED),
            col(Visit.state).not_in(EXITS),
            col(Tour.starts_local) <= ends,
            col(Tour.ends_local) >= starts,
        )
        .order_by(col(Tour.starts_local))
    )
    rows = session.connection().execute(tours)
    for guide, role, first_min, last_min, tour, visit, route, begins, over, title, state in rows:
        whole = Interval(begins, over)
        span = _part(whole, first_min, last_min) or whole
        is_tentative, is_stand_by = state in TENTATIVE, role is AssignmentRole.STAND_BY
        found[guide].append(Duty(span, title, tour, visit, route, is_tentative=is_tentative, is_stand_by=is_stand_by))
    query = select(Commitment).where(
        col(Commitment.guide_id).in_(guides),
        col(Commitment.starts_local) <= ends,
        col(Commitment.ends_local) >= starts,
    )
    for duty in session.exec(query):
        found[duty.guide_id].append(Duty(Interval(duty.starts_local, duty.ends_local), duty.title))
    return found


def _windows(
    session: Session, guides: Sequence[UUID], first: date, last: date
) -> dict[UUID, dict[date, tuple[Interval, ...]]]:
    rules: dict[UUID, list[AvailabilityRule]] = defaultdict(list)
    for rule in session.exec(select(AvailabilityRule).where(col(AvailabilityRule.guide_id).in_(guides))):
        rules[rule.guide_id].append(rule)
    set_days: dict[tuple[UUID, date], list[AvailabilityException]] = defaultdict(list)
    query = select(AvailabilityException).where(
        col(AvailabilityException.guide_id).in_(guides),
        col(AvailabilityException.day) >= first,
        col(AvailabilityException.day) <= last,
    )
    for exception in session.exec(query):
        set_days[exception.guide_id, exception.day].append(exception)
    days = [first + timedelta(days=count) for count in range((last - first).days + 1)]
    return {
        guide: {
            day: windows
            for day in days
            if (windows := _day_windows(day, rules[guide], set_days.get((guide, day), []))) is not None
        }
        for guide in guides
    }


def _day_windows(
    day: date, rules: Sequence[AvailabilityRule], exceptions: Sequence[AvailabilityException]
) -> tuple[Interval, ...] | None:
    """Return a day's hours: what was set for the day beats the weekly rule; None where nothing is known."""
    weekly = [
        rule
        for rule in rules
        if rule.weekday is WEEKDAYS[day.weekday()]
        and rule.valid_from <= day
        and (rule.valid_until is None or day <= rule.valid_until)
    ]
    chosen: Sequence[AvailabilityRule | AvailabilityException] = exceptions or weekly
    if not chosen:
        return None
    hours = [
        Interval(datetime.combine(day, one.starts_at), datetime.combine(day, one.ends_at))
        for one in chosen
        if one.kind is AvailabilityKind.AVAILABLE
    ]
    return tuple(sorted(hours, key=lambda span: span.starts))
