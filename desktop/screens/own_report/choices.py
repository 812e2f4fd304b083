"""What a person chooses: a kept report, figures, split, months, which visits; and the name to keep it by."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.reports.dictionary import key_title
from db.reports.own_fields import FILTERS, MEASURES, MONTH, OWN_DIMENSIONS
from db.rules.calendar import Month
from db.rules.own_report import LONGEST_NAME, OwnReport
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption, Card
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_4, SPACE_8

FIRST_CHOICE: Final = ("visitors_total", "visits_held")
MONTHS_BACK: Final = 12


class OwnChoices(Card):
    """`changed` tells that something else is wanted, `opened(name)` that a kept report is."""

    changed = Signal()
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept, self.dimension, self.first, self.last = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.keep, self.drop = (
            Button(kind=Kind.SECONDARY, small=True),
            Button(kind=Kind.GHOST, small=True, sign="delete"),
        )
        self.measures = {name: QCheckBox() for name in MEASURES}
        self.filters = {name: QComboBox() for name in FILTERS}
        self._measures = Caption()
        self._visits = Caption()
        self._named = {
            field: Labelled(field)
            for field in (self.kept, self.dimension, self.first, self.last, self.name, *self.filters.values())
        }
        self._routes: Mapping[str, str] = {}
        self._lay_out()
        self._fill_lists()
        for box in self.measures.values():
            box.toggled.connect(self.changed)
        for combo in (self.dimension, self.first, self.last, *self.filters.values()):
            combo.activated.connect(self.changed)
        self.kept.activated.connect(self._open)
        self.setFocusProxy(self.kept)
        look().changed.connect(self.restyle)

    def offer(self, months: Sequence[Month], keys: Mapping[str, Sequence[str]], routes: Mapping[str, str]) -> None:
        """Offer the months there are, newest first, and the keys of each filter; what is chosen stays if it can."""
        self._routes = routes
        wanted_first, wanted_last = self.first.currentData(), self.last.currentData()
        for combo, wanted, fallback in (
            (self.first, wanted_first, min(MONTHS_BACK, len(months)) - 1),
            (self.last, wanted_last, 0),
        ):
            with QSignalBlocker(combo):
                combo.clear()
                for month in months:
                    combo.addItem(_month(month), str(month))
                combo.setCurrentIndex(max(combo.findData(wanted), 0) if wanted else fallback)
        for name, combo in self.filters.items():
            wanted = combo.currentData()
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItem(self.tr("All"), "")
                for key in keys[name]:
                    combo.addItem(self._key(name, key), key)
                combo.setCurrentIndex(max(combo.findData(wanted), 0) if wanted else 0)

    def offer_kept(self, names: Sequence[str], chosen: str) -> None:
        """Offer the kept reports."""
        with QSignalBlocker(self.kept):
            self.kept.clear()
            self.kept.addItem(self.tr("A new one"), "")
            for name in names:
                self.kept.addItem(name, name)
            self.kept.setCurrentIndex(max(self.kept.findData(chosen), 0) if chosen else 0)
        self.drop.setEnabled(bool(self.kept.currentData()))

    def report(self) -> OwnReport:
        """Return what is chosen; raises the TourError that says what is wrong with it."""
        return OwnReport(
            measures=tuple(name for name, box in self.measures.items() if box.isChecked()),
            dimension=str(self.dimension.currentData()),
            first=Month.parse(str(self.first.currentData())),
            last=Month.parse(str(self.last.currentData())),
            filters={name: str(combo.currentData()) for name, combo in self.filters.items() if combo.currentData()},
            name=" ".join(self.name.text().split()),
        )

    def show_report(self, report: OwnReport) -> None:
        """Fill the choices in from a kept report."""
        for name, box in self.measures.items():
            with QSignalBlocker(box):
                box.setChecked(name in report.measures)
        self.dimension.setCurrentIndex(self.dimension.findData(report.dimension))
        for combo, month in ((self.first, report.first), (self.last, report.last)):
            if combo.findData(str(month)) < 0:
                combo.addItem(_month(month), str(month))
            combo.setCurrentIndex(combo.findData(str(month)))
        for name, combo in self.filters.items():
            key = report.filters.get(name, "")
            if combo.findData(key) < 0:
                combo.addItem(self._key(name, key), key)
            combo.setCurrentIndex(combo.findData(key))
        self.name.setText(report.name)

    def retranslate(self) -> None:
        """Name all fields in the language in force."""
        for field, text in (
            (self.kept, self.tr("Kept reports")),
            (self.dimension, self.tr("Split by")),
            (self.first, self.tr("From")),
            (self.last, self.tr("To")),
            (self.name, self.tr("Name of the report")),
        ):
            self._named[field].set_name(text)
        for name, combo in self.filters.items():
            self._named[combo].set_name(shown(OWN_DIMENSIONS[name].title))
            if combo.count():
                combo.setItemText(0, self.tr("All"))
        self._measures.setText(self.tr("What is counted"))
        self._visits.setText(self.tr("Only visits with"))
        for name, box in self.measures.items():
            box.setText(shown(MEASURES[name].title))
            box.setToolTip(shown(MEASURES[name].definition))
        for place, name in enumerate(OWN_DIMENSIONS):
            self.dimension.setItemText(place, shown(OWN_DIMENSIONS[name].title))
        if self.kept.count():
            self.kept.setItemText(0, self.tr("A new one"))
        self.keep.setText(self.tr("Keep"))
        self.drop.set_name(self.tr("Throw the kept report away"))

    def _key(self, name: str, key: str) -> str:
        if name == "route":
            return self._routes.get(key, key)
        return key_title(OWN_DIMENSIONS[name], key, shown, "ru" if formats.is_russian() else "en")

    def _open(self) -> None:
        self.drop.setEnabled(bool(self.kept.currentData()))
        self.opened.emit(str(self.kept.currentData()))

    def _fill_lists(self) -> None:
        for name in OWN_DIMENSIONS:
            self.dimension.addItem("", name)
        self.dimension.setCurrentIndex(self.dimension.findData(MONTH))
        for name in FIRST_CHOICE:
            self.measures[name].setChecked(True)

    def _lay_out(self) -> None:
        naming = QHBoxLayout()
        naming.setSpacing(px(SPACE_8))
        naming.addWidget(self._named[self.name], 1)
        for button in (self.keep, self.drop):
            button.setAutoDefault(True)  # Enter presses it, as Space does
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.drop)
        months = QHBoxLayout()
        months.setSpacing(px(SPACE_8))
        months.addWidget(self._named[self.first])
        months.addWidget(self._named[self.last])
        boxes = QVBoxLayout()
        boxes.setSpacing(px(SPACE_4))
        for box in self.measures.values():
            boxes.addWidget(box)
        filters = QGridLayout()
        filters.setSpacing(px(SPACE_8))
        for place, combo in enumerate(self.filters.values()):
            filters.addWidget(self._named[combo], *divmod(place, 2))
        for combo in (self.kept, self.dimension, self.first, self.last, *self.filters.values()):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        self.body.addWidget(self._named[self.kept])
        self.body.addWidget(self._named[self.dimension])
        self.body.addLayout(months)
        self.body.addWidget(self._measures)
        self.body.addLayout(boxes)
        self.body.addWidget(self._visits)
        self.body.addLayout(filters)
        self.body.addLayout(naming)
        self.body.addLayout(buttons)
        self.body.addStretch(1)


def _month(month: Month) -> str:
    """Write a month as narrow as a field for it."""
    return f"{formats.short_month(month.number)} {month.year}"
