"""Finds the text of a letter in a language and writes it: those of the factory come before those of the program."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from db.errors import Phrase
from db.model.kinds import PaperKind
from db.queries.letters import LetterFacts
from db.reports.codes import SHIPPED
from db.reports.letters.fields import FIELDS, FillIn
from db.reports.letters.template import BadTemplate, Template, filled, has_gaps, missing_fields, read_template
from db.reports.letters.wording import Wording, values_of

FOLDER = "templates"
FALLBACK = "en"
SIGNED_BY = ("signature", "stamp")
"""Wordings of what stands at the foot of a certificate."""
KINDS = (
    *(PaperKind.CONFIRMATION, PaperKind.REFUSAL, PaperKind.REMINDER, PaperKind.THANKS, PaperKind.INVOICE),
    PaperKind.CERTIFICATE,
)
"""The letters that can be written."""

__all__ = ["KINDS", "Letter", "LetterShelf", "Missing", "has_gaps", "kinds_for"]


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that a letter needs: its name, the sentence that says why it is not there, and where to fill it in."""

    field: str
    title: Phrase
    sentence: Phrase
    place: FillIn


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it goes out; while `missing` is not empty it must not. `version` names language and words.

    A certificate has `lines`, what stands below the line to sign on and in the place of the stamp.
    """

    kind: PaperKind
    language: str
    title: str
    number: str
    subject: str
    body: str
    version: str
    missing: tuple[Missing, ...]
    lines: tuple[str, ...] = ()


def kinds_for(facts: LetterFacts) -> tuple[PaperKind, ...]:
    """Return the letters that can be written: a request is only refused, what did not take place is not certified."""
    if facts.is_request:
        return (PaperKind.REFUSAL,)
    return tuple(kind for kind in KINDS if kind is not PaperKind.CERTIFICATE or facts.took_place)


class LetterShelf:
    """Texts in folders `<language>/<kind>.txt`; `own` is the folder of the books, which comes before the program's."""

    def __init__(self, own: Path | None = None) -> None:
        self._folders: Sequence[Path] = [
            *([own / FOLDER] if own is not None else []),
            SHIPPED / FOLDER,
        ]

    def languages(self) -> list[str]:
        """Return the languages that have a text of any kind."""
        found = {file.parent.name for folder in self._folders for file in folder.glob("[a-z][a-z]/*.txt")}
        return sorted(found)

    def language_for(self, kind: PaperKind, wanted: str) -> str:
        """Return the language a letter is written in: the one wanted where there is a text, else English."""
        return wanted if self._file(kind, wanted) is not None else FALLBACK

    def day(self, language: str, day: date) -> str:
        """Return a date as letters of a language write it."""
        return Wording(self._words(language), self._words(FALLBACK)).day(day)

    def write(
        self, kind: PaperKind, facts: LetterFacts, language: str, name_of: Callable[[Phrase], str] = str
    ) -> Letter:
        """Return a letter; missing values stand in it by their names, as `name_of` words them.

        Raises `BadTemplate` for a text that cannot be used.
        """
        spoken = self.language_for(kind, language)
        template = self._template(kind, spoken)
        wording = Wording(self._words(spoken), self._words(FALLBACK))
        values = values_of(facts, wording, spoken)
        subject, body = filled(template, values, lambda field: name_of(FIELDS[field].title))
        return Letter(
            kind=kind,
            language=spoken,
            title=wording.text(f"kind.{kind.value}"),
            number=wording.text("request_number" if facts.is_request else "number", number=values["number"]),
            subject=subject,
            body=body,
            version=f"{spoken} {template.version}",
            missing=tuple(
                Missing(name, FIELDS[name].title, FIELDS[name].missing, FIELDS[name].place)
                for name in missing_fields(template, values)
            ),
            lines=tuple(wording.text(name) for name in SIGNED_BY) if kind is PaperKind.CERTIFICATE else (),
        )

    def _file(self, kind: PaperKind, language: str) -> Path | None:
        files = (folder / language / f"{kind.value}.txt" for folder in self._folders)
        return next((file for file in files if file.is_file()), None)

    def _template(self, kind: PaperKind, language: str) -> Template:
        file = self._file(kind, language)
        if file is None:
            raise BadTemplate(file=f"{language}/{kind.value}.txt", reason="–")
        try:
            return read_template(file.read_text(encoding="utf-8"), file.name)
        except (OSError, UnicodeDecodeError) as unreadable:
            raise BadTemplate(file=file.name, reason=str(unreadable)[:120]) from unreadable

    def _words(self, language: str) -> Mapping[str, Any]:
        """Return the wordings of a language, the factory's own before the program's."""
        words: dict[str, Any] = {}
        for folder in reversed(self._folders):
            file = folder / language / "words.json"
            if file.is_file():
                try:
                    words |= json.loads(file.read_text(encoding="utf-8"))
                except (OSError, ValueError, TypeError) as unreadable:
                    raise BadTemplate(file=file.name, reason=str(unreadable)[:120]) from unreadable
        return words
