"""Sentences about a month's roster: how sure it is, why a tour stays open, what would fill it."""

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.people import visit_number
from db.roster.explain import ActionKind, Cause
from db.roster.improve import Outcome
from db.roster.month_explain import Help, OpenTour
from db.roster.month_grid import MonthProblem
from db.roster.reasons import Rule

OUTCOMES = {
    Outcome.PROVEN: QT_TRANSLATE_NOOP("db", "Proven best."),
    Outcome.GOOD: QT_TRANSLATE_NOOP("db", "Good, may be improved."),
    Outcome.STOPPED: QT_TRANSLATE_NOOP("db", "Stopped early."),
}
CAUSES = {
    Cause.NO_LANGUAGE: QT_TRANSLATE_NOOP("db", "Nobody leads in “{language}”."),
    Cause.NO_ROUTE: QT_TRANSLATE_NOOP("db", "Nobody is cleared for {route}."),
    Cause.NO_GROUP: QT_TRANSLATE_NOOP("db", "Nobody takes groups of the kind “{kind}”."),
    Cause.NO_COMBINATION: QT_TRANSLATE_NOOP("db", "Nobody is cleared for {route} in “{language}” with such a group."),
    Cause.OUTSIDE_HOURS: QT_TRANSLATE_NOOP("db", "Nobody who may lead it is on duty at that time."),
    Cause.ALL_AWAY: QT_TRANSLATE_NOOP("db", "All who may lead it are absent or off duty that day."),
    Cause.OTHER: QT_TRANSLATE_NOOP("db", "Nobody who knows the route and the language may lead that day."),
    Cause.TAKEN: QT_TRANSLATE_NOOP("db", "All who may lead it have other tours or have reached their limits."),
}


def outcome_sentence(outcome: Outcome) -> Phrase:
    """Say how sure it is that no better roster exists."""
    return say(OUTCOMES[outcome])


def cause_sentence(problem: MonthProblem, tour: OpenTour) -> Phrase:
    """Say what keeps a tour open."""
    planned = next(one for one in problem.tours if one.tour.id == tour.tour_id)
    facts = planned.tour
    return say(CAUSES[tour.cause], language=facts.language, route=facts.route.title, kind=planned.kind)


def conflict_sentence(tour: OpenTour) -> Phrase | None:
    """Say which visits compete with an open tour; nothing if none do."""
    if not tour.conflict:
        return None
    visits = ", ".join(_numbers(visits) for visits in tour.conflict)
    return say(QT_TRANSLATE_NOOP("db", "To cover this visit, one of these must give way: {visits}"), visits=visits)


def help_sentence(problem: MonthProblem, tour: OpenTour, way: Help) -> Phrase:
    """Say what could be done for an open tour, and its effect."""
    guide = next((one.name for one in problem.guides if one.id == way.guide_id), "")
    route = next(one.tour.route.title for one in problem.tours if one.tour.id == tour.tour_id)
    return say(_help_text(way), guide=guide, route=route, minutes=abs(way.minutes), visits=_numbers(way.visits))


def _help_text(way: Help) -> str:
    match way.kind:
        case ActionKind.ASSIGN:
            return QT_TRANSLATE_NOOP("db", "Assign: {guide}")
        case ActionKind.EXCHANGE:
            return QT_TRANSLATE_NOOP("db", "Exchange guides of that day: this visit is covered, no other stays open.")
        case ActionKind.MOVE if way.minutes < 0:
            return QT_TRANSLATE_NOOP("db", "Move {minutes} min earlier: {guide} is free.")
        case ActionKind.MOVE:
            return QT_TRANSLATE_NOOP("db", "Move {minutes} min later: {guide} is free.")
        case ActionKind.GIVE_WAY:
            return QT_TRANSLATE_NOOP("db", "Leave {visits} open instead.")
        case ActionKind.CALL_IN if way.rule in (Rule.HOURS, Rule.AWAY):
            return QT_TRANSLATE_NOOP("db", "Ask {guide} to come outside the hours.")
        case ActionKind.CALL_IN:
            return QT_TRANSLATE_NOOP("db", "Ask {guide} to work beyond the limit.")
        case ActionKind.INTERPRETER:
            return QT_TRANSLATE_NOOP("db", "{guide} with an interpreter.")
        case ActionKind.TRAIN if way.rule is Rule.GROUP:
            return QT_TRANSLATE_NOOP("db", "Let {guide} take groups of this kind.")
        case ActionKind.TRAIN:
            return QT_TRANSLATE_NOOP("db", "Clear {guide} for {route}.")


def _numbers(visits: tuple[int, ...]) -> str:
    return " + ".join(f"№{visit_number(number)}" for number in visits)
