"""The frame around a visit on paper: its pattern tells the state without colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from db.model.kinds import VisitState
from desktop.printing.ink import pt

S = VisitState
BLACK, GREY = QColor("#000000"), QColor("#6B6B6B")
_BOOKED = frozenset({S.CONFIRMED, S.LIST_RECEIVED, S.IN_CLEARANCE})
_INSIDE = frozenset({S.CHECKED_IN, S.IN_PROGRESS})
_OVER = frozenset({S.COMPLETED, S.CLOSED})
_DASHES = {S.DRAFT: (1, 3), S.REQUESTED: (1, 3), S.HELD: (6, 4), S.INTERRUPTED: (8, 3, 1, 3)}
_RADIUS = pt(4)


def draw_frame(painter: QPainter, area: QRectF, state: VisitState) -> None:
    """Draw the frame: dotted for a request, dashed for a hold, a bar at the left for what is promised, double inside.

    What is over has a grey line; an interrupted visit dashes and dots; one that was called off a line below it only.
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = area.adjusted(pt(0.5), pt(0.5), -pt(0.5), -pt(0.5))
    if state in _DASHES:
        pen = QPen(BLACK, pt(0.9))
        pen.setDashPattern([float(length) for length in _DASHES[state]])
        painter.setPen(pen)
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
    elif state in _BOOKED or state in _INSIDE:
        painter.setPen(QPen(BLACK, pt(0.8)))
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
        if state in _INSIDE:
            painter.drawRoundedRect(inner.adjusted(pt(2), pt(2), -pt(2), -pt(2)), _RADIUS / 2, _RADIUS / 2)
        else:
            painter.fillRect(QRectF(area.left(), area.top() + pt(4), pt(3), area.height() - pt(8)), BLACK)
    elif state in _OVER:
        painter.setPen(QPen(GREY, pt(0.6)))
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
    else:
        painter.setPen(QPen(GREY, pt(0.4)))
        painter.drawLine(inner.bottomLeft(), inner.bottomRight())
