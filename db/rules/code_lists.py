"""The closed lists whose codes an enterprise may word for itself, and which it may cease to offer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import (
    AbsenceKind,
    BlackoutReason,
    ExitReason,
    GroupKind,
    IncidentKind,
    PpeKind,
    Purpose,
    RefusalReason,
    VisitorCategory,
)


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list by its name in the books; the program itself needs the codes in `always`, so they stay offered."""

    name: str
    codes: type[StrEnum]
    title: Phrase
    always: frozenset[StrEnum] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class Wording:
    """How an enterprise words a code; without a title the program's own stands."""

    title: str = ""
    title_en: str = ""
    is_offered: bool = True


CODE_LISTS: Final[Mapping[str, CodeList]] = MappingProxyType(
    {
        one.name: one
        for one in (
            CodeList(
                "visitor_category",
                VisitorCategory,
                say(QT_TRANSLATE_NOOP("db", "Categories of visitors")),
                frozenset({VisitorCategory.CHAPERONE, VisitorCategory.OTHER, VisitorCategory.UNKNOWN}),
            ),
            CodeList("group_kind", GroupKind, say(QT_TRANSLATE_NOOP("db", "Kinds of groups")), frozenset(GroupKind)),
            CodeList(
                "purpose", Purpose, say(QT_TRANSLATE_NOOP("db", "Purposes of visits")), frozenset({Purpose.OTHER})
            ),
            CodeList(
                "refusal_reason",
                RefusalReason,
                say(QT_TRANSLATE_NOOP("db", "Reasons to refuse a request")),
                frozenset({RefusalReason.OTHER}),
            ),
            CodeList(
                "exit_reason",
                ExitReason,
                say(QT_TRANSLATE_NOOP("db", "Reasons to call a visit off")),
                frozenset({ExitReason.OTHER}),
            ),
            CodeList(
                "blackout_reason",
                BlackoutReason,
                say(QT_TRANSLATE_NOOP("db", "Reasons for closed times")),
                frozenset({BlackoutReason.OTHER, BlackoutReason.HOLIDAY}),
            ),
            CodeList(
                "absence_kind",
                AbsenceKind,
                say(QT_TRANSLATE_NOOP("db", "Absences of guides")),
                frozenset({AbsenceKind.OTHER, AbsenceKind.ILLNESS}),
            ),
            CodeList(
                "incident_kind",
                IncidentKind,
                say(QT_TRANSLATE_NOOP("db", "Kinds of incidents")),
                frozenset({IncidentKind.EVACUATION}),
            ),
            CodeList("ppe_kind", PpeKind, say(QT_TRANSLATE_NOOP("db", "Kinds of equipment"))),
        )
    }
)
"""By name, in the order of the page."""
