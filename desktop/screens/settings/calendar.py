"""The working calendar: a year of days, typed or taken from a file after a preview."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.clock import local
from db.commands.routes import set_calendar_day
from db.commands.short_days import NotEarly, lengthen_day, shorten_day
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.closures import read_closures
from db.exchange.production_calendar import SHORTER, calendar_changes, take_calendar
from db.queries.presence import only_site
from db.queries.production_calendar import calendar_days, early_closings
from db.rules.typed_times import typed_time
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.file_dialogs import ask_file
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen
from desktop.screens.settings.calendar_preview import CalendarPreview, Read
from desktop.screens.settings.year_grid import YearGrid


class CalendarGroup(Screen):
    """A day is turned between working and free at once, each a step; a file is looked at before it is taken."""

    name: ClassVar[str] = "calendar"
    topics: ClassVar[frozenset[str]] = frozenset({"calendar_day", "blackout"})

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        site = context.read(only_site)
        self._site_id, self._zone = site.id, site.zone
        self.grid = YearGrid(local(context.store.clock.now(), self._zone).date())
        self.bar = ProblemBar()
        self.head = CardHeader()
        self._before = Button(kind=Kind.GHOST, sign="back", small=True)
        self._after = Button(kind=Kind.GHOST, sign="forward", small=True)
        self.open_button = Button(sign="upload", small=True)
        self.reason = Labelled(QLineEdit())
        self._hint = Text("", Type.CAPTION, "text3", wraps=True)
        self.preview = CalendarPreview()
        self.closes = Labelled(QLineEdit())
        self.shorten_button = Button(small=True)
        self._lay_out()
        self.grid.turned.connect(self.turn)
        self.grid.moved.connect(self._follow)
        self._before.clicked.connect(lambda: self._go_year(-1))
        self._after.clicked.connect(lambda: self._go_year(1))
        self.open_button.clicked.connect(self._choose_file)
        self.preview.taken.connect(self.take)
        self.preview.dropped.connect(self._drop)
        self.grid.shortened.connect(self.shorten)
        self.shorten_button.clicked.connect(lambda: self.shorten(self.grid.day))
        self._closing.returnPressed.connect(lambda: self.shorten(self.grid.day))
        usual = datetime.combine(self.grid.day, site.closes_at)
        self._closing.setText(formats.clock((usual - SHORTER).time()))
        self.setFocusProxy(self.grid)
        self.retranslate()

    def is_busy(self) -> bool:
        """Whether a file lies open."""
        return self.preview.read is not None

    def refresh(self) -> None:
        """Read the year, and compare an open file anew."""
        year = self.grid.day.year
        first, last = date(year, 1, 1), date(year, 12, 31)
        days, short = self.context.read(
            lambda session: (
                calendar_days(session, self._site_id, year),
                early_closings(session, self._site_id, first, last),
            )
        )
        self.grid.show_year(days, {day: min(one.at for one in known) for day, known in short.items()})
        read = self.preview.read
        if read is not None:
            changes = self.context.read(lambda session: calendar_changes(session, self._site_id, read.proposals))
            self.preview.show_read(Read(read.name, read.proposals, changes))
        self._name()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._before.set_name(self.tr("Year before"))
        self._after.set_name(self.tr("Year after"))
        self.open_button.setText(self.tr("Take from a calendar file…"))
        self.reason.set_name(self.tr("Why, for the next day you turn"))
        self._hint.setText(
            self.tr(
                "Arrows walk the days, Space turns one between working and free, Shift+Space makes one shorter, "
                "Page up and down change the month."
            )
        )
        self.closes.set_name(self.tr("A short day closes at"))
        self.preview.retranslate()
        self._name()

    def turn(self, day: date) -> None:
        """Make a working day free, or a free one working."""
        is_working, title = not self.grid.is_working(day), self._title.text().strip()
        words = (
            QT_TRANSLATE_NOOP("db", "{day} is a working day")
            if is_working
            else QT_TRANSLATE_NOOP("db", "{day} is free")
        )
        self.bar.hide()
        try:
            self.context.attempt(
                say(words, day=day),
                lambda unit: set_calendar_day(unit, self._site_id, day, is_working=is_working, title=title),
            )
        except TourError as error:
            self.bar.say(*refusal_shown(error))
        else:
            self._title.clear()

    def shorten(self, day: date) -> None:
        """Let the site close early on a day, or as usual again on one that is short; the time is typed beside."""
        self.bar.hide()
        self.closes.complain("")
        is_short = day in self.grid.short
        text = self._closing.text().strip()
        at = typed_time(text)
        if not is_short and at is None:
            self.closes.complain(self.tr("“{text}” is not a time. Example: 16:00").format(text=text))
            self.closes.setFocus()
            return
        words = (
            QT_TRANSLATE_NOOP("db", "{day} is a whole day again")
            if is_short
            else QT_TRANSLATE_NOOP("db", "{day} is a short day")
        )
        title = self._title.text().strip()
        try:
            if is_short:
                self.context.attempt(say(words, day=day), lambda unit: lengthen_day(unit, self._site_id, day))
            else:
                self.context.attempt(
                    say(words, day=day), lambda unit: shorten_day(unit, self._site_id, day, at or time(), title)
                )
        except NotEarly as error:
            self.closes.complain(" ".join(refusal_shown(error)))
        except TourError as error:
            self.bar.say(*refusal_shown(error))
        else:
            self._title.clear()

    def open_file(self, path: Path) -> None:
        """Read a calendar file in a worker and show what it would change."""
        store, site, zone = self.context.store, self._site_id, self._zone
        first = date(self.grid.day.year - 1, 1, 1)
        last = date(self.grid.day.year + 2, 1, 1) - timedelta(days=1)

        def work(report: object) -> Read | TourError | OSError:
            try:
                proposals = read_closures(path.read_bytes(), zone, first, last)
            except (TourError, OSError) as problem:
                return problem
            with store.read() as session:
                return Read(path.name, proposals, calendar_changes(session, site, proposals))

        self.bar.hide()
        self.open_button.setEnabled(False)
        self._tasks.data(work).done.connect(self._heed_read)

    def take(self) -> None:
        """Write what the file changes, as one step."""
        read = self.preview.read
        if read is None:
            return
        try:
            self.context.attempt(
                say(QT_TRANSLATE_NOOP("db", "Working calendar from “{file}”"), file=read.name),
                lambda unit: take_calendar(unit, self._site_id, read.proposals),
            )
        except TourError as error:
            self.bar.say(*refusal_shown(error))
        else:
            self._drop()

    @property
    def _closing(self) -> QLineEdit:
        field = self.closes.field
        assert isinstance(field, QLineEdit)  # made so above
        return field

    @property
    def _title(self) -> QLineEdit:
        field = self.reason.field
        assert isinstance(field, QLineEdit)  # made so above
        return field

    def _heed_read(self, told: Read | TourError | OSError) -> None:
        self.open_button.setEnabled(True)
        match told:
            case Read():
                self.preview.show_read(told)
                self.preview.take_button.setFocus()
            case TourError():
                self.bar.say(*refusal_shown(told))
            case OSError():
                self.bar.say(
                    self.tr("The file cannot be read."), self.tr("Look whether it is still there, and choose it again.")
                )

    def _drop(self) -> None:
        self.preview.put_away()
        self.grid.setFocus()

    def _choose_file(self) -> None:
        ask_file(self, self.tr("Calendar file"), self.tr("Calendars (*.ics);;All files (*)"), self.open_file)

    def _go_year(self, by: int) -> None:
        day = self.grid.day
        self.grid.go(date(day.year + by, day.month, min(day.day, 28)))

    def _follow(self, day: date) -> None:
        if self.head.title.whole_text() != str(day.year):
            self.refresh()
        self._name()

    def _name(self) -> None:
        """Say which year it is, and what the day is on which one stands."""
        day = self.grid.day
        self.head.set_words(str(day.year), self.grid.spoken(day))
        words = self.tr("Whole day again: {day}") if day in self.grid.short else self.tr("Shorten {day}")
        self.shorten_button.setText(words.format(day=formats.day(day)))

    def _lay_out(self) -> None:
        for button in (self._before, self._after, self.open_button):
            self.head.right.addWidget(button)
        card = Card(gap=SPACE_12)
        short = QHBoxLayout()
        short.setSpacing(px(SPACE_12))
        short.addWidget(self.closes)
        short.addWidget(self.shorten_button, 0, Qt.AlignmentFlag.AlignBottom)
        short.addStretch(1)
        for part in (self.head, self.bar, self.grid, self.reason):
            card.body.addWidget(part)
        card.body.addLayout(short)
        card.body.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(SPACE_8), 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(self.preview)
        column.addWidget(card)
        column.addStretch(1)
