"""One visit of the day with one next action; where room is short, columns leave and the words below tell theirs."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from db.model.kinds import VisitState
from db.queries.today import DayVisit, Step
from desktop.kit import formats
from desktop.kit.avatar import Avatar
from desktop.kit.bar import Bar
from desktop.kit.button import Button
from desktop.kit.keycap import key_text
from desktop.kit.look import px
from desktop.kit.painting import focus_ring, smooth
from desktop.kit.pill import Pill, Tone
from desktop.kit.sign import Sign
from desktop.kit.sizes import AVATAR, LIST_ROW, RADIUS_CONTROL, SPACE_2, SPACE_8, SPACE_12, TILE
from desktop.kit.text import BrokenText, ElidedText, Text
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type
from desktop.labels import kind_title, language_name, state_title

TIMES: Final = 46
GUIDE: Final = 138
PEOPLE: Final = 78
STATE: Final = 150
STEP: Final = 110
NAMES: Final = 150
"""As much the names keep before a column leaves."""
GIVE_KEYS: Final = (Qt.Key.Key_G, ord("П"))
ILL_KEYS: Final = (Qt.Key.Key_I, ord("Ш"))
"""One key of the keyboard under both layouts."""
OVER = frozenset(
    {VisitState.COMPLETED, VisitState.CLOSED, VisitState.REFUSED, VisitState.CANCELLED, VisitState.NO_SHOW}
)


class VisitRow(QWidget):
    """One visit. Space does the next action; `stepped` tells that the person wants it, `opened` Enter or two clicks.

    `given` tells that the person wants to choose its guides, `ill` that its guide has fallen ill.
    """

    stepped = Signal(object)
    given = Signal(object)
    ill = Signal(object)
    opened = Signal(object)

    def __init__(self, visit: DayVisit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visit = visit
        self.setObjectName(f"visit_{visit.number:04}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(px(LIST_ROW))
        self.step = Button(self._step_text(), small=True) if visit.step else None
        self._where = ElidedText("", Type.CAPTION, "text2")
        self._called = ElidedText(visit.guide or self.tr("not assigned"), Type.NOTE)
        self.guide = self._guide()
        self.people, self.state = self._people(), self._state()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, px(SPACE_2), 0)
        self._row.setSpacing(px(SPACE_12))
        self._row.addWidget(self._times())
        self._row.addWidget(Tile(kind=visit.group_kind.value, name=kind_title(visit.group_kind)))
        self._row.addWidget(self._names(), 3)
        for part in (self.guide, self.people, self.state, self._action()):
            self._row.addWidget(part)
        self._tell_where()
        self.setAccessibleName(self.spoken())

    def spoken(self) -> str:
        """Return the row in words."""
        visit = self.visit
        guide = visit.guide or self.tr("no guide")
        return ", ".join(
            (visit.title, formats.span(visit.starts, visit.ends), self._route(), guide, self._state_words()[0])
        )

    def minimumSizeHint(self) -> QSize:
        """Room for the time, a part of the names and the next action."""
        return QSize(self._taken(TIMES, TILE, NAMES // 2, AVATAR, STEP), px(LIST_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns leave, the state last, until the names have room."""
        super().resizeEvent(event)
        kept = [TIMES, TILE, NAMES, AVATAR, STEP]
        for width, column in ((STATE, self.state), (PEOPLE, self.people), (GUIDE - AVATAR - SPACE_12, self._called)):
            has_room = self._taken(*kept, width) <= self.width()
            kept += [width] if has_room else [self.width()]  # what stands after one that left leaves too
            column.setVisible(has_room)
        self.guide.setFixedWidth(px(AVATAR if self._called.isHidden() else GUIDE))
        self._tell_where()
        self._row.activate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space does the next action, Enter opens, G chooses the guides, I says one is ill, arrows walk the rows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.visit)
        elif event.key() == Qt.Key.Key_Space and self.visit.step is not None:
            self.stepped.emit(self.visit)
        elif event.key() in GIVE_KEYS and not event.modifiers():
            self.given.emit(self.visit)
        elif event.key() in ILL_KEYS and not event.modifiers() and self.visit.guide_id is not None:
            self.ill.emit(self.visit)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same in a menu."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return what can be done with the visit, with the key of each."""
        menu = QMenu(self)
        offered = [
            (self.tr("Open the visit"), "Enter", self.opened),
            (self.tr("Guides of the visit…"), "G", self.given),
        ]
        if self.visit.guide_id is not None:
            offered.append((self.tr("{guide} is ill…").format(guide=self.visit.guide), "I", self.ill))
        for text, key, signal in offered:
            action = menu.addAction(f"{text}\t{key_text(key)}")
            action.triggered.connect(partial(signal.emit, self.visit))
        return menu

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks open."""
        self.opened.emit(self.visit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the keyboard stands."""
        if self.hasFocus():
            painter = smooth(self)
            focus_ring(painter, self.rect().adjusted(0, 1, 0, -1).toRectF(), px(RADIUS_CONTROL))
            painter.end()

    def _walk(self, by: int) -> None:
        rows = [row for row in (self.parent() or self).children() if isinstance(row, VisitRow)]
        place = rows.index(self) + by
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _times(self) -> QWidget:
        quiet = "text2" if self.visit.state in OVER else "text"
        return _column(
            [
                Text(formats.clock(self.visit.starts), Type.ROW_TITLE, quiet),
                Text(formats.clock(self.visit.ends), Type.CAPTION, "text2"),
            ],
            TIMES,
        )

    def _names(self) -> QWidget:
        visit = self.visit
        quiet = "text2" if visit.state in OVER else "text"
        return _column([BrokenText(visit.title, Type.ROW_TITLE, quiet), self._where])

    def _tell_where(self) -> None:
        """Say below the names where it goes, and before that what its columns would say if they had room."""
        visit = self.visit
        words = [self._state_words()[0]] if self.state.isHidden() else []
        if self.people.isHidden():
            came = formats.number(visit.admitted) if visit.admitted else "—"
            words.append(self.tr("{came} of {declared}").format(came=came, declared=visit.declared))
        where = self.tr("{route} · {language}").format(route=self._route(), language=language_name(visit.language))
        self._where.set_text(" · ".join((*words, where)))

    def _route(self) -> str:
        return formats.named(self.visit.route)

    def _taken(self, *columns: int) -> int:
        """How much columns take with the gaps between them."""
        return sum(px(column) for column in columns) + px(SPACE_12) * (len(columns) - 1)

    def _guide(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_8))
        if self.visit.guide:
            row.addWidget(Avatar("".join(part[0] for part in reversed(self.visit.guide.split()))))
        else:
            row.addWidget(Sign("assign", "warning"))
            self._called.set_role(Type.CONTROL)
            self._called.set_colour("warning")
        row.addWidget(self._called, 1)
        box.setToolTip(self._called.whole_text())
        box.setFixedWidth(px(GUIDE))
        return box

    def _people(self) -> QWidget:
        visit = self.visit
        came = formats.number(visit.admitted) if visit.admitted else "—"
        box = QWidget()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(SPACE_2) + px(SPACE_2))
        line.addWidget(Text(came, Type.ROW_TITLE))
        line.addWidget(Text(self.tr("of {declared}").format(declared=visit.declared), Type.CAPTION, "text2"), 1)
        bar = Bar()
        share = visit.admitted / visit.declared if visit.declared else 0
        bar.show_part(min(share, 1.0), "warning" if 0 < share < 1 else "success")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_2))
        column.addStretch(1)
        column.addLayout(line)
        column.addWidget(bar)
        column.addStretch(1)
        box.setFixedWidth(px(PEOPLE))
        words = self.tr("{admitted} admitted of {declared} declared")
        box.setToolTip(words.format(admitted=visit.admitted, declared=visit.declared))
        return box

    def _state(self) -> QWidget:
        text, tone, meaning = self._state_words()
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Pill(text, tone, meaning))
        row.addStretch(1)
        box.setFixedWidth(px(STATE))
        return box

    def _state_words(self) -> tuple[str, Tone, str]:
        visit = self.visit
        if visit.inside:
            return self.tr("on site"), Tone.SUCCESS, "check_in"
        match visit.state:
            case VisitState.COMPLETED if visit.left_at is not None:
                return self.tr("left at {time}").format(time=formats.clock(visit.left_at)), Tone.NEUTRAL, "done"
            case VisitState.CONFIRMED:
                return self.tr("expected"), Tone.ACCENT, "expected"
            case VisitState.HELD if visit.held_until is not None:
                text = self.tr("held until {day}").format(day=formats.day_month(visit.held_until))
                return text, Tone.NEUTRAL, "held"
            case VisitState.CLOSED:
                return state_title(visit.state), Tone.NEUTRAL, "lock"
            case VisitState.INTERRUPTED:
                return state_title(visit.state), Tone.WARNING, "interrupted"
            case VisitState.CANCELLED | VisitState.REFUSED | VisitState.NO_SHOW:
                return state_title(visit.state), Tone.NEUTRAL, "cancelled"
        return state_title(visit.state), Tone.ACCENT, "list"

    def _action(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        if self.step is not None:
            self.step.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.step.clicked.connect(self._tell)
            row.addWidget(self.step)
        box.setFixedWidth(px(STEP))
        return box

    def _tell(self) -> None:
        self.stepped.emit(self.visit)

    def _step_text(self) -> str:
        match self.visit.step:
            case Step.CONFIRM:
                return self.tr("Confirm")
            case Step.ASSIGN:
                return self.tr("Assign")
            case Step.CHECK_IN:
                return self.tr("Check in")
            case Step.CHECK_OUT:
                return self.tr("Check out")
            case Step.CLOSE:
                return self.tr("Close")
        return ""


def _column(parts: Sequence[QWidget], width: int = 0) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(SPACE_2))
    column.addStretch(1)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    if width:
        box.setFixedSize(QSize(px(width), px(LIST_ROW)))
    return box
