"""What the mode consists of and how its parts stand in wide, narrow and low windows."""

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
        self.head = GateHead()
        self.groups = GroupList()
        self.field = ScanField()
        self.top = GroupTop()
        self.people = PeopleView()
        self.empty = EmptyState("check_in_mode", "")
        self.strip = AnswerStrip()
        self.foot = KeyFoot()
        self.walk_in_button = Button(kind=Kind.SECONDARY, sign="walk_in", keys="F3")
        self.muster_button = Button(kind=Kind.DANGER_SOFT, sign="muster", keys="F9")
        for button in (self.walk_in_button, self.muster_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.field.setPlaceholderText(self.tr("Scan a code or type a surname"))
        self.field.setAccessibleName(self.tr("Scan a code, type a surname or a headcount"))
        self.walk_in_button.setText(self.tr("Walk-in"))
        self.muster_button.setText(self.tr("Muster list"))
        self.people.setAccessibleName(self.tr("People of the group"))
        self.foot.show_keys(
            (
                ("↓", self.tr("to the people")),
                ("PgUp PgDn", self.tr("group")),
                ("F2", self.tr("all here")),
                ("+ −", self.tr("headcount")),
                (self.tr("Space"), self.tr("tick a person")),
                ("Del", self.tr("does not come")),
                ("F3", self.tr("walk-in")),
                ("F5", self.tr("group leaves")),
                ("F6", self.tr("leaves early")),
                ("F7", self.tr("late")),
                ("F8", self.tr("not arrived")),
                ("F12", self.tr("true time")),
            ),
            self.tr("Leave the mode: Esc"),
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

    def _lay_out(self) -> None:
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.addWidget(self.groups, 1)
        self._side_column.addWidget(self.walk_in_button)
        self._side_column.addWidget(self.muster_button)
        self._card = Card(padding=SPACE_24)
        self._rule = Rule()
        self._card.body.addWidget(self.top)
        self._card.body.addWidget(self._rule)
        self._card.body.addWidget(self.people, 1)
        self._card.body.addWidget(self.empty, 1)
        self._card.body.addStretch()
        self._main = QVBoxLayout()
        self._main.addWidget(self.field)
        self._main.addWidget(self._card, 1)
        self._main.addWidget(self.strip)
        self._body = QHBoxLayout()
        self._body.addWidget(self._side)
        self._body.addLayout(self._main, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(self._body, 1)
        whole.addWidget(self.foot)
