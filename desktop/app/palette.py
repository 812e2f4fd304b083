"""The command palette: one field that finds visits, people and every command of the program."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.app.palette_content import Ask, PaletteContent
from desktop.app.palette_foot import PaletteFoot
from desktop.app.palette_rows import Entry
from desktop.kit.choice_list import ChoiceList
from desktop.kit.keycap import KeyCap
from desktop.kit.line import Line
from desktop.kit.look import look, px
from desktop.kit.overlay_panel import OverlayPanel
from desktop.kit.sign import Sign
from desktop.kit.sizes import ICON_NAV, PALETTE, PALETTE_FIELD, PALETTE_FOOT, PALETTE_TOP, SPACE_12, SPACE_20
from desktop.kit.typefaces import Type

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.context import Context

STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
PAGES: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(OverlayPanel):
    """Esc or a click beside it closes it and gives the focus back; Enter opens a row, Tab lists what it offers."""

    def __init__(self, window: "MainWindow", context: "Context") -> None:
        super().__init__(window.centralWidget(), PALETTE, PALETTE_TOP)
        self.content = PaletteContent(window, context)
        self.field = QLineEdit()
        self.field.setObjectName("palette_field")
        self.field.setMaxLength(200)
        self.list = ChoiceList()
        self.foot = PaletteFoot()
        self._of: Entry | None = None
        self._opens_answer = False
        self._lay_out()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._ask)
        self.content.changed.connect(self._show)
        self.list.chosen.connect(self._take)
        self.leaving.connect(self.put_away)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.field.setFont(look().font(Type.SEARCH))
        self._head.setFixedHeight(px(PALETTE_FIELD))
        self._row.setContentsMargins(px(SPACE_20), 0, px(SPACE_20), 0)
        self._row.setSpacing(px(SPACE_12))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.field.setPlaceholderText(self.tr("Find or do…"))
        self.field.setAccessibleName(self.tr("Find or do"))
        self.list.setAccessibleName(self.tr("Found"))

    def seek(self, typed: str = "", ask: Ask | None = None) -> None:
        """Open with something typed already, or with a list of its own."""
        self.content.begin()
        self._of = None
        self._opens_answer = False
        self.field.blockSignals(True)
        self.field.setText(typed)
        self.field.blockSignals(False)
        self.content.ask(typed, ask)
        self.open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close and want no answer any more."""
        self.content.forget()
        self.close_panel()

    def wanted_height(self) -> int:
        """The field, all rows, the foot."""
        return px(PALETTE_FIELD) + self.list.wanted_height() + px(PALETTE_FOOT) + 2

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that belong to the list out of the field."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep the focus in the field: Tab belongs to the list."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.list.move_by(STEPS[key])
        elif key in PAGES:
            self.list.move_page(PAGES[key])
        elif key in ENTER:
            self._enter()
        elif key == Qt.Key.Key_Tab:
            self._list_more()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Backtab and self._of is not None):
            self._step_back()
        else:
            return False
        return True

    def _enter(self) -> None:
        if self.content.is_waiting and self._of is None:
            self._opens_answer = True  # what is typed fast is opened when it is found, not what stood there before
        else:
            self.list.choose_current()

    def _list_more(self) -> None:
        current = self.list.current()
        if self._of is None and current is not None and isinstance(current.value, Entry) and current.value.more:
            self._show_more(current.value)

    def _show_more(self, entry: Entry) -> None:
        self._of = entry
        self.list.show_choices(self.content.more_of(entry))
        self.place()

    def _step_back(self) -> None:
        if self._of is None:
            self.put_away()
        else:
            self._of = None
            self._show()

    def _ask(self, typed: str) -> None:
        self._of = None
        self._opens_answer = False
        self.content.ask(typed)

    def _show(self) -> None:
        if self._of is not None:
            return
        self.list.show_choices(self.content.choices())
        self.place()
        if self._opens_answer and not self.content.is_waiting:
            self._opens_answer = False
            self.list.choose_current()

    def _take(self, entry: object) -> None:
        if not isinstance(entry, Entry):
            return
        if entry.run is None:
            self._show_more(entry)
            return
        self.content.remember(entry)
        self.put_away()
        entry.run()

    def _lay_out(self) -> None:
        self._head = QWidget()
        self._row = QHBoxLayout(self._head)
        self._row.addWidget(Sign("search", "text2", ICON_NAV))
        self._row.addWidget(self.field, 1)
        self._row.addWidget(KeyCap("Esc"))
        for part in (self._head, Line()):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        for part in (Line(), self.foot):
            self.column.addWidget(part)
