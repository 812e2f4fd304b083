"""A list to choose from while the focus stays in a field: groups under headings, each row a sign, two lines, a key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.kit.drawn_rows import DrawnRows
from desktop.kit.icons import icon
from desktop.kit.keycap import key_text, keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, sign
from desktop.kit.sizes import (
    CHOICE_HEADING,
    CHOICE_ROW,
    CHOICE_TILE,
    ICON_BUTTON,
    KEYCAP,
    RADIUS_CONTROL,
    SPACE_2,
    SPACE_8,
    SPACE_12,
)
from desktop.kit.typefaces import Type

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """A row. Without a `value` it is a heading. `kind` is the code of a group type, whose tint lies under the sign."""

    title: str
    note: str = ""
    sign: str = ""
    kind: str = ""
    keys: str = ""
    value: object = None

    @property
    def spoken(self) -> str:
        """What the reader says."""
        return ", ".join(part for part in (self.title, self.note, key_text(self.keys) if self.keys else "") if part)


class ChoiceList(QListView):
    """Shows choices; `chosen(value)` is told by a click, and by `choose_current` for a key pressed in the field."""

    chosen = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows = DrawnRows[Choice](
            lambda one: one.title, lambda one: one.spoken, self, lambda one: one.value is not None
        )
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.entered.connect(self._point_at)
        self.clicked.connect(lambda index: self._tell(index))
        look().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measure the rows anew."""
        self.scheduleDelayedItemsLayout()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show other rows and stand on the first."""
        self._rows.show(choices)
        self.scrollToTop()
        self.move_by(1)

    def choices(self) -> list[Choice]:
        """What is shown, headings included."""
        return list(self._rows.values)

    def current(self) -> Choice | None:
        """The row the keyboard is on."""
        index = self.currentIndex()
        return self._rows.values[index.row()] if index.isValid() else None

    def move_by(self, step: int) -> None:
        """Go some rows down (or up), over headings, round the ends by single steps only."""
        places = [place for place, choice in enumerate(self._rows.values) if choice.value is not None]
        if not places:
            return
        here = places.index(self.currentIndex().row()) if self.currentIndex().row() in places else -1
        wanted = here + step
        wanted = wanted % len(places) if abs(step) == 1 else min(max(wanted, 0), len(places) - 1)
        self._go_to(places[wanted])
        if wanted == 0:
            self.scrollToTop()

    def move_page(self, direction: int) -> None:
        """Go as many rows as are in sight."""
        self.move_by(direction * max(self.viewport().height() // px(CHOICE_ROW), 2))

    def choose_current(self) -> None:
        """Choose the row the keyboard is on."""
        self._tell(self.currentIndex())

    def wanted_height(self) -> int:
        """Room for all rows."""
        return sum(_height(choice) for choice in self._rows.values) + px(SPACE_8)

    def _go_to(self, place: int) -> None:
        index = self._rows.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._rows.values[place].spoken))

    def _point_at(self, index: QModelIndex) -> None:
        if self._rows.values[index.row()].value is not None:
            self.setCurrentIndex(index)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and (value := self._rows.values[index.row()].value) is not None:
            self.chosen.emit(value)


class _Painter(QStyledItemDelegate):
    """Draws headings and rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(CHOICE_ROW), _height(_of(index)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = _of(index)
        rect: QRect = option.rect
        view = self.parent()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(px(SPACE_8), 0, -px(SPACE_8), 0)
        if choice.value is None:
            _write(
                painter, inner.adjusted(px(SPACE_12), px(SPACE_12), -px(SPACE_12), 0), choice.title, Type.LINK, "text2"
            )
        else:
            is_current = isinstance(view, ChoiceList) and view.currentIndex() == index
            _paint_row(painter, inner, choice, is_current=is_current)
        painter.restore()


def _of(index: Index) -> Choice:
    model = index.model()
    assert isinstance(model, DrawnRows)
    found: Choice = model.at(index)
    return found


def _height(choice: Choice) -> int:
    return px(CHOICE_HEADING if choice.value is None else CHOICE_ROW)


def _paint_row(painter: QPainter, rect: QRect, choice: Choice, *, is_current: bool) -> None:
    if is_current:
        box(painter, QRectF(rect), px(RADIUS_CONTROL), "accent_soft")
    size = px(CHOICE_TILE)
    tile = QRect(rect.left() + px(SPACE_12), rect.center().y() - size // 2 + 1, size, size)
    middle = QRect(0, 0, px(ICON_BUTTON), px(ICON_BUTTON))
    middle.moveCenter(tile.center())
    if choice.kind:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look().tokens.group(choice.kind).tint))
        painter.drawRoundedRect(QRectF(tile), px(RADIUS_CONTROL), px(RADIUS_CONTROL))
        icon(choice.sign or choice.kind, f"groups.{choice.kind}.on_tint").paint(painter, middle)
    elif choice.sign:
        sign(painter, choice.sign, "text2", middle)
    right = rect.right() - px(SPACE_12)
    keys = choice.keys or ("Enter" if is_current else "")
    if keys:
        width = keycap_width(key_text(keys))
        cap = QRect(right - width, rect.center().y() - px(KEYCAP) // 2 + 1, width, px(KEYCAP))
        ink, border = ("accent", "accent") if is_current else ("text2", "border")
        paint_keycap(painter, cap, key_text(keys), ink, "surface", border)
        right = cap.left() - px(SPACE_8)
    left = tile.right() + px(SPACE_12)
    words = QRect(left, rect.top(), right - left, rect.height())
    if not choice.note:
        _write(painter, words, choice.title, Type.ROW_TITLE, "text")
        return
    upper, lower = look().metrics(Type.ROW_TITLE).height(), look().metrics(Type.NOTE).height()
    top = words.center().y() - (upper + lower) // 2 + px(SPACE_2) // 2
    _write(painter, QRect(left, top, words.width(), upper), choice.title, Type.ROW_TITLE, "text")
    _write(painter, QRect(left, top + upper, words.width(), lower), choice.note, Type.NOTE, "text2")


def _write(painter: QPainter, rect: QRect, text: str, role: Type, ink: str) -> None:
    painter.setFont(look().font(role))
    painter.setPen(look().colour(ink))
    shown = look().metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
