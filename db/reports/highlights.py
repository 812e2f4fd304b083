"""The few figures a director looks at first, and the way from requests to admitted visitors."""

from dataclasses import dataclass
from decimal import Decimal

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.dictionary import field_of
from db.reports.summary import Summary

_LEADING = (
    ("visitors_total", ""),
    ("visits_held", ""),
    ("tours_held", ""),
    ("by_origin", "foreign"),
    ("utilisation", ""),
    ("briefing_rate", ""),
    ("feedback_score", ""),
    ("incidents", ""),
)


@dataclass(frozen=True, slots=True)
class Highlight:
    """A leading figure beside that of the month before; None where there is nothing to tell."""

    title: Phrase
    value: Decimal | None
    before: Decimal | None
    unit: str
    places: int
    is_better_lower: bool = False

    @property
    def change(self) -> Decimal | None:
        """Return how much it grew; None without both values."""
        return None if self.value is None or self.before is None else self.value - self.before

    @property
    def growth(self) -> Decimal | None:
        """Return how much it grew in per cent of the month before; None where that was nothing."""
        return None if self.change is None or not self.before else 100 * self.change / self.before


@dataclass(frozen=True, slots=True)
class Stage:
    """A step on the way from a request to an admitted visitor, and what was lost before it in words."""

    title: Phrase
    count: int
    note: Phrase


def highlights(summary: Summary, previous: Summary | None = None) -> tuple[Highlight, ...]:
    """Return the leading figures, `before` those of the month before where it is given."""
    return tuple(_highlight(name, key, summary, previous) for name, key in _LEADING)


def stages(summary: Summary) -> tuple[Stage, ...]:
    """Return the way requests → planned → held → declared → admitted; the last two count persons."""
    count = summary.count
    return (
        Stage(
            say(QT_TRANSLATE_NOOP("db", "requests")),
            count("requests_received"),
            say(QT_TRANSLATE_NOOP("db", "{number} refused"), number=count("requests_refused")),
        ),
        Stage(
            say(QT_TRANSLATE_NOOP("db", "visits planned")),
            count("visits_planned"),
            say(QT_TRANSLATE_NOOP("db", "{number} cancelled"), number=count("visits_cancelled")),
        ),
        Stage(
            say(QT_TRANSLATE_NOOP("db", "visits held")),
            count("visits_held"),
            say(QT_TRANSLATE_NOOP("db", "nobody came: {number}"), number=count("visits_no_show")),
        ),
        Stage(
            say(QT_TRANSLATE_NOOP("db", "persons declared")),
            count("declared_total"),
            say(QT_TRANSLATE_NOOP("db", "in visits held")),
        ),
        Stage(
            say(QT_TRANSLATE_NOOP("db", "persons admitted")),
            count("visitors_total"),
            say(QT_TRANSLATE_NOOP("db", "counted at the gate")),
        ),
    )


def _highlight(name: str, key: str, summary: Summary, previous: Summary | None) -> Highlight:
    abroad = say(QT_TRANSLATE_NOOP("db", "Visitors from abroad"))
    field = field_of(name, "origin" if key else "")
    return Highlight(
        title=abroad if key else field.title,
        value=_known(summary, name, key),
        before=_known(previous, name, key) if previous else None,
        unit=field.unit,
        places=field.places,
        is_better_lower=name == "incidents",
    )


def _known(summary: Summary, name: str, key: str) -> Decimal | None:
    value = summary.number(name, key)
    return Decimal(0) if value is None and key else value
