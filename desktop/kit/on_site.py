"""How many are on site now: on every screen, at the same place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.look import px
from desktop.kit.sign import Dot
from desktop.kit.sizes import BUTTON, SPACE_4, SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type


class OnSiteCard(Card):
    """Title and time, the number, two lines beside it, and the button of the muster list once there is an action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._is_narrow = False
        self._button = Button(kind=Kind.DANGER_SOFT, sign="muster", small=True)
        super().__init__(parent, padding=SPACE_12, gap=SPACE_8)
        self._dot = Dot("text3")
        self._title = ElidedText("", Type.CAPTION, "text")
        self._time = Text("", Type.CAPTION, "text3")
        self._number = Text("0", Type.DISPLAY)
        self._lines = (ElidedText("", Type.CAPTION, "text2"), ElidedText("", Type.CAPTION, "text2"))
        self._beside = QWidget()
        self._button.hide()
        self._action: QAction | None = None
        self._top = self._make_top()
        self._middle = self._make_middle()
        self.body.addWidget(self._top)
        self.body.addWidget(self._middle)
        self.body.addWidget(self._button)

    def show_now(self, title: str, number: str, lines: tuple[str, str], time: str, *, is_anyone: bool) -> None:
        """Show who is here: title and time of the last change, the number, groups and guides.

        `number` carries its word for the reader through `title`.
        """
        self._title.set_text(title)
        self._number.setText(number)
        self._number.setAccessibleName(f"{title}: {number}")
        self._time.setText(time)
        for label, text in zip(self._lines, lines, strict=True):
            label.set_text(text)
            label.setVisible(bool(text))
        self._dot.set_role("success" if is_anyone else "text3")
        self.setToolTip(f"{title}: {number}")

    def set_muster_action(self, action: QAction) -> None:
        """Show the button that opens the muster list; its text and key are the action's."""
        self._action = action
        self._button.clicked.connect(action.trigger)
        action.changed.connect(self._follow_action)
        self._follow_action()
        self._button.show()

    def set_narrow(self, is_narrow: bool) -> None:
        """Keep the number and the sign of the button."""
        self._top.setVisible(not is_narrow)
        self._beside.setVisible(not is_narrow)
        self._number.role = Type.HEADING if is_narrow else Type.DISPLAY
        self._number.restyle()
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter if is_narrow else Qt.AlignmentFlag.AlignLeft)
        self._is_narrow = is_narrow
        self._follow_action()
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force; narrow, the edge is thinner."""
        super().restyle()
        if self._is_narrow:
            self.body.setContentsMargins(px(SPACE_4), px(SPACE_8), px(SPACE_4), px(SPACE_8))
        self._button.setMinimumHeight(px(BUTTON))

    def _follow_action(self) -> None:
        if self._action is None:
            return
        text = self._action.text()
        self._button.setText("" if self._is_narrow else text)
        self._button.set_keys("" if self._is_narrow else self._action.shortcut().toString())
        self._button.set_name(text)
        self._button.setEnabled(self._action.isEnabled())

    def _make_top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_8))
        row.addWidget(self._dot)
        row.addWidget(self._title, 1)
        row.addWidget(self._time)
        return top

    def _make_middle(self) -> QWidget:
        middle = QWidget()
        lines = QVBoxLayout(self._beside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addStretch(1)
        for label in self._lines:
            lines.addWidget(label)
        lines.addStretch(1)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_12))
        row.addWidget(self._number)
        row.addWidget(self._beside, 1)
        return middle
