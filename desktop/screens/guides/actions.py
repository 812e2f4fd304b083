"""What can be done with a guide, each one command and one undo step; a refusal is returned, to be said in place."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import QObject

from db.commands.guide_parts import (
    change_absence,
    change_certificate,
    change_clearance,
    change_commitment,
    change_day_hours,
    remove_absence,
    remove_certificate,
    remove_clearance,
    remove_commitment,
)
from db.commands.guides import (
    GuideDraft,
    add_certificate,
    add_commitment,
    add_guide,
    edit_guide,
    give_clearance,
    mark_absent,
    retire_guide,
    set_day_hours,
    set_weekly_hours,
)
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.model.kinds import AbsenceKind, CertificateKind, Employment
from desktop.context import Context
from desktop.screens.guides.fields import read_hours
from desktop.screens.guides.week import Week

if TYPE_CHECKING:
    from db.queries.guide_card import GuideCard

Told = TourError | tuple[str, str] | None


class GuidesActions(QObject):
    """Knows the guide that the card shows; `card` is None for a guide who is about to be added."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card: GuideCard | None = None
        self.added: UUID | None = None

    def save_person(self, values: Mapping[str, Any]) -> TourError | Mapping[str, str] | None:
        """Save fields of the guide over those that stand, or add the guide."""
        stood = dict(self.card.values) if self.card is not None else {}
        told = {**stood, **values}
        if "employment" in told:
            told["employment"] = Employment(told["employment"])
        try:
            draft = GuideDraft(**told)
        except ValidationError as error:
            return {str(one["loc"][0]): self._complaint(str(one["loc"][0])) for one in error.errors()}
        name = f"{draft.surname} {draft.given}".strip()
        card = self.card
        if card is None:
            label = say(QT_TRANSLATE_NOOP("db", "Guide added: {guide}"), guide=name)
            return self._try(label, lambda unit: setattr(self, "added", add_guide(unit, draft)))
        label = say(QT_TRANSLATE_NOOP("db", "Guide changed: {guide}"), guide=name)
        return self._try(label, lambda unit: edit_guide(unit, card.id, draft, card.version))

    def save_clearance(self, key: object, values: Mapping[str, Any]) -> Told:
        """Give a clearance, or alter its days."""
        first, last = values["valid_from"], values["valid_until"]
        label = self._label(QT_TRANSLATE_NOOP("db", "Clearance set: {guide}"))
        if isinstance(key, UUID):
            return self._try(label, lambda unit: change_clearance(unit, key, first, last))
        if values["route_id"] is None:
            return "route_id", self.tr("Choose a route")
        guide, route, language = self._id(), values["route_id"], values["language"]
        return self._try(label, lambda unit: give_clearance(unit, guide, route, language, first, last))

    def save_certificate(self, key: object, values: Mapping[str, Any]) -> Told:
        """Add a paper, or alter it."""
        kind, number = CertificateKind(values["kind"]), values["number"]
        issued, last = values["issued_on"], values["valid_until"]
        label = self._label(QT_TRANSLATE_NOOP("db", "Paper of a guide set: {guide}"))
        if len(number) > 60:
            return "number", self.tr("At most 60 characters")
        if isinstance(key, UUID):
            return self._try(label, lambda unit: change_certificate(unit, key, kind, issued, last, number))
        guide = self._id()
        return self._try(label, lambda unit: add_certificate(unit, guide, kind, issued, last, number))

    def save_day(self, key: object, values: Mapping[str, Any]) -> Told:
        """Set the hours of one day; none are a day off."""
        try:
            hours = read_hours(str(values["hours"]))
        except ValueError as unread:
            return "hours", self.tr("“{text}” is not read. Example: 9:00–18:00").format(text=unread)
        day, guide = values["day"], self._id()

        before = key if isinstance(key, date) else None
        label = self._label(QT_TRANSLATE_NOOP("db", "Hours of a day set: {guide}"))
        return self._try(label, lambda unit: change_day_hours(unit, guide, day, hours, instead_of=before))

    def save_absence(self, key: object, values: Mapping[str, Any]) -> Told:
        """Mark a guide absent, or alter it; the last day counts wholly unless a time is told."""
        starts, ends, kind = _starts(values), _ends(values), AbsenceKind(values["kind"])
        label = self._label(QT_TRANSLATE_NOOP("db", "Absence set: {guide}"))
        if isinstance(key, UUID):
            return self._try(label, lambda unit: change_absence(unit, key, starts, ends, kind))
        guide = self._id()
        return self._try(label, lambda unit: mark_absent(unit, guide, starts, ends, kind))

    def save_duty(self, key: object, values: Mapping[str, Any]) -> Told:
        """Record another duty, or alter it."""
        starts, ends, title = _starts(values), _ends(values), str(values["title"])
        label = self._label(QT_TRANSLATE_NOOP("db", "Other duty set: {guide}"))
        if len(title) > 120:
            return "title", self.tr("At most 120 characters")
        if isinstance(key, UUID):
            return self._try(label, lambda unit: change_commitment(unit, key, starts, ends, title))
        guide = self._id()
        return self._try(label, lambda unit: add_commitment(unit, guide, starts, ends, title))

    def save_week(self, week: Week, first: date) -> TourError | None:
        """Set the hours of the week from a day on."""
        guide = self._id()
        label = self._label(QT_TRANSLATE_NOOP("db", "Weekly hours set: {guide}"))
        return self._try(label, lambda unit: set_weekly_hours(unit, guide, week, first))

    def drop_clearance(self, key: object) -> bool:
        """Take out a clearance."""
        return self._drop(QT_TRANSLATE_NOOP("db", "Clearance taken out: {guide}"), remove_clearance, key)

    def drop_certificate(self, key: object) -> bool:
        """Take out a paper."""
        return self._drop(QT_TRANSLATE_NOOP("db", "Paper of a guide taken out: {guide}"), remove_certificate, key)

    def drop_absence(self, key: object) -> bool:
        """Take out an absence."""
        return self._drop(QT_TRANSLATE_NOOP("db", "Absence taken out: {guide}"), remove_absence, key)

    def drop_duty(self, key: object) -> bool:
        """Take out another duty."""
        return self._drop(QT_TRANSLATE_NOOP("db", "Other duty taken out: {guide}"), remove_commitment, key)

    def drop_day(self, key: object) -> bool:
        """Let a day go by the week again."""
        guide = self._id()
        label = self._label(QT_TRANSLATE_NOOP("db", "The day goes by the week again: {guide}"))
        return isinstance(key, date) and self._context.do(label, lambda unit: set_day_hours(unit, guide, key, None))

    def away_today(self, wall: datetime) -> bool:
        """Mark the guide ill from now to the end of the day; tours in that time are flagged."""
        guide = self._id()
        ends = datetime.combine(wall.date(), time(23, 59))
        label = self._label(QT_TRANSLATE_NOOP("db", "Absent today: {guide}"))
        return self._context.do(label, lambda unit: mark_absent(unit, guide, wall, ends, AbsenceKind.ILLNESS))

    def retire(self, wall: datetime) -> bool:
        """Take the guide off the list after today."""
        guide = self._id()
        label = self._label(QT_TRANSLATE_NOOP("db", "Retired: {guide}"))
        return self._context.do(label, lambda unit: retire_guide(unit, guide, wall.date()))

    def _id(self) -> UUID:
        assert self.card is not None
        return self.card.id

    def _label(self, text: str) -> Phrase:
        return say(text, guide=self.card.short if self.card is not None else "")

    def _try(self, label: Phrase, command: Callable[..., object]) -> TourError | None:
        try:
            self._context.attempt(label, command)
        except TourError as refusal:
            return refusal
        return None

    def _drop(self, text: str, command: Callable[..., None], key: object) -> bool:
        return isinstance(key, UUID) and self._context.do(self._label(text), lambda unit: command(unit, key))

    def _complaint(self, name: str) -> str:
        match name:
            case "surname":
                return self.tr("Say the surname")
            case "code":
                return self.tr("Latin letters and figures, at most 20. Example: G07")
            case "languages":
                return self.tr("Tick at least one language")
        return self.tr("This is too long, or not a value that can be kept")


def _starts(values: Mapping[str, Any]) -> datetime:
    return datetime.combine(values["first"], values["begins"])


def _ends(values: Mapping[str, Any]) -> datetime:
    """Return the end; midnight stands for the end of the last day."""
    ends: time = values["ends"]
    return datetime.combine(values["last"], ends if ends != time() else time(23, 59))
