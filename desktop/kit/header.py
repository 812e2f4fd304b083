"""The top of a page: its title, a line below it, search and actions at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.button import Button
from desktop.kit.look import look, px
from desktop.kit.search_button import SearchButton
from desktop.kit.sizes import PAGE_MARGIN, SPACE_2, SPACE_10, SPACE_16, TOP_BAR
from desktop.kit.text import ElidedText
from desktop.kit.typefaces import Type


class PageHeader(QWidget):
    """72 pixels high. Without `has_search` there is nothing to find behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedText("", Type.TITLE)
        self._subtitle = ElidedText("", Type.NOTE, "text2")
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._subtitle)
        self._words.addStretch(1)
        self._actions = QHBoxLayout()
        self._tools: tuple[QWidget, ...] = ()
        self.search = SearchButton()
        self.has_search = True
        self._actions.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        self._row.addLayout(self._actions)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), 0)
        self._row.setSpacing(px(SPACE_16))
        self._words.setSpacing(px(SPACE_2))
        self._actions.setSpacing(px(SPACE_10))
        self.setFixedHeight(px(TOP_BAR))

    def set_words(self, title: str, subtitle: str = "") -> None:
        """Name the page; an empty subtitle takes no room."""
        self._title.set_text(title)
        self._subtitle.set_text(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def set_tools(self, widgets: Sequence[QWidget]) -> None:
        """Show a page's own buttons, between the search and those that stand on every page."""
        for tool in self._tools:
            self._actions.removeWidget(tool)
            tool.hide()
        self._tools = tuple(widgets)
        for place, tool in enumerate(self._tools):
            self._actions.insertWidget(place + 1, tool, 0, Qt.AlignmentFlag.AlignVCenter)
            tool.show()

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right of those that stand there."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the search button take what the words and the other buttons leave."""
        super().resizeEvent(event)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        """Share the room anew when words or buttons come and go."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_room()
        return super().event(event)

    def _share_room(self) -> None:
        """Keep the words whole: buttons give up key and words, then the search goes, then the title is smaller."""
        places = (self._actions.itemAt(place) for place in range(self._actions.count()))
        widgets = (item.widget() for item in places if item is not None)
        others = [one for one in widgets if one is not None and one is not self.search and not one.isHidden()]
        title, gap = look().width(Type.TITLE, self._title.whole_text()) + 1, px(SPACE_10)
        words = max(title, self._subtitle.sizeHint().width())
        room = self.width() - 2 * px(PAGE_MARGIN) - px(SPACE_16)
        least = self.search.minimumSizeHint().width()
        widths = [one.words_width() if isinstance(one, Button) else one.sizeHint().width() for one in others]
        keys = sum(one.key_width() for one in others if isinstance(one, Button))
        has_keys = words + least + sum(widths) + gap * len(others) + keys <= room
        for place, one in enumerate(others):
            if isinstance(one, Button):
                one.set_key_shown(is_shown=has_keys)
                is_compact = words + least + sum(widths) + gap * len(others) > room
                widths[place] = one.least_width() if is_compact else widths[place]
                one.set_compact(is_compact=is_compact)
        room -= sum(widths) + gap * len(others) + (keys if has_keys else 0)
        self._title.set_role(Type.TITLE if title <= room else Type.SEARCH)
        self.search.setVisible(self.has_search and room >= title + least)
        self.search.take_room(room - words)
        # What is asked for while the layout answers such a request is not asked again: lay out at once.
        self._row.activate()
