"""The card of a group: where it should be, how many are here, and its lines."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.rules.muster import GroupRoll, Walk
from desktop.kit import formats
from desktop.kit.card import Card
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import RADIUS_CARD, RING, SPACE_2, SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type
from desktop.labels import kind_title
from desktop.screens.muster.group_list import GroupList
from desktop.screens.muster.lines import Line, LineKind, lines_of


class GroupCard(Card):
    """`ticked(roll, line)`, `whole(roll)` and `counted(roll, line, people)` say what was done on it."""

    ticked = Signal(object, object)
    whole = Signal(object)
    counted = Signal(object, object, int)
    left = Signal(object, int)
    reached = Signal(object, QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=SPACE_8)
        self.roll: GroupRoll | None = None
        self._shown: tuple[GroupRoll, str, bool] | None = None
        self._said: tuple[datetime, bool] | None = None
        self._is_unfolded = False
        self.tile = Tile()
        self.title = ElidedText("", Type.HEADING)
        self.place = Text("", Type.NOTE, "text2", wraps=True)
        self.number = Text("", Type.NUMBER_SMALL)
        self.needs = Text("", Type.CONTROL_STRONG, "warning", wraps=True)
        self.list = GroupList()
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(self.title)
        words.addWidget(self.place)
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_12))
        head.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.needs)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.setFocusProxy(self.list)
        self.list.pressed_line.connect(self._press)
        self.list.whole_wanted.connect(self._want_whole)
        self.list.counted.connect(self._count)
        self.list.left.connect(self._leave)
        self.list.reached.connect(self._reach)

    def show_roll(self, roll: GroupRoll, now: datetime, zone: str, *, is_called: bool) -> None:
        """Show how far the group is accounted for."""
        is_as_before, said = self._shown == (roll, zone, is_called), (now, formats.is_russian())
        if is_as_before and said == self._said:
            return
        place, self._said = self._where(roll, now, is_called=is_called), said
        if is_as_before and place == self.place.text():
            return
        self.roll = roll
        self._shown = (roll, zone, is_called)
        group = roll.group
        self.tile.show_kind(group.kind.value, kind_title(group.kind))
        self.title.set_text(group.title)
        self.place.setText(place)
        if is_called:
            self.number.setText(f"{roll.accounted}/{group.inside}")
            self.number.set_colour("success" if roll.is_complete else "danger")
        else:
            self.number.setText(formats.number(group.inside))
            self.number.set_colour("text")
        needs = [group.needs] if group.needs else []
        if group.adapted and not needs:
            needs.append(self.tr("%n need(s) help to move", "", group.adapted))
        self.needs.setText(self.tr("Special needs: {needs}").format(needs=", ".join(needs)) if needs else "")
        self.needs.setVisible(bool(needs))
        self.list.setAccessibleName(self._spoken(roll, is_called=is_called))
        self._list_lines()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A complete group has a green frame; the tick in its line says the same without colour."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_CARD), "surface", "border")
        if self._shown is not None and self._shown[2] and self._shown[0].is_complete:
            painter.setPen(QPen(look().colour("success"), px(RING)))
            half = px(RING) / 2
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(half, half, -half, -half), px(RADIUS_CARD), px(RADIUS_CARD)
            )
        painter.end()

    def _list_lines(self) -> None:
        if self._shown is None:
            return
        roll, zone, is_called = self._shown
        self.list.show_lines(lines_of(roll, zone, is_called=is_called, is_unfolded=self._is_unfolded))

    def _where(self, roll: GroupRoll, now: datetime, *, is_called: bool) -> str:
        places = "; ".join(self._walk(walk, now) for walk in roll.group.walks)
        if not places:
            return self.tr("no tour planned")
        return self.tr("last place: {place}").format(place=places) if is_called else places

    def _walk(self, walk: Walk, now: datetime) -> str:
        route = formats.named(walk.route)
        station = walk.at(now)
        if station is not None:
            stop = formats.named(station.title)
            until = formats.clock(station.ends)
            if stop == route:
                return self.tr("{route}, until {time}").format(route=route, time=until)
            return self.tr("{route}, {stop} until {time}").format(route=route, stop=stop, time=until)
        if walk.is_over(now):
            return self.tr("{route}: the tour is over, on the way out").format(route=route)
        begins = formats.clock(walk.stations[0].starts) if walk.stations else "…"
        return self.tr("{route}: not set out yet, planned {time}").format(route=route, time=begins)

    def _spoken(self, roll: GroupRoll, *, is_called: bool) -> str:
        if is_called:
            return self.tr("{group}: {here} of {people} here").format(
                group=roll.group.title, here=roll.accounted, people=roll.group.inside
            )
        return self.tr("{group}: {people} on site").format(group=roll.group.title, people=roll.group.inside)

    def _press(self, line: Line) -> None:
        if line.kind is LineKind.MORE:
            self._is_unfolded = True
            self._list_lines()
        elif self.roll is not None:
            self.ticked.emit(self.roll, line)

    def _want_whole(self) -> None:
        if self.roll is not None:
            self.whole.emit(self.roll)

    def _count(self, line: Line, people: int) -> None:
        if self.roll is not None:
            self.counted.emit(self.roll, line, people)

    def _leave(self, step: int) -> None:
        self.left.emit(self, step)

    def _reach(self, rect: QRect) -> None:
        at = self.list.mapTo(self, QPoint(0, 0))
        self.reached.emit(self, rect.translated(at))
