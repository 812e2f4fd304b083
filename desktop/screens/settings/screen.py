"""The settings: groups at the left with a search of their own, the chosen one at the right."""

from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.icons import icon
from desktop.kit.look import look, px
from desktop.kit.sizes import ICON_NAV, NAV_ROW, PAGE_MARGIN, SIDEBAR, SPACE_12, SPACE_20
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen
from desktop.screens.settings.groups import GROUPS, Given, Group

BESIDE: Final = 800
"""From this width on (at 100 %) the groups stand beside the content."""
ROWS: Final = 3
"""Groups in sight where they stand above it."""
MOST: Final = 16_777_215
"""No bound, as Qt has it."""
WIDTH: Final = 1000
"""The content grows no wider: lines stay readable."""


class SettingsScreen(Screen):
    """Subject: the name of a group."""

    name: ClassVar[str] = "settings"

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(given.context, parent)
        self._given = given
        self._made: dict[str, tuple[QWidget, Screen]] = {}
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setProperty("holds", "places")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self._none = Text("", Type.NOTE, "text2", wraps=True)
        self._none.hide()
        self.pages = QStackedWidget()
        self._seek = QAction(self)
        self._seek.setObjectName("seek_setting")
        self._seek.setShortcut(QKeySequence("Ctrl+F"))
        self._seek.triggered.connect(self._begin_search)
        self.addAction(self._seek)
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._enter)
        self.list.currentItemChanged.connect(self._turn)
        self.list.itemActivated.connect(lambda _item: self._enter())
        self.setFocusProxy(self.list)
        look().changed.connect(self.restyle)
        self.retranslate()
        self.restyle()
        self.list.setCurrentRow(0)

    def title(self) -> str:
        """The header's title."""
        return self.tr("Settings")

    def subtitle(self) -> str:
        """What holds for all groups."""
        return self.tr("Everything can be undone")

    def show_subject(self, subject: object) -> None:
        """Go to a group."""
        if isinstance(subject, str):
            self.search.clear()
            self.choose(subject)

    def choose(self, name: str) -> Screen:
        """Show a group and return it; raises StopIteration for an unknown name."""
        place = next(place for place, group in enumerate(GROUPS) if group.name == name)
        self.list.setCurrentRow(place)
        return self._made[name][1]

    def shown_group(self) -> str:
        """The name of the group in sight."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def is_busy(self) -> bool:
        """Whether the group in sight is being filled in."""
        made = self._made.get(self.shown_group())
        return made is not None and made[1].is_busy()

    def refresh(self) -> None:
        """The groups read for themselves."""

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Settings"))
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.list.setAccessibleName(self.tr("Groups of settings"))
        self._none.setText(self.tr("No group has this. Esc shows all."))
        self._seek.setText(self.tr("Find a setting"))
        if not self.list.count():
            for group in GROUPS:
                item = QListWidgetItem(self.list)
                item.setData(Qt.ItemDataRole.UserRole, group.name)
        for place, group in enumerate(GROUPS):
            self.list.item(place).setText(_told(group.title))
        self._filter(self.search.text())
        self.renamed.emit()

    def restyle(self) -> None:
        """Take sizes and signs from the look in force."""
        self._arrange()
        self.list.setIconSize(QSize(px(ICON_NAV), px(ICON_NAV)))
        for place, group in enumerate(GROUPS):
            item = self.list.item(place)
            item.setIcon(icon(group.sign, "text2"))
            item.setSizeHint(QSize(0, px(NAV_ROW)))
        for page, _screen in self._made.values():
            _keep_narrow(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the search shows all groups again."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the groups above the content where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_row = self.width() >= px(BESIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom)
        self._left.setMaximumWidth(px(SIDEBAR) if is_row else MOST)
        self._left.setMinimumWidth(px(SIDEBAR) if is_row else 0)
        self.list.setMaximumHeight(MOST if is_row else px(NAV_ROW) * ROWS)

    def _lay_out(self) -> None:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_12))
        for part in (self.search, self._none):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        edge = px(PAGE_MARGIN)
        self._row.setContentsMargins(edge, 0, edge, px(SPACE_12))
        self._row.setSpacing(px(SPACE_20))
        self._row.addWidget(self._left)
        self._row.addWidget(self.pages, 1)

    def _turn(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        if item is None:
            return
        name = str(item.data(Qt.ItemDataRole.UserRole))
        if name not in self._made:
            self._make(next(group for group in GROUPS if group.name == name))
        self.pages.setCurrentWidget(self._made[name][0])

    def _make(self, group: Group) -> None:
        screen = group.make(self._given)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(screen)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (screen, scroll.viewport()):
            ground.setAutoFillBackground(False)
        self.pages.addWidget(scroll)
        self._made[group.name] = scroll, screen
        _keep_narrow(scroll)

    def _filter(self, typed: str) -> None:
        """Leave the groups whose title or words hold every word typed."""
        words = typed.casefold().split()
        shown = []
        for place, group in enumerate(GROUPS):
            held = f"{_told(group.title)} {_told(group.words)}".casefold()
            is_held = all(word in held for word in words)
            self.list.item(place).setHidden(not is_held)
            if is_held:
                shown.append(place)
        self._none.setVisible(not shown)
        if shown and self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0])

    def _begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enter(self) -> None:
        """Go from the list into the group."""
        made = self._made.get(self.shown_group())
        if made is not None:
            made[1].setFocus(Qt.FocusReason.OtherFocusReason)


def _told(text: str) -> str:
    return QCoreApplication.translate("SettingsGroups", text)


def _keep_narrow(page: QWidget) -> None:
    page.setMaximumWidth(px(WIDTH))
