"""The rows behind figures that are no sums: what a median, a share or a mean was worked out from, and how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.month import FigureRow
from db.reports.summary import rounded
from db.rules.counting import CountedVisit

OF_ALL_VISITORS = say(QT_TRANSLATE_NOOP("db", "The figure is the sum of these ÷ all visitors."))
OF_ALL_SEATS = say(QT_TRANSLATE_NOOP("db", "The figure is the sum of these ÷ the seats of the tours held."))


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """The rows a figure was made of, in their own `unit`, and in words how."""

    rows: tuple[FigureRow, ...]
    unit: str
    how: Phrase


def _days(visit: CountedVisit) -> Decimal:
    return rounded(Decimal(visit.lead_days), 1)


def _led_minutes(visit: CountedVisit) -> int:
    return sum(tour.minutes for tour in visit.tours if tour.lead_guides)


def _led_tours(visit: CountedVisit) -> int:
    return sum(bool(tour.lead_guides) for tour in visit.tours)


def _scheduled(visit: CountedVisit) -> int:
    return 0 if visit.is_open_day else sum(tour.people for tour in visit.tours)


_Made = tuple[str, str, Callable[[CountedVisit], int | Decimal], str]
MADE: tuple[_Made, ...] = (
    ("lead_time_median", "day", _days, QT_TRANSLATE_NOOP("db", "The figure is the one in the middle of these.")),
    ("guide_hours", "minute", _led_minutes, QT_TRANSLATE_NOOP("db", "The figure is the sum of these ÷ 60.")),
    (
        "guides_active",
        "tour",
        _led_tours,
        QT_TRANSLATE_NOOP("db", "The figure says how many different guides led these."),
    ),
    (
        "routes_active",
        "tour",
        lambda visit: len(visit.tours),
        QT_TRANSLATE_NOOP("db", "The figure says how many different routes these walked."),
    ),
    (
        "utilisation",
        "person_tour",
        _scheduled,
        QT_TRANSLATE_NOOP("db", "The figure is the sum of these ÷ the seats offered."),
    ),
    (
        "briefing_rate",
        "person_visit",
        lambda visit: min(visit.briefed, visit.total),
        OF_ALL_VISITORS.text,
    ),
    (
        "estimated_share",
        "person_visit",
        lambda visit: visit.total if visit.is_estimated else 0,
        OF_ALL_VISITORS.text,
    ),
    (
        "feedback_score",
        "point",
        lambda visit: visit.score_sum,
        QT_TRANSLATE_NOOP("db", "The figure is the sum of these ÷ the answered forms."),
    ),
    (
        "recommend_share",
        "response",
        lambda visit: visit.recommend[0],
        QT_TRANSLATE_NOOP("db", "The figure is the sum of these ÷ those who answered."),
    ),
    (
        "career_interest_share",
        "response",
        lambda visit: visit.career[0],
        QT_TRANSLATE_NOOP("db", "The figure is the sum of these ÷ those who answered."),
    ),
)


def worked_out(visits: Sequence[CountedVisit]) -> dict[str, WorkedOut]:
    """Return the rows of each such figure of a month; `visits` are those of `counted_visits`."""
    held = [visit for visit in visits if visit.is_held]
    return {
        name: WorkedOut(
            tuple(
                FigureRow(visit.id, visit.number, visit.title, visit.day, amount)
                for visit in held
                if (amount := measure(visit))
            ),
            unit,
            say(how),
        )
        for name, unit, measure, how in MADE
    }
