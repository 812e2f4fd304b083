"""What the mode consists of and how its parts stand in wide, narrow and low windows."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, Rule
from desktop.kit.empty import EmptyState
from desktop.kit.look import px
from desktop.kit.sizes import CARD_GAP, GATE_ROW, GATE_SIDE, PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_20, SPACE_24
from desktop.screens.gate.foot import KeyFoot
from desktop.screens.gate.group_card import GroupTop
from desktop.screens.gate.groups import GroupList
from desktop.screens.gate.head import GateHead
from desktop.screens.gate.people import PeopleView
from desktop.screens.gate.scan_field import ScanField
from desktop.screens.gate.strip import AnswerStrip

NARROW: Final = 1000
"""Below this width (at 100 %) the groups of the day give way to the people of one."""
LOW: Final = 600


class GateFrame(QWidget):
    """The groups of the day, the field, the people of a group, and the strip with the answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self.is_built = False

    def build(self) -> Iterator[None]:
        """Build the parts by steps, from the outside in: what is full already costs most to be put into something."""
        self.head = GateHead()
        self._whole.addWidget(self.head)
        self._body = QHBoxLayout()
        self._whole.addLayout(self._body, 1)
        self.foot = KeyFoot()
        self._whole.addWidget(self.foot)
        yield
        yield from self._build_side()
        yield from self._build_main()
        self.is_built = True
        self.retranslate()
        yield

    def parts(self) -> Iterator[QWidget]:
        """Yield what is painted by steps: first where the eye and the keyboard are, last what takes several frames."""
        yield from (self.head, self.field, self._card, self.top, self.groups, *self.groups.rows())
        yield from (self.walk_in_button, self.muster_button, self.strip, self.foot, self.people)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.field.setPlaceholderText(self.tr("Scan a code or type a surname"))
        self.field.setAccessibleName(self.tr("Scan a code, type a surname or a headcount"))
        self.walk_in_button.setText(self.tr("Walk-in"))
        self.muster_button.setText(self.tr("Muster list"))
        self.people.setAccessibleName(self.tr("People of the group"))
        self.foot.show_keys(
            (
                ("↓", self.tr("people")),
                ("PgUp PgDn", self.tr("group")),
                ("F2", self.tr("all here")),
                ("+ −", self.tr("headcount")),
                (self.tr("Space"), self.tr("tick")),
                ("Del", self.tr("does not come")),
                ("F3", self.tr("walk-in")),
                ("F5", self.tr("group leaves")),
                ("F6", self.tr("leaves early")),
                ("F7", self.tr("late")),
                ("F8", self.tr("not arrived")),
                ("F12", self.tr("true time")),
            ),
            self.tr("Leave: Esc"),
        )

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._body.setSpacing(px(SPACE_24))
        self._side_column.setSpacing(px(SPACE_12))
        self._side.setFixedWidth(px(GATE_SIDE))
        for button in (self.walk_in_button, self.muster_button):
            button.setFixedHeight(px(GATE_ROW))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the groups of the day room or not."""
        super().resizeEvent(event)
        if self.is_built:
            self._arrange()

    def show_group(self, *, has_group: bool) -> None:
        """Show the head of the group, or only that nobody is expected."""
        self.top.setVisible(has_group)
        self._rule.setVisible(has_group and not self.top.count.is_low)

    def _arrange(self) -> None:
        is_narrow, is_low = self.width() < px(NARROW), self.height() < px(LOW)
        self._side.setVisible(not is_narrow)
        self.foot.setVisible(not is_low and not is_narrow)
        self.head.drop_words(is_narrow=is_narrow, is_low=is_low)
        self.top.set_room(is_narrow=is_narrow, is_low=is_low)
        self._rule.setVisible(not is_low and not self.top.isHidden())
        for part in (self.field, self.strip):
            part.set_low(is_low=is_low)
        side, above, below = (SPACE_12, SPACE_8, SPACE_8) if is_low else (PAGE_MARGIN, SPACE_20, SPACE_12)
        self._body.setContentsMargins(px(side), px(above), px(side), px(below))
        self._main.setSpacing(px(SPACE_8 if is_low else CARD_GAP))
        if is_low:
            self._card.body.setContentsMargins(px(SPACE_12), px(SPACE_8), px(SPACE_12), px(SPACE_8))
            self._card.body.setSpacing(px(SPACE_8))
        else:
            self._card.restyle()

    def _build_side(self) -> Iterator[None]:
        self._side = QWidget()
        self._body.addWidget(self._side)
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self.groups = GroupList()
        self._side_column.addWidget(self.groups, 1)
        yield
        self.walk_in_button = Button(kind=Kind.SECONDARY, sign="walk_in", keys="F3")
        self.muster_button = Button(kind=Kind.DANGER_SOFT, sign="muster", keys="F9")
        for button in (self.walk_in_button, self.muster_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._side_column.addWidget(button)
        yield

    def _build_main(self) -> Iterator[None]:
        self._main = QVBoxLayout()
        self._body.addLayout(self._main, 1)
        self.field = ScanField()
        self._main.addWidget(self.field)
        self._card = Card(padding=SPACE_24)
        self._main.addWidget(self._card, 1)
        yield
        self.top, self._rule = GroupTop(), Rule()
        self._card.body.addWidget(self.top)
        self._card.body.addWidget(self._rule)
        yield
        self.people, self.empty = PeopleView(), EmptyState("check_in_mode", "")
        self._card.body.addWidget(self.people, 1)
        self._card.body.addWidget(self.empty, 1)
        self._card.body.addStretch()
        self.empty.hide()
        yield
        self.strip = AnswerStrip()
        self._main.addWidget(self.strip)
        yield
