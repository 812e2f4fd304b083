"""The paper marks of a visit, typed afterwards with their true times: Enter goes on, F2 fills the column."""

from collections import Counter
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.clock import instant
from db.commands.attendance import Mark, record_attendance
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import VisitorCategory
from db.queries.attendance import Attendance, AttendanceRow, attendance
from db.rules.typed_times import on_the_day
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.pill import Tone
from desktop.kit.sheet_page import SheetPage
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen
from desktop.screens.attendance.grid import Grid, GridRow, PeopleField

SPARE: Final = 3


class AttendanceSheet(Screen):
    """Subject: a visit's key."""

    name: ClassVar[str] = "attendance"
    topics: ClassVar[frozenset[str]] = frozenset({"presence_event", "visitor", "declared_count"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._visit_id: UUID | None = None
        self.shown: Attendance | None = None
        self._typed: dict[UUID, dict[object, tuple[str, ...]]] = {}
        self.page = SheetPage()
        self.page.closed.connect(self.finished)
        self.bar = self.page.bar
        self.grid = Grid(self._note)
        self.grid.wanted_save.connect(self.save)
        self.grid.reached.connect(self.page.area.ensureWidgetVisible)
        self._how = Text("", Type.NOTE, "text2", wraps=True)
        self.save_button = Button(kind=Kind.PRIMARY, keys="Ctrl+Return")
        self.save_action = QAction(self)
        self.save_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.save_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.save_action.triggered.connect(self.save)
        self.addAction(self.save_action)
        self.save_button.clicked.connect(self.save)
        self.page.column.addWidget(self._how)
        self.page.column.addWidget(self.grid)
        self.page.column.addStretch(1)
        self.page.foot.addWidget(self.save_button)
        self.page.foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Show a visit."""
        if isinstance(subject, UUID):
            self._keep_typed()
            self._visit_id, self.shown = subject, None
            self.bar.hide()
            self.refresh()

    def refresh(self) -> None:
        """Read who came and left."""
        if self._visit_id is None:
            return
        key = self._visit_id
        self._keep_typed()
        self.shown = self.context.read(lambda session: attendance(session, key))
        self.grid.show_rows(self.shown.rows, SPARE)
        self.grid.put(self._typed.get(key, {}))
        self._name()
        self.grid.focus_first()

    def _keep_typed(self) -> None:
        """Keep what was typed and not saved, for when the visit is shown again."""
        if self.shown is not None:
            self._typed[self.shown.visit_id] = self.grid.typed()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Attendance from paper"))
        self._how.setText(
            self.tr("931 or 9:31 and Enter goes on; − for who did not come; F2 gives the whole group this time.")
        )
        self.grid.set_heads((self.tr("No."), self.tr("Name"), self.tr("People"), self.tr("Came"), self.tr("Left")))
        self.save_button.setText(self.tr("Save"))
        self.save_action.setText(self.tr("Save the attendance"))
        self._name()

    def save(self) -> None:
        """Log what was typed, as one step; a time that is none is gone to."""
        if self.shown is None:
            return
        wrong = next((one for row in self.grid.rows for one in row.fields() if one.property("problem")), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            text = self.tr("“{text}” is not a time. Example: 9:30")
            if isinstance(wrong, PeopleField):
                text = self.tr("“{text}” is not a number of people.")
            self.bar.say(text.format(text=wrong.text()))
            return
        short = next((row for row in self.grid.rows if row.lacks_coming()), None)
        if short is not None:
            short.came.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bar.say(self.tr("Write when this person came, or − for who did not come."))
            return
        visit, title, marks = self.shown.visit_id, self.shown.title, self.marks()
        if not marks:
            self.bar.say(self.tr("Nothing was typed yet."), "", (), Tone.ACCENT)
            return
        label = say(QT_TRANSLATE_NOOP("db", "Attendance typed in from paper: {visit}"), visit=title)
        shown, self.shown = self.shown, None  # what is saved need not be kept
        self._typed.pop(visit, None)
        try:
            came = self.context.attempt(label, lambda unit: record_attendance(unit, visit, marks))
        except TourError as error:
            self.shown = shown
            tell_refusal(self.bar, error, self.context)
        else:
            self.bar.say(self.tr("%n person(s) logged with their true times", "", came), "", (), Tone.SUCCESS)

    def marks(self) -> list[Mark]:
        """Return what was typed and is not logged yet."""
        found = (self._mark(row) for row in self.grid.rows)
        return [mark for mark in found if mark is not None]

    def _mark(self, row: GridRow) -> Mark | None:
        shown = self.shown
        assert shown is not None
        came, left = row.came.clock(), row.left.clock()
        is_new = row.field(1) is not None or row.field(2) is not None
        if came is None or row.came.is_absent() or not is_new:
            return None
        known, name = row.known, row.typed_name()
        if known is None and not name:
            return None
        if row.field(1) is None and (left is None or row.field(2) is None):
            return None
        start = instant(on_the_day(came, shown.starts), shown.zone)
        end = instant(on_the_day(left, shown.starts), shown.zone) if left and row.field(2) is not None else None
        category = known.category if known is not None else self._usual()
        people = row.people.number() if row.people is not None else 1
        if not people:
            return None
        return Mark(category, start, end, known.visitor_id if known else None, name, people)

    def _usual(self) -> VisitorCategory:
        """Return the category of most of the group, for somebody written in by hand."""
        assert self.shown is not None
        known = Counter(row.category for row in self.shown.rows)
        return known.most_common(1)[0][0] if known else VisitorCategory.UNKNOWN

    def _note(self, row: AttendanceRow) -> str:
        if row.is_barred:
            return self.tr("not cleared")
        return self.tr("entered late") if row.is_late_entry else ""

    def _name(self) -> None:
        if self.shown is None:
            self.page.set_words(self.tr("Attendance from paper"))
            return
        when = f"{formats.day(self.shown.starts)}, {formats.span(self.shown.starts, self.shown.ends)}"
        self.page.set_words(self.shown.title, when)
