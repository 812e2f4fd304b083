"""Why something is allowed, or why a visit is called off: asked in place, never in a box of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.model.kinds import Cause, ExitReason
from desktop.kit.button import Button, Kind
from desktop.kit.card import Panel
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.retired import hide_retired


class AllowForm(Panel):
    """Who allows it, as a role, and the reason; `given(role, reason)` tells them."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = Text("", Type.CONTROL_STRONG, wraps=True)
        self.role, self.reason = QLineEdit(), QLineEdit()
        self.role.setMaxLength(80)
        self.reason.setMaxLength(400)
        self._role, self._reason = Labelled(self.role), Labelled(self.reason)
        self._give = Button(kind=Kind.PRIMARY, small=True)
        self._give.clicked.connect(self.send)
        self.reason.returnPressed.connect(self.send)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addWidget(self._role, 2)
        row.addWidget(self._reason, 5)
        row.addWidget(self._give, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self._what)
        self.body.addLayout(row)
        self.retranslate()
        self.hide()

    def ask(self, what: str) -> None:
        """Ask why something is allowed."""
        self._what.setText(what)
        self.show()
        (self.role if not self.role.text() else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Name the fields."""
        self._role.set_name(self.tr("Allowed by, as a role"))
        self._reason.set_name(self.tr("Reason; it stays in the history"))
        self._give.setText(self.tr("Save with this reason"))

    def send(self) -> None:
        """Tell role and reason, or say which is missing."""
        role, reason = self.role.text().strip(), self.reason.text().strip()
        self._role.complain("" if role else self.tr("Say who allows it."))
        self._reason.complain("" if reason else self.tr("Say why."))
        if role and reason:
            self.given.emit(role, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the question away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class LeaveForm(Panel):
    """Who caused it and why, from the lists; `given(cause, reason)` tells them."""

    given = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = Text("", Type.CONTROL_STRONG)
        self.cause, self.reason = QComboBox(), QComboBox()
        self._cause, self._reason = Labelled(self.cause), Labelled(self.reason)
        self._give = Button(kind=Kind.DANGER_SOFT, small=True)
        self._give.clicked.connect(self._send)
        self._keep = Button(kind=Kind.GHOST, small=True)
        self._keep.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addWidget(self._cause, 1)
        row.addWidget(self._reason, 1)
        for button in (self._keep, self._give):
            button.setAutoDefault(True)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout()
        column.addWidget(self._what)
        column.addLayout(row)
        self.body.addLayout(column)
        self.hide()

    def ask(
        self, what: str, act: str, causes: Sequence[tuple[object, str]], reasons: Sequence[tuple[object, str]]
    ) -> None:
        """Ask for cause and reason; a single cause is not asked."""
        self._what.setText(what)
        self._cause.set_name(self.tr("Caused by"))
        self._reason.set_name(self.tr("Reason"))
        self._give.setText(act)
        self._keep.setText(self.tr("Leave it"))
        for box, members in ((self.cause, causes), (self.reason, reasons)):
            box.clear()
            for member, name in members:
                box.addItem(name, member)
        hide_retired(self.reason, ExitReason)
        self._cause.setVisible(len(causes) > 1)
        self.show()
        (self.cause if len(causes) > 1 else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the question away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        self.hide()
        self.given.emit(Cause(self.cause.currentData()), ExitReason(self.reason.currentData()))
