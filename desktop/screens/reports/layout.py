"""Which figures stand in which group, in reading order; together the groups show the whole dictionary."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from db.errors import QT_TRANSLATE_NOOP


class Aside(Enum):
    """What stands between a label and its figure: the change against the month before, or a second figure."""

    CHANGE = ""
    HOURS = "route.minutes"
    FILL = "route.avg_fill"


@dataclass(frozen=True, slots=True)
class Line:
    """A figure, or all keys of a split where `dim` is given; `below` is shown under the line, or under its key `at`.

    Keys that are nought are told in one line below the group. `without_home` leaves out the own country and those
    whose country is not known.
    """

    field: str
    dim: str = ""
    below: "Line | None" = None
    at: str = ""
    without_home: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A column of figures. Without a title it bears that of its only line; `total` names the figure it adds up to."""

    key: str
    lines: tuple[Line, ...]
    title: str = ""
    total: str = ""
    aside: Aside = Aside.CHANGE


def _split(field: str, dim: str, total: str = "", aside: Aside = Aside.CHANGE) -> Group:
    return Group(field, (Line(field, dim),), total=total, aside=aside)


VISITORS: Final = "visitors_total"
GROUPS: Final = (
    _split("by_category", "category", VISITORS),
    Group(
        "by_origin",
        (Line("by_origin", "origin", below=Line("by_country", "country", without_home=True), at="foreign"),),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Origin"),
        total=VISITORS,
    ),
    Group(
        "tours",
        (Line("route.tours", "route"),),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Tours"),
        total="tours_held",
        aside=Aside.HOURS,
    ),
    _split("by_age", "age", VISITORS),
    _split("by_region", "region"),
    Group(
        "route_visitors",
        (Line("route.visitors", "route"),),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Visitors on tours, with average fill"),
        aside=Aside.FILL,
    ),
    _split("by_country", "country", VISITORS),
    _split("by_payment", "payment", VISITORS),
    _split("by_language", "language", VISITORS),
    _split("by_channel", "channel", VISITORS),
    _split("foreign_children", "country"),
    _split("foreign_adults", "country"),
    Group(
        "visitors",
        tuple(
            Line(field)
            for field in (
                VISITORS,
                "declared_total",
                "open_day_visitors",
                "accessibility",
                "career_visitors",
                "education_programme_visitors",
            )
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Visitors"),
    ),
    Group(
        "requests",
        (
            Line("requests_received"),
            Line("requests_refused", below=Line("requests_refused", "reason")),
            Line("lead_time_median"),
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Requests"),
    ),
    Group(
        "visits",
        (
            Line("visits_planned"),
            Line("visits_held"),
            Line("visits_cancelled", below=Line("visits_cancelled", "cause")),
            Line("visits_no_show"),
            Line("visits_interrupted"),
            Line("walk_in_visits"),
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Visits"),
    ),
    Group(
        "events",
        tuple(
            Line(field) for field in ("tours_held", "tour_minutes", "open_days", "remote_events", "remote_participants")
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Tours and events"),
    ),
    Group(
        "safety",
        (
            Line("briefed_total"),
            Line("briefing_rate"),
            Line("incidents", below=Line("incidents", "severity")),
            Line("evacuations"),
            Line("headcount_mismatch"),
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Safety"),
    ),
    _split("incidents", "kind", "incidents"),
    Group(
        "quality",
        tuple(
            Line(field)
            for field in (
                "feedback_n",
                "feedback_score",
                "recommend_share",
                "career_interest_share",
                "revenue_rub",
                "souvenirs_given",
            )
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Quality and economy"),
    ),
    Group(
        "guides",
        tuple(
            Line(field)
            for field in ("guides_total", "guides_active", "guides_certified", "guides_retrained", "guide_hours")
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Guides"),
    ),
    _split("guides_by_language", "language"),
    Group(
        "capacity",
        tuple(
            Line(field)
            for field in ("routes_offered", "routes_active", "slots_offered", "seats_offered", "utilisation")
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Capacity"),
    ),
    Group(
        "route_minutes",
        (Line("route.minutes", "route"),),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Minutes by route"),
        total="tour_minutes",
    ),
    Group(
        "route_fill",
        (Line("route.avg_fill", "route"),),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Average fill by route"),
    ),
    Group(
        "data_quality",
        tuple(
            Line(field)
            for field in (
                "visits_open",
                "category_unknown_share",
                "origin_unknown_share",
                "estimated_share",
                "duration_missing",
                "late_entries",
                "corrections_since_rev0",
            )
        ),
        title=QT_TRANSLATE_NOOP("ReportGroups", "Data quality"),
    ),
)
PASSPORT: Final = (
    "route.title",
    "route.industry",
    "route.duration_plan",
    "route.capacity",
    "route.min_age",
    "route.languages",
    "route.adapted",
    "route.part_of_programme",
)
"""What a route is, rather than what was done on it: shown as a table."""
