"""Business settings: each with its type, default, bounds and a sentence that explains it."""

import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.model.kinds import SettingType


class BadSetting(TourError):
    """A value that a setting cannot take."""

    message = QT_TRANSLATE_NOOP("db", "“{value}” does not fit the setting “{title}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Give a value from {least} to {most}.")


class NotYesOrNo(BadSetting):
    """A value of a setting that is either on or off."""

    remedy = QT_TRANSLATE_NOOP("db", "Give “true” or “false”.")


class NotADay(BadSetting):
    """A value of a setting that is a day."""

    remedy = QT_TRANSLATE_NOOP("db", "Give a day, for example 2026-10-05.")


class NotAChoice(BadSetting):
    """A value of a setting that is one of a few words."""

    remedy = QT_TRANSLATE_NOOP("db", "Give one of these: {choices}.")


class NotAKey(BadSetting):
    """A value of a setting that is a public key."""

    remedy = QT_TRANSLATE_NOOP("db", "Give the 64 signs of the public key, digits and letters from a to f.")


@dataclass(frozen=True, slots=True)
class Described:
    """What a setting is: its key is a field of `Policy`; a text with `choices` is one of them."""

    key: str
    kind: SettingType
    title: Phrase
    explanation: Phrase
    least: int = 0
    most: int = 10_000
    choices: tuple[str, ...] = ()

    @property
    def default_text(self) -> str:
        """The default as it would be typed."""
        value = getattr(Policy(), self.key)
        return str(value).lower() if isinstance(value, bool) else str(value)


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings in force; the defaults are those of a site that has set nothing."""

    grace_min: int = 20
    opening_margin_min: int = 0
    answer_days: int = 2
    hold_days: int = 7
    list_due_days: int = 3
    clearance_due_days: int = 1
    report_due_working_day: int = 5
    late_entry_days: int = 3
    suppress_below: int = 0
    document_retention_days: int = 30
    name_retention_days: int = 365
    unused_retention_days: int = 7
    pass_columns: str = (
        "number=№; surname=Фамилия; given=Имя; patronymic=Отчество; birth_date=Дата рождения; document=Документ; "
        "citizenship=Гражданство; visit=Визит; day=Дата; pass=Пропуск"
    )
    pass_date_format: str = "dd.MM.yyyy"
    pass_file_form: str = "xlsx"
    pass_file_per_day: bool = False
    assumed_out_after_min: int = 15
    briefing_needed: bool = True
    outbox_folder: str = ""
    sends_by_itself: bool = True
    agency_key: str = ""
    answer_email: str = ""
    answer_phone: str = ""
    address: str = ""
    signatory: str = ""
    payment_details: str = ""


SETTINGS: tuple[Described, ...] = (
    Described(
        "grace_min",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Grace time, minutes")),
        say(QT_TRANSLATE_NOOP("db", "How long a late group is waited for before it counts as a no-show.")),
        most=240,
    ),
    Described(
        "opening_margin_min",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Margin around opening hours, minutes")),
        say(QT_TRANSLATE_NOOP("db", "How far a visit may reach beyond the opening hours without a remark.")),
        most=240,
    ),
    Described(
        "answer_days",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Answer due, working days")),
        say(QT_TRANSLATE_NOOP("db", "Within how many working days a request must be answered.")),
        least=1,
        most=30,
    ),
    Described(
        "hold_days",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Hold, days")),
        say(QT_TRANSLATE_NOOP("db", "How long a slot is kept for a group that has not been confirmed.")),
        least=1,
        most=90,
    ),
    Described(
        "list_due_days",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "List due, working days before")),
        say(QT_TRANSLATE_NOOP("db", "How many working days before the visit the list of names must be there.")),
        most=60,
    ),
    Described(
        "clearance_due_days",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Clearance due, working days before")),
        say(QT_TRANSLATE_NOOP("db", "How many working days before the visit the pass office must have answered.")),
        most=60,
    ),
    Described(
        "report_due_working_day",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Summary due, working day of the next month")),
        say(QT_TRANSLATE_NOOP("db", "By which working day of the next month the monthly summary must be delivered.")),
        least=1,
        most=20,
    ),
    Described(
        "late_entry_days",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Late entry, days")),
        say(QT_TRANSLATE_NOOP("db", "After how many days a presence typed afterwards counts as a late entry.")),
        least=1,
        most=30,
    ),
    Described(
        "suppress_below",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Smallest count shown for a country")),
        say(QT_TRANSLATE_NOOP("db", "Countries and regions with fewer people are reported as “other”. 0 shows all.")),
        most=20,
    ),
    Described(
        "document_retention_days",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Document numbers are kept, days")),
        say(QT_TRANSLATE_NOOP("db", "How many days after the visit document numbers are erased.")),
        least=1,
        most=3650,
    ),
    Described(
        "name_retention_days",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Names are kept, days")),
        say(QT_TRANSLATE_NOOP("db", "How many days after the visit names are erased; counts stay for ever.")),
        least=1,
        most=3650,
    ),
    Described(
        "unused_retention_days",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Names of those who never came are kept, days")),
        say(QT_TRANSLATE_NOOP("db", "How many days after a visit that was called off its list of names is erased.")),
        most=365,
    ),
    Described(
        "pass_columns",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "Columns for the pass office")),
        say(
            QT_TRANSLATE_NOOP(
                "db",
                "What the file for the pass office holds, as its program imports it: field=title; field=title. "
                "Fields: number, surname, given, patronymic, name, birth_date, document, citizenship, visit, day, "
                "pass.",
            )
        ),
    ),
    Described(
        "pass_date_format",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "Dates for the pass office")),
        say(QT_TRANSLATE_NOOP("db", "How dates are written in that file: dd.MM.yyyy, yyyy-MM-dd or the like.")),
    ),
    Described(
        "pass_file_form",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "File for the pass office")),
        say(QT_TRANSLATE_NOOP("db", "xlsx, or csv for programs that take text only.")),
        choices=("xlsx", "csv"),
    ),
    Described(
        "pass_file_per_day",
        SettingType.BOOL,
        say(QT_TRANSLATE_NOOP("db", "One file a day for the pass office")),
        say(QT_TRANSLATE_NOOP("db", "All visits of a day go into one file; else each visit has a file of its own.")),
    ),
    Described(
        "assumed_out_after_min",
        SettingType.INT,
        say(QT_TRANSLATE_NOOP("db", "Ask about leaving after, minutes")),
        say(QT_TRANSLATE_NOOP("db", "How long after its planned end a group that is still inside is asked about.")),
        most=240,
    ),
    Described(
        "briefing_needed",
        SettingType.BOOL,
        say(QT_TRANSLATE_NOOP("db", "Briefing is required")),
        say(QT_TRANSLATE_NOOP("db", "A visit without a recorded safety briefing is listed as a gap of the month.")),
    ),
    Described(
        "outbox_folder",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "Destination of the agency")),
        say(
            QT_TRANSLATE_NOOP(
                "db",
                "Where signed summaries are delivered: a folder, stick:NAME, sftp://user@server/folder, "
                "webdavs://server/folder, https://server/address, s3s://server/bucket or mailto:address.",
            )
        ),
    ),
    Described(
        "sends_by_itself",
        SettingType.BOOL,
        say(QT_TRANSLATE_NOOP("db", "Send summaries by itself")),
        say(
            QT_TRANSLATE_NOOP(
                "db", "While the program is open, what is queued goes out and receipts are asked for without a click."
            )
        ),
    ),
    Described(
        "agency_key",
        SettingType.KEY,
        say(QT_TRANSLATE_NOOP("db", "Key of the agency")),
        say(QT_TRANSLATE_NOOP("db", "Public key that the agency's receipts are signed with, compared by telephone.")),
    ),
    Described(
        "answer_email",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "E-mail address of the coordinator")),
        say(QT_TRANSLATE_NOOP("db", "Stands in letters, and is where guides answer offers.")),
    ),
    Described(
        "answer_phone",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "Telephone of the coordinator")),
        say(QT_TRANSLATE_NOOP("db", "Stands in letters to guests.")),
    ),
    Described(
        "address",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "Address of the gate")),
        say(QT_TRANSLATE_NOOP("db", "Where guests are met, as letters tell it.")),
    ),
    Described(
        "signatory",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "Who signs letters")),
        say(QT_TRANSLATE_NOOP("db", "Name and post below every letter.")),
    ),
    Described(
        "payment_details",
        SettingType.TEXT,
        say(QT_TRANSLATE_NOOP("db", "Bank details")),
        say(QT_TRANSLATE_NOOP("db", "What accounts need for an invoice: account, bank, tax number.")),
    ),
)


KEY = re.compile(r"[0-9a-f]{64}")
REFUSALS = {SettingType.BOOL: NotYesOrNo, SettingType.DATE: NotADay, SettingType.KEY: NotAKey}


def described(key: str) -> Described:
    """Return the description of a setting; raise KeyError for an unknown key."""
    return {one.key: one for one in SETTINGS}[key]


def parsed(setting: Described, text: str) -> int | bool | str | date:
    """Return the value a text stands for; raise `BadSetting`."""
    try:
        match setting.kind:
            case SettingType.INT:
                number = int(text)
                if not setting.least <= number <= setting.most:
                    raise ValueError(text)
                return number
            case SettingType.BOOL:
                return {"true": True, "false": False}[text]
            case SettingType.DATE:
                return date.fromisoformat(text)
            case SettingType.KEY:
                if text and not KEY.fullmatch(text.lower()):
                    raise ValueError(text)
                return text.lower()
            case SettingType.TEXT if setting.choices:
                return {choice: choice for choice in setting.choices}[text.lower()]
            case SettingType.TEXT:
                return text
    except (ValueError, KeyError) as wrong:
        refusal = NotAChoice if setting.choices else REFUSALS.get(setting.kind, BadSetting)
        choices = ", ".join(setting.choices)
        raise refusal(
            value=text, title=setting.title, least=setting.least, most=setting.most, choices=choices
        ) from wrong


def policy_of(values: dict[str, str]) -> Policy:
    """Return the settings in force, given those that were set as texts by key."""
    known = {field.name for field in fields(Policy)}
    chosen: dict[str, Any] = {key: parsed(described(key), text) for key, text in values.items() if key in known}
    return Policy(**chosen)
