"""The numbered ways to mend a visit: the judges' remedies, with other routes that would fit spelled out."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.schedule import Schedule
from db.queries.verdicts import Verdict
from db.rules.findings import Finding, Remedy, RemedyAction
from db.rules.trial import Target, Trial

MOST = 6
ROUTES = 2


@dataclass(frozen=True, slots=True)
class Option:
    """One way to mend a visit; `needs_sheet` says that the visit must be opened for it."""

    remedy: Remedy
    label: Phrase
    note: Phrase | None = None
    route_id: UUID | None = None
    needs_sheet: bool = False


def told_findings(verdict: Verdict) -> tuple[Finding, ...]:
    """Return the findings the popover tells: what blocks, else that nobody leads a tour."""
    return verdict.blocking or tuple(one for one in verdict.findings if one.rule == "no_guide")


def options_of(verdict: Verdict, trial: Trial, schedule: Schedule) -> tuple[Option, ...]:
    """Return the ways to mend a visit, each once."""
    found: dict[str, Option] = {}
    for finding in told_findings(verdict):
        for remedy in finding.remedies:
            for option in _options(remedy, verdict, trial, schedule):
                found.setdefault(str(option.label), option)
    return tuple(found.values())[:MOST]


def _options(remedy: Remedy, verdict: Verdict, trial: Trial, schedule: Schedule) -> Iterator[Option]:
    match remedy.action:
        case RemedyAction.OVERRULE:
            return
        case RemedyAction.CHANGE_ROUTE:
            yield from _routes(remedy, verdict, trial)
        case RemedyAction.ASSIGN:
            yield Option(remedy, remedy.label, _load(remedy, verdict, schedule))
        case RemedyAction.EDIT:
            yield Option(remedy, remedy.label, needs_sheet=True)
        case _:
            yield Option(remedy, remedy.label)


def _routes(remedy: Remedy, verdict: Verdict, trial: Trial) -> Iterator[Option]:
    """Yield the routes on which nothing would block the visit at its time; without one the sheet is opened."""
    current = {tour.route.id for tour in trial.case.visit.tours}
    fitting = [
        route
        for route in trial.routes.values()
        if route.id not in current and trial.judged(Target(verdict.span.starts, route_id=route.id)).fits
    ]
    for route in fitting[:ROUTES]:
        text = QT_TRANSLATE_NOOP("db", "Instead: {route}")
        note = say(QT_TRANSLATE_NOOP("db", "the same time, route and guide are free"))
        yield Option(remedy, say(text, route=route.title), note, route.id)
    if not fitting:
        yield Option(remedy, remedy.label, needs_sheet=True)


def _load(remedy: Remedy, verdict: Verdict, schedule: Schedule) -> Phrase | None:
    """Tell how much the guide of a remedy leads that week."""
    guide = next((one for one in schedule.guides if str(one.id) == str(remedy.values.get("guide"))), None)
    if guide is None or not guide.week_minutes:
        return say(QT_TRANSLATE_NOOP("db", "knows the route and is free"))
    hours = round(guide.week_minutes.get(verdict.span.starts.date().isocalendar()[:2], 0) / 60, 1)
    return say(QT_TRANSLATE_NOOP("db", "knows the route and is free, {hours} h this week"), hours=hours)
