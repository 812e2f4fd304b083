"""Figures that are possible but unlikely: the receiver asks, the summary goes on."""

from collections.abc import Iterator
from decimal import Decimal

from db.errors import QT_TRANSLATE_NOOP, say
from db.reports.dimensions import NO_COUNTRY
from db.reports.findings import FigureFinding, warning
from db.reports.summary import Summary, rounded

FEWEST_ANSWERS = 5


def doubts(summary: Summary, mean_of_last_six: Decimal | None) -> Iterator[FigureFinding]:
    """Yield warnings; `mean_of_last_six` is the mean of visitors admitted in the six months before."""
    yield from _admitted(summary)
    yield from _tours(summary)
    yield from _crowded(summary)
    yield from _countries(summary)
    yield from _feedback(summary)
    yield from _jump(summary, mean_of_last_six)


def _admitted(summary: Summary) -> Iterator[FigureFinding]:
    admitted, declared = summary.count("visitors_total"), summary.count("declared_total")
    if 10 * admitted > 12 * declared:
        yield warning(
            "show_rate",
            say(
                QT_TRANSLATE_NOOP("db", "{admitted} visitors were admitted, {declared} had been declared."),
                admitted=admitted,
                declared=declared,
            ),
            say(QT_TRANSLATE_NOOP("db", "Check the headcounts at the gate and the declared ones.")),
            "visitors_total",
        )


def _tours(summary: Summary) -> Iterator[FigureFinding]:
    tours, visits = summary.count("tours_held"), summary.count("visits_held")
    if tours < visits:
        yield warning(
            "tours",
            say(
                QT_TRANSLATE_NOOP("db", "Tours held: {tours}, visits held: {visits}. A visit has at least one tour."),
                tours=tours,
                visits=visits,
            ),
            say(QT_TRANSLATE_NOOP("db", "Record the tours of the visits that have none.")),
            "tours_held",
        )


def _crowded(summary: Summary) -> Iterator[FigureFinding]:
    for route in summary.routes:
        tours, capacity = summary.count("route.tours", route), summary.count("route.capacity", route)
        if tours and (visitors := summary.count("route.visitors", route)) > tours * capacity:
            yield warning(
                "crowded",
                say(
                    QT_TRANSLATE_NOOP(
                        "db", "{route}: {mean} visitors on a tour on average, the route takes {capacity}."
                    ),
                    route=summary.text("route.title", route),
                    mean=rounded(Decimal(visitors) / tours, 1),
                    capacity=capacity,
                ),
                say(QT_TRANSLATE_NOOP("db", "Check whether large groups were split into tours.")),
                "route.avg_fill",
                "route",
                route,
            )


def _countries(summary: Summary) -> Iterator[FigureFinding]:
    foreign = summary.count("by_origin", "foreign")
    known = [key for key, count in summary.counts("by_country").items() if count]
    if foreign and not set(known) - {summary.header.home_country, NO_COUNTRY}:
        yield warning(
            "countries",
            say(QT_TRANSLATE_NOOP("db", "%n visitor(s) came from abroad, but no country is told."), foreign),
            say(QT_TRANSLATE_NOOP("db", "Enter the countries of the foreign groups.")),
            "by_country",
            "country",
        )


def _feedback(summary: Summary) -> Iterator[FigureFinding]:
    if summary.number("feedback_score") is not None and summary.count("feedback_n") < FEWEST_ANSWERS:
        yield warning(
            "feedback",
            say(QT_TRANSLATE_NOOP("db", "The feedback score rests on fewer than five answers.")),
            say(QT_TRANSLATE_NOOP("db", "Leave the score out until there are five answers.")),
            "feedback_score",
        )


def _jump(summary: Summary, mean: Decimal | None) -> Iterator[FigureFinding]:
    visitors = summary.count("visitors_total")
    if mean and (visitors > 3 * mean or 3 * visitors < mean):
        yield warning(
            "jump",
            say(
                QT_TRANSLATE_NOOP("db", "{visitors} visitors; the mean of the last six months is {mean}."),
                visitors=visitors,
                mean=rounded(mean, 1),
            ),
            say(QT_TRANSLATE_NOOP("db", "Check that no visit is missing or counted twice.")),
            "visitors_total",
        )
