"""A list of steps in order, each done, wrong, chosen or still to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, disc, focus_ring, sign, smooth, square
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import (
    ICON_BLOCK,
    ICON_PILL,
    RADIUS_PANEL,
    SPACE_2,
    SPACE_4,
    SPACE_8,
    SPACE_12,
    STEP_MARK,
    STEP_ROW,
)
from desktop.kit.typefaces import Type


class StepState(Enum):
    """How a step stands."""

    TO_COME = "to_come"
    CURRENT = "current"
    DONE = "done"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Step:
    """A step with a fact below its title; `spoken` says its state in words for the reader."""

    key: str
    title: str
    fact: str
    state: StepState
    spoken: str = ""


MARKS = {StepState.CURRENT: "accent", StepState.DONE: "success", StepState.WRONG: "danger"}
INK_ON_MARK = {StepState.CURRENT: "on_accent", StepState.DONE: "surface", StepState.WRONG: "surface"}


class StepRow(Pressable):
    """One step."""

    def __init__(self, number: int, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        self._number = number
        self.setCheckable(True)
        self.setText(step.title)
        self.setAccessibleName(f"{number}. {step.title}")
        self.setAccessibleDescription(f"{step.fact} {step.spoken}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines of text beside the mark."""
        width = max(
            look().width(Type.ROW_TITLE, self.step.title),
            look().width(Type.CAPTION, self.step.fact),
        )
        return QSize(self._words_left() + width + px(ICON_PILL) + 2 * px(SPACE_12), px(STEP_ROW))

    def minimumSizeHint(self) -> QSize:
        """The mark and some letters."""
        few = look().width(Type.ROW_TITLE, "Mmmmmm…")
        return QSize(self._words_left() + few, px(STEP_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark, words."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        if self.isChecked() or self.is_lit:
            box(painter, rect, px(RADIUS_PANEL), "accent_soft" if self.isChecked() else "hover")
        if self.is_ringed:
            focus_ring(painter, rect, px(RADIUS_PANEL))
        size = px(STEP_MARK)
        self._paint_mark(painter, QRectF(px(SPACE_8), (self.height() - size) / 2, size, size))
        self._paint_words(painter)
        if self.isChecked():
            at = square(self.width() - px(SPACE_8) - px(ICON_PILL), self.height() // 2, px(ICON_PILL))
            sign(painter, "forward", "accent", at)
        painter.end()

    def _paint_mark(self, painter: QPainter, at: QRectF) -> None:
        state = self.step.state
        if state in MARKS:
            disc(painter, at, MARKS[state])
        else:
            half = px(SPACE_2) / 4
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("control"), px(SPACE_2) * 0.75))
            painter.drawEllipse(at.adjusted(half, half, -half, -half))
        if state in (StepState.DONE, StepState.WRONG):
            inner = QRect(0, 0, px(ICON_BLOCK), px(ICON_BLOCK))
            inner.moveCenter(QPointF(at.center()).toPoint())
            sign(painter, "done" if state is StepState.DONE else "close", INK_ON_MARK[state], inner)
            return
        painter.setFont(look().font(Type.CONTROL_STRONG))
        painter.setPen(look().colour(INK_ON_MARK.get(state, "text2")))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter) -> None:
        title, fact = look().metrics(Type.ROW_TITLE), look().metrics(Type.CAPTION)
        left = self._words_left()
        room = self.width() - left - px(SPACE_8) - (px(ICON_PILL) + px(SPACE_4) if self.isChecked() else 0)
        top = (self.height() - title.height() - fact.height()) // 2
        chosen, quiet = self.isChecked(), self.step.state is StepState.TO_COME and not self.isChecked()
        fact_ink = "danger" if self.step.state is StepState.WRONG else "accent" if chosen else "text3"
        painter.setFont(look().font(Type.ROW_TITLE))
        painter.setPen(look().colour("text2" if quiet else "text"))
        shown = title.elidedText(self.step.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top, room + 1, title.height()), Qt.AlignmentFlag.AlignLeft, shown)
        painter.setFont(look().font(Type.CAPTION))
        painter.setPen(look().colour(fact_ink))
        shown = fact.elidedText(self.step.fact, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, top + title.height(), room + 1, fact.height()), Qt.AlignmentFlag.AlignLeft, shown)

    def _words_left(self) -> int:
        return px(SPACE_8) + px(STEP_MARK) + px(SPACE_12)


class StepList(QWidget):
    """Steps from top to bottom; one is chosen, arrows walk them, `chosen(key)` tells which a person picked."""

    chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step], chosen: str = "") -> None:
        """Show other steps; the focus stays on the step of the same key."""
        focused = next((row.step.key for row in self.rows() if row.hasFocus()), "")
        for old in self.rows():
            self._group.removeButton(old)
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        for number, step in enumerate(steps, start=1):
            row = StepRow(number, step, self)
            self._group.addButton(row, number)
            self._column.addWidget(row)
            row.setChecked(step.key == chosen)
            if step.key == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[StepRow]:
        """The rows, from the first step to the last."""
        widgets = (item.widget() for place in range(self._column.count()) if (item := self._column.itemAt(place)))
        return [widget for widget in widgets if isinstance(widget, StepRow)]

    def choice(self) -> str:
        """The key of the chosen step; empty if none is."""
        return next((row.step.key for row in self.rows() if row.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a step without telling."""
        for row in self.rows():
            row.setChecked(row.step.key == key)

    def _tell(self, button: QAbstractButton) -> None:
        if isinstance(button, StepRow):
            self.chosen.emit(button.step.key)
