"""Closing a route or the site for a time: who is touched, where they could go instead, all in one step."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTime, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from db.clock import local
from db.commands.closures import ClosureDraft, Touched, close_with_moves, touched_with_fallbacks
from db.commands.routes import reopen_dates
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import BlackoutReason
from db.queries.presence import only_site
from db.queries.routes import closures, routes, stops
from db.rules.facts import Interval
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.fields import DateField, TimeField
from desktop.kit.labelled import Labelled
from desktop.kit.line import Line
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.retired import hide_retired
from desktop.screen import Screen
from desktop.screens.closures.known import KnownTimes
from desktop.screens.closures.touched import TouchedVisits

THINK_MS: Final = 300
AHEAD: Final = timedelta(days=400)
"""How far closed times are listed."""


@dataclass(frozen=True, slots=True)
class Closed:
    """What is closed: a route, a stop, or the whole site."""

    route_id: UUID | None = None
    stop_id: UUID | None = None


class ClosuresSheet(Screen):
    """Subject: a day on which the time begins, or nothing for tomorrow. Inside a page it has no head and no Esc."""

    name: ClassVar[str] = "closures"
    topics: ClassVar[frozenset[str]] = frozenset({"blackout", "route", "visit", "tour"})

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None, *, is_sheet: bool = True) -> None:
        super().__init__(context, parent)
        self._is_sheet = is_sheet
        self._tasks = tasks
        self._asked = 0
        self._site_id, self._now = context.read(
            lambda session: (only_site(session).id, local(context.store.clock.now(), only_site(session).zone))
        )
        self._title = Text("", Type.TITLE)
        self._close = Button(kind=Kind.GHOST, sign="close")
        self._close.clicked.connect(self.finished)
        self.bar = ProblemBar()
        self.what, self.reason = QComboBox(), QComboBox()
        self.first, self.last = DateField(), DateField()
        self.begins, self.ends = TimeField(), TimeField()
        self.note = QLineEdit()
        self.note.setMaxLength(200)
        self._fields = {
            name: Labelled(field)
            for name, field in (
                ("what", self.what),
                ("first", self.first),
                ("begins", self.begins),
                ("last", self.last),
                ("ends", self.ends),
                ("reason", self.reason),
                ("note", self.note),
            )
        }
        self.visits, self.times = TouchedVisits(), KnownTimes()
        self.close_button = Button(kind=Kind.PRIMARY, sign="closed_route")
        self._thinking = QTimer(self, singleShot=True, interval=THINK_MS)
        self._lay_out()
        self._thinking.timeout.connect(self._think)
        for signal in (
            self.what.currentIndexChanged,
            self.first.dateChanged,
            self.last.dateChanged,
            self.begins.timeChanged,
            self.ends.timeChanged,
        ):
            signal.connect(self._ask)
        self.close_button.clicked.connect(self.close_dates)
        self.times.reopened.connect(self._reopen)
        self.show_from(self._now.date() + timedelta(days=1))
        self.retranslate()
        self.setFocusProxy(self.what)

    def show_subject(self, subject: object) -> None:
        """Begin on a day."""
        if isinstance(subject, date):
            self.show_from(subject)

    def show_from(self, day: date) -> None:
        """Propose one whole day."""
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            for field, offset in ((self.first, 0), (self.last, 1)):
                that = day + timedelta(days=offset)
                field.setDate(QDate(that.year, that.month, that.day))
        self.begins.setTime(QTime(0, 0))
        self.ends.setTime(QTime(0, 0))
        self._ask()

    def refresh(self) -> None:
        """Read the routes and the closed times anew."""
        known = self.context.read(
            lambda session: [(route, stops(session, route.id)) for route in routes(session, self._site_id)]
        )
        chosen = self.what.currentData()
        with QSignalBlocker(self.what):
            self.what.clear()
            self.what.addItem(self.tr("the whole site"), Closed())
            for route, places_shown in known:
                name = formats.named(route.title)
                self.what.addItem(name, Closed(route_id=route.id))
                for stop in places_shown:
                    words = self.tr("{route}: {stop}").format(route=name, stop=stop.title)
                    self.what.addItem(words, Closed(stop_id=stop.id))
            places = [place for place in range(self.what.count()) if self.what.itemData(place) == chosen]
            self.what.setCurrentIndex(places[0] if places else 0)
        span = Interval(self._now, self._now + AHEAD)
        self.times.show_rows(self.context.read(lambda session: closures(session, self._site_id, span)))
        self._think()

    def draft(self) -> ClosureDraft:
        """Return what the fields say."""
        what = self.what.currentData() or Closed()
        return ClosureDraft(
            site_id=self._site_id,
            starts=_moment(self.first, self.begins),
            ends=_moment(self.last, self.ends),
            reason=BlackoutReason(self.reason.currentData()),
            route_id=what.route_id,
            stop_id=what.stop_id,
            note=self.note.text(),
        )

    def close_dates(self) -> None:
        """Close the time and send the visits on the routes chosen, as one step."""
        draft, moves = self.draft(), dict(self.visits.moves)
        text = say(QT_TRANSLATE_NOOP("db", "Closed from {starts} to {ends}"), starts=draft.starts, ends=draft.ends)
        try:
            self.context.attempt(text, lambda unit: close_with_moves(unit, draft, moves))
        except TourError as error:
            self.bar.say(*refusal_shown(error))
        else:
            self.visits.moves.clear()
            self.note.clear()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._title.setText(self.tr("Closed times"))
        self.setAccessibleName(self._title.text())
        self._close.set_name(self.tr("Close (Esc)"))
        for name, text in {
            "what": self.tr("What is closed"),
            "first": self.tr("From"),
            "begins": self.tr("at"),
            "last": self.tr("Until"),
            "ends": self.tr("at"),
            "reason": self.tr("Reason"),
            "note": self.tr("Note"),
        }.items():
            self._fields[name].set_name(text)
        chosen = max(self.reason.currentIndex(), 0)
        self.reason.clear()
        for reason in BlackoutReason:
            self.reason.addItem(label(reason), reason)
        self.reason.setCurrentIndex(chosen)
        hide_retired(self.reason, BlackoutReason)
        self.close_button.setText(self.tr("Close this time"))
        self.visits.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape and self._is_sheet:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        if not self._is_sheet:
            self._title.hide()
            self._close.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_12))
        for name, row, across, wide in (
            ("what", 0, 0, 2),
            ("reason", 0, 2, 2),
            ("first", 1, 0, 1),
            ("begins", 1, 1, 1),
            ("last", 1, 2, 1),
            ("ends", 1, 3, 1),
            ("note", 2, 0, 4),
        ):
            grid.addWidget(self._fields[name], row, across, 1, wide)
        for across, share in enumerate((3, 2, 3, 2)):  # a date needs more than a time
            grid.setColumnStretch(across, share)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_16))
        column.addLayout(grid)
        column.addWidget(self.visits)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (Line(), self.times):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        page.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        edge = px(PAGE_MARGIN) if self._is_sheet else 0
        whole.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_16))
        whole.setSpacing(px(SPACE_12))
        whole.addLayout(head)
        whole.addWidget(self.bar)
        whole.addWidget(scroll, 1)

    def _ask(self) -> None:
        self._thinking.start()

    def _think(self) -> None:
        """Ask in a worker whom the time touches; an answer that came too late is dropped."""
        self._thinking.stop()
        if self.reason.currentData() is None:
            return
        self._asked += 1
        asked, draft, store = self._asked, self.draft(), self.context.store

        def work(_report: object) -> tuple[int, list[Touched] | TourError]:
            try:
                return asked, store.rehearse(lambda unit: touched_with_fallbacks(unit, draft))
            except TourError as error:
                return asked, error

        self._tasks.data(work).done.connect(self._heed_answer)

    def _heed_answer(self, answer: tuple[int, list[Touched] | TourError]) -> None:
        asked, told = answer
        if asked != self._asked:
            return
        self.close_button.setEnabled(not isinstance(told, TourError))
        if isinstance(told, TourError):
            self.bar.say(*refusal_shown(told))
            told = []
        else:
            self.bar.hide()
        self.visits.show_touched(told)

    def _reopen(self, closure_id: UUID) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Closed time reopened"))
        self.context.do(text, lambda unit: reopen_dates(unit, closure_id))


def _moment(day: DateField, clock: TimeField) -> datetime:
    on, at = day.date(), clock.time()
    return datetime.combine(date(on.year(), on.month(), on.day()), time(at.hour(), at.minute()))
