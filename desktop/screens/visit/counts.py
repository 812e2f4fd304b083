"""How many people of which category come: those that make sense for the group first, the rest on demand."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.model.kinds import CHILD_CATEGORIES, GroupKind, VisitorCategory
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.wordings import is_offered

C = VisitorCategory
USUAL: dict[GroupKind, tuple[VisitorCategory, ...]] = {
    GroupKind.SCHOOL: (C.SCHOOL_1_4, C.SCHOOL_5_9, C.SCHOOL_10_11, C.CHAPERONE),
    GroupKind.STUDENT: (C.COLLEGE, C.UNIVERSITY, C.CHAPERONE),
    GroupKind.FOREIGN: (C.TOURIST_ORGANISED, C.BUSINESS, C.OFFICIAL, C.CHAPERONE),
    GroupKind.TOURIST: (C.TOURIST_ORGANISED, C.TOURIST_INDIVIDUAL, C.CHAPERONE),
    GroupKind.CORPORATE: (C.BUSINESS, C.PROFESSIONAL, C.OFFICIAL),
}
ACROSS = 4


class Counts(QWidget):
    """`changed` tells that a count was changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = GroupKind.SCHOOL
        self._capacity = 0
        self._shows_all = False
        self._placed: tuple[list[VisitorCategory], bool] | None = None
        self.steppers: dict[VisitorCategory, Stepper] = {}
        self._fields: dict[VisitorCategory, Labelled] = {}

    def build(self) -> Iterator[None]:
        """Build the fields, by steps."""
        for category in VisitorCategory:
            self.steppers[category] = Stepper()
            self._fields[category] = Labelled(self.steppers[category], self)  # without a parent it would be a window
            yield
        self._total = Text("", Type.ROW_TITLE)
        self._problem = Text("", Type.CAPTION, "danger", wraps=True)
        self._problem.hide()
        self._caption = Caption()
        self._more = Button(kind=Kind.GHOST, small=True)
        self._more.clicked.connect(self._show_all)
        self._grid = QGridLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._caption)
        column.addLayout(self._grid)
        column.addWidget(self._problem)
        for stepper in self.steppers.values():
            stepper.changed.connect(self._heed)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        yield
        self._place()
        yield

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._grid.setHorizontalSpacing(px(SPACE_12))
        self._grid.setVerticalSpacing(px(SPACE_8))

    def retranslate(self) -> None:
        """Name the categories."""
        self._caption.setText(self.tr("People, as declared"))
        for category, field in self._fields.items():
            field.set_name(label(category))
        self._more.setText(self.tr("Other categories"))
        self._tell_total()

    def show_group(self, kind: GroupKind, capacity: int) -> None:
        """Put first what makes sense for a group; `capacity` is the route's places."""
        self._capacity = capacity
        if kind is not self._kind:
            self._kind = kind
            self._place()
        self._tell_total()

    def values(self) -> dict[VisitorCategory, int]:
        """Return the counts that are not nought."""
        return {category: stepper.value() for category, stepper in self.steppers.items() if stepper.value()}

    def set_values(self, people: Mapping[VisitorCategory, int], kind: GroupKind | None = None) -> None:
        """Show other counts, of another type of group if one is named."""
        self._kind = kind or self._kind
        for category, stepper in self.steppers.items():
            stepper.set_value(people.get(category, 0))
        self._place()

    def add(self, category: VisitorCategory, people: int) -> None:
        """Count some more of a category."""
        self.steppers[category].set_value(self.steppers[category].value() + people)
        self._place()

    def complain(self, category: VisitorCategory, text: str) -> None:
        """Say a problem at a category."""
        for known, field in self._fields.items():
            field.complain(text if known is category else "")

    def complain_total(self, text: str) -> None:
        """Say a problem of all people together."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.setAccessibleDescription(text)

    def problem(self) -> str:
        """Return what is said of all people together."""
        return self._problem.text()

    def shown(self) -> list[VisitorCategory]:
        """Return the categories that stand there now."""
        usual = USUAL[self._kind]
        return [one for one in (*usual, *(rest for rest in C if rest not in usual)) if self._is_shown(one)]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _is_shown(self, category: VisitorCategory) -> bool:
        is_wanted = is_offered(category) and (self._shows_all or category in USUAL[self._kind])
        return is_wanted or self.steppers[category].value() > 0

    def _place(self) -> None:
        shown = self.shown()
        if (shown, self._shows_all) == self._placed:
            return
        self._placed = (shown, self._shows_all)
        for field in (*self._fields.values(), self._total, self._more):
            self._grid.removeWidget(field)
        for category, field in self._fields.items():
            field.setVisible(category in shown)  # what stays is not hidden first: that costs much and takes the focus
        for place, category in enumerate(shown):
            self._grid.addWidget(self._fields[category], place // ACROSS, place % ACROSS)
        below = (len(shown) + ACROSS - 1) // ACROSS
        self._grid.addWidget(self._total, below, 0, 1, ACROSS - 1, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self._more, below, ACROSS - 1, Qt.AlignmentFlag.AlignRight)
        self._more.setVisible(not self._shows_all)
        for earlier, later in pairwise(shown):
            QWidget.setTabOrder(self.steppers[earlier].field, self.steppers[later].field)

    def _show_all(self) -> None:
        self._shows_all = True
        self._place()

    def _heed(self) -> None:
        self._tell_total()
        self.changed.emit()

    def _tell_total(self) -> None:
        people = self.values()
        children = sum(number for category, number in people.items() if category in CHILD_CATEGORIES)
        text = self.tr("In all {people} of {places} places: {children} children, {adults} adults")
        self._total.setText(
            text.format(
                people=formats.number(sum(people.values())),
                places=formats.number(self._capacity),
                children=formats.number(children),
                adults=formats.number(sum(people.values()) - children),
            )
        )
