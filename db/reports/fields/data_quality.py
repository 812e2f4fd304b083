"""The data quality block: what the other figures rest on."""

from db.errors import QT_TRANSLATE_NOOP
from db.reports.fields.field import Block, Field

_block = Block("data_quality")


def _share(name: str, title: str, definition: str) -> Field:
    return _block.decimal(name, "percent", title, definition, limits=(0, 100), optional=True)


DATA_QUALITY = (
    _block.count(
        "visits_open",
        "visit",
        QT_TRANSLATE_NOOP("db", "Visits not closed"),
        QT_TRANSLATE_NOOP("db", "Visits of the month not closed at export; 0 in a final summary."),
    ),
    _share(
        "category_unknown_share",
        QT_TRANSLATE_NOOP("db", "Category unknown"),
        QT_TRANSLATE_NOOP("db", "Visitors of unknown category ÷ visitors admitted; absent without visitors."),
    ),
    _share(
        "origin_unknown_share",
        QT_TRANSLATE_NOOP("db", "Origin unknown"),
        QT_TRANSLATE_NOOP("db", "Visitors of unknown origin ÷ visitors admitted; absent without visitors."),
    ),
    _share(
        "estimated_share",
        QT_TRANSLATE_NOOP("db", "Estimated"),
        QT_TRANSLATE_NOOP(
            "db", "Visitors typed as a total without a list ÷ visitors admitted; absent without visitors."
        ),
    ),
    _block.count(
        "duration_missing",
        "tour",
        QT_TRANSLATE_NOOP("db", "Tours without a duration"),
        QT_TRANSLATE_NOOP("db", "Tours whose actual duration is missing, so that the planned one was counted."),
    ),
    _block.count(
        "late_entries",
        "entry",
        QT_TRANSLATE_NOOP("db", "Late entries"),
        QT_TRANSLATE_NOOP("db", "Entries typed more than three days after the visit."),
    ),
    _block.count(
        "corrections_since_rev0",
        "entry",
        QT_TRANSLATE_NOOP("db", "Corrections"),
        QT_TRANSLATE_NOOP("db", "Changes made to the month since revision 0."),
    ),
)
