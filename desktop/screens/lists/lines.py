"""How the rows of a list's preview are shown: marks, the person, what differs."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.exchange.list_rows import ListRow, ListRowState, Mark
from db.exchange.lists.columns import Column as Meaning
from db.rules.privacy import masked
from desktop.kit import formats
from desktop.kit.icons import icon
from desktop.kit.phrases import shown
from desktop.kit.table import Column, Need

SHOWN_FIRST: Final = (
    ListRowState.HELD,
    ListRowState.CHANGED,
    ListRowState.NEW,
    ListRowState.GONE,
    ListRowState.SAME,
)
MARKS: Final = {
    Mark.OK: ("done", "success"),
    Mark.FIXED: ("edit", "accent"),
    Mark.ASKS: ("remark", "warning"),
}
OFFERED: Final = (
    Meaning.NUMBER,
    Meaning.FULL_NAME,
    Meaning.FULL_NAME_GIVEN_FIRST,
    Meaning.SURNAME,
    Meaning.GIVEN,
    Meaning.PATRONYMIC,
    Meaning.GIVEN_AND_PATRONYMIC,
    Meaning.BIRTH_DATE,
    Meaning.GRADE,
    Meaning.DOCUMENT,
    Meaning.DOCUMENT_SERIES,
    Meaning.DOCUMENT_NUMBER,
    Meaning.CITIZENSHIP,
    Meaning.ROLE,
    Meaning.PPE_SIZE,
    Meaning.PHONE,
    Meaning.NOTE,
    Meaning.NAME,
)


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """A row with its tick; `index` is its place in the preview."""

    index: int
    row: ListRow
    is_ticked: bool


def meaning_word(meaning: Meaning) -> str:
    """Return what a column of a list holds."""
    words = {
        Meaning.NUMBER: QCoreApplication.translate("ListLines", "number in the list"),
        Meaning.NAME: QCoreApplication.translate("ListLines", "name"),
        Meaning.FULL_NAME: QCoreApplication.translate("ListLines", "whole name, surname first"),
        Meaning.FULL_NAME_GIVEN_FIRST: QCoreApplication.translate("ListLines", "whole name, given name first"),
        Meaning.SURNAME: QCoreApplication.translate("ListLines", "surname"),
        Meaning.GIVEN: QCoreApplication.translate("ListLines", "given name"),
        Meaning.PATRONYMIC: QCoreApplication.translate("ListLines", "patronymic"),
        Meaning.GIVEN_AND_PATRONYMIC: QCoreApplication.translate("ListLines", "given name and patronymic"),
        Meaning.BIRTH_DATE: QCoreApplication.translate("ListLines", "date of birth"),
        Meaning.GRADE: QCoreApplication.translate("ListLines", "grade"),
        Meaning.DOCUMENT: QCoreApplication.translate("ListLines", "document"),
        Meaning.DOCUMENT_SERIES: QCoreApplication.translate("ListLines", "series of the document"),
        Meaning.DOCUMENT_NUMBER: QCoreApplication.translate("ListLines", "number of the document"),
        Meaning.CITIZENSHIP: QCoreApplication.translate("ListLines", "citizenship"),
        Meaning.ROLE: QCoreApplication.translate("ListLines", "role in the group"),
        Meaning.PHONE: QCoreApplication.translate("ListLines", "telephone"),
        Meaning.NOTE: QCoreApplication.translate("ListLines", "note"),
        Meaning.PPE_SIZE: QCoreApplication.translate("ListLines", "size of equipment"),
    }
    return words.get(meaning, meaning.value)


def state_word(state: ListRowState) -> str:
    """Return what a row would do, in a word."""
    match state:
        case ListRowState.NEW:
            return QCoreApplication.translate("ListLines", "new")
        case ListRowState.CHANGED:
            return QCoreApplication.translate("ListLines", "changed")
        case ListRowState.SAME:
            return QCoreApplication.translate("ListLines", "as it stands")
        case ListRowState.GONE:
            return QCoreApplication.translate("ListLines", "not in the file")
        case ListRowState.HELD:
            return QCoreApplication.translate("ListLines", "held back")


def mark_word(mark: Mark) -> str:
    """Return how a row was read."""
    match mark:
        case Mark.OK:
            return QCoreApplication.translate("ListLines", "in order")
        case Mark.FIXED:
            return QCoreApplication.translate("ListLines", "put right")
        case Mark.ASKS:
            return QCoreApplication.translate("ListLines", "needs you")


def field_word(field: str) -> str:
    """Return the name of a field of a person."""
    return meaning_word(Meaning(field))


def told(row: ListRow) -> str:
    """Return what differs and what is remarkable about a row."""
    changes = [
        f"{field_word(one.field)}: {_cell(one.field, one.old)} → {_cell(one.field, one.new)}" for one in row.changes
    ]
    return "; ".join([*changes, *(f"{shown(one.message)} {shown(one.remedy)}" for one in row.remarks)])


def _cell(field: str, value: str | date | None) -> str:
    if isinstance(value, date):
        return formats.numeric(value)
    text = masked(value or "") if field == "document" else value
    return text or formats.DASH


def _tick_word(line: PreviewLine) -> str:
    if not line.row.can_tick:
        return QCoreApplication.translate("ListLines", "nothing to import")
    if line.is_ticked:
        return QCoreApplication.translate("ListLines", "ticked")
    return QCoreApplication.translate("ListLines", "not ticked")


def columns() -> tuple[Column[PreviewLine], ...]:
    """Return the columns of the preview."""
    return (
        Column[PreviewLine](
            lambda: "",
            lambda line: "",
            accessible=_tick_word,
            sign=lambda line: icon(
                "ticked" if line.is_ticked else "unticked", "accent" if line.row.can_tick else "border"
            ),
            width=36,
            need=Need.MUST,
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("ListLines", "Reading"),
            lambda line: mark_word(line.row.mark),
            sign=lambda line: icon(*MARKS[line.row.mark]),
            width=64,
            need=Need.MUST,
            shows_sign_only=True,
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("ListLines", "State"), lambda line: state_word(line.row.state), width=100
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("ListLines", "Person"),
            lambda line: (
                " ".join(
                    part
                    for part in (line.row.person.surname, line.row.person.given, line.row.person.patronymic)
                    if part
                )
                or formats.DASH
            ),
            width=240,
            least=160,
            need=Need.MUST,
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("ListLines", "Born"),
            lambda line: _cell("birth_date", line.row.person.birth_date),
            width=112,
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("ListLines", "Differences and remarks"),
            lambda line: told(line.row),
            ink=lambda line: MARKS[line.row.mark][1] if line.row.mark is Mark.ASKS else "text",
            least=140,
            need=Need.MUST,
        ),
    )
