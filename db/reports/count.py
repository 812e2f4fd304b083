"""Counts a month: from the books to one `Summary`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from sqlmodel import Session, col, func, select

from db.model.enterprise import Enterprise, Site
from db.model.journal import JournalEntry
from db.model.kinds import ActivityFlag, ApproverRole, CorrectionReason
from db.model.month import Correction, MonthlyReport
from db.queries.cases import policy
from db.queries.month import FEES, FigureRow, Place, counted_visits, month_rows, sums
from db.queries.offer import guide_counts, offered_routes, offered_slots
from db.reports.dictionary import BY_NAME, keys_of
from db.reports.dimensions import DIMENSIONS
from db.reports.fields.field import Field, ValueType
from db.reports.summary import Figure, Header, Summary, figure, share
from db.reports.suppression import suppressed
from db.rules.calendar import Month
from db.rules.counting import CountedVisit

APP = "Gatehouse 0.1.0"
LEAST_ANSWERS = 5
"""Below so many answered forms no mean score is told (DOMAIN §4.6)."""


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing a month adds to its header; a draft has none."""

    at: datetime
    approver: ApproverRole
    revision: int = 0
    supersedes: str = ""
    reason: CorrectionReason | None = None
    activity: ActivityFlag | None = None


@dataclass(frozen=True)
class CountedMonth:
    """A month's summary with the rows behind each counted figure."""

    summary: Summary
    rows: Mapping[Place, Sequence[FigureRow]]


def count_month(
    session: Session, site: Site, month: Month, *, now: datetime, closing: Closing | None = None, revision: int = 0
) -> CountedMonth:
    """Count a month of a site: a draft of `revision`, or as closed by `closing`."""
    visits = counted_visits(session, site, month)
    rows = month_rows(session, site, month, visits)
    counted = sums(rows)
    held = [visit for visit in visits if visit.is_held]
    figures = [
        *_counted(counted),
        *_activity(held),
        *_routes(session, site, month, counted, held),
        *_guides(session, month, held),
        *_safety(counted, held, sum((Decimal(row.amount) for row in rows.get(FEES, ())), Decimal(0))),
        *_quality(session, site, month, counted),
    ]
    header = _header(session, site, month, now, closing, revision, is_active=bool(held))
    summary = Summary(header, tuple(figures))
    below = policy(session).suppress_below
    return CountedMonth(suppressed(summary, below) if below else summary, rows)


def _header(
    session: Session,
    site: Site,
    month: Month,
    now: datetime,
    closing: Closing | None,
    revision: int,
    *,
    is_active: bool,
) -> Header:
    enterprise = session.get_one(Enterprise, site.enterprise_id)
    activity = closing.activity if closing and closing.activity else None
    return Header(
        programme_code=enterprise.programme_code,
        enterprise_code=enterprise.code,
        enterprise_name=enterprise.name,
        site_code=site.code,
        region_code=site.region_code,
        industry_code=enterprise.industry_code,
        timezone=site.zone,
        period=str(month),
        revision=closing.revision if closing else revision,
        supersedes_sha256=closing.supersedes if closing else "",
        correction_reason=closing.reason if closing else None,
        activity_flag=activity or (ActivityFlag.ACTIVE if is_active else ActivityFlag.NIL),
        generated_at=(closing.at if closing else now).astimezone(UTC).replace(microsecond=0),
        closed_at=closing.at.astimezone(UTC).replace(microsecond=0) if closing else None,
        approver_role=closing.approver if closing else None,
        app_version=APP,
    )


DERIVED = frozenset(
    {"routes_active", "routes_offered", "slots_offered", "seats_offered", "corrections_since_rev0"}
    | {"guides_active", "guides_total", "guides_certified", "guides_retrained"}
)
"""Whole numbers that are no sum over visits."""


def _counted(counted: Mapping[Place, int]) -> Iterator[Figure]:
    """Yield the sums over visits and requests; closed lists of keys show their zeros, open ones only what occurs."""
    for (name, dim), field in BY_NAME.items():
        if field.type is not ValueType.COUNT or dim == "route" or name in DERIVED or name == "guides_by_language":
            continue
        for key in _keys(field, counted):
            value = counted.get((name, dim, key), 0)
            if value or not field.is_optional:
                yield figure(name, value, dim=dim, key=key, flag=_flag(name))


def _keys(field: Field, counted: Mapping[Place, int]) -> Sequence[str]:
    if not field.dim:
        return ("",)
    if DIMENSIONS[field.dim].codes:
        return sorted(key for name, dim, key in counted if (name, dim) == (field.name, field.dim))
    return keys_of(field.dim)


def _flag(name: str) -> str:
    return "estimated" if name == "open_day_visitors" else ""


def _activity(held: Sequence[CountedVisit]) -> Iterator[Figure]:
    if held:
        middle = Decimal(median(visit.lead_days for visit in held)) * 2
        yield figure("lead_time_median", middle.quantize(Decimal(1), ROUND_HALF_UP) / 2)


def _routes(
    session: Session, site: Site, month: Month, counted: Mapping[Place, int], held: Sequence[CountedVisit]
) -> Iterator[Figure]:
    routes = offered_routes(session, site, month)
    walked = {tour.route_code for visit in held for tour in visit.tours}
    for route in routes:
        if not route.is_offered and route.code not in walked:
            continue
        tours, people, minutes = (
            counted.get((f"route.{name}", "route", route.code), 0) for name in ("tours", "visitors", "minutes")
        )
        texts = {
            "route.title": route.title,
            "route.industry": route.industry,
            "route.languages": " ".join(route.languages),
            "route.adapted": "y" if route.is_adapted else "n",
            "route.part_of_programme": route.programme_route_code,
        }
        numbers = {
            "route.duration_plan": route.duration_min,
            "route.capacity": route.capacity,
            "route.min_age": route.min_age,
            "route.tours": tours,
            "route.visitors": people,
            "route.minutes": minutes,
        }
        for name, text in texts.items():
            if text:
                yield figure(name, text, dim="route", key=route.code)
        for name, number in numbers.items():
            yield figure(name, number, dim="route", key=route.code)
        fill = share(people, tours * route.capacity)
        if fill is not None:
            yield figure("route.avg_fill", fill, dim="route", key=route.code)
    slots, seats = offered_slots(session, site, month)
    scheduled = sum(tour.people for visit in held if not visit.is_open_day for tour in visit.tours)
    yield figure("routes_active", len(walked))
    yield figure("routes_offered", sum(route.is_offered for route in routes))
    yield figure("slots_offered", slots)
    yield figure("seats_offered", seats)
    use = share(scheduled, seats)
    if use is not None:
        yield figure("utilisation", use)


def _guides(session: Session, month: Month, held: Sequence[CountedVisit]) -> Iterator[Figure]:
    known = guide_counts(session, month)
    tours = [tour for visit in held for tour in visit.tours]
    yield figure("guides_active", len({guide for tour in tours for guide in tour.lead_guides}))
    yield figure("guides_total", known.total)
    yield figure("guides_certified", known.certified)
    yield figure("guides_retrained", known.retrained)
    for language, people in known.by_language.items():
        yield figure("guides_by_language", people, dim="language", key=language)
    minutes = sum(tour.minutes for tour in tours if tour.lead_guides)
    yield figure("guide_hours", Decimal(minutes) / 60)


def _safety(counted: Mapping[Place, int], held: Sequence[CountedVisit], revenue: Decimal) -> Iterator[Figure]:
    answers = sum(visit.responses for visit in held)
    score = Decimal(sum(visit.score_sum for visit in held)) / answers if answers >= LEAST_ANSWERS else None
    for name, value in (
        ("briefing_rate", share(_sum(counted, "briefed_total"), _sum(counted, "visitors_total"))),
        ("feedback_score", score),
        ("recommend_share", _answered(visit.recommend for visit in held)),
        ("career_interest_share", _answered(visit.career for visit in held)),
        ("revenue_rub", revenue or None),
    ):
        if value is not None:
            yield figure(name, value)


def _answered(answers: Iterator[tuple[int, int]]) -> Decimal | None:
    pairs = list(answers)
    return share(sum(yes for yes, _ in pairs), sum(asked for _, asked in pairs))


def _quality(session: Session, site: Site, month: Month, counted: Mapping[Place, int]) -> Iterator[Figure]:
    total = _sum(counted, "visitors_total")
    for name, part in (
        ("category_unknown_share", counted.get(("by_category", "category", "unknown"), 0)),
        ("origin_unknown_share", counted.get(("by_origin", "origin", "unknown"), 0)),
        ("estimated_share", _sum(counted, "estimated")),
    ):
        value = share(part, total)
        if value is not None:
            yield figure(name, value)
    yield figure("corrections_since_rev0", corrections(session, site, month))


def _sum(counted: Mapping[Place, int], name: str) -> int:
    return counted.get((name, "", ""), 0)


def corrections(session: Session, site: Site, month: Month) -> int:
    """Return how many changes were made while the month was open for correction."""
    opened = session.exec(
        select(Correction)
        .join(MonthlyReport, col(MonthlyReport.id) == col(Correction.report_id))
        .where(MonthlyReport.site_id == site.id, MonthlyReport.month == str(month))
    ).all()
    total = 0
    for row in opened:
        query = select(func.count()).select_from(JournalEntry).where(col(JournalEntry.at) > row.opened_at)
        if row.done_at is not None:
            query = query.where(col(JournalEntry.at) <= row.done_at)
        total += session.exec(query).one()
    return total
