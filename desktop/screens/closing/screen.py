"""Closing the day: a stepper through the visits that are not closed; Ctrl+Enter closes one and shows the next."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.commands.day_end import FinishDraft, finish_visit
from db.commands.visit_steps import mark_no_show
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import VisitState
from db.queries.day_end import DayEnd, OpenVisit, day_end
from db.queries.presence import only_site
from db.queries.routes import RouteRow, routes
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.empty import EmptyState
from desktop.kit.look import px
from desktop.kit.pill import Tone
from desktop.kit.sheet_page import SheetPage
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen
from desktop.screens.closing.form import VisitForm

if TYPE_CHECKING:
    from uuid import UUID


class ClosingSheet(Screen):
    """Subject: a visit's key to begin with, or nothing."""

    name: ClassVar[str] = "closing"
    topics: ClassVar[frozenset[str]] = frozenset({"visit", "presence_event", "tour", "incident", "feedback"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.day: DayEnd | None = None
        self.form: VisitForm | None = None
        self._place = 0
        self._met: set[UUID] = set()
        self.page = SheetPage()
        self.page.closed.connect(self.finished)
        self.bar = self.page.bar
        self.visit_title = Text("", Type.HEADING, wraps=True)
        self.facts = Text("", Type.BODY, "text2", wraps=True)
        self.inside = Text("", Type.CONTROL_STRONG, "warning", wraps=True)
        self.empty = EmptyState("done")
        self._body = QWidget()
        self.close_button = Button(kind=Kind.PRIMARY, sign="lock", keys="Ctrl+Return")
        self.no_show = Button(kind=Kind.SECONDARY, sign="cancelled")
        self.incident = Button(kind=Kind.GHOST, sign="first_aid")
        self.paper = Button(kind=Kind.GHOST, sign="keyboard")
        self.skip = Button(kind=Kind.GHOST, sign="next")
        self.close_action = QAction(self)
        self.close_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.close_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.close_action.triggered.connect(self.close_one)
        self.addAction(self.close_action)
        self._lay_out()
        self.close_button.clicked.connect(self.close_one)
        self.no_show.clicked.connect(self.mark_missed)
        self.skip.clicked.connect(self.go_on)
        self.incident.clicked.connect(partial(self._go, "incident"))
        self.paper.clicked.connect(partial(self._go, "attendance"))
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Begin with a visit."""
        self.refresh()
        places = [place for place, one in enumerate(self._open()) if one.id == subject]
        self._place = places[0] if places else 0
        self._show()

    def refresh(self) -> None:
        """Read what is open."""
        current = self.current()
        now = self.context.store.clock.now()
        known, self.day = self.day, self.context.read(lambda session: day_end(session, now))
        keys = [one.id for one in self._open()]
        if known is None or known.day != self.day.day or not known.open:
            self._met.clear()
        self._met.update(keys)
        if current is not None and current.id in keys:
            self._place = keys.index(current.id)
        self._place = min(self._place, max(len(keys) - 1, 0))
        self._show()

    def current(self) -> OpenVisit | None:
        """Return the visit that is asked about."""
        return self._open()[self._place] if self._place < len(self._open()) else None

    def close_one(self) -> None:
        """Close the visit as the form says, and show the next."""
        visit, form = self.current(), self.form
        if visit is None or form is None:
            return
        try:
            draft = form.draft()
        except ValidationError:
            self.bar.say(self.tr("The answers do not fit: a score is 1 to 5, and no more agree than have answered."))
            return
        self._close(visit, draft)

    def mark_missed(self) -> None:
        """Nobody of the group came."""
        visit = self.current()
        if visit is not None:
            text = say(QT_TRANSLATE_NOOP("db", "Nobody came: {visit}"), visit=visit.title)
            self._attempt(lambda: self.context.attempt(text, lambda unit: mark_no_show(unit, visit.id)))

    def go_on(self) -> None:
        """Leave this one open and show the next."""
        self._place = (self._place + 1) % max(len(self._open()), 1)
        self._show()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Close the day"))
        self.close_button.setText(self.tr("Close and go on"))
        self.close_action.setText(self.tr("Close the visit"))
        self.no_show.setText(self.tr("Nobody came"))
        self.incident.setText(self.tr("Incident…"))
        self.paper.setText(self.tr("Type in from paper…"))
        self.skip.setText(self.tr("Leave open"))
        if self.day is not None:
            self._show()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(px(SPACE_8))
        for part in (self.incident, self.paper):
            tools.addWidget(part)
        tools.addStretch(1)
        column = self.page.column
        for widget in (self.visit_title, self.facts, self.inside):
            column.addWidget(widget)
        column.addLayout(tools)
        column.addWidget(self._body)
        column.addWidget(self.empty)
        column.addStretch(1)
        for button in (self.close_button, self.no_show, self.skip):
            self.page.foot.addWidget(button)
        self.page.foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _open(self) -> tuple[OpenVisit, ...]:
        return self.day.open if self.day is not None else ()

    def _show(self) -> None:
        visit, count = self.current(), len(self._open())
        done = len(self._met) - count  # those closed since count too: the number is to grow
        place = self.tr("{number} of {count}").format(number=done + self._place + 1, count=done + count)
        note = place if visit else ""
        self.page.set_words(self.tr("Close the day"), note)
        has_people = visit is not None and bool(visit.people)
        for part in (self.visit_title, self.facts, self.incident, self.paper):
            part.setVisible(visit is not None)
        self.inside.setVisible(visit is not None and bool(visit.inside))
        self.close_button.setVisible(has_people)
        self.close_action.setEnabled(has_people)
        self.no_show.setVisible(visit is not None and visit.state is VisitState.CONFIRMED and not has_people)
        self.skip.setVisible(count > 1)
        self.empty.setVisible(visit is None)
        self.empty.set_words(self.tr("Everything is closed."))
        if visit is not None:
            self._show_visit(visit)
        self._put_form(VisitForm(visit, self._routes()) if visit is not None and has_people else None)

    def _show_visit(self, visit: OpenVisit) -> None:
        self.visit_title.setText(visit.title)
        when = f"{formats.day(visit.starts)}, {formats.span(visit.starts, visit.ends)}"
        counts = self.tr("declared {declared}, admitted {admitted}").format(
            declared=visit.declared, admitted=visit.people
        )
        incidents = self.tr("%n incident(s)", "", visit.incidents) if visit.incidents else self.tr("no incident")
        self.facts.setText(" · ".join((when, counts, incidents)))
        text = self.tr("%n still on site: closing marks them as assumed out at {time}", "", visit.inside)
        self.inside.setText(text.format(time=formats.clock(visit.ends)))

    def _put_form(self, form: VisitForm | None) -> None:
        made: QWidget = form if form is not None else QWidget()
        self.page.column.replaceWidget(self._body, made)
        self._body.hide()
        self._body.deleteLater()
        self._body, self.form = made, form

    def _close(self, visit: OpenVisit, draft: FinishDraft) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Closed: {visit}"), visit=visit.title)
        self._attempt(lambda: self.context.attempt(text, lambda unit: finish_visit(unit, visit.id, draft)))
        if self.day is not None and not self.day.open:
            self.bar.say(self.tr("The day is closed."), "", (), Tone.SUCCESS)

    def _attempt(self, act: Callable[[], object]) -> None:
        try:
            act()
        except TourError as error:
            tell_refusal(self.bar, error, self.context)
        else:
            self.bar.hide()
            self.refresh()

    def _go(self, place: str, _on: bool = False) -> None:
        visit = self.current()
        if visit is not None:
            self.context.navigate(place, visit.id)

    def _routes(self) -> list[RouteRow]:
        return self.context.read(lambda session: routes(session, only_site(session).id))
