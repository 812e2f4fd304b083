"""The top of the page: which month, how it stands, the way to another one, and its one large step."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from db.model.kinds import MonthState
from db.queries.reports import MonthRow
from db.reports.month_picture import MonthPicture
from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.header import PageHeader
from desktop.kit.icons import icon
from desktop.kit.look import px
from desktop.kit.pill import Pill, Tone
from desktop.screens.reports.words import state_text

MONTHS_LISTED = 24
WITH_ARROWS = 700


class MonthBar(PageHeader):
    """`wanted(month)` asks for another month, `closing` to close this one, `elsewhere(place)` for another page."""

    wanted = Signal(object)
    elsewhere = Signal(str)
    closing = Signal()

    def __init__(self, previous: QAction, following: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previous, self._next = previous, following
        self.state = Pill("", Tone.NEUTRAL, "lock")
        self.back = Button(kind=Kind.GHOST, sign="back", name=previous.text())
        self.back.setObjectName("back_a_month")
        self.back.clicked.connect(previous.trigger)
        self.another = Button(sign="schedule")
        self.another.setObjectName("another_month")
        self.another.clicked.connect(self.open_menu)
        self.forward = Button(kind=Kind.GHOST, sign="forward", name=following.text())
        self.forward.setObjectName("forward_a_month")
        self.forward.clicked.connect(following.trigger)
        self.close_button = Button(sign="lock")
        self.close_button.setObjectName("close_the_month")
        self.close_button.clicked.connect(self.closing)
        for button in (self.back, self.another, self.forward, self.close_button):
            button.setAutoDefault(True)  # Enter presses it, as Space does
        self.menu = QMenu(self)
        for widget in (self.state, self.back, self.another, self.forward, self.close_button):
            self.add_action(widget)
        self._name_buttons()

    def show_month(self, picture: MonthPicture) -> None:
        """Show which month it is."""
        self.set_words(self.tr("Reports"), state_text(picture))
        self.state.show_state(self.tr("closed"), Tone.NEUTRAL, "lock")
        self.state.setVisible(picture.is_closed)
        self._name_buttons()
        self.close_button.setVisible(not picture.is_closed)
        self._fill_menu(picture)

    def _name_buttons(self) -> None:
        self.another.setText(self.tr("Another month"))
        self.back.set_name(self._previous.text())
        self.forward.set_name(self._next.text())
        self.close_button.setText(self.tr("Close the month"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short the menu alone leads to other months."""
        super().resizeEvent(event)
        for button in (self.back, self.forward):
            button.setVisible(self.width() >= px(WITH_ARROWS))

    def open_menu(self) -> None:
        """Let a person choose among the months there are."""
        self.menu.popup(self.another.mapToGlobal(self.another.rect().bottomLeft()))

    def _fill_menu(self, picture: MonthPicture) -> None:
        self.menu.clear()
        for row in picture.months[:MONTHS_LISTED]:
            action = self.menu.addAction(self._entry(row))
            action.setData(str(row.month))
            action.setCheckable(True)
            action.setChecked(row.month == picture.month)
            if row.state is MonthState.CLOSED:
                action.setIcon(icon("lock", "text2"))
            action.triggered.connect(self._choose)
        self.menu.addSeparator()
        for place, text in (("year", self.tr("Summary of the year…")), ("own_report", self.tr("Own report…"))):
            further = self.menu.addAction(text)
            further.setObjectName(place)
            further.triggered.connect(self._lead)

    def _lead(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.elsewhere.emit(sender.objectName())

    def _entry(self, row: MonthRow) -> str:
        name = formats.month_title(row.month.first)
        match row.state:
            case MonthState.CLOSED:
                return self.tr("{month} · closed · revision {n}").format(month=name, n=row.revision)
            case MonthState.CORRECTING:
                return self.tr("{month} · open for a correction").format(month=name)
            case _:
                return self.tr("{month} · open").format(month=name)

    def _choose(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.wanted.emit(Month.parse(str(sender.data())))
