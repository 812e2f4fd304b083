"""Who works here, and the way to the settings."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.avatar import Avatar
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sizes import AVATAR_NAV, SPACE_4, SPACE_10
from desktop.kit.text import ElidedText
from desktop.kit.typefaces import Type


class UserRow(QWidget):
    """Initials, name and role; a button for settings once there is an action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar("", AVATAR_NAV)
        self._name = ElidedText("", Type.CAPTION_STRONG)
        self._role = ElidedText("", Type.AXIS, "text2")
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._role)
        self._settings = Button(kind=Kind.GHOST, sign="settings", small=True)
        self._settings.hide()
        self._action: QAction | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE_4), 0, 0, 0)
        row.setSpacing(px(SPACE_10))
        row.addWidget(self._avatar)
        row.addWidget(self._words, 1)
        row.addWidget(self._settings)

    def show_user(self, initials: str, name: str, role: str) -> None:
        """Show who it is."""
        self._avatar.set_initials(initials)
        self._name.set_text(name)
        self._role.set_text(role)
        self.setToolTip(f"{name}\n{role}")

    def set_settings_action(self, action: QAction, open_menu: Callable[[], None]) -> None:
        """Show the button, which opens a menu; its name is the action's."""
        self._action = action
        self._settings.clicked.connect(open_menu)
        action.changed.connect(self._follow_action)
        self._follow_action()
        self._settings.show()

    def set_narrow(self, is_narrow: bool) -> None:
        """Keep the initials, or the settings once there is a way to them."""
        self._words.setVisible(not is_narrow)
        self._avatar.setVisible(not is_narrow or self._action is None)

    def _follow_action(self) -> None:
        if self._action is not None:
            self._settings.set_name(self._action.text())
            self._settings.setEnabled(self._action.isEnabled())
