"""The small panel beside a visit that is carried: what speaks for the place and what against it."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from db.rules.trial import Judgement, Tone
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.painting import box, sign, smooth, square
from desktop.kit.phrases import shown
from desktop.kit.sizes import ICON_PILL, RADIUS_PANEL, SPACE_6, SPACE_8, SPACE_12
from desktop.kit.typefaces import Type
from desktop.screens.schedule.moving import Moving
from desktop.screens.schedule.strokes import write

SIGNS: Final = {Tone.GOOD: ("ticked", "success"), Tone.NOTE: ("info", "accent"), Tone.BAD: ("remark", "danger")}
LINE: Final = 22
WIDEST: Final = 360
OFF: Final = 18


class ReasonPanel(QWidget):
    """Lets the pointer through; hidden while nothing is carried."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._judgement: Judgement | None = None
        self._head = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_moving(self, moving: Moving | None, at: QPointF) -> None:
        """Show the reasons of the lane a visit is over, beside a point of the viewport."""
        self._judgement = moving.judged.get(moving.lane) if moving else None
        if moving is None:
            self.hide()
            return
        when = formats.span(moving.span.starts, moving.span.ends)
        self._head = f"{formats.day(moving.span.starts.date())}, {when}"
        self.resize(self.sizeHint())
        self.move(self._place(at))
        self.show()
        self.raise_()
        self.update()

    def lines(self) -> list[str]:
        """What is written, from top to bottom."""
        reasons = self._judgement.reasons if self._judgement else ()
        return [self._head, *(shown(reason.sentence) for reason in reasons)]

    def sizeHint(self) -> QSize:
        """As wide as its longest line, within bounds."""
        metrics = look().metrics(Type.CAPTION_STRONG)
        widest = max((metrics.horizontalAdvance(line) for line in self.lines()), default=0)
        width = widest + 2 * px(SPACE_12) + px(ICON_PILL) + px(SPACE_8) + 2
        return QSize(min(width, px(WIDEST)), len(self.lines()) * px(LINE) + 2 * px(SPACE_6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), "popover", "border")
        left, top = px(SPACE_12), px(SPACE_6)
        indent = px(ICON_PILL) + px(SPACE_8)
        room = QRectF(left, top, self.width() - 2 * left, px(LINE))
        write(painter, room, self._head, Type.CAPTION_STRONG, "text")
        for reason in self._judgement.reasons if self._judgement else ():
            room.translate(0, px(LINE))
            meaning, ink = SIGNS[reason.tone]
            at = square(left, round(room.center().y()), px(ICON_PILL))
            sign(painter, meaning, ink, at, filled=reason.tone is Tone.GOOD)
            text = "danger" if reason.tone is Tone.BAD else "text"
            write(painter, room.adjusted(indent, 0, 0, 0), shown(reason.sentence), Type.CAPTION_STRONG, text)
        painter.end()

    def _place(self, at: QPointF) -> QPoint:
        host = self.parentWidget()
        assert host is not None
        left = at.x() - self.width() - px(OFF)
        if left < 0:
            left = min(at.x() + px(OFF), host.width() - self.width())
        top = min(max(at.y() - self.height() / 2, 0), host.height() - self.height())
        return QPointF(max(left, 0), top).toPoint()
