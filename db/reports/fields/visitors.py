"""The visitors block: person-visits admitted, split one dimension at a time."""

from db.errors import QT_TRANSLATE_NOOP
from db.reports.fields.field import Block, Field

_block = Block("visitors")
_ALL = ("visitors_total", "")


def _by(dim: str, title: str, definition: str, total: tuple[str, str] | None = _ALL, name: str = "") -> Field:
    return _block.split(name or f"by_{dim}", dim, "person_visit", title, definition, total)


def _part(name: str, title: str, definition: str) -> Field:
    return _block.count(name, "person_visit", title, definition, within="visitors_total")


VISITORS = (
    _block.count(
        "visitors_total",
        "person_visit",
        QT_TRANSLATE_NOOP("db", "Visitors admitted"),
        QT_TRANSLATE_NOOP(
            "db",
            "All visitors admitted at the checkpoint, without guides, escorts, drivers who stay outside and staff.",
        ),
    ),
    _block.count(
        "declared_total",
        "person_visit",
        QT_TRANSLATE_NOOP("db", "Visitors declared"),
        QT_TRANSLATE_NOOP("db", "Headcount declared for the visits held."),
    ),
    _by(
        "category",
        QT_TRANSLATE_NOOP("db", "By category"),
        QT_TRANSLATE_NOOP(
            "db", "Visitors admitted, each in one category; adults with groups of children are chaperones."
        ),
    ),
    _by(
        "age",
        QT_TRANSLATE_NOOP("db", "By age"),
        QT_TRANSLATE_NOOP(
            "db", "Visitors admitted by age in years, also derived from school grade or told by the leader."
        ),
    ),
    _by(
        "origin",
        QT_TRANSLATE_NOOP("db", "By origin"),
        QT_TRANSLATE_NOOP("db", "Visitors admitted by place of residence, seen from the site."),
    ),
    _by(
        "region",
        QT_TRANSLATE_NOOP("db", "By region"),
        QT_TRANSLATE_NOOP("db", "Visitors from other regions of the country, by region of residence."),
        ("by_origin", "other_region"),
    ),
    _by(
        "country",
        QT_TRANSLATE_NOOP("db", "By country"),
        QT_TRANSLATE_NOOP(
            "db", "All visitors by country of residence, by citizenship if that is unknown; the own country included."
        ),
    ),
    _by(
        "country",
        QT_TRANSLATE_NOOP("db", "Foreign children"),
        QT_TRANSLATE_NOOP("db", "Foreign visitors in the categories preschool and school, by country."),
        None,
        "foreign_children",
    ),
    _by(
        "country",
        QT_TRANSLATE_NOOP("db", "Foreign adults"),
        QT_TRANSLATE_NOOP("db", "Foreign visitors in all other categories, by country."),
        None,
        "foreign_adults",
    ),
    _by(
        "payment",
        QT_TRANSLATE_NOOP("db", "By payment"),
        QT_TRANSLATE_NOOP("db", "Visitors admitted free of charge, paid for, or subsidised."),
    ),
    _by(
        "language",
        QT_TRANSLATE_NOOP("db", "By language"),
        QT_TRANSLATE_NOOP("db", "Visitors admitted by the language of their tour."),
    ),
    _by(
        "channel",
        QT_TRANSLATE_NOOP("db", "By channel"),
        QT_TRANSLATE_NOOP("db", "Visitors admitted by the party through which they came."),
    ),
    _part(
        "accessibility",
        QT_TRANSLATE_NOOP("db", "Served with adaptation"),
        QT_TRANSLATE_NOOP("db", "Persons on an adapted route or with an adaptation that the leader asked for."),
    ),
    _part(
        "career_visitors",
        QT_TRANSLATE_NOOP("db", "Career guidance"),
        QT_TRANSLATE_NOOP("db", "Visitors in visits whose purpose is career guidance."),
    ),
    _part(
        "education_programme_visitors",
        QT_TRANSLATE_NOOP("db", "Educational programme"),
        QT_TRANSLATE_NOOP("db", "Visitors in visits with an approved educational programme."),
    ),
)
