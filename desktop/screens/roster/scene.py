"""What the painters of the roster share: the scene, boxes scrolled, one line of text."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from db.roster.month_board import RosterTable
from desktop.kit.look import look
from desktop.kit.typefaces import Type
from desktop.screens.roster.layout import Box, Layout, Spot

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(slots=True)
class Scene:
    """What is shown: the table, where the cursor is, which rows and days are chosen, texts of the first row."""

    table: RosterTable
    layout: Layout
    cursor: Spot
    open_title: str = ""
    open_note: str = ""
    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    has_changes: bool = False
    has_focus: bool = False
    today: date | None = None
    scroll: tuple[float, float] = (0, 0)
    ratio: float = 1.0


def moved(scene: Scene, at: Box) -> QRectF:
    """Return where a box is on the viewport."""
    away = at.moved(-scene.scroll[0], -scene.scroll[1])
    return QRectF(away.left, away.top, away.width, away.height)


def write(painter: QPainter, room: QRectF, text: str, role: Type, ink: str, flags: Qt.AlignmentFlag = LEFT) -> None:
    """Write one line, elided to its room."""
    metrics = look().metrics(role)
    painter.setFont(look().font(role))
    painter.setPen(look().colour(ink))
    line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(int(room.width()) + 2, 0))
    painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, line)
