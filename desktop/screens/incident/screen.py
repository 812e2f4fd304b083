"""Incidents: what happened to whom, by codes; and counts at control points with what differs."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, QTime
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.clock import instant, local
from db.commands.safety import IncidentDraft, change_incident, delete_incident, record_headcount, record_incident
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import IncidentKind, IncidentSeverity
from db.queries.incidents import (
    IncidentRow,
    VisitChoice,
    headcounts,
    incidents,
    people_inside,
    visit_choices,
)
from db.queries.muster import ended_calls
from db.queries.presence import only_site
from db.rules.gate import told_time
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit.button import Button, Kind
from desktop.kit.fields import TimeField
from desktop.kit.labelled import Labelled
from desktop.kit.line import Line
from desktop.kit.look import px
from desktop.kit.sheet_page import SheetPage
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.labels import label
from desktop.retired import hide_retired
from desktop.screen import Screen
from desktop.screens.incident.counting import CountingPart
from desktop.screens.incident.known import EndedCalls, KnownIncidents
from desktop.screens.incident.rows import choose


class IncidentSheet(Screen):
    """Subject: an incident's key to be completed, a visit's key for a new one, or nothing."""

    name: ClassVar[str] = "incident"
    topics: ClassVar[frozenset[str]] = frozenset({"incident", "headcount", "presence_event", "visit", "evacuation"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editing: UUID | None = None
        self._recorded: IncidentDraft | None = None
        self._site_id, self._zone = context.read(lambda session: (only_site(session).id, only_site(session).zone))
        self.known: list[IncidentRow] = []
        self.page = SheetPage()
        self.page.closed.connect(self.finished)
        self.bar = self.page.bar
        self.kind, self.severity, self.visit, self.person = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.at, self.note = TimeField(), QLineEdit()
        self.note.setMaxLength(1000)
        self._fields = {
            name: Labelled(field)
            for name, field in (
                ("kind", self.kind),
                ("severity", self.severity),
                ("visit", self.visit),
                ("person", self.person),
                ("at", self.at),
                ("note", self.note),
            )
        }
        self.save_button = Button(kind=Kind.PRIMARY, sign="first_aid", keys="Ctrl+Return")
        self.save_action = QAction(self)
        self.save_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.save_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.save_action.triggered.connect(self.save)
        self.addAction(self.save_action)
        self.new_button = Button(kind=Kind.GHOST, sign="new")
        self.listed, self.counting, self.calls = KnownIncidents(), CountingPart(), EndedCalls()
        self._lay_out()
        self.save_button.clicked.connect(self.save)
        self.new_button.clicked.connect(self.begin_new)
        self.listed.change_wanted.connect(self.edit)
        self.listed.drop_wanted.connect(self._drop)
        self.counting.wanted.connect(self.count)
        self.visit.currentIndexChanged.connect(self._list_people)
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
            choose(self.visit, subject)
            choose(self.counting.group, subject)

    def refresh(self) -> None:
        """Read visits, incidents and counts anew."""
        now = self.context.store.clock.now()
        choices = self.context.read(lambda session: visit_choices(session, now))
        self._list_visits(choices)
        self.counting.show_visits(choices)
        self.known = self.context.read(lambda session: incidents(session, now))
        self.listed.show_known(self.known)
        day = local(now, self._zone).date()
        self.counting.show_counts(self.context.read(lambda session: headcounts(session, day)))
        self.calls.show_calls(self.context.read(ended_calls), self._zone)
        if self._editing is None:
            self._now()
        self._list_people()
        self.counting.expect()

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
        choose(self.kind, row.kind)
        choose(self.severity, row.severity)
        choose(self.visit, row.visit_id)
        self._list_people()
        choose(self.person, row.visitor_id)
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
            at=told_time(instant(wall, self._zone), self.context.store.clock.now()),
        )

    def save(self) -> None:
        """Record the incident, or correct the one that is edited."""
        draft, editing = self.draft(), self._editing
        if editing is None and draft == self._recorded:
            self.bar.say(self.tr("This has just been recorded. Change something to record another one."))
            return
        text = say(QT_TRANSLATE_NOOP("db", "Incident recorded: {kind}"), kind=draft.kind)
        try:
            if editing is None:
                self.context.attempt(text, lambda unit: record_incident(unit, draft))
            else:
                self.context.attempt(text, lambda unit: change_incident(unit, editing, draft))
        except TourError as error:
            tell_refusal(self.bar, error, self.context)
        else:
            self.bar.hide()
            self._recorded = draft.model_copy(update={"note": ""}) if editing is None else None
            self.begin_new()

    def count(self) -> None:
        """Record a count at a control point."""
        counting = self.counting
        visit, point, people = counting.group.currentData(), counting.point.currentData(), counting.counted.value()
        if not isinstance(visit, UUID):
            return
        text = say(
            QT_TRANSLATE_NOOP("db", "Counted {people}: {visit}"), people=people, visit=counting.group.currentText()
        )
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
        }.items():
            self._fields[name].set_name(text)
        for box, members in ((self.kind, IncidentKind), (self.severity, IncidentSeverity)):
            chosen = max(box.currentIndex(), 0)
            box.clear()
            for member in members:
                box.addItem(label(member), member)
            box.setCurrentIndex(chosen)
        hide_retired(self.kind, IncidentKind)
        self.new_button.setText(self.tr("New incident"))
        self.counting.retranslate()
        self._name_buttons()
        self.listed.show_known(self.known)

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
        buttons = QHBoxLayout()
        buttons.setSpacing(px(SPACE_8))
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.new_button)
        buttons.addStretch(1)
        column = self.page.column
        column.addLayout(form)
        column.addLayout(buttons)
        for part in (self.listed, Line(), self.counting, Line(), self.calls):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _list_visits(self, choices: Sequence[VisitChoice]) -> None:
        chosen = self.visit.currentData()
        with QSignalBlocker(self.visit):
            self.visit.clear()
            self.visit.addItem(self.tr("no group"), None)
            for one in choices:
                self.visit.addItem(one.title, one.id)
            if chosen is not None:
                choose(self.visit, chosen)

    def _list_people(self) -> None:
        visit, chosen = self.visit.currentData(), self.person.currentData()
        self.person.clear()
        self.person.addItem(self.tr("nobody by name"), None)
        if isinstance(visit, UUID):
            for key, name in self.context.read(lambda session: people_inside(session, visit)):
                self.person.addItem(name, key)
        choose(self.person, chosen)

    def _now(self) -> None:
        wall = local(self.context.store.clock.now(), self._zone)
        self.at.setTime(QTime(wall.hour, wall.minute))

    def _name_buttons(self) -> None:
        self.save_button.setText(self.tr("Save the changes") if self._editing else self.tr("Record the incident"))
        self.save_action.setText(self.save_button.text())
        self.new_button.setVisible(self._editing is not None)

    def _drop(self, row: IncidentRow) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Incident taken out"))
        self.context.do(text, lambda unit: delete_incident(unit, row.id))
