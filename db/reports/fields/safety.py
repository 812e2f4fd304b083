"""The safety block: safety, quality and economy of the visits."""

from db.errors import QT_TRANSLATE_NOOP
from db.reports.fields.field import Block

_block = Block("safety")

SAFETY = (
    _block.count(
        "briefed_total",
        "person_visit",
        QT_TRANSLATE_NOOP("db", "Visitors briefed"),
        QT_TRANSLATE_NOOP("db", "Visitors with a recorded safety briefing."),
        within="visitors_total",
    ),
    _block.decimal(
        "briefing_rate",
        "percent",
        QT_TRANSLATE_NOOP("db", "Briefing rate"),
        QT_TRANSLATE_NOOP("db", "Visitors briefed ÷ visitors admitted; absent without visitors."),
        limits=(0, 100),
        optional=True,
    ),
    _block.count(
        "incidents",
        "event",
        QT_TRANSLATE_NOOP("db", "Incidents"),
        QT_TRANSLATE_NOOP("db", "Incidents with visitors, near misses included."),
    ),
    _block.split(
        "incidents",
        "severity",
        "event",
        QT_TRANSLATE_NOOP("db", "Incidents by severity"),
        QT_TRANSLATE_NOOP("db", "Incidents, each under its gravest outcome."),
        ("incidents", ""),
    ),
    _block.split(
        "incidents",
        "kind",
        "event",
        QT_TRANSLATE_NOOP("db", "Incidents by kind"),
        QT_TRANSLATE_NOOP("db", "Incidents, each under one kind."),
        ("incidents", ""),
    ),
    _block.count(
        "evacuations",
        "event",
        QT_TRANSLATE_NOOP("db", "Evacuations"),
        QT_TRANSLATE_NOOP("db", "Evacuations and drills with visitors inside."),
    ),
    _block.count(
        "headcount_mismatch",
        "event",
        QT_TRANSLATE_NOOP("db", "Headcounts that differed"),
        QT_TRANSLATE_NOOP("db", "Times that the count at a control point differed from the group."),
    ),
    _block.count(
        "feedback_n",
        "response",
        QT_TRANSLATE_NOOP("db", "Feedback forms"),
        QT_TRANSLATE_NOOP("db", "Feedback forms answered."),
    ),
    _block.decimal(
        "feedback_score",
        "point",
        QT_TRANSLATE_NOOP("db", "Feedback score"),
        QT_TRANSLATE_NOOP("db", "Mean of the scores from 1 to 5; absent below five answers."),
        limits=(1, 5),
        optional=True,
    ),
    _block.decimal(
        "recommend_share",
        "percent",
        QT_TRANSLATE_NOOP("db", "Would recommend"),
        QT_TRANSLATE_NOOP("db", "Share of the answers that would recommend the visit."),
        limits=(0, 100),
        optional=True,
    ),
    _block.decimal(
        "career_interest_share",
        "percent",
        QT_TRANSLATE_NOOP("db", "Would consider working here"),
        QT_TRANSLATE_NOOP("db", "Share of the answers of pupils and students that would consider working here."),
        limits=(0, 100),
        optional=True,
    ),
    _block.decimal(
        "revenue_rub",
        "RUB",
        QT_TRANSLATE_NOOP("db", "Revenue"),
        QT_TRANSLATE_NOOP("db", "Income from visits, if the enterprise reports it."),
        places=2,
        optional=True,
    ),
    _block.count(
        "souvenirs_given",
        "piece",
        QT_TRANSLATE_NOOP("db", "Souvenirs given"),
        QT_TRANSLATE_NOOP("db", "Souvenirs handed out, if the enterprise counts them."),
        optional=True,
    ),
)
