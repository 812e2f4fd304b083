"""A field with its name above it and, when there is one, its problem below with what mends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_4
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class Labelled(QWidget):
    """The problem stands beside what it speaks of and is told to the reader with the field; `mended` takes its cure."""

    mended = Signal()

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.caption = Caption()
        self._problem = Text("", Type.CAPTION, "danger", wraps=True)
        self._problem.hide()
        self._cure: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.caption, field, self._problem):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(field)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_4))

    def set_name(self, name: str) -> None:
        """Name the field."""
        self.caption.setText(name)
        self._speaker().setAccessibleName(name)

    def problem(self) -> str:
        """Return the problem shown; nothing if there is none."""
        return self._problem.text()

    def cure(self) -> Button | None:
        """Return the button that mends the problem, if there is one."""
        return self._cure if self._cure is not None and self._cure.isVisibleTo(self) else None

    def complain(self, text: str, cure: str = "") -> None:
        """Show a problem and, if a button mends it, what the button says; an empty text takes both away."""
        self._offer(cure if text else "")
        if text == self._problem.text():
            return
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        speaker = self._speaker()
        speaker.setAccessibleDescription(text)
        speaker.setProperty("problem", bool(text))
        speaker.style().polish(speaker)

    def _offer(self, cure: str) -> None:
        if self._cure is None and cure:
            self._cure = Button(kind=Kind.SOFT, small=True)
            self._cure.clicked.connect(self.mended)
            self._column.insertWidget(
                self._column.indexOf(self._problem) + 1, self._cure, 0, Qt.AlignmentFlag.AlignLeft
            )
        if self._cure is not None:
            self._cure.setText(cure)
            self._cure.setVisible(bool(cure))

    def _speaker(self) -> QWidget:
        return self.field.focusProxy() or self.field
