"""How often visits come again: the rule, chosen and never typed."""

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QDate, QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.model.kinds import Weekday
from db.rules.recurrence import MOST, Frequency, Rule
from desktop.kit import formats
from desktop.kit.fields import DateField, NumberField
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8, SPACE_12

UNTIL, COUNT = "until", "count"
USUAL_WEEKS: Final = 8


class RuleForm(QWidget):
    """`edited` tells that another rule is chosen."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frequency, self.ends = QComboBox(), QComboBox()
        self.interval, self.count = NumberField(), NumberField()
        self.until = DateField()
        self.days = {day: QCheckBox() for day in Weekday}
        self._labelled = {
            "frequency": Labelled(self.frequency),
            "interval": Labelled(self.interval),
            "ends": Labelled(self.ends),
            "until": Labelled(self.until),
            "count": Labelled(self.count),
        }
        self.interval.setRange(1, 99)
        self.count.setRange(1, MOST)
        self.count.setValue(USUAL_WEEKS)
        self._days = QWidget()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(px(SPACE_8))
        for tick in self.days.values():
            days.addWidget(tick)
        days.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        for place, name in enumerate(("frequency", "interval", "ends", "until", "count")):
            grid.addWidget(self._labelled[name], 0, min(place, 3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_12))
        column.addLayout(grid)
        column.addWidget(self._days)
        self.retranslate()
        for signal in (
            self.frequency.currentIndexChanged,
            self.ends.currentIndexChanged,
            self.interval.valueChanged,
            self.count.valueChanged,
            self.until.dateChanged,
            *(tick.toggled for tick in self.days.values()),
        ):
            signal.connect(self._heed)
        self.setFocusProxy(self.frequency)
        self._follow()

    def begin(self, first: datetime) -> None:
        """Propose every week on the day of the first start, for two months."""
        with QSignalBlocker(self):
            for place, tick in enumerate(self.days.values()):
                tick.setChecked(place == first.weekday())
            last = first.date() + timedelta(weeks=USUAL_WEEKS)
            self.until.setMinimumDate(QDate(first.year, first.month, first.day))
            self.until.setDate(QDate(last.year, last.month, last.day))
            self._follow()

    def rule(self) -> Rule:
        """Return the rule chosen."""
        frequency = Frequency(self.frequency.currentData())
        weekly = frequency is Frequency.WEEKLY
        chosen = self.until.date()
        by_count = self.ends.currentData() == COUNT
        return Rule(
            frequency,
            self.interval.value(),
            tuple(day for day, tick in self.days.items() if tick.isChecked()) if weekly else (),
            0,
            self.count.value() if by_count else None,
            None if by_count else date(chosen.year(), chosen.month(), chosen.day()),
        )

    def retranslate(self) -> None:
        """Name the fields and what they offer."""
        for name, text in {
            "frequency": self.tr("Comes again"),
            "interval": self.tr("Every how many"),
            "ends": self.tr("Ends"),
            "until": self.tr("Last day"),
            "count": self.tr("Number of visits"),
        }.items():
            self._labelled[name].set_name(text)
        for box, words in (
            (
                self.frequency,
                (
                    (Frequency.WEEKLY, self.tr("by weeks")),
                    (Frequency.DAILY, self.tr("by days")),
                    (Frequency.MONTHLY, self.tr("by months")),
                ),
            ),
            (self.ends, ((UNTIL, self.tr("on a day")), (COUNT, self.tr("after a number")))),
        ):
            with QSignalBlocker(box):
                chosen = max(box.currentIndex(), 0)
                box.clear()
                for value, text in words:
                    box.addItem(text, str(value))
                box.setCurrentIndex(chosen)
        monday = date(2024, 1, 1)
        for place, tick in enumerate(self.days.values()):
            tick.setText(formats.day(monday + timedelta(days=place)).split()[0])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _heed(self) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        self._days.setVisible(self.frequency.currentData() == str(Frequency.WEEKLY))
        by_count = self.ends.currentData() == COUNT
        self._labelled["count"].setVisible(by_count)
        self._labelled["until"].setVisible(not by_count)
