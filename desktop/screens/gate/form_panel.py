"""A small form over the check-in mode for one question; Enter answers it, Esc goes back to the scan field."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.errors import TourError
from desktop.kit.button import Button, Kind
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.overlay_panel import OverlayPanel
from desktop.kit.phrases import refusal_shown
from desktop.kit.sizes import SPACE_12, SPACE_16, SPACE_24
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.gate.burst import ScanKeptOut

W = TypeVar("W", bound=QWidget)
WIDTH = 640
TOP = 90
LEAST_FIELDS = 72
"""So high the fields stay where the window is too low for all of them; they are scrolled there."""


class FormPanel(OverlayPanel):
    """Title, fields, a problem in words, and two buttons. `done` is called by Enter; what it raises is shown.

    `refused(error)` tells it too, for who knows a way out.
    """

    refused = Signal(object)

    def __init__(self, host: QWidget, title: str, accept: str, *, width: int = WIDTH) -> None:
        super().__init__(host, width, TOP)
        self.setObjectName("form_panel")
        self._first: QWidget | None = None
        self._done: Callable[[], object] | None = None
        self._title = Text(title, Type.TITLE)
        self._note = Text("", Type.BODY, "text2", wraps=True)
        self._note.hide()
        self._problem = Text("", Type.BODY_STRONG, "danger", wraps=True)
        self._problem.setObjectName("form_problem")
        self._problem.hide()
        self.ways_out: list[Button] = []
        self._kept_out = ScanKeptOut(self)
        self._ways = QHBoxLayout()
        self.accept_button = Button(accept, Kind.PRIMARY, keys="Enter")
        self.accept_button.setObjectName("form_accept")
        self.back_button = Button(self.tr("Back"), keys="Esc")
        self._extra = QHBoxLayout()
        self._extra.addStretch(1)
        inner = QWidget()
        self.fields = QVBoxLayout(inner)
        self.fields.setContentsMargins(0, 0, px(SPACE_12), 0)
        self.fields.setSpacing(px(SPACE_12))
        self._inner = inner
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self.back_button)
        answers.addWidget(self.accept_button)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addLayout(self._extra)
        self._foot.addLayout(answers, 1)
        edge = px(SPACE_24)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(px(SPACE_16))
        for part in (self._title, self._note):
            self.column.addWidget(part)
        self.column.addWidget(scroll, 1)
        self.column.addWidget(self._problem)
        self.column.addLayout(self._ways)
        self._ways.addStretch(1)
        self.column.addLayout(self._foot)
        self._scroll = scroll
        self.accept_button.clicked.connect(self.take)
        self.back_button.clicked.connect(self.leaving)

    def on_done(self, done: Callable[[], object]) -> None:
        """Call this when the form is answered; a TourError or ValueError that it raises is shown and keeps it open."""
        self._done = done

    def tell(self, text: str) -> None:
        """Explain the question."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.place()

    def complain(self, text: str) -> None:
        """Say what is wrong with the answer."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        for button in self.ways_out:
            button.setVisible(False)
            button.deleteLater()
        self.ways_out = []
        self.place()
        QTimer.singleShot(0, self, self._show_focused)

    def offer(self, text: str, keys: str, act: Callable[[], object]) -> None:
        """Offer a way out of what is said to be wrong, by a button and its keys, until something else is said."""
        button = Button(text, keys=keys)
        button.clicked.connect(act)
        shortcut = QShortcut(QKeySequence(keys), button)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
        self._ways.insertWidget(len(self.ways_out), button)
        self.ways_out.append(button)
        self.place()

    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem.text()

    def add(self, field: QWidget, name: str = "") -> None:
        """Add a field, under its name."""
        shown = field
        if isinstance(field, Stepper):
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if name:
            labelled = Labelled(field)
            labelled.set_name(name)
            shown = labelled
        self.fields.addWidget(shown)
        if self._first is None and field.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self._first = field

    def add_below(self, part: QWidget) -> None:
        """Add what is always in sight, below the fields."""
        self.column.insertWidget(self.column.indexOf(self._scroll) + 1, part)

    def add_button(self, button: Button) -> None:
        """Add a further step at the left of the foot, or above it where both do not fit beside each other."""
        self._extra.insertWidget(self._extra.count() - 1, button)

    def ask(self) -> None:
        """Open with the focus in the first field."""
        for field in self.findChildren(QLineEdit):
            self._kept_out.watch(field)
        self.open()
        self.place()  # only what is shown knows its size
        self.take_focus()
        if isinstance(self._first, QLineEdit):
            self._first.selectAll()

    def take_focus(self) -> None:
        """Let the keyboard stand in the first field, or on an answer."""
        otherwise = self.accept_button if not self.accept_button.isHidden() else self.back_button
        (self._first or otherwise).setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Answer the question; a pass that was scanned meanwhile is no answer."""
        if self._kept_out.is_scanned:
            self._kept_out.is_scanned = False
            self.complain(self.tr("A pass was scanned while this is asked. Press Esc, then scan it again."))
        elif self._done is not None:
            self.run(self._done)

    def run(self, step: Callable[[], object]) -> None:
        """Take a step; what it refuses is shown."""
        try:
            step()
        except TourError as error:
            what, cure = refusal_shown(error)
            self.complain(f"{what} {cure}")
            self.refused.emit(error)
        except ValueError as error:
            self.complain(str(error))

    def place(self) -> None:
        """Follow the host's size; further steps go above the answers where one row would cut their words or keys."""
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight)
        if self._foot.sizeHint().width() > self._room():
            self._foot.setDirection(QBoxLayout.Direction.TopToBottom)
        self._scroll.setVisible(self.fields.count() > 0)
        self._scroll.setMinimumHeight(min(self._fields_height(), px(LEAST_FIELDS)))
        super().place()

    def wanted_height(self) -> int:
        """Room for all fields, as far as there is any."""
        width = self.panel_width()
        whole = self.column.totalHeightForWidth(width) if self.column.hasHeightForWidth() else -1
        scrolled = self.column.itemAt(self.column.indexOf(self._scroll))
        rest = max(whole, self.column.totalSizeHint().height()) - (scrolled.sizeHint().height() if scrolled else 0)
        return rest + self._fields_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, wherever one stands but on another button; Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leaving.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep Tab within the form."""
        moved = super().focusNextPrevChild(following)
        focused = self.window().focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            (self._first or self.accept_button).setFocus(Qt.FocusReason.TabFocusReason)
        return moved

    def _room(self) -> int:
        edges = self.column.contentsMargins()
        return self.panel_width() - edges.left() - edges.right()

    def _fields_height(self) -> int:
        if self.fields.hasHeightForWidth():
            return self.fields.totalHeightForWidth(self._room())
        return self.fields.totalSizeHint().height()

    def _show_focused(self) -> None:
        """Bring the field that has the keyboard back into sight: what is said below took room from it."""
        focused = self.focusWidget()
        if focused is not None and self._inner.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)


def named(widget: W, name: str) -> W:
    """Give a field the name by which it is found."""
    widget.setObjectName(name)
    return widget
