"""That day: what the guide and the route do around the visit, and where it collides."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.rules.facts import Case, Interval, TourFacts
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.painting import hairline, smooth
from desktop.kit.sizes import RADIUS_BLOCK, SPACE_4, SPACE_8
from desktop.kit.typefaces import Type

NAMES: Final = 130
AXIS: Final = 22
LANE: Final = 38
AROUND: Final = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Block:
    """Something that takes time in a lane; `is_own` is the visit itself."""

    title: str
    span: Interval
    is_own: bool
    is_hit: bool = False


@dataclass(frozen=True, slots=True)
class DayLane:
    """A row: a guide or a route with what it does."""

    name: str
    blocks: tuple[Block, ...]


def day_lanes(case: Case) -> list[DayLane]:
    """Return the lanes of the lead and of the route of each tour, each once."""
    lanes: dict[str, DayLane] = {}
    for tour in case.visit.tours:
        lead = tour.lead
        if lead is not None:
            others = [
                Block(duty.title, duty.span, False, duty.span.overlaps(tour.span))
                for duty in lead.guide.duties
                if duty.tour_id != tour.id and _near(duty.span, tour)
            ]
            lanes.setdefault(lead.guide.name, _lane(lead.guide.name, others, case, tour))
        same = [
            Block(other.visit_title, other.span, False, other.span.overlaps(tour.span))
            for other in case.others
            if other.route_id == tour.route.id and _near(other.span, tour)
        ]
        route = formats.named(tour.route.title)
        lanes.setdefault(route, _lane(route, same, case, tour))
    return list(lanes.values())


def _lane(name: str, others: list[Block], case: Case, tour: TourFacts) -> DayLane:
    own = Block(case.visit.title, tour.span, True, any(block.is_hit for block in others))
    return DayLane(name, (*others, own))


def _near(span: Interval, tour: TourFacts) -> bool:
    return span.overlaps(Interval(tour.span.starts - AROUND, tour.span.ends + AROUND))


class DayLanes(QWidget):
    """Two hours before and after the visit; what collides is framed in the colour of danger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: list[DayLane] = []
        self._from = self._until = datetime(2000, 1, 1)  # noqa: DTZ001  (wall-clock, until a case is shown)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_case(self, case: Case) -> None:
        """Draw the surroundings of a visit."""
        self._lanes = day_lanes(case)
        span = case.visit.span
        self._from = (span.starts - AROUND / 2).replace(minute=0, second=0)
        self._until = (span.ends + AROUND / 2 + timedelta(minutes=59)).replace(minute=0, second=0)
        self.setAccessibleName("; ".join(self._spoken(lane) for lane in self._lanes))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lanes."""
        return QSize(px(400), px(AXIS) + len(self._lanes) * px(LANE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw hours, names and blocks."""
        painter = smooth(self)
        painter.setFont(look().font(Type.CAPTION))
        hour = self._from
        while hour < self._until:
            x = self._x(hour)
            painter.setPen(hairline())
            painter.drawLine(QPointF(x, px(AXIS)), QPointF(x, self.height()))
            painter.setPen(look().colour("text2"))
            painter.drawText(QRectF(x - px(30), 0, px(60), px(AXIS)), Qt.AlignmentFlag.AlignCenter, formats.clock(hour))
            hour += timedelta(hours=1)
        for place, lane in enumerate(self._lanes):
            top = px(AXIS) + place * px(LANE)
            painter.setPen(look().colour("text"))
            painter.setFont(look().font(Type.NOTE))
            name = look().metrics(Type.NOTE).elidedText(lane.name, Qt.TextElideMode.ElideRight, px(NAMES) - px(SPACE_8))
            painter.drawText(QRectF(0, top, px(NAMES), px(LANE)), Qt.AlignmentFlag.AlignVCenter, name)
            for block in lane.blocks:
                self._paint_block(painter, block, top)
        painter.end()

    def _paint_block(self, painter: QPainter, block: Block, top: int) -> None:

        left = max(self._x(block.span.starts), float(px(NAMES)))
        right = min(self._x(block.span.ends), float(self.width()))
        if right - left < 2:
            return
        rect = QRectF(left, top + px(SPACE_4), right - left, px(LANE) - 2 * px(SPACE_4)).adjusted(1, 1, -1, -1)
        painter.setBrush(look().colour("accent_soft" if block.is_own else "sunken"))
        edge = "danger" if block.is_hit else ("accent" if block.is_own else "border")
        painter.setPen(QPen(look().colour(edge), px(2) if block.is_hit or block.is_own else 1))
        painter.drawRoundedRect(rect, px(RADIUS_BLOCK), px(RADIUS_BLOCK))
        painter.setPen(look().colour("text"))
        painter.setFont(look().font(Type.CAPTION_STRONG))
        room = int(rect.width()) - 2 * px(SPACE_8)
        words = look().metrics(Type.CAPTION_STRONG).elidedText(block.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.adjusted(px(SPACE_8), 0, -px(SPACE_8), 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _x(self, moment: datetime) -> float:
        share = (moment - self._from) / (self._until - self._from)
        return px(NAMES) + share * (self.width() - px(NAMES))

    def _spoken(self, lane: DayLane) -> str:
        parts = (f"{block.title} {formats.span(block.span.starts, block.span.ends)}" for block in lane.blocks)
        return f"{lane.name}: {', '.join(parts)}"
