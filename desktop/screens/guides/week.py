"""When a guide works in a week: each day's hours, off, or not known, which is said in words."""

from collections.abc import Callable, Mapping
from datetime import date, time

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit

from db.errors import TourError
from db.model.kinds import Weekday
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.fields import DateField
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.sizes import SPACE_4, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.guides.fields import fill_field, read_field, read_hours, write_hours

Week = Mapping[Weekday, tuple[tuple[time, time], ...]]
Keep = Callable[[Week, date], TourError | None]
UNKNOWN, OFF, HOURS = "unknown", "off", "hours"


class WeekCard(Card):
    """A row a weekday; Save is one step and holds from a day on."""

    def __init__(self, keep: Keep) -> None:
        super().__init__()
        self._keep = keep
        self.head = CardHeader()
        self._names = {day: Text("", Type.CONTROL) for day in Weekday}
        self.kinds = {day: QComboBox() for day in Weekday}
        self.hours = {day: Labelled(QLineEdit()) for day in Weekday}
        self.first = DateField()
        self._from = Labelled(self.first)
        self.save_button = Button(kind=Kind.SECONDARY, small=True)
        self.save_button.clicked.connect(self.save)
        self.problem = Text("", Type.CAPTION, "danger", wraps=True)
        self.problem.hide()
        self._lay_out()

    def show_week(self, week: Week, first: date) -> None:
        """Show the week in force; a weekday that is missing is not known."""
        self.problem.hide()
        fill_field(self.first, first)
        for day in Weekday:
            known = week.get(day)
            self.hours[day].complain("")
            fill_field(self.kinds[day], UNKNOWN if known is None else HOURS if known else OFF)
            fill_field(self.hours[day].field, write_hours(known or ()))
            self._follow(day)

    def save(self) -> None:
        """Save the week; hours that cannot be read are said beside their day."""
        self.problem.hide()
        week: dict[Weekday, tuple[tuple[time, time], ...]] = {}
        for day in Weekday:
            field = self.hours[day]
            field.complain("")
            kind = self.kinds[day].currentData()
            if kind == UNKNOWN:
                continue
            try:
                week[day] = tuple(read_hours(str(read_field(field.field)))) if kind == HOURS else ()
            except ValueError as unread:
                return self._complain(day, self.tr("“{text}” is not read. Example: 9:00–18:00").format(text=unread))
            if kind == HOURS and not week[day]:
                return self._complain(day, self.tr("Say the hours. Example: 9:00–18:00"))
        first = read_field(self.first)
        assert isinstance(first, date)
        refusal = self._keep(week, first)
        if refusal is not None:
            self.problem.setText(" ".join(refusal_shown(refusal)))
            self.problem.show()
        return None

    def retranslate(self) -> None:
        """Name everything in the language in force."""
        self.head.set_words(
            self.tr("Availability"),
            self.tr("What is set for one day beats the week; “not known” warns, “off” refuses"),
        )
        self._from.set_name(self.tr("Holds from"))
        self.save_button.setText(self.tr("Save the week"))
        words = {UNKNOWN: self.tr("not known"), OFF: self.tr("off"), HOURS: self.tr("at work")}
        for place, day in enumerate(Weekday, start=1):
            name = QLocale().standaloneDayName(place)
            self._names[day].setText(name[:1].upper() + name[1:])
            self.kinds[day].setAccessibleName(name)
            self.hours[day].field.setAccessibleName(self.tr("Hours, {day}").format(day=name))
            for at, key in enumerate(words):
                self.kinds[day].setItemText(at, words[key])

    def _complain(self, day: Weekday, text: str) -> None:
        self.hours[day].complain(text)
        self.hours[day].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, day: Weekday) -> None:
        self.hours[day].field.setEnabled(self.kinds[day].currentData() == HOURS)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_4))
        grid.setColumnStretch(2, 1)
        for place, day in enumerate(Weekday):
            for key in (UNKNOWN, OFF, HOURS):
                self.kinds[day].addItem("", key)
            self.kinds[day].currentIndexChanged.connect(lambda _place, day=day: self._follow(day))
            self.hours[day].caption.hide()
            grid.addWidget(self._names[day], place, 0)
            grid.addWidget(self.kinds[day], place, 1)
            grid.addWidget(self.hours[day], place, 2)
        foot = QHBoxLayout()
        foot.addWidget(self._from)
        foot.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.problem, 1)
        self.body.addWidget(self.head)
        self.body.addLayout(grid)
        self.body.addLayout(foot)
