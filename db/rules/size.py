"""Judges of size and age: capacity, least number, adults, youngest age, people a day, needs, papers of the group."""

from collections.abc import Iterator

from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import Severity
from db.rules.capacity import adults_needed, even_split, tours_needed
from db.rules.facts import Case
from db.rules.findings import Finding, Remedy, RemedyAction
from db.rules.timing import overrule


def group_size(case: Case) -> Iterator[Finding]:
    """A run takes no more people than its capacity; above the hard limit it cannot start."""
    for tour in case.visit.tours:
        if tour.people <= tour.capacity:
            continue
        parts = tours_needed(case.visit.people, tour.capacity)
        yield Finding(
            "capacity",
            Severity.BLOCKS if tour.people > tour.route.hard_capacity else Severity.WARNS,
            say(QT_TRANSLATE_NOOP("db", "The group has {n}, the route takes {max}."), n=tour.people, max=tour.capacity),
            str(tour.id),
            "people",
            (
                Remedy(
                    RemedyAction.SPLIT,
                    say(
                        QT_TRANSLATE_NOOP("db", "Split into {parts} tours: {shares}"),
                        parts=parts,
                        shares=" + ".join(map(str, even_split(case.visit.people, parts))),
                    ),
                    {"parts": parts},
                ),
                overrule("capacity", tour),
            ),
        )


def least_number(case: Case) -> Iterator[Finding]:
    """A group below the least number is pointed out."""
    for tour in case.visit.tours[:1]:
        if case.visit.people < tour.route.min_people:
            yield Finding(
                "min_people",
                Severity.WARNS,
                say(
                    QT_TRANSLATE_NOOP("db", "{route} runs from {min} people, the group has {n}."),
                    route=tour.route.title,
                    min=tour.route.min_people,
                    n=case.visit.people,
                ),
                field="people",
            )


def adults(case: Case) -> Iterator[Finding]:
    """Children need enough adults."""
    visit = case.visit
    per_adult = min((tour.route.children_per_adult for tour in visit.tours), default=0)
    if not per_adult or not visit.children:
        return
    needed = adults_needed(visit.children, per_adult)
    if visit.adults < needed:
        yield Finding(
            "adults",
            Severity.BLOCKS,
            say(
                QT_TRANSLATE_NOOP("db", "Too few adults: {adults} for {children} children, {needed} needed."),
                adults=visit.adults,
                children=visit.children,
                needed=needed,
            ),
            field="people",
            remedies=(
                Remedy(
                    RemedyAction.ADD_ADULTS,
                    say(QT_TRANSLATE_NOOP("db", "Add %n adult(s)"), needed - visit.adults),
                    {"count": needed - visit.adults},
                ),
                overrule("adults"),
            ),
        )


def youngest(case: Case) -> Iterator[Finding]:
    """Nobody may be younger than the route allows."""
    age = case.visit.youngest_age
    oldest_wanted = max((tour.route.min_age for tour in case.visit.tours), default=0)
    if age is not None and age < oldest_wanted:
        yield Finding(
            "age",
            Severity.BLOCKS,
            say(
                QT_TRANSLATE_NOOP("db", "The route is for {age} and over; the group has younger."),
                age=oldest_wanted,
            ),
            field="youngest_age",
            remedies=(
                Remedy(RemedyAction.CHANGE_ROUTE, say(QT_TRANSLATE_NOOP("db", "Choose another route"))),
                overrule("age"),
            ),
        )


def people_a_day(case: Case) -> Iterator[Finding]:
    """The site's norm of people a day is pointed out when passed."""
    total = case.people_that_day + case.visit.people
    if total > case.site.people_per_day:
        yield Finding(
            "people_per_day",
            Severity.WARNS,
            say(
                QT_TRANSLATE_NOOP("db", "{total} people that day, the norm is {norm}."),
                total=total,
                norm=case.site.people_per_day,
            ),
            field="starts",
        )


def adaptation(case: Case) -> Iterator[Finding]:
    """Somebody who needs an adapted route is not sent on another."""
    for tour in case.visit.tours[:1]:
        if case.visit.needs_adapted and not tour.route.is_adapted:
            yield Finding(
                "adapted",
                Severity.WARNS,
                say(QT_TRANSLATE_NOOP("db", "{route} is not adapted; the group asked for it."), route=tour.route.title),
                field="route",
                remedies=(Remedy(RemedyAction.CHANGE_ROUTE, say(QT_TRANSLATE_NOOP("db", "Choose another route"))),),
            )


def language_offered(case: Case) -> Iterator[Finding]:
    """A route is led only in its languages, unless an interpreter comes along."""
    for tour in case.visit.tours:
        if tour.language not in tour.route.languages:
            yield Finding(
                "route_language",
                Severity.WARNS,
                say(
                    QT_TRANSLATE_NOOP("db", "{route} is not led in “{language}”."),
                    route=tour.route.title,
                    language=tour.language,
                ),
                str(tour.id),
                "language",
            )


def papers(case: Case) -> Iterator[Finding]:
    """A visit is not confirmed without the list and the clearances its route asks for."""
    visit = case.visit
    if visit.list_needed and not visit.list_received:
        yield Finding(
            "list_missing",
            Severity.WARNS,
            say(QT_TRANSLATE_NOOP("db", "The list of names has not come.")),
            field="list",
        )
    if visit.clearance_needed and visit.clearance_pending:
        yield Finding(
            "clearance_pending",
            Severity.BLOCKS,
            say(QT_TRANSLATE_NOOP("db", "The pass office has not answered for %n person(s)."), visit.clearance_pending),
            field="list",
            remedies=(overrule("clearance_pending"),),
        )
