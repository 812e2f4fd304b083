"""One figure on its line: what it counts, what stands aside, and the link to the rows behind it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.kit.link import FigureLink
from desktop.kit.look import look, px
from desktop.kit.sizes import HAIR, SPACE_12, SPACE_16, SPACE_24
from desktop.kit.typefaces import Type
from desktop.screens.reports.lines import FigureLine

ROW = 33
LEAST_LABEL = 88


class FigureRow(QWidget):
    """Paints label and aside; the link at the right takes the keyboard."""

    def __init__(self, line: FigureLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = FigureLink()
        self.link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        look().changed.connect(self.restyle)
        self.show_line(line)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.setFixedHeight(px(ROW))
        self.updateGeometry()

    def show_line(self, line: FigureLine) -> None:
        """Show another figure."""
        self.line = line
        self.link.show_figure(line.value, line.spoken, has_unknowns=line.has_unknowns)
        self.link.setAccessibleDescription(line.aside)
        self.setToolTip(f"{line.label}\n{line.hint}")
        self.link.setToolTip(line.hint)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Some letters, what stands aside, and the figure."""
        return QSize(px(LEAST_LABEL) + self._aside_width() + self.link.sizeHint().width() + px(SPACE_16), px(ROW))

    def sizeHint(self) -> QSize:
        """Everything."""
        label = look().metrics(Type.BODY).horizontalAdvance(self.line.label)
        return self.minimumSizeHint().expandedTo(
            QSize(label + self._aside_width() + self.link.sizeHint().width() + px(SPACE_24), px(ROW))
        )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What a figure means and what earlier months said stands in its sheet, with the rows."""
        self.link.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw label, aside and the hairline below."""
        painter = QPainter(self)
        right = self.link.x() - px(SPACE_16)
        painter.setFont(look().font(Type.CAPTION))
        painter.setPen(look().colour(self.line.aside_ink))
        aside = QRect(0, 0, right, self.height())
        painter.drawText(aside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.line.aside)
        left = px(SPACE_16) if self.line.is_below else 0
        role = Type.NOTE if self.line.is_below else Type.BODY
        room = QRect(left, 0, right - self._aside_width() - left, self.height())
        painter.setFont(look().font(role))
        painter.setPen(look().colour("text2" if self.line.is_below else "text"))
        shown = look().metrics(role).elidedText(self.line.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.fillRect(QRect(0, self.height() - HAIR, self.width(), HAIR), look().colour("border"))
        painter.end()

    def _aside_width(self) -> int:
        if not self.line.aside:
            return 0
        return look().metrics(Type.CAPTION).horizontalAdvance(self.line.aside) + px(SPACE_12)
