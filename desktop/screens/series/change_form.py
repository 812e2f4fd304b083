"""What is changed in visits of a series: only the fields that somebody touched; the others stay as they are."""

from datetime import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from db.commands.series_changes import Scope, SeriesChange
from db.queries.visit_card import SheetChoices, VisitCard
from desktop.kit import formats
from desktop.kit.fields import TimeField
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_12
from desktop.kit.stepper import Stepper
from desktop.labels import LANGUAGES, label, language_name

if TYPE_CHECKING:
    from db.model.kinds import VisitorCategory

LONGEST: Final = 1000
ACROSS: Final = 4


class ChangeForm(QWidget):
    """`edited` tells that a field was touched; `touched` names them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.touched: set[str] = set()
        self.clock, self.scope = TimeField(), QComboBox()
        self.route, self.language, self.guide = QComboBox(), QComboBox(), QComboBox()
        self.gate_note, self.inside_note = QLineEdit(), QLineEdit()
        self.counts: dict[VisitorCategory, Stepper] = {}
        self._labelled = {
            "scope": Labelled(self.scope),
            "clock": Labelled(self.clock),
            "route": Labelled(self.route),
            "language": Labelled(self.language),
            "guide": Labelled(self.guide),
            "gate_note": Labelled(self.gate_note),
            "inside_note": Labelled(self.inside_note),
        }
        self._people = QGridLayout()
        self._lay_out()
        for name, box in (("route", self.route), ("language", self.language), ("guide", self.guide)):
            box.currentIndexChanged.connect(lambda _place, name=name: self._touch(name))
        for name, field in (("gate_note", self.gate_note), ("inside_note", self.inside_note)):
            field.setMaxLength(LONGEST)
            field.setObjectName(name)
            field.textEdited.connect(lambda _text, name=name: self._touch(name))
        self.clock.timeChanged.connect(lambda _time: self._touch("clock"))
        self.scope.currentIndexChanged.connect(self._choose_scope)
        self.setFocusProxy(self.clock)
        self.retranslate()

    def show_visit(self, card: VisitCard, choices: SheetChoices) -> None:
        """Show what the visit is like from which one came."""
        self.touched.clear()
        with QSignalBlocker(self.route), QSignalBlocker(self.guide), QSignalBlocker(self.language):
            self.route.clear()
            for route in choices.routes:
                self.route.addItem(formats.named(route.title), route.id)
            self.route.setCurrentIndex(_place(self.route, card.route_id))
            self.guide.clear()
            self.guide.addItem(self.tr("no guide yet"), None)
            for key, name in choices.guides:
                self.guide.addItem(name, key)
            lead = card.tours[0].guide_id if card.tours else None
            self.guide.setCurrentIndex(max(_place(self.guide, lead), 0))
            self.language.setCurrentIndex(max(_place(self.language, card.values["language"]), 0))
        with QSignalBlocker(self.clock):
            self.clock.setTime(QTime(card.starts.hour, card.starts.minute))
        self.gate_note.setText(str(card.values["gate_note"]))
        self.inside_note.setText(str(card.values["inside_note"]))
        self._count(card)

    def settle(self) -> None:
        """Take what stands there for what the visits are like now."""
        self.touched.clear()

    def change(self) -> SeriesChange:
        """Return what is to be changed."""
        touched, clock = self.touched, self.clock.time()
        guide = self.guide.currentData() if "guide" in touched else None
        return SeriesChange(
            clock=time(clock.hour(), clock.minute()) if "clock" in touched else None,
            route_id=self.route.currentData() if "route" in touched else None,
            language=self.language.currentData() if "language" in touched else None,
            gate_note=self.gate_note.text() if "gate_note" in touched else None,
            inside_note=self.inside_note.text() if "inside_note" in touched else None,
            declared={category: field.value() for category, field in self.counts.items()}
            if "declared" in touched
            else None,
            guide_id=guide,
            without_guide="guide" in touched and guide is None,
        )

    def reach(self) -> Scope:
        """Return how far the change reaches."""
        return Scope(self.scope.currentData() or Scope.THIS)

    def retranslate(self) -> None:
        """Name the fields and what they offer."""
        for name, text in {
            "scope": self.tr("Change"),
            "clock": self.tr("Start"),
            "route": self.tr("Route"),
            "language": self.tr("Language"),
            "guide": self.tr("Guide"),
            "gate_note": self.tr("Note for the gate"),
            "inside_note": self.tr("Note for us"),
        }.items():
            self._labelled[name].set_name(text)
        with QSignalBlocker(self.scope), QSignalBlocker(self.language):
            chosen = max(self.scope.currentIndex(), 0)
            self.scope.clear()
            for scope, text in (
                (Scope.THIS, self.tr("this visit")),
                (Scope.FOLLOWING, self.tr("this and those that follow")),
                (Scope.ALL, self.tr("all to come")),
            ):
                self.scope.addItem(text, str(scope))
            self.scope.setCurrentIndex(chosen)
            spoken = self.language.currentData()
            self.language.clear()
            for code in LANGUAGES:
                self.language.addItem(language_name(code), code)
            self.language.setCurrentIndex(max(_place(self.language, spoken), 0))
        if self.guide.count():
            self.guide.setItemText(0, self.tr("no guide yet"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_12))
        for row in (
            (("clock", 2), ("route", 5), ("language", 3), ("guide", 4)),
            (("gate_note", 1), ("inside_note", 1)),
        ):
            grid = QGridLayout()
            grid.setHorizontalSpacing(px(SPACE_12))
            for place, (name, share) in enumerate(row):
                grid.addWidget(self._labelled[name], 0, place)
                grid.setColumnStretch(place, share)
            column.addLayout(grid)
        self._people.setHorizontalSpacing(px(SPACE_12))
        column.addLayout(self._people)
        column.addWidget(self._labelled["scope"])

    def _count(self, card: VisitCard) -> None:
        while self._people.count():
            item = self._people.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.counts = {}
        for place, (category, people) in enumerate(sorted(card.declared.items(), key=lambda one: one[0].value)):
            stepper = Stepper()
            stepper.set_value(people)
            stepper.changed.connect(lambda _value: self._touch("declared"))
            named = Labelled(stepper)
            named.set_name(label(category))
            self.counts[category] = stepper
            self._people.addWidget(named, place // ACROSS, place % ACROSS)

    def _touch(self, name: str) -> None:
        self.touched.add(name)
        self.edited.emit()

    def _choose_scope(self) -> None:
        self.edited.emit()


def _place(box: QComboBox, value: object) -> int:
    return next((place for place in range(box.count()) if box.itemData(place) == value), -1)
