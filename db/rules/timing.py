"""Judges of time: opening hours, closed dates, lead time, other runs of the route."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import Severity, VisitorClass
from db.rules.calendar import working_days_after
from db.rules.facts import Case, Closure, Interval, LeadTimeFacts, SiteFacts, TourFacts
from db.rules.findings import Finding, Remedy, RemedyAction

STEP = timedelta(minutes=15)
"""Starts are offered on this grid."""


def earliest_lawful(requested_on: date, rule: LeadTimeFacts, site: SiteFacts) -> date:
    """Return the first day on which a request of `requested_on` may be met."""
    if rule.in_working_days:
        return working_days_after(requested_on, rule.min_days, site.is_working)
    return requested_on + timedelta(days=rule.min_days)


def lead_time_rule(site: SiteFacts, visitor_class: VisitorClass, route_id: UUID | None) -> LeadTimeFacts | None:
    """Return the lead time that holds for a class of visitors on a route: the route's own before the site's."""
    fitting = [rule for rule in site.lead_times if rule.visitor_class is visitor_class]
    own = [rule for rule in fitting if route_id is not None and rule.route_id == route_id]
    general = [rule for rule in fitting if rule.route_id is None]
    return next(iter(own or general), None)


def lead_time(case: Case) -> Iterator[Finding]:
    """A visit must be asked for early enough, and not too early."""
    for tour in case.visit.tours[:1]:
        rule = lead_time_rule(case.site, case.visit.visitor_class, tour.route.id)
        if rule is None:
            continue
        day = case.visit.span.starts.date()
        earliest = earliest_lawful(case.visit.requested_on, rule, case.site)
        if day < earliest:
            yield Finding(
                "lead_time",
                Severity.BLOCKS,
                say(QT_TRANSLATE_NOOP("db", "By the rules not before {date}."), date=earliest),
                field="starts",
                remedies=(
                    Remedy(
                        RemedyAction.MOVE,
                        say(QT_TRANSLATE_NOOP("db", "Move to {date}"), date=earliest),
                        {"starts": datetime.combine(earliest, case.visit.span.starts.time())},
                    ),
                    overrule("lead_time"),
                ),
            )
        elif (day - case.visit.requested_on).days > rule.max_days:
            yield Finding(
                "booking_window",
                Severity.WARNS,
                say(QT_TRANSLATE_NOOP("db", "The date lies more than {days} days ahead."), days=rule.max_days),
                field="starts",
            )


def opening_hours(case: Case) -> Iterator[Finding]:
    """A visit outside the opening hours or on a day off is pointed out."""
    span, margin = case.visit.span, timedelta(minutes=case.policy.opening_margin_min)
    opens = datetime.combine(span.starts.date(), case.site.opens_at) - margin
    closes = datetime.combine(span.starts.date(), case.site.closes_at) + margin
    if not Interval(opens, closes).contains(span):
        yield Finding(
            "opening_hours",
            Severity.WARNS,
            say(
                QT_TRANSLATE_NOOP("db", "The site is open from {opens} to {closes}."),
                opens=case.site.opens_at,
                closes=case.site.closes_at,
            ),
            field="starts",
        )
    if not case.site.is_working(span.starts.date()):
        yield Finding(
            "day_off", Severity.WARNS, say(QT_TRANSLATE_NOOP("db", "{date} is a day off."), date=span.starts.date())
        )


def blackout(case: Case) -> Iterator[Finding]:
    """No tour runs while its site, route or a stop of it is closed."""
    for tour in case.visit.tours:
        for closure in (*case.site.closures, *tour.route.closures):
            if closure.span.overlaps(tour.span):
                yield _closed(tour, closure)


def _closed(tour: TourFacts, closure: Closure) -> Finding:
    sentence = (
        say(
            QT_TRANSLATE_NOOP("db", "{stop} on {route} is closed: {reason}, until {until}."),
            stop=closure.stop,
            route=tour.route.title,
            reason=closure.reason,
            until=closure.span.ends,
        )
        if closure.stop
        else say(
            QT_TRANSLATE_NOOP("db", "{route} is closed: {reason}, until {until}."),
            route=tour.route.title,
            reason=closure.reason,
            until=closure.span.ends,
        )
    )
    move = Remedy(
        RemedyAction.MOVE,
        say(QT_TRANSLATE_NOOP("db", "Move to {time}"), time=closure.span.ends),
        {"starts": closure.span.ends},
    )
    route = Remedy(RemedyAction.CHANGE_ROUTE, say(QT_TRANSLATE_NOOP("db", "Choose another route")))
    severity = Severity.WARNS if closure.stop else Severity.BLOCKS
    return Finding("blackout", severity, sentence, str(tour.id), "starts", (route, move, overrule("blackout", tour)))


def route_offered(case: Case) -> Iterator[Finding]:
    """A route is led only while it is offered."""
    for tour in case.visit.tours:
        day, route = tour.span.starts.date(), tour.route
        if (route.offered_from and day < route.offered_from) or (route.offered_until and day > route.offered_until):
            yield Finding(
                "route_offered",
                Severity.BLOCKS,
                say(QT_TRANSLATE_NOOP("db", "{route} is not offered on {date}."), route=route.title, date=day),
                str(tour.id),
                "route",
                (Remedy(RemedyAction.CHANGE_ROUTE, say(QT_TRANSLATE_NOOP("db", "Choose another route"))),),
            )


def route_busy(case: Case) -> Iterator[Finding]:
    """No more runs of a route at once than it takes, with its buffer between them."""
    for tour in case.visit.tours:
        gap = timedelta(minutes=tour.route.buffer_min)
        clashing = [
            Run(other.span, other.visit_title, other.is_tentative)
            for other in case.others
            if other.route_id == tour.route.id and other.span.overlaps(tour.span, gap)
        ]
        clashing += [
            Run(other.span, case.visit.title)
            for other in case.visit.tours
            if other.ordinal < tour.ordinal and other.route.id == tour.route.id and other.span.overlaps(tour.span, gap)
        ]
        clashing = _at_once(clashing, tour.span, gap, tour.route.parallel_runs)
        if len(clashing) >= tour.route.parallel_runs:
            last = max(clashing, key=lambda clash: clash.span.ends)
            firm = sum(not clash.is_tentative for clash in clashing)
            free_from = on_grid(last.span.ends + gap)
            yield Finding(
                "route_busy",
                Severity.BLOCKS,
                say(
                    QT_TRANSLATE_NOOP("db", "{route} is taken until {time}: {visit}."),
                    route=tour.route.title,
                    time=last.span.ends.time(),
                    visit=last.title,
                ),
                str(tour.id),
                "starts",
                (move_to(free_from), overrule("route_busy", tour)),
                is_possible=firm < tour.route.parallel_runs,
            )


class Run(NamedTuple):
    """A run of a route that may be in the way."""

    span: Interval
    title: str
    is_tentative: bool = False


def _at_once(runs: list[Run], span: Interval, gap: timedelta, most: int) -> list[Run]:
    """Return those of the runs that are under way, buffer included, at the busiest moment of `span`.

    A moment at which `most` runs are promised comes before one that is crowded with mere holds.
    """
    moments = [span.starts, *(run.span.starts for run in runs if run.span.starts > span.starts)]
    under_way = ([one for one in runs if one.span.starts <= moment < one.span.ends + gap] for moment in moments)
    return max(under_way, key=lambda found: (sum(not one.is_tentative for one in found) >= most, len(found)))


def on_grid(moment: datetime) -> datetime:
    """Return the first start on the 15-minute grid not before a moment."""
    over = timedelta(minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond)
    return moment if not over else moment - over + STEP


def move_to(starts: datetime) -> Remedy:
    """Offer to move the visit."""
    return Remedy(RemedyAction.MOVE, say(QT_TRANSLATE_NOOP("db", "Move to {time}"), time=starts), {"starts": starts})


def overrule(rule: str, tour: TourFacts | None = None, subject: str = "") -> Remedy:
    """Offer to keep the plan as it is, with a reason."""
    return Remedy(
        RemedyAction.OVERRULE,
        say(QT_TRANSLATE_NOOP("db", "Keep it and give a reason")),
        {"rule": rule, "subject": subject or (str(tour.id) if tour else "")},
    )
