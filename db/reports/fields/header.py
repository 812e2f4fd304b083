"""The header block: whose month it is, which revision, closed when and by which role."""

from dataclasses import dataclass

from db.errors import QT_TRANSLATE_NOOP, Phrase, say


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A field of the header. Its text matches `pattern`; a number is a whole one from 0."""

    name: str
    title: Phrase
    definition: Phrase
    pattern: str = ""
    is_number: bool = False


def _text(name: str, title: str, definition: str, pattern: str) -> HeaderField:
    return HeaderField(name, say(title), say(definition), pattern)


def _number(name: str, title: str, definition: str) -> HeaderField:
    return HeaderField(name, say(title), say(definition), is_number=True)


INSTANT = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"
PERIOD = r"[0-9]{4}-(0[1-9]|1[0-2])"
INDUSTRY = r"[0-9]{2}\.[0-9]{2}"

HEADER = (
    _text(
        "schema_version",
        QT_TRANSLATE_NOOP("db", "Version of the dictionary"),
        QT_TRANSLATE_NOOP("db", "Version of this data dictionary."),
        r"1\.0",
    ),
    _text(
        "programme_code",
        QT_TRANSLATE_NOOP("db", "Programme"),
        QT_TRANSLATE_NOOP("db", "Label of the programme or season, empty outside one."),
        r"([A-Za-z0-9][A-Za-z0-9.-]{0,19})?",
    ),
    _text(
        "enterprise_code",
        QT_TRANSLATE_NOOP("db", "Enterprise code"),
        QT_TRANSLATE_NOOP("db", "Code given by the agency; never a tax number of a person, so never twelve digits."),
        r"(?![0-9]{12}$)[A-Za-z0-9][A-Za-z0-9-]{0,19}",
    ),
    _text(
        "enterprise_name",
        QT_TRANSLATE_NOOP("db", "Enterprise"),
        QT_TRANSLATE_NOOP("db", "Short name of the legal entity."),
        r"[^\x00-\x1f\x7f\u2028\u2029]{1,200}",
    ),
    _text(
        "site_code",
        QT_TRANSLATE_NOOP("db", "Site code"),
        QT_TRANSLATE_NOOP("db", "Site within the enterprise."),
        r"[A-Za-z0-9][A-Za-z0-9-]{0,9}",
    ),
    _text(
        "region_code",
        QT_TRANSLATE_NOOP("db", "Region"),
        QT_TRANSLATE_NOOP("db", "Region of the site, by ISO 3166-2."),
        r"[A-Z]{2}-[A-Z0-9]{1,3}",
    ),
    _text(
        "industry_code",
        QT_TRANSLATE_NOOP("db", "Industry"),
        QT_TRANSLATE_NOOP("db", "Class of the main activity shown, by OKVED 2."),
        INDUSTRY,
    ),
    _text(
        "timezone",
        QT_TRANSLATE_NOOP("db", "Time zone"),
        QT_TRANSLATE_NOOP("db", "IANA time zone of the site, which decides on which date a visit started."),
        r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}",
    ),
    _text(
        "period",
        QT_TRANSLATE_NOOP("db", "Month"),
        QT_TRANSLATE_NOOP("db", "The month reported."),
        PERIOD,
    ),
    _number(
        "revision",
        QT_TRANSLATE_NOOP("db", "Revision"),
        QT_TRANSLATE_NOOP("db", "0 for the first summary of the month, n for its n-th correction."),
    ),
    _text(
        "supersedes_sha256",
        QT_TRANSLATE_NOOP("db", "Replaces"),
        QT_TRANSLATE_NOOP("db", "Checksum of the revision that this one replaces, empty in revision 0."),
        r"([0-9a-f]{64})?",
    ),
    _text(
        "correction_reason",
        QT_TRANSLATE_NOOP("db", "Reason of the correction"),
        QT_TRANSLATE_NOOP("db", "Why the month was corrected, empty in revision 0."),
        r"(late_entry|miscount|wrong_category|duplicate|cancelled_after|other)?",
    ),
    _text(
        "activity_flag",
        QT_TRANSLATE_NOOP("db", "Activity"),
        QT_TRANSLATE_NOOP("db", "Whether visits were held, none was held, or the site was closed to visits."),
        r"active|nil|suspended",
    ),
    _text(
        "generated_at",
        QT_TRANSLATE_NOOP("db", "Made"),
        QT_TRANSLATE_NOOP("db", "Moment of export, UTC."),
        INSTANT,
    ),
    _text(
        "closed_at",
        QT_TRANSLATE_NOOP("db", "Closed"),
        QT_TRANSLATE_NOOP("db", "Moment the month was closed, UTC; empty while it is a draft."),
        f"({INSTANT})?",
    ),
    _text(
        "approver_role",
        QT_TRANSLATE_NOOP("db", "Approved by"),
        QT_TRANSLATE_NOOP("db", "Role, not name, of the person who approved; empty while it is a draft."),
        r"(coordinator|head_of_pr|head_of_hr|deputy_director|other)?",
    ),
    _text(
        "app_version",
        QT_TRANSLATE_NOOP("db", "Program"),
        QT_TRANSLATE_NOOP("db", "Version of the program that made the summary."),
        r"[A-Za-z0-9][A-Za-z0-9 .+-]{0,39}",
    ),
    _number(
        "suppress_below",
        QT_TRANSLATE_NOOP("db", "Small counts"),
        QT_TRANSLATE_NOOP("db", "Counts by country below this number are merged into “other”; 0 merges none."),
    ),
)
