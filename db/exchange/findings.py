"""What an import has to say about a row: where it is, what is wrong, what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from db.errors import QT_TRANSLATE_NOOP, Phrase


class ImportSeverity(StrEnum):
    """A row that blocks is held back until somebody decides; a warning only speaks; a question wants an answer."""

    BLOCKS = "blocks"
    WARNS = "warns"
    ASKS = "asks"


class ListFindingKind(StrEnum):
    """What can be said about a row of a visitor list."""

    CONFIRM_COLUMNS = "confirm_columns"
    NAME_MISSING = "name_missing"
    NAME_INCOMPLETE = "name_incomplete"
    NAME_UNREADABLE = "name_unreadable"
    INITIALS_ONLY = "initials_only"
    MIXED_ALPHABETS = "mixed_alphabets"
    DATE_INVALID = "date_invalid"
    DATE_IN_FUTURE = "date_in_future"
    DATE_INCOMPLETE = "date_incomplete"
    DATE_MISSING = "date_missing"
    DATE_AMBIGUOUS = "date_ambiguous"
    DUPLICATE = "duplicate"
    POSSIBLE_DUPLICATE = "possible_duplicate"
    DOCUMENT_REPEATED = "document_repeated"
    DOCUMENT_PADDED = "document_padded"
    CITIZENSHIP_UNKNOWN = "citizenship_unknown"
    SIZE_UNREADABLE = "size_unreadable"
    ROW_IGNORED = "row_ignored"
    SIGNATURE_ONLY = "signature_only"


@dataclass(frozen=True, slots=True)
class ImportFinding:
    """One remark about one cell: `row` counts from 1, `column` is the letter a spreadsheet shows."""

    sheet: str
    row: int
    column: str
    kind: ListFindingKind
    severity: ImportSeverity
    message: Phrase
    remedy: Phrase


@dataclass(frozen=True, slots=True)
class Place:
    """A cell as people name it."""

    sheet: str
    row: int
    column: str


def finding(kind: ListFindingKind, place: Place, **values: object) -> ImportFinding:
    """Say `kind` about the cell at `place`; `values` fill the places of its sentence."""
    severity, message, remedy = _WORDING[kind]
    return ImportFinding(
        place.sheet, place.row, place.column, kind, severity, Phrase(message, values), Phrase(remedy, values)
    )


_WORDING: Mapping[ListFindingKind, tuple[ImportSeverity, str, str]] = MappingProxyType(
    {
        ListFindingKind.CONFIRM_COLUMNS: (
            ImportSeverity.ASKS,
            QT_TRANSLATE_NOOP("db", "The list has no clear header. The columns are proposed from what stands in them."),
            QT_TRANSLATE_NOOP("db", "Look at the proposed columns, correct them where needed and confirm."),
        ),
        ListFindingKind.NAME_MISSING: (
            ImportSeverity.BLOCKS,
            QT_TRANSLATE_NOOP("db", "The name in this row is missing or incomplete."),
            QT_TRANSLATE_NOOP("db", "Ask the organiser for the full name, or leave the row out."),
        ),
        ListFindingKind.NAME_INCOMPLETE: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "{name} has one name only; it is kept as the surname."),
            QT_TRANSLATE_NOOP("db", "Compare it with the document at the gate."),
        ),
        ListFindingKind.NAME_UNREADABLE: (
            ImportSeverity.BLOCKS,
            QT_TRANSLATE_NOOP("db", "“{text}” does not read as a name."),
            QT_TRANSLATE_NOOP("db", "Correct the name, or leave the row out."),
        ),
        ListFindingKind.INITIALS_ONLY: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "{name} is given with initials only."),
            QT_TRANSLATE_NOOP("db", "Ask the organiser for the full name if the gate checks documents."),
        ),
        ListFindingKind.MIXED_ALPHABETS: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP(
                "db", "{name} was typed with Latin and Cyrillic letters mixed; look-alikes were replaced."
            ),
            QT_TRANSLATE_NOOP("db", "Check the spelling of the name."),
        ),
        ListFindingKind.DATE_INVALID: (
            ImportSeverity.BLOCKS,
            QT_TRANSLATE_NOOP("db", "“{text}” is not a possible date of birth."),
            QT_TRANSLATE_NOOP("db", "Correct the date, or add the person without it."),
        ),
        ListFindingKind.DATE_IN_FUTURE: (
            ImportSeverity.BLOCKS,
            QT_TRANSLATE_NOOP("db", "The date of birth {date} lies in the future."),
            QT_TRANSLATE_NOOP("db", "Correct the date, or add the person without it."),
        ),
        ListFindingKind.DATE_INCOMPLETE: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "Only a part of the date of birth is given: “{text}”."),
            QT_TRANSLATE_NOOP("db", "Ask the organiser for the full date if the route has an age limit."),
        ),
        ListFindingKind.DATE_MISSING: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "The date of birth of {name} is missing."),
            QT_TRANSLATE_NOOP("db", "Ask the organiser for the date if the route has an age limit."),
        ),
        ListFindingKind.DATE_AMBIGUOUS: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "“{text}” may put the day or the month first; it is read as {date}."),
            QT_TRANSLATE_NOOP("db", "Check one date of the list with the organiser."),
        ),
        ListFindingKind.DUPLICATE: (
            ImportSeverity.BLOCKS,
            QT_TRANSLATE_NOOP("db", "{name} already stands in row {first_row} of sheet “{first_sheet}”."),
            QT_TRANSLATE_NOOP("db", "Leave the row out, or keep it if these are two different people."),
        ),
        ListFindingKind.POSSIBLE_DUPLICATE: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "{name} may be the person in row {first_row} of sheet “{first_sheet}”."),
            QT_TRANSLATE_NOOP("db", "Compare both rows and leave one out if it is the same person."),
        ),
        ListFindingKind.DOCUMENT_REPEATED: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "The document of {name} also stands in row {first_row} of sheet “{first_sheet}”."),
            QT_TRANSLATE_NOOP("db", "Ask the organiser whose document it is."),
        ),
        ListFindingKind.DOCUMENT_PADDED: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "The document “{text}” had lost its leading zeros; it is read as {document}."),
            QT_TRANSLATE_NOOP("db", "Compare it with the document at the gate."),
        ),
        ListFindingKind.CITIZENSHIP_UNKNOWN: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "“{text}” is not a known country."),
            QT_TRANSLATE_NOOP("db", "Choose the country after the import."),
        ),
        ListFindingKind.SIZE_UNREADABLE: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "“{text}” is too long for a size and was left out."),
            QT_TRANSLATE_NOOP("db", "Type the size of the equipment into the row, if it is needed."),
        ),
        ListFindingKind.ROW_IGNORED: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "“{text}” is taken for a note, not for a person."),
            QT_TRANSLATE_NOOP("db", "Add the person by hand if it is one."),
        ),
        ListFindingKind.SIGNATURE_ONLY: (
            ImportSeverity.WARNS,
            QT_TRANSLATE_NOOP("db", "“{text}” is taken for a signature, not for an adult who comes along."),
            QT_TRANSLATE_NOOP("db", "Add the person as a chaperone if they accompany the group."),
        ),
    }
)
