"""The activity block: requests, visits and tours of the month."""

from db.errors import QT_TRANSLATE_NOOP
from db.reports.fields.field import Block

_block = Block("activity")

ACTIVITY = (
    _block.count(
        "requests_received",
        "request",
        QT_TRANSLATE_NOOP("db", "Requests received"),
        QT_TRANSLATE_NOOP("db", "New requests registered in the month."),
    ),
    _block.count(
        "requests_refused",
        "request",
        QT_TRANSLATE_NOOP("db", "Requests refused"),
        QT_TRANSLATE_NOOP("db", "Requests refused in the month."),
    ),
    _block.split(
        "requests_refused",
        "reason",
        "request",
        QT_TRANSLATE_NOOP("db", "Requests refused, by reason"),
        QT_TRANSLATE_NOOP("db", "Requests refused in the month, each under one reason."),
        ("requests_refused", ""),
    ),
    _block.decimal(
        "lead_time_median",
        "day",
        QT_TRANSLATE_NOOP("db", "Median lead time"),
        QT_TRANSLATE_NOOP("db", "Median of the days from request to planned start, of the visits held; steps of 0.5."),
        optional=True,
    ),
    _block.count(
        "visits_planned",
        "visit",
        QT_TRANSLATE_NOOP("db", "Visits planned"),
        QT_TRANSLATE_NOOP("db", "Confirmed visits with a planned start in the month."),
    ),
    _block.count(
        "visits_held",
        "visit",
        QT_TRANSLATE_NOOP("db", "Visits held"),
        QT_TRANSLATE_NOOP("db", "Visits with at least one visitor admitted."),
    ),
    _block.count(
        "visits_cancelled",
        "visit",
        QT_TRANSLATE_NOOP("db", "Visits cancelled"),
        QT_TRANSLATE_NOOP("db", "Confirmed visits that were called off."),
    ),
    _block.split(
        "visits_cancelled",
        "cause",
        "visit",
        QT_TRANSLATE_NOOP("db", "Visits cancelled, by cause"),
        QT_TRANSLATE_NOOP("db", "Visits called off, each under the side that caused it."),
        ("visits_cancelled", ""),
    ),
    _block.count(
        "visits_no_show",
        "visit",
        QT_TRANSLATE_NOOP("db", "Nobody came"),
        QT_TRANSLATE_NOOP("db", "Visits confirmed and not cancelled to which nobody came."),
    ),
    _block.count(
        "visits_interrupted",
        "visit",
        QT_TRANSLATE_NOOP("db", "Visits interrupted"),
        QT_TRANSLATE_NOOP("db", "Visits held that ended early."),
        within="visits_held",
    ),
    _block.count(
        "walk_in_visits",
        "visit",
        QT_TRANSLATE_NOOP("db", "Walk-in visits"),
        QT_TRANSLATE_NOOP("db", "Visits held without an earlier request."),
        within="visits_held",
    ),
    _block.count(
        "tours_held",
        "tour",
        QT_TRANSLATE_NOOP("db", "Tours held"),
        QT_TRANSLATE_NOOP("db", "Runs of a route with a guide; a visit has one or more."),
    ),
    _block.count(
        "tour_minutes",
        "minute",
        QT_TRANSLATE_NOOP("db", "Minutes of tours"),
        QT_TRANSLATE_NOOP("db", "Sum of actual durations of tours, planned ones where the actual is missing."),
    ),
    _block.count(
        "open_days",
        "event",
        QT_TRANSLATE_NOOP("db", "Open days"),
        QT_TRANSLATE_NOOP("db", "Mass events: open doors, festivals."),
    ),
    _block.count(
        "open_day_visitors",
        "person_visit",
        QT_TRANSLATE_NOOP("db", "Visitors of open days"),
        QT_TRANSLATE_NOOP("db", "Visitors admitted at mass events; they are part of all totals."),
        within="visitors_total",
    ),
    _block.count(
        "remote_events",
        "event",
        QT_TRANSLATE_NOOP("db", "Remote events"),
        QT_TRANSLATE_NOOP("db", "Virtual tours; outside all totals."),
    ),
    _block.count(
        "remote_participants",
        "participant",
        QT_TRANSLATE_NOOP("db", "Participants of remote events"),
        QT_TRANSLATE_NOOP("db", "Participants of virtual tours; outside all totals."),
    ),
)
