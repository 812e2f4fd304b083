"""The working calendar: a year of days, typed or taken from a file after a preview."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from db.clock import local
from db.commands.routes import set_calendar_day
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.closures import ClosureProposal, read_closures
from db.exchange.production_calendar import CalendarChange, ClosureChange, calendar_changes, take_calendar
from db.queries.presence import only_site
from db.queries.production_calendar import calendar_days
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screen import Screen
from desktop.screens.settings.year_grid import YearGrid


class Read:
    """A calendar file that was read: what it proposes, and what of it is new."""

    def __init__(self, name: str, proposals: Sequence[ClosureProposal], changes: Sequence[CalendarChange]) -> None:
        self.name, self.proposals, self.changes = name, proposals, changes

    @property
    def new(self) -> int:
        """How many entries would change something."""
        return sum(change.is_new for change in self.changes)


class CalendarGroup(Screen):
    """A day is turned between working and free at once, each a step; a file is looked at before it is taken."""

    name: ClassVar[str] = "calendar"
    topics: ClassVar[frozenset[str]] = frozenset({"calendar_day", "blackout"})

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        self._site_id, self._zone = context.read(lambda session: (only_site(session).id, only_site(session).zone))
        self.grid = YearGrid(local(context.store.clock.now(), self._zone).date())
        self.read: Read | None = None
        self.bar = ProblemBar()
        self.head = CardHeader()
        self._before = Button(kind=Kind.GHOST, sign="back", small=True)
        self._after = Button(kind=Kind.GHOST, sign="forward", small=True)
        self.open_button = Button(sign="upload", small=True)
        self.about = Text("", Type.BODY_STRONG, wraps=True)
        self.reason = Labelled(QLineEdit())
        self._hint = Text("", Type.CAPTION, "text3", wraps=True)
        self._preview = Card()
        self._found = CardHeader()
        self.lines = QListWidget()
        self.take_button, self._drop_button = Button(kind=Kind.PRIMARY, sign="done"), Button(kind=Kind.GHOST)
        self._preview.hide()
        self._lay_out()
        self.grid.turned.connect(self.turn)
        self.grid.moved.connect(self._follow)
        self._before.clicked.connect(lambda: self._go_year(-1))
        self._after.clicked.connect(lambda: self._go_year(1))
        self.open_button.clicked.connect(self._choose_file)
        self.take_button.clicked.connect(self.take)
        self._drop_button.clicked.connect(self._drop)
        self.setFocusProxy(self.grid)
        self.retranslate()

    def is_busy(self) -> bool:
        """Whether a file lies open."""
        return self.read is not None

    def refresh(self) -> None:
        """Read the year, and compare an open file anew."""
        year = self.grid.day.year
        self.grid.show_year(self.context.read(lambda session: calendar_days(session, self._site_id, year)))
        if self.read is not None:
            proposals = self.read.proposals
            changes = self.context.read(lambda session: calendar_changes(session, self._site_id, proposals))
            self._show_read(Read(self.read.name, proposals, changes))
        self._name()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._before.set_name(self.tr("Year before"))
        self._after.set_name(self.tr("Year after"))
        self.open_button.setText(self.tr("Take from a calendar file…"))
        self.reason.set_name(self.tr("Why, for the next day you turn"))
        self._hint.setText(
            self.tr(
                "Arrows walk the days, Space turns one between working and free, Page up and down change the month."
            )
        )
        self.lines.setAccessibleName(self.tr("What the file changes"))
        self._drop_button.setText(self.tr("Put the file away"))
        self._name()
        if self.read is not None:
            self._show_read(self.read)

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
        read = self.read
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
    def _title(self) -> QLineEdit:
        field = self.reason.field
        assert isinstance(field, QLineEdit)  # made so above
        return field

    def _heed_read(self, told: Read | TourError | OSError) -> None:
        self.open_button.setEnabled(True)
        match told:
            case Read():
                self._show_read(told)
                self.take_button.setFocus()
            case TourError():
                self.bar.say(*refusal_shown(told))
            case OSError():
                self.bar.say(
                    self.tr("The file cannot be read."), self.tr("Look whether it is still there, and choose it again.")
                )

    def _show_read(self, read: Read) -> None:
        self.read = read
        self.lines.clear()
        for change in read.changes:
            if change.is_new:
                self.lines.addItem(self._words(change))
        self.lines.setVisible(bool(read.new))
        same = len(read.changes) - read.new
        self._found.set_words(read.name, self.tr("%n entry(ies) stand so already", "", same))
        self.take_button.setText(self.tr("Take %n change(s)", "", read.new))
        self.take_button.setVisible(bool(read.new))
        self.about.setText("" if read.new else self.tr("The file changes nothing."))
        self.about.setVisible(not read.new)
        self._preview.show()

    def _words(self, change: CalendarChange) -> str:
        if isinstance(change, ClosureChange):
            span = f"{formats.moment(change.starts)} – {formats.moment(change.ends)}"
            return self.tr("{when} · the site is closed: {reason} · {title}").format(
                when=span, reason=label(change.reason), title=change.title
            )
        words = self.tr("{day} · working · {title}") if change.is_working else self.tr("{day} · free · {title}")
        return words.format(day=f"{formats.day(change.day)} {change.day.year}", title=change.title)

    def _drop(self) -> None:
        self.read = None
        self._preview.hide()
        self.grid.setFocus()

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Calendar file"), "", self.tr("Calendars (*.ics);;All files (*)")
        )
        if chosen:
            self.open_file(Path(chosen))

    def _go_year(self, by: int) -> None:
        day = self.grid.day
        self.grid.go(date(day.year + by, day.month, min(day.day, 28)))

    def _follow(self, day: date) -> None:
        if self.head.title.whole_text() != str(day.year):
            self.refresh()
        self._name()

    def _name(self) -> None:
        """Say which year it is, and what the day is on which one stands."""
        self.head.set_words(str(self.grid.day.year), self.grid.spoken(self.grid.day))

    def _lay_out(self) -> None:
        for button in (self._before, self._after, self.open_button):
            self.head.right.addWidget(button)
        card = Card(gap=SPACE_12)
        for part in (self.head, self.bar, self.grid, self.reason, self._hint):
            card.body.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.take_button)
        foot.addWidget(self._drop_button)
        foot.addStretch(1)
        for inner in (self._found, self.about, self.lines):
            self._preview.body.addWidget(inner)
        self._preview.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(SPACE_8), 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(self._preview)
        column.addWidget(card)
        column.addStretch(1)
