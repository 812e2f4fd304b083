"""Incidents: what happened to whom, by codes; and counts at control points with what differs."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, QTime
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.clock import instant, local
from db.commands.safety import IncidentDraft, change_incident, delete_incident, record_headcount, record_incident
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import ControlPoint, IncidentKind, IncidentSeverity
from db.queries.incidents import (
    HeadcountRow,
    IncidentRow,
    VisitChoice,
    headcounts,
    incidents,
    people_inside,
    visit_choices,
)
from db.queries.muster import ended_calls
from db.queries.presence import only_site
from db.rules.muster import Call
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.fields import TimeField
from desktop.kit.labelled import Labelled
from desktop.kit.line import Line
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.sheet_page import SheetPage
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screen import Screen
from desktop.wordings import hide_retired


class IncidentSheet(Screen):
    """Subject: an incident's key to be completed, a visit's key for a new one, or nothing."""

    name: ClassVar[str] = "incident"
    topics: ClassVar[frozenset[str]] = frozenset({"incident", "headcount", "presence_event", "visit", "evacuation"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editing: UUID | None = None
        self._site_id, self._zone = context.read(lambda session: (only_site(session).id, only_site(session).zone))
        self.known: list[IncidentRow] = []
        self.page = SheetPage()
        self.page.closed.connect(self.finished)
        self.bar = self.page.bar
        self.kind, self.severity, self.visit, self.person = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.at, self.note = TimeField(), QLineEdit()
        self.note.setMaxLength(1000)
        self.group, self.point, self.counted = QComboBox(), QComboBox(), Stepper()
        self._fields = {
            name: Labelled(field)
            for name, field in (
                ("kind", self.kind),
                ("severity", self.severity),
                ("visit", self.visit),
                ("person", self.person),
                ("at", self.at),
                ("note", self.note),
                ("group", self.group),
                ("point", self.point),
                ("counted", self.counted),
            )
        }
        self.save_button = Button(kind=Kind.PRIMARY, sign="first_aid", keys="Ctrl+Return")
        self.save_action = QAction(self)
        self.save_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.save_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.save_action.triggered.connect(self.save)
        self.addAction(self.save_action)
        self.new_button = Button(kind=Kind.GHOST, sign="new")
        self.count_button = Button(kind=Kind.SECONDARY, sign="group")
        self._differs = Text("", Type.CONTROL_STRONG, "warning", wraps=True)
        self._head, self._counts_head = Caption(), Caption()
        self._list, self._counts, self._calls = QWidget(), QWidget(), QWidget()
        self._calls_head = Caption()
        self._lay_out()
        self.save_button.clicked.connect(self.save)
        self.new_button.clicked.connect(self.begin_new)
        self.count_button.clicked.connect(self.count)
        self.visit.currentIndexChanged.connect(self._list_people)
        self.group.currentIndexChanged.connect(self._expect)
        self.counted.changed.connect(self._tell_difference)
        self.setFocusProxy(self.kind)
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Complete an incident, or begin one of a visit."""
        self.refresh()
        if not isinstance(subject, UUID):
            return
        found = next((row for row in self.known if row.id == subject), None)
        if found is not None:
            self.edit(found)
        else:
            self.begin_new()
            _choose(self.visit, subject)
            _choose(self.group, subject)

    def refresh(self) -> None:
        """Read visits, incidents and counts anew."""
        now = self.context.store.clock.now()
        choices = self.context.read(lambda session: visit_choices(session, now))
        for box in (self.visit, self.group):
            self._list_visits(box, choices)
        self.known = self.context.read(lambda session: incidents(session, now))
        self._show_known()
        day = local(now, self._zone).date()
        self._show_counts(self.context.read(lambda session: headcounts(session, day)))
        self._show_calls(self.context.read(ended_calls))
        if self._editing is None:
            self._now()
        self._list_people()
        self._expect()

    def begin_new(self) -> None:
        """Clear the form."""
        self._editing = None
        self.note.clear()
        self._now()
        self._name_buttons()
        self.kind.setFocus()

    def edit(self, row: IncidentRow) -> None:
        """Fill the form with an incident to be corrected."""
        self._editing = row.id
        _choose(self.kind, row.kind)
        _choose(self.severity, row.severity)
        _choose(self.visit, row.visit_id)
        self._list_people()
        _choose(self.person, row.visitor_id)
        self.note.setText(row.note)
        self.at.setTime(QTime(row.at.hour, row.at.minute))
        self._name_buttons()
        self.kind.setFocus()

    def draft(self) -> IncidentDraft:
        """Return what the fields say."""
        known = next((row for row in self.known if row.id == self._editing), None)
        day = known.at if known else local(self.context.store.clock.now(), self._zone)
        wall = datetime.combine(day.date(), datetime.min.time()).replace(
            hour=self.at.time().hour(), minute=self.at.time().minute()
        )
        return IncidentDraft(
            site_id=self._site_id,
            severity=self.severity.currentData(),
            kind=self.kind.currentData(),
            visit_id=self.visit.currentData(),
            visitor_id=self.person.currentData(),
            note=self.note.text(),
            at=instant(wall, self._zone),
        )

    def save(self) -> None:
        """Record the incident, or correct the one that is edited."""
        draft, editing = self.draft(), self._editing
        text = say(QT_TRANSLATE_NOOP("db", "Incident recorded: {kind}"), kind=draft.kind)
        try:
            if editing is None:
                self.context.attempt(text, lambda unit: record_incident(unit, draft))
            else:
                self.context.attempt(text, lambda unit: change_incident(unit, editing, draft))
        except TourError as error:
            self.bar.say(*refusal_shown(error))
        else:
            self.bar.hide()
            self.begin_new()

    def count(self) -> None:
        """Record a count at a control point."""
        visit, point, people = self.group.currentData(), self.point.currentData(), self.counted.value()
        if not isinstance(visit, UUID):
            return
        text = say(QT_TRANSLATE_NOOP("db", "Counted {people}: {visit}"), people=people, visit=self.group.currentText())
        self.context.do(text, lambda unit: record_headcount(unit, visit, point, people))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.page.set_words(self.tr("Incidents"), self.tr("Notes stay on this computer; the summary counts codes only"))
        self.setAccessibleName(self.tr("Incidents"))
        for name, text in {
            "kind": self.tr("What happened"),
            "severity": self.tr("How severe"),
            "visit": self.tr("Group"),
            "person": self.tr("Person"),
            "at": self.tr("At"),
            "note": self.tr("Note, not reported"),
            "group": self.tr("Group counted"),
            "point": self.tr("Where"),
            "counted": self.tr("Counted"),
        }.items():
            self._fields[name].set_name(text)
        for box, members in ((self.kind, IncidentKind), (self.severity, IncidentSeverity), (self.point, ControlPoint)):
            chosen = max(box.currentIndex(), 0)
            box.clear()
            for member in members:
                box.addItem(label(member), member)
            box.setCurrentIndex(chosen)
        hide_retired(self.kind, IncidentKind)
        self.new_button.setText(self.tr("New incident"))
        self.count_button.setText(self.tr("Record the count"))
        self._counts_head.setText(self.tr("Counts at control points today"))
        self._name_buttons()
        self._show_known()

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(px(SPACE_12))
        form.setVerticalSpacing(px(SPACE_12))
        for across in range(4):
            form.setColumnStretch(across, 1)
        for name, row, across, wide in (
            ("kind", 0, 0, 2),
            ("severity", 0, 2, 2),
            ("visit", 1, 0, 2),
            ("person", 1, 2, 2),
            ("at", 2, 0, 1),
            ("note", 2, 1, 3),
        ):
            form.addWidget(self._fields[name], row, across, 1, wide)
        counting = QGridLayout()
        counting.setHorizontalSpacing(px(SPACE_12))
        for place, name in enumerate(("group", "point", "counted")):
            counting.addWidget(self._fields[name], 0, place)
            counting.setColumnStretch(place, 2 - place if place < 2 else 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(SPACE_8))
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.new_button)
        buttons.addStretch(1)
        count_row = QHBoxLayout()
        count_row.addWidget(self.count_button)
        count_row.addWidget(self._differs, 1)
        column = self.page.column
        column.addLayout(form)
        column.addLayout(buttons)
        column.addWidget(self._head)
        column.addWidget(self._list)
        column.addWidget(Line())
        column.addWidget(self._counts_head)
        column.addLayout(counting)
        column.addLayout(count_row)
        for part in (self._counts, Line(), self._calls_head, self._calls):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _list_visits(self, box: QComboBox, choices: list[VisitChoice]) -> None:
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            if box is self.visit:
                box.addItem(self.tr("no group"), None)
            for one in choices:
                box.addItem(one.title, one.id)
            if chosen is not None:
                _choose(box, chosen)
        self._inside = {one.id: one.inside for one in choices}

    def _list_people(self) -> None:
        visit, chosen = self.visit.currentData(), self.person.currentData()
        self.person.clear()
        self.person.addItem(self.tr("nobody by name"), None)
        if isinstance(visit, UUID):
            for key, name in self.context.read(lambda session: people_inside(session, visit)):
                self.person.addItem(name, key)
        _choose(self.person, chosen)

    def _expect(self) -> None:
        """Propose the number inside by the log."""
        self.counted.set_value(self._inside.get(self.group.currentData(), 0))
        self._tell_difference()

    def _tell_difference(self) -> None:
        inside = self._inside.get(self.group.currentData(), 0)
        fits = self.counted.value() == inside
        text = self.tr("By the log {inside} are inside").format(inside=inside)
        self._differs.setText("" if fits else text)

    def _now(self) -> None:
        wall = local(self.context.store.clock.now(), self._zone)
        self.at.setTime(QTime(wall.hour, wall.minute))

    def _name_buttons(self) -> None:
        self.save_button.setText(self.tr("Save the changes") if self._editing else self.tr("Record the incident"))
        self.save_action.setText(self.save_button.text())
        self.new_button.setVisible(self._editing is not None)

    def _show_known(self) -> None:
        count = len(self.known)
        self._head.setText(
            self.tr("%n incident(s) in the last month", "", count) if count else self.tr("No incidents.")
        )
        made = QWidget()
        grid = _grid(made)
        for place, row in enumerate(self.known):
            grid.addWidget(Text(formats.moment(row.at), Type.CONTROL_STRONG), place, 0)
            what = " · ".join(part for part in (label(row.kind), label(row.severity), row.visit, row.note) if part)
            grid.addWidget(Text(what, Type.NOTE, "text2", wraps=True), place, 1)
            if row.is_closed:
                grid.addWidget(Text(self.tr("month closed"), Type.CAPTION, "text3"), place, 2)
                continue
            change = Button(self.tr("Change"), Kind.GHOST, small=True)
            change.clicked.connect(partial(self._change, row))
            drop = Button(
                kind=Kind.GHOST, sign="delete", small=True, name=self.tr("Take out: {what}").format(what=what)
            )
            drop.clicked.connect(partial(self._drop, row))
            grid.addWidget(change, place, 2)
            grid.addWidget(drop, place, 3)
        self._list = self._put(self._list, made)

    def _show_counts(self, rows: list[HeadcountRow]) -> None:
        made = QWidget()
        grid = _grid(made)
        for place, row in enumerate(rows):
            grid.addWidget(Text(formats.clock(row.at), Type.CONTROL_STRONG), place, 0)
            text = self.tr("{visit}, {point}: {counted} of {expected}").format(
                visit=row.visit, point=label(row.point), counted=row.counted, expected=row.expected
            )
            differs = row.counted != row.expected
            grid.addWidget(Text(text, Type.NOTE, "warning" if differs else "text2", wraps=True), place, 1)
            if differs:
                grid.addWidget(Text(self.tr("differs"), Type.CAPTION_STRONG, "warning"), place, 2)
        self._counts = self._put(self._counts, made)

    def _show_calls(self, calls: Sequence[Call]) -> None:
        """List evacuations and drills, mistakes marked; their reports lie in the safety file."""
        self._calls_head.setText(
            self.tr("%n evacuation(s) and drill(s)", "", len(calls)) if calls else self.tr("No evacuations or drills.")
        )
        made = QWidget()
        grid = _grid(made)
        for place, call in enumerate(calls):
            grid.addWidget(Text(formats.moment(local(call.started_at, self._zone)), Type.CONTROL_STRONG), place, 0)
            text = self.tr("drill: {accounted} of {inside} visitors accounted for")
            if not call.is_drill:
                text = self.tr("evacuation: {accounted} of {inside} visitors accounted for")
            if call.withdrawn_at is not None:
                text = self.tr("started by mistake and taken back")
            told = text.format(accounted=call.accounted, inside=call.inside)
            grid.addWidget(Text(told, Type.NOTE, "text2", wraps=True), place, 1)
        self._calls = self._put(self._calls, made)

    def _put(self, old: QWidget, made: QWidget) -> QWidget:
        self.page.column.replaceWidget(old, made)
        old.hide()
        old.deleteLater()
        return made

    def _change(self, row: IncidentRow, _on: bool = False) -> None:
        self.edit(row)

    def _drop(self, row: IncidentRow, _on: bool = False) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Incident taken out"))
        self.context.do(text, lambda unit: delete_incident(unit, row.id))


def _choose(box: QComboBox, value: object) -> None:
    places = [place for place in range(box.count()) if box.itemData(place) == value]
    if places:
        box.setCurrentIndex(places[0])


def _grid(made: QWidget) -> QGridLayout:
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(SPACE_12))
    grid.setVerticalSpacing(px(SPACE_8))
    grid.setColumnStretch(1, 1)
    return grid
