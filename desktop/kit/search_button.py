"""The button of the header that looks like a field and opens the command palette."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sizes import BUTTON, SEARCH_BUTTON


class SearchButton(Button):
    """As wide as there is room, down to its sign alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind=Kind.FIELD, sign="search", keys="Ctrl+K", parent=parent)
        self.setObjectName("search")
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Name it in the language in force."""
        self.setText(self.tr("Find or do…"))
        self.set_name(self.tr("Find or do…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """A square."""
        return QSize(px(BUTTON), px(BUTTON))

    def take_room(self, room: int) -> None:
        """Be as wide as the room allows; without room for the words, show the sign alone."""
        self.set_compact(is_compact=room < 2 * self._padding() + self._content_width() - self._key_room())
        self.setMaximumWidth(px(BUTTON) if self._is_compact else min(room, px(SEARCH_BUTTON)))
