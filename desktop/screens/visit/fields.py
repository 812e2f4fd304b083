"""The fields of a visit and how they stand: their names, their lists, what is folded away."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.model.kinds import Channel, GroupKind, Payment, Purpose
from desktop.kit.button import Button, Kind
from desktop.kit.fields import DateField, NumberField, TimeField
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import LANGUAGES, label, language_name
from desktop.retired import hide_retired
from desktop.screens.visit.arrival import ArrivalField
from desktop.screens.visit.counts import Counts
from desktop.screens.visit.crew_form import CrewForm
from desktop.screens.visit.stores_form import StoresForm

LONGEST_MIN: Final = 720
TEXTS: Final = {
    **{"title": 200, "leader_name": 200, "leader_phone": 40, "gate_note": 1000, "inside_note": 1000, "needs": 400},
    **{"vehicle": 40, "driver_phone": 40, "programme_code": 20, "country": 2, "region_code": 8, "municipality": 120},
}
"""Text fields with the most they take."""
FLAGS: Final = ("is_open_day", "is_remote", "is_estimated")


class VisitFields(QWidget):
    """The widgets only: `VisitForm` fills them and reads them. `between` and `below` take panels of the sheet."""

    def build(self) -> Iterator[None]:
        """Build the fields, by steps."""
        self.texts = {name: QLineEdit() for name in TEXTS}
        self.organiser = QComboBox(editable=True)
        self.kind, self.route, self.language, self.guide = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.purpose, self.payment, self.channel = QComboBox(), QComboBox(), QComboBox()
        yield
        self.date, self.start = DateField(), TimeField()
        self.duration, self.youngest, self.adapted = NumberField(), NumberField(), NumberField()
        self.arrives = ArrivalField()
        self.price = QDoubleSpinBox()
        self.flags = {name: QCheckBox() for name in FLAGS}
        yield
        self.counts = Counts()
        yield from self.counts.build()
        self.crew = CrewForm()
        self.stores = StoresForm()
        yield
        self.documents = Text("", Type.NOTE, "text2", wraps=True)
        self.tour_guides: list[QComboBox] = []
        self._tour_rows = QWidget()
        self._rest = QWidget()
        self._unfold = Button(kind=Kind.GHOST, small=True, sign="down")
        self.labelled: dict[str, Labelled] = {}
        for name, field in self._fields():
            self.labelled[name] = Labelled(field)
            yield
        self._prepare()
        yield
        yield from self._lay_out()
        look().changed.connect(self.restyle)
        self.restyle()
        yield
        self.retranslate()
        yield

    def _fields(self) -> Iterator[tuple[str, QWidget]]:
        yield from {
            "organiser": self.organiser,
            "group_kind": self.kind,
            "route": self.route,
            "date": self.date,
            "starts": self.start,
            "duration": self.duration,
            "guide": self.guide,
            "language": self.language,
            "purpose": self.purpose,
            "payment": self.payment,
            "price": self.price,
            "channel": self.channel,
            "arrives_before_min": self.arrives,
            "youngest_age": self.youngest,
            "adapted_people": self.adapted,
            "rooms": self.stores,
            "crew": self.crew,
            **self.texts,
        }.items()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        for grid in self.findChildren(QGridLayout):
            grid.setHorizontalSpacing(px(SPACE_12))
            grid.setVerticalSpacing(px(SPACE_12))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(px(SPACE_12))

    def retranslate(self) -> None:
        """Name fields and lists in the language in force."""
        for name, text in {
            "organiser": self.tr("Organiser"),
            "title": self.tr("Group"),
            "group_kind": self.tr("Type"),
            "route": self.tr("Route"),
            "date": self.tr("Date"),
            "starts": self.tr("Start"),
            "duration": self.tr("Minutes"),
            "guide": self.tr("Guide"),
            "language": self.tr("Language"),
            "leader_name": self.tr("Group leader"),
            "leader_phone": self.tr("Leader's phone"),
            "gate_note": self.tr("Note for the gate"),
            "inside_note": self.tr("Note for us"),
            "needs": self.tr("Special needs"),
            "vehicle": self.tr("Bus plate"),
            "driver_phone": self.tr("Driver's phone"),
            "arrives_before_min": self.tr("Bus due at"),
            "rooms": self.tr("Equipment and rooms"),
            "crew": self.tr("Also on the tour"),
            "purpose": self.tr("Purpose"),
            "programme_code": self.tr("Programme code"),
            "payment": self.tr("Payment"),
            "price": self.tr("Price, roubles"),
            "channel": self.tr("Came through"),
            "country": self.tr("Country, two letters"),
            "region_code": self.tr("Region, as RU-SVE"),
            "municipality": self.tr("Municipality"),
            "youngest_age": self.tr("Age of the youngest"),
            "adapted_people": self.tr("Of them served with an adaptation"),
        }.items():
            self.labelled[name].set_name(text)
        self.youngest.setSpecialValueText(self.tr("not told"))
        self.arrives.setSpecialValueText(self.tr("not told"))
        self._unfold.setText(self.tr("More fields"))
        for name, text in {
            "is_open_day": self.tr("Open day"),
            "is_remote": self.tr("Visit by video"),
            "is_estimated": self.tr("Counts are an estimate"),
        }.items():
            self.flags[name].setText(text)
        for chooser, members in ((self.kind, GroupKind), (self.purpose, Purpose), (self.payment, Payment)):
            self._name_members(chooser, list(members))
        hide_retired(self.purpose, Purpose)
        self._name_members(self.channel, list(Channel))
        with QSignalBlocker(self.language):
            chosen = self.language.currentData()
            self.language.clear()
            for code in LANGUAGES:
                self.language.addItem(language_name(code), code)
            self.language.setCurrentIndex(max(place_of(self.language, chosen), 0))
        for box in (self.guide, *self.tour_guides):
            if box.count():
                box.setItemText(0, self.tr("no guide yet"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            with QSignalBlocker(self):
                self.retranslate()
        super().changeEvent(event)

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Let the fields be read and copied, but not changed."""
        for part in (self.crew, self.stores):
            part.set_read_only(is_read_only=is_read_only)
        for field in self.findChildren(QLineEdit):
            field.setReadOnly(is_read_only)
        for spin in self.findChildren(QAbstractSpinBox):
            spin.setReadOnly(is_read_only)
        for other in (*self.findChildren(QComboBox), *self.flags.values()):
            other.setEnabled(not is_read_only)

    def complain(self, problems: Mapping[str, str], cures: Mapping[str, str] | None = None) -> None:
        """Say problems beside their fields, with what the button below them says; fields without one are clear."""
        for name, field in self.labelled.items():
            field.complain(problems.get(name, ""), (cures or {}).get(name, ""))

    def focus_problem(self) -> bool:
        """Bring the keyboard to the first field with a problem; return whether there is one."""
        for field in self.labelled.values():
            if field.problem():
                self.focus_field(field)
                return True
        return False

    def focus_field(self, field: QWidget) -> None:
        """Bring the keyboard to a field, unfolding what hides it."""
        self._unfold_rest(show=self._rest.isAncestorOf(field) or self._rest.isVisibleTo(self))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _prepare(self) -> None:
        self.organiser.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.duration.setRange(5, LONGEST_MIN)
        self.duration.setSingleStep(5)
        self.youngest.setRange(-1, 120)
        self.adapted.setRange(0, 500)
        self.price.setRange(0, 9_999_999)
        self.price.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        for name, most in TEXTS.items():
            self.texts[name].setMaxLength(most)
            self.texts[name].setObjectName(name)
        for name, field in self.labelled.items():
            if not field.field.objectName():
                field.field.setObjectName(name)

    def _lay_out(self) -> Iterator[None]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (
            (("organiser", 4), ("title", 5), ("group_kind", 3)),
            (("route", 5), ("date", 3), ("starts", 2), ("duration", 2)),
        ):
            column.addLayout(self._row(row))
            yield
        column.addWidget(self.documents)
        column.addLayout(self._row((("guide", 4), ("language", 2), ("leader_name", 4), ("leader_phone", 3))))
        self._tour_column = QVBoxLayout(self._tour_rows)
        self._tour_column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tour_rows)
        yield
        self.between = QVBoxLayout()
        column.addLayout(self.between)
        column.addWidget(self.labelled["crew"])
        yield
        column.addWidget(self.counts)
        yield
        column.addWidget(self.labelled["rooms"])
        self.below = QVBoxLayout()
        column.addLayout(self.below)
        column.addLayout(self._row((("gate_note", 1),)))
        column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._rest)
        self._rest.hide()
        yield
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(px(SPACE_12))
        for further in (
            (("needs", 5), ("adapted_people", 3), ("youngest_age", 2)),
            (("vehicle", 3), ("driver_phone", 3), ("arrives_before_min", 2)),
            (("inside_note", 1),),
            (("purpose", 3), ("programme_code", 2), ("payment", 2), ("price", 2)),
            (("channel", 3), ("country", 2), ("region_code", 2), ("municipality", 3)),
        ):
            rest.addLayout(self._row(further))
            yield
        ticks = QHBoxLayout()
        ticks.setSpacing(px(SPACE_8))
        for flag in self.flags.values():
            ticks.addWidget(flag)
        ticks.addStretch(1)
        rest.addLayout(ticks)
        self._tour_rows.hide()
        self.documents.hide()

    def _row(self, fields: Sequence[tuple[str, int]]) -> QGridLayout:
        grid = QGridLayout()
        for place, (name, share) in enumerate(fields):
            grid.addWidget(self.labelled[name], 0, place)
            grid.setColumnStretch(place, share)
        return grid

    def _unfold_rest(self, *, show: bool) -> None:
        self._rest.setVisible(show)
        self._unfold.set_sign("up" if show else "down")

    def _name_members(self, box: QComboBox, members: Sequence[object]) -> None:
        with QSignalBlocker(box):
            chosen = box.currentData()
            box.clear()
            for member in members:
                box.addItem(label(member), member)
            box.setCurrentIndex(max(place_of(box, chosen), 0))


def place_of(box: QComboBox, value: object) -> int:
    """Return where a list has a value, -1 if nowhere; Qt itself compares keys by identity."""
    return next((place for place in range(box.count()) if box.itemData(place) == value), -1)
