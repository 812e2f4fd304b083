"""The small questions of the check-in mode: who came unlisted, how many leave, at what time, which code."""

from datetime import datetime, time

from pydantic import ValidationError
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from db.commands.gate import GuestsDraft
from db.model.kinds import VisitorCategory
from db.queries.gate_rows import GateGroup, GatePerson
from desktop.kit.button import Button
from desktop.kit.fields import TimeField
from desktop.kit.stepper import Stepper
from desktop.labels import label
from desktop.screens.gate.form_panel import FormPanel, named
from desktop.wordings import is_offered

MOST_DIGITS = 12


class GuestsForm(FormPanel):
    """People who are not on the list, or one instead of somebody who does not come."""

    def __init__(
        self, host: QWidget, group: GateGroup, replaced: GatePerson | None, left: int, typed: str = ""
    ) -> None:
        title = self.tr("Walk-in: {visit}") if replaced is None else self.tr("Replacement: {visit}")
        super().__init__(host, title.format(visit=group.title), self.tr("Let in"))
        self.group, self.replaced = group, replaced
        surname, _, given = typed.strip().partition(" ")
        self.surname = named(QLineEdit(surname.capitalize()), "surname")
        self.surname.setMaxLength(200)
        self.given = named(QLineEdit(given.title()), "given")
        self.given.setMaxLength(200)
        self.people = Stepper(200)
        self.people.set_value(1)
        self.people.set_name(self.tr("How many people"))
        self.category = named(QComboBox(), "category")
        for one in _categories(group):
            self.category.addItem(label(one), one.value)
        self.add(self.surname, self.tr("Surname"))
        self.add(self.given, self.tr("Given name"))
        self.over_button = Button(self.tr("Let in all the same"), keys="Ctrl+Enter")
        self.over_button.setObjectName("let_in")
        self.over_button.hide()
        self.wait_button = Button(self.tr("Waiting list"), keys="Alt+Enter")
        self.wait_button.setObjectName("wait")
        self.wait_button.hide()
        self.add_button(self.over_button)
        self.add_button(self.wait_button)
        if replaced is not None:
            self.tell(self.tr("Instead of {name}, who is taken off the list.").format(name=replaced.name))
            return
        self.add(self.people, self.tr("People together"))
        self.add(self.category, self.tr("Category"))
        self.tell(self.tr("%n place(s) left beside those who are expected.", "", max(left, 0)))

    def offer_more(self) -> None:
        """Offer what can be done where there is no place: let them in with a remark, or the waiting list."""
        self.over_button.show()
        self.wait_button.show()
        self.place()

    def draft(self) -> GuestsDraft:
        """Return what was typed; raise ValueError with a sentence for what is missing."""
        surname = self.surname.text().strip()
        if not any(sign.isalpha() for sign in surname):
            raise ValueError(self.tr("Type a surname."))
        try:
            return GuestsDraft(
                surname=surname,
                given=self.given.text().strip(),
                people=1 if self.replaced else self.people.value(),
                category=VisitorCategory(self.category.currentData()),
                replaces_id=self.replaced.id if self.replaced else None,
            )
        except ValidationError as problem:
            raise ValueError(self.tr("Say how many people, from 1 to 200.")) from problem


def _categories(group: GateGroup) -> list[VisitorCategory]:
    """Return the categories of a group first, then the others."""
    own = [category for category, _ in sorted(group.declared, key=lambda one: -one[1])]
    own += [person.category for person in group.people]
    return list(dict.fromkeys([*own, *filter(is_offered, VisitorCategory)]))


class LeavingForm(FormPanel):
    """Some people of a group who are counted without names leave before the others."""

    def __init__(self, host: QWidget, group: GateGroup) -> None:
        super().__init__(host, self.tr("Leave early: {visit}").format(visit=group.title), self.tr("Have left"))
        self.setObjectName("leaving_form")
        self.counts: dict[VisitorCategory, Stepper] = {}
        for category, inside in group.inside_by:
            stepper = Stepper(inside)
            stepper.field.setObjectName(f"leave_{category.value}")
            self.counts[category] = stepper
            self.add(stepper, self.tr("{category}, on site: {people}").format(category=label(category), people=inside))
        if self.counts:
            self._first = next(iter(self.counts.values())).field

    def people(self) -> dict[VisitorCategory, int]:
        """Return how many of each category leave; raise ValueError if nobody does."""
        leaving = {category: stepper.value() for category, stepper in self.counts.items() if stepper.value()}
        if not leaving:
            raise ValueError(self.tr("Say how many people leave."))
        return leaving


class TimeForm(FormPanel):
    """The true time of what is typed in afterwards."""

    def __init__(self, host: QWidget, now: datetime) -> None:
        super().__init__(host, self.tr("Enter afterwards"), self.tr("Enter with this time"))
        self.setObjectName("time_form")
        self.time = TimeField()
        self.time.setObjectName("true_time")
        self.time.setTime(QTime(now.hour, now.minute))
        self.tell(self.tr("Arrivals and leavings are written with this time until you press F12 again, and marked."))
        self.add(self.time, self.tr("True time"))

    def value(self) -> time:
        """Return the time typed."""
        chosen = self.time.time()
        return time(chosen.hour(), chosen.minute())


class CodeForm(FormPanel):
    """Asks for the code that leaves the mode; wrong ones are slowed down."""

    def __init__(self, host: QWidget, title: str, accept: str, note: str) -> None:
        super().__init__(host, title, accept, width=480)
        self.setObjectName("code_form")
        self.code = named(QLineEdit(), "code")
        self.code.setMaxLength(MOST_DIGITS)
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.show_button = Button(self.tr("Show"), small=True)
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._reveal)
        self.tell(note)
        self.add(self.code, self.tr("Code"))
        self.add_button(self.show_button)

    def typed(self) -> str:
        """Return the code."""
        return self.code.text().strip()

    def _reveal(self, is_shown: bool) -> None:
        self.code.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
