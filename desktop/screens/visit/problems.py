"""What is to be settled before saving: each with its sentence and the buttons that mend it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.rules.findings import Finding, Remedy, RemedyAction
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.phrases import shown
from desktop.kit.sign import Sign
from desktop.kit.sizes import RADIUS_PANEL, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

MOST_REMEDIES = 2
IN_PLACE = frozenset(
    {RemedyAction.MOVE, RemedyAction.ASSIGN, RemedyAction.UNASSIGN, RemedyAction.ADD_ADULTS, RemedyAction.CHANGE_ROUTE}
)
"""What can be done in the sheet before anything is saved; overruling has its own button below."""


class ProblemPanel(QFrame):
    """Blocking problems on red, remarks on amber; `chosen(remedy)` tells which button was pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._is_blocking = False
        self._lines: list[ProblemLine] = []
        self._title = Text("", Type.ROW_TITLE, "danger")
        self._sign = Sign("conflict", "danger")
        self._rows = QVBoxLayout()
        head = QHBoxLayout()
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(self._rows)
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().verticalPolicy().Fixed)
        look().changed.connect(self.restyle)
        self.restyle()
        self.hide()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(px(SPACE_16), px(SPACE_12), px(SPACE_12), px(SPACE_12))
        layout.setSpacing(px(SPACE_8))
        self._rows.setSpacing(px(SPACE_8))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say what was found: what blocks comes first; nothing hides the panel."""
        known = tuple(findings)
        if known == self._findings and self.isVisible() == bool(known):
            return
        self._findings = known
        blocking = [finding for finding in known if finding.blocks]
        self._is_blocking = bool(blocking)
        ink = "danger" if blocking else "warning"
        self._title.set_colour(ink)
        self._sign.show_sign("conflict" if blocking else "remark", ink)
        if blocking:
            self._title.setText(self.tr("%n thing(s) to settle before saving", "", len(blocking)))
        else:
            self._title.setText(self.tr("%n remark(s)", "", len(known)))
        while len(self._lines) < len(known):
            line = ProblemLine(self)
            line.chosen.connect(self.chosen)
            self._lines.append(line)
            self._rows.addWidget(line)
        for line, finding in zip(self._lines, known, strict=False):
            line.show_finding(finding)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(known))
        self.setVisible(bool(known))
        self.setAccessibleName("; ".join(shown(finding.sentence) for finding in known))
        self.update()

    def buttons(self) -> list[Button]:
        """Return the remedies as buttons, from top to bottom."""
        return [button for line in self._lines[: len(self._findings)] for button in line.buttons()]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), "danger_soft" if self._is_blocking else "warning_soft")
        painter.end()


class ProblemLine(QWidget):
    """One finding with its remedies; filled anew for another one. `chosen` tells which remedy was."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._remedies: list[Remedy] = []
        self._buttons: list[Button] = []
        self._words = Text("", wraps=True)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._words, 1)

    def show_finding(self, finding: Finding) -> None:
        """Say another."""
        self._line.setSpacing(px(SPACE_8))
        self._words.set_role(Type.CONTROL_STRONG if finding.blocks else Type.CONTROL)
        self._words.setText(shown(finding.sentence))
        self._remedies = [one for one in finding.remedies if one.action in IN_PLACE][:MOST_REMEDIES]
        while len(self._buttons) < len(self._remedies):
            button = Button(small=True)
            button.clicked.connect(partial(self._choose, len(self._buttons)))
            self._buttons.append(button)
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for place, remedy in enumerate(self._remedies):
            self._buttons[place].setText(shown(remedy.label))
            self._buttons[place].set_kind(Kind.PRIMARY if place == 0 and finding.blocks else Kind.SECONDARY)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(self._remedies))

    def buttons(self) -> list[Button]:
        """Return the remedies as buttons."""
        return self._buttons[: len(self._remedies)]

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._remedies[place])
