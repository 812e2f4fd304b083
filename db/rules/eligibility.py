"""Judges of guides: may this guide lead this tour, and is there time for it.

`guide_findings` serves the visit card, the roster and the list of substitutes alike.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import AssignmentRole, Employment, GroupKind, Severity
from db.rules.facts import AssignedGuide, Case, Duty, GuideFacts, Interval, TourFacts
from db.rules.findings import Finding, Remedy, RemedyAction
from db.rules.timing import move_to, on_grid, overrule

GuideJudge = Callable[[GuideFacts, TourFacts, GroupKind], Iterator[Finding]]


def _finding(
    rule: str, guide: GuideFacts, sentence: Phrase, severity: Severity = Severity.BLOCKS, *more: Remedy
) -> Finding:
    return Finding(rule, severity, sentence, str(guide.id), "guide", (*more, overrule(rule, subject=str(guide.id))))


def employed(guide: GuideFacts, tour: TourFacts, _kind: GroupKind) -> Iterator[Finding]:
    """A guide leads only while on the list."""
    day = tour.span.starts.date()
    if (guide.active_from and day < guide.active_from) or (guide.active_until and day > guide.active_until):
        yield _finding(
            "guide_inactive",
            guide,
            say(QT_TRANSLATE_NOOP("db", "{guide}: not on the list that day."), guide=guide.name),
        )


def knows_route(guide: GuideFacts, tour: TourFacts, _kind: GroupKind) -> Iterator[Finding]:
    """A guide leads a route in a language only with a clearance that has not lapsed."""
    day = tour.span.starts.date()
    for_route = [one for one in guide.clearances if one.route_id == tour.route.id]
    fitting = [one for one in for_route if one.language == tour.language]
    if any(one.valid_from <= day and (one.valid_until is None or day <= one.valid_until) for one in fitting):
        return
    lapsed = [one.valid_until for one in fitting if one.valid_until is not None and one.valid_until < day]
    if lapsed:
        sentence = say(
            QT_TRANSLATE_NOOP("db", "{guide}: clearance for {route} ended on {date}."),
            guide=guide.name,
            route=tour.route.title,
            date=max(lapsed),
        )
        yield _finding("clearance_expired", guide, sentence)
    elif not for_route:
        sentence = say(
            QT_TRANSLATE_NOOP("db", "{guide}: not cleared for {route}."), guide=guide.name, route=tour.route.title
        )
        yield _finding("clearance", guide, sentence)
    elif tour.language in guide.languages:
        sentence = say(
            QT_TRANSLATE_NOOP("db", "{guide}: not cleared for {route} in “{language}”."),
            guide=guide.name,
            route=tour.route.title,
            language=tour.language,
        )
        yield _finding("clearance_language", guide, sentence)


def speaks(guide: GuideFacts, tour: TourFacts, _kind: GroupKind) -> Iterator[Finding]:
    """A guide speaks the language of the tour."""
    if tour.language not in guide.languages:
        sentence = say(
            QT_TRANSLATE_NOOP("db", "{guide}: does not lead in “{language}”."),
            guide=guide.name,
            language=tour.language,
        )
        yield _finding("language", guide, sentence)


def takes_group(guide: GuideFacts, tour: TourFacts, kind: GroupKind) -> Iterator[Finding]:
    """Some guides take only some kinds of groups."""
    if guide.group_kinds and kind not in guide.group_kinds:
        sentence = say(
            QT_TRANSLATE_NOOP("db", "{guide}: does not take groups of the kind “{kind}”."), guide=guide.name, kind=kind
        )
        yield _finding("group_kind", guide, sentence)


def certified(guide: GuideFacts, tour: TourFacts, _kind: GroupKind) -> Iterator[Finding]:
    """A guide from outside needs a certificate (132-FZ art. 4.4); the site's own are exempt."""
    day = tour.span.starts.date()
    if guide.employment is Employment.OUTSIDE and (guide.certificate_until is None or guide.certificate_until < day):
        sentence = say(QT_TRANSLATE_NOOP("db", "{guide}: no valid guide's certificate."), guide=guide.name)
        yield _finding("certificate", guide, sentence)


def is_there(guide: GuideFacts, tour: TourFacts, _kind: GroupKind) -> Iterator[Finding]:
    """A guide is neither absent nor off duty; hours that nobody has set are pointed out."""
    for absence in guide.absences:
        if absence.overlaps(tour.span):
            sentence = say(
                QT_TRANSLATE_NOOP("db", "{guide}: absent until {until}."), guide=guide.name, until=absence.ends
            )
            yield _finding("absent", guide, sentence)
    windows = guide.windows.get(tour.span.starts.date())
    if windows is None:
        sentence = say(QT_TRANSLATE_NOOP("db", "{guide}: hours of that day are not known."), guide=guide.name)
        yield _finding("hours_unknown", guide, sentence, Severity.WARNS)
    elif not any(window.contains(tour.span) for window in _joined(windows)):
        sentence = say(QT_TRANSLATE_NOOP("db", "{guide}: not on duty at that time."), guide=guide.name)
        yield _finding("off_duty", guide, sentence)


def _joined(windows: Iterable[Interval]) -> list[Interval]:
    """Return hours with those that touch made one."""
    joined: list[Interval] = []
    for window in sorted(windows, key=lambda each: each.starts):
        if joined and window.starts <= joined[-1].ends:
            joined[-1] = Interval(joined[-1].starts, max(joined[-1].ends, window.ends))
        else:
            joined.append(window)
    return joined


def is_free(guide: GuideFacts, tour: TourFacts, _kind: GroupKind) -> Iterator[Finding]:
    """A guide is in one place at a time and needs the turnaround between two tours."""
    gap = timedelta(minutes=guide.turnaround_min)
    for duty in _others(guide, tour):
        if not duty.span.overlaps(tour.span, gap):
            continue
        if duty.span.overlaps(tour.span):
            sentence = say(
                QT_TRANSLATE_NOOP("db", "{guide}: another visit until {time}."),
                guide=guide.name,
                time=duty.span.ends.time(),
            )
            yield _clash("guide_busy", guide, sentence, duty, gap)
        elif duty.tour_id is not None:
            left = max(duty.span.starts - tour.span.ends, tour.span.starts - duty.span.ends)
            sentence = say(
                QT_TRANSLATE_NOOP("db", "{guide}: the walk takes {needed} minutes, {left} are left."),
                guide=guide.name,
                needed=guide.turnaround_min,
                left=int(left.total_seconds() // 60),
            )
            yield _clash("turnaround", guide, sentence, duty, gap)


def _clash(rule: str, guide: GuideFacts, sentence: Phrase, duty: Duty, gap: timedelta) -> Finding:
    """Return a clash with another duty; with one that is merely held it is a possible one."""
    found = _finding(rule, guide, sentence, Severity.BLOCKS, move_to(on_grid(duty.span.ends + gap)))
    return replace(found, is_possible=duty.is_tentative)


def within_caps(guide: GuideFacts, tour: TourFacts, _kind: GroupKind) -> Iterator[Finding]:
    """Hours and visits per day, ISO week and month stay within the guide's caps."""
    day = tour.span.starts.date()
    monday = day - timedelta(days=day.weekday())
    tours = [(duty, duty.span.starts.date()) for duty in _others(guide, tour) if duty.is_work]
    same_day = [duty for duty, on in tours if on == day]
    same_week = [duty for duty, on in tours if monday <= on < monday + timedelta(days=7)]
    same_month = [duty for duty, on in tours if _month(on) == _month(day)]
    for rule, found, most_minutes, most_visits in (
        ("day", same_day, guide.max_day_min, guide.max_day_visits),
        ("week", same_week, guide.max_week_min, guide.max_week_visits),
        ("month", same_month, guide.max_month_min, guide.max_month_visits),
    ):
        minutes = sum(duty.span.minutes for duty in found) + tour.span.minutes
        if most_minutes and minutes > most_minutes:
            yield _finding(f"{rule}_hours", guide, _hours_sentence(rule, guide, minutes, most_minutes))
        if most_visits and len(found) + 1 > most_visits:
            yield _finding(f"{rule}_visits", guide, _visits_sentence(rule, guide, len(found) + 1, most_visits))


def rested(guide: GuideFacts, tour: TourFacts, _kind: GroupKind) -> Iterator[Finding]:
    """Between the last tour of a day and the first of the next lies the guide's rest."""
    rest = timedelta(minutes=guide.min_rest_min)
    for duty in _others(guide, tour):
        if duty.tour_id is None or not duty.span.overlaps(tour.span, rest):
            continue
        if duty.span.starts.date() != tour.span.starts.date() and not duty.span.overlaps(tour.span):
            sentence = say(
                QT_TRANSLATE_NOOP("db", "{guide}: less than {hours} hours of rest."),
                guide=guide.name,
                hours=guide.min_rest_min // 60,
            )
            yield _finding("rest", guide, sentence)
            return


def _hours_sentence(rule: str, guide: GuideFacts, minutes: int, most: int) -> Phrase:
    text = {
        "day": QT_TRANSLATE_NOOP("db", "{guide}: would reach {hours} of {most} hours this day."),
        "week": QT_TRANSLATE_NOOP("db", "{guide}: would reach {hours} of {most} hours this week."),
        "month": QT_TRANSLATE_NOOP("db", "{guide}: would reach {hours} of {most} hours this month."),
    }[rule]
    return say(text, guide=guide.name, hours=round(minutes / 60, 1), most=round(most / 60, 1))


def _visits_sentence(rule: str, guide: GuideFacts, visits: int, most: int) -> Phrase:
    text = {
        "day": QT_TRANSLATE_NOOP("db", "{guide}: would lead {visits} of {most} tours this day."),
        "week": QT_TRANSLATE_NOOP("db", "{guide}: would lead {visits} of {most} tours this week."),
        "month": QT_TRANSLATE_NOOP("db", "{guide}: would lead {visits} of {most} tours this month."),
    }[rule]
    return say(text, guide=guide.name, visits=visits, most=most)


def _others(guide: GuideFacts, tour: TourFacts) -> list[Duty]:
    own = tour.id.int  # whole numbers: comparing the keys themselves is several times slower
    return [duty for duty in guide.duties if duty.tour_id is None or duty.tour_id.int != own]


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


GUIDE_JUDGES: tuple[GuideJudge, ...] = (
    employed,
    knows_route,
    speaks,
    takes_group,
    certified,
    is_there,
    is_free,
    within_caps,
    rested,
)


def guide_findings(
    guide: GuideFacts, tour: TourFacts, kind: GroupKind, role: AssignmentRole = AssignmentRole.LEAD
) -> list[Finding]:
    """Return all that speaks against a guide on a tour, each failing rule once.

    Escorts need only time, and those who are stand-by only to be there: they work if they are called.
    """
    judges = GUIDE_JUDGES
    if role is AssignmentRole.INTERPRETER:
        judges = (employed, speaks, is_there, is_free, within_caps, rested)
    elif role is AssignmentRole.ESCORT:
        judges = (employed, is_there, is_free, within_caps, rested)
    elif role is AssignmentRole.STAND_BY:
        judges = (employed, is_there, is_free, rested)
    return [finding for judge in judges for finding in judge(guide, tour, kind)]


def is_eligible(
    guide: GuideFacts, tour: TourFacts, kind: GroupKind, role: AssignmentRole = AssignmentRole.LEAD
) -> bool:
    """Say whether nothing blocks this guide from being on this tour in a role."""
    return not any(finding.blocks for finding in guide_findings(guide, tour, kind, role))


def assigned_guides(case: Case) -> Iterator[Finding]:
    """Every assigned guide may lead the tour and has time for it."""
    for tour in case.visit.tours:
        for assigned in tour.guides:
            own = replace(tour, span=assigned.span or tour.span)
            for finding in guide_findings(assigned.guide, own, case.visit.group_kind, assigned.role):
                yield _with_substitutes(case, own, assigned, finding)


def _with_substitutes(case: Case, tour: TourFacts, assigned: AssignedGuide, finding: Finding) -> Finding:
    if not finding.blocks:
        return finding
    free = [
        guide
        for guide in case.candidates
        if guide.id != assigned.guide.id
        and guide.id not in {one.guide.id for one in tour.guides}
        and is_eligible(guide, tour, case.visit.group_kind, assigned.role)
    ]
    swap = tuple(_assign(guide, tour, instead_of=assigned.guide) for guide in by_load(free, tour.span)[:3])
    return replace(finding, remedies=(*swap, *finding.remedies))


def without_guide(case: Case) -> Iterator[Finding]:
    """A tour, or a part of one, without a lead guide is pointed out, with those who could take it."""
    for tour in case.visit.tours:
        if tour.lead is None:
            free = [guide for guide in case.candidates if is_eligible(guide, tour, case.visit.group_kind)]
            yield Finding(
                "no_guide",
                Severity.WARNS,
                say(QT_TRANSLATE_NOOP("db", "{time} has no guide."), time=tour.span.starts),
                str(tour.id),
                "guide",
                tuple(_assign(guide, tour) for guide in by_load(free, tour.span)[:3]),
            )
        for gap in _unled(tour):
            yield Finding(
                "part_without_guide",
                Severity.WARNS,
                say(
                    QT_TRANSLATE_NOOP("db", "From {start} to {end} nobody leads."),
                    start=gap.starts.time(),
                    end=gap.ends.time(),
                ),
                str(tour.id),
                "guide",
            )


def _unled(tour: TourFacts) -> Iterator[Interval]:
    """Yield the times of a tour that none of those who lead a part of it leads."""
    if tour.lead is None or tour.lead.span is None:
        return
    parts = [one.span for one in tour.guides if one.role is AssignmentRole.LEAD and one.span is not None]
    until = tour.span.starts
    for part in sorted(parts, key=lambda one: one.starts):
        if part.starts > until:
            yield Interval(until, part.starts)
        until = max(until, part.ends)
    if until < tour.span.ends:
        yield Interval(until, tour.span.ends)


def by_load(guides: list[GuideFacts], span: Interval) -> list[GuideFacts]:
    """Order guides by how little they lead in the month of a tour; the name settles ties."""
    return sorted(guides, key=lambda guide: (month_minutes(guide, span.starts.date())[0], guide.name))


def month_minutes(guide: GuideFacts, day: date) -> tuple[int, int]:
    """Return how many minutes, in how many tours, a guide is engaged in the month of a day."""
    tours = [duty for duty in guide.duties if duty.is_work and _month(duty.span.starts.date()) == _month(day)]
    return sum(duty.span.minutes for duty in tours), len(tours)


def _assign(guide: GuideFacts, tour: TourFacts, instead_of: GuideFacts | None = None) -> Remedy:
    values: dict[str, object] = {"tour": str(tour.id), "guide": str(guide.id)}
    if instead_of is not None:
        values["instead_of"] = str(instead_of.id)
    return Remedy(RemedyAction.ASSIGN, say(QT_TRANSLATE_NOOP("db", "Assign: {guide}"), guide=guide.name), values)
