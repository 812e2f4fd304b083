"""Asks in the check-in mode who was briefed and what was given out, and keeps it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.commands.safety import brief, record_kit, return_all_ppe
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.briefings import visit_briefings
from db.queries.equipment import kit
from db.queries.gate_rows import GateGroup
from desktop.context import Context
from desktop.screens.gate.safety_forms import BriefingForm, EquipmentForm
from desktop.screens.gate.strip import Answer, Told

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen


class SafetyAsking(QObject):
    """What the group the keyboard is on needs before it goes in."""

    def __init__(self, context: Context, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen

    def ask_briefing(self) -> None:
        """Ask who briefed the group and who signed."""
        group = self._screen.group
        if group is None or not group.inside:
            self._screen.tell(self._screen.words.nobody_inside())
            return
        known = self._context.read(lambda session: visit_briefings(session, group.id))
        form = BriefingForm(self._screen, group, known)

        def record() -> None:
            text, instructor = form.chosen_text(), form.who_briefed()
            signer, visitors, people = form.signed_by()
            signature, at = form.signature(), self._screen.acts.true_time
            self._context.attempt(
                say(QT_TRANSLATE_NOOP("db", "Briefing: {visit}"), visit=group.title),
                lambda unit: brief(
                    unit,
                    group.id,
                    people=people,
                    text_version=text.text_version,
                    language=text.language,
                    instructor=instructor,
                    signer=signer,
                    visitor_ids=visitors,
                    at=at,
                    signature=signature,
                ),
            )
            self._screen.asking.close()
            told = self.tr("%n person(s) briefed, {visit}", "", people).format(visit=group.title)
            self._screen.tell(Told(Answer.ENTERED, told))

        self._screen.asking.open(form, record)

    def has_equipment(self, group: GateGroup) -> bool:
        """Say whether a group still has what it was given."""
        lines = self._context.read(lambda session: kit(session, group.id, group.admitted))
        return any(line.issued > line.returned for line in lines)

    def ask_equipment(self) -> None:
        """Ask what the group was given."""
        group = self._screen.group
        if group is None:
            return
        people = group.inside or group.expected
        lines = self._context.read(lambda session: kit(session, group.id, people))
        form = EquipmentForm(self._screen, group, lines)
        label = say(QT_TRANSLATE_NOOP("db", "Equipment: {visit}"), visit=group.title)

        def issue() -> None:
            pieces, returned = form.pieces(), form.returned()
            self._context.attempt(label, lambda unit: record_kit(unit, group.id, pieces, returned))
            self._screen.asking.close()
            told = self.tr("%n piece(s) issued, {visit}", "", sum(pieces.values())).format(visit=group.title)
            self._screen.tell(Told(Answer.TOLD, told))

        def back() -> None:
            self._context.attempt(label, lambda unit: return_all_ppe(unit, group.id))
            self._screen.asking.close()
            self._screen.tell(Told(Answer.TOLD, self.tr("All equipment is back, {visit}").format(visit=group.title)))

        form.back_all.clicked.connect(lambda: form.run(back))
        self._screen.asking.open(form, issue)
