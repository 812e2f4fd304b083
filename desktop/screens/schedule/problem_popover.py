"""What is wrong with a visit, why, and the numbered ways to mend it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from db.queries.schedule import ScheduledVisit
from db.rules.findings import Finding
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.keycap import keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, smooth
from desktop.kit.phrases import shown
from desktop.kit.popover import Popover
from desktop.kit.pressable import Pressable
from desktop.kit.sign import Sign
from desktop.kit.sizes import KEYCAP, RADIUS_CONTROL, RADIUS_PANEL, SPACE_2, SPACE_6, SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type
from desktop.labels import kind_title
from desktop.screens.schedule.options import Option
from desktop.screens.schedule.strokes import write

OPTION = 46


class OptionRow(Pressable):
    """A way to mend, with the digit that takes it."""

    def __init__(self, number: int, label: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._note = note
        self.setText(label)
        self.setAccessibleName(f"{number}. {label}")
        self.setAccessibleDescription(note)
        self.setToolTip(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines, or one."""
        return QSize(px(200), px(OPTION if self._note else OPTION - 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the first one on the accent, the others quieter."""
        painter = smooth(self)
        is_first = self.number == 1
        rect = QRectF(self.rect())
        fill = "accent_soft" if is_first else "hover" if self.is_lit else "popover"
        box(painter, rect, px(RADIUS_CONTROL), fill, "" if is_first else "border")
        if self.is_ringed:
            focus_ring(painter, rect, px(RADIUS_CONTROL))
        digit = str(self.number)
        width = keycap_width(digit)
        cap = QRect(self.width() - width - px(SPACE_12), (self.height() - px(KEYCAP)) // 2, width, px(KEYCAP))
        paint_keycap(
            painter, cap, digit, "accent" if is_first else "text2", "popover", "accent" if is_first else "border"
        )
        left = px(SPACE_12)
        height = look().metrics(Type.CONTROL_STRONG).height()
        below = look().metrics(Type.CAPTION).height() if self._note else 0
        top = (self.height() - height - below) / 2
        room = QRectF(left, top, cap.left() - left - px(SPACE_8), height)
        write(painter, room, self.text(), Type.CONTROL_STRONG, "accent" if is_first else "text")
        if self._note:
            write(painter, room.translated(0, height), self._note, Type.CAPTION, "text2")
        painter.end()


class SaidBox(QFrame):
    """The sentence of a finding, on the ground of its gravity."""

    def __init__(self, sentence: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE_12), px(SPACE_8), px(SPACE_12), px(SPACE_8))
        row.setSpacing(px(SPACE_8))
        row.addWidget(Sign("warning", role), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, Type.CONTROL_STRONG, role, wraps=True), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), f"{self._role}_soft")
        painter.end()


class ProblemPopover(Popover):
    """`taken(visit id, option)` by a click or its digit; `kept(role, reason)` keeps the visit as it is."""

    taken = Signal(object, object)
    kept = Signal(str, str)
    opened = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.visit: ScheduledVisit | None = None
        self.findings: tuple[Finding, ...] = ()
        self._options: tuple[Option, ...] = ()
        self._around = QRect()
        self._content = QWidget(self)
        self.body.addWidget(self._content)
        self.role = QLineEdit()
        self.reason = QLineEdit()

    def show_visit(
        self,
        visit: ScheduledVisit,
        route: str,
        findings: Sequence[Finding],
        options: Sequence[Option],
        around: QRect,
    ) -> None:
        """Show a visit's findings beside its block."""
        self.visit, self.findings, self._options = visit, tuple(findings), tuple(options)
        self._around = around
        self._fill(route)
        first = next(iter(self.rows()), None)
        self.open_at(around, first)

    def rows(self) -> list[OptionRow]:
        """The numbered ways, keeping it with a reason the last of them."""
        return self._content.findChildren(OptionRow)

    def said(self) -> list[str]:
        """The sentences told."""
        return [shown(finding.sentence) for finding in self.findings]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit takes the way of its number; Enter on none opens the visit; arrows walk the ways."""
        rows = self.rows()
        digit = event.key() - Qt.Key.Key_0.value
        if 1 <= digit <= len(rows) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            rows[digit - 1].click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows:
            here = next((place for place, row in enumerate(rows) if row.hasFocus()), 0)
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            rows[(here + step) % len(rows)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """What is shown belongs to a language; another one puts it away."""
        if event.type() == QEvent.Type.LanguageChange:
            self.dismiss()
        super().changeEvent(event)

    def _fill(self, route: str) -> None:
        visit = self.visit
        assert visit is not None
        old = self._content
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_8))
        self.body.replaceWidget(old, self._content)
        old.hide()
        old.deleteLater()
        column.addWidget(self._heading(visit, route))
        for finding in self.findings:
            column.addWidget(SaidBox(shown(finding.sentence), "danger" if finding.blocks else "warning"))
        can_be_kept = any(finding.blocks for finding in self.findings)
        if self._options or can_be_kept:
            column.addWidget(Text(self.tr("How to mend it"), Type.CAPTION_STRONG, "text2"))
        for number, option in enumerate(self._options, start=1):
            row = OptionRow(number, shown(option.label), shown(option.note) if option.note else "")
            row.clicked.connect(self._take)
            column.addWidget(row)
        if can_be_kept:
            note = self.tr("the reason stays in the history")
            row = OptionRow(len(self._options) + 1, self.tr("Keep and give a reason…"), note)
            row.clicked.connect(self._ask_reason)
            column.addWidget(row)
        self._content.show()
        self.setAccessibleName(visit.title)
        self.setAccessibleDescription(" ".join(self.said()))

    def _heading(self, visit: ScheduledVisit, route: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, px(SPACE_2))
        row.setSpacing(px(SPACE_12))
        row.addWidget(Tile(kind=visit.group_kind.value, name=kind_title(visit.group_kind)))
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(ElidedText(visit.title, Type.NAME))
        when = f"{formats.day(visit.span.starts.date())}, {formats.span(visit.span.starts, visit.span.ends)} · {route}"
        words.addWidget(ElidedText(when, Type.CAPTION, "text2"))
        row.addLayout(words, 1)
        open_it = Button(kind=Kind.GHOST, sign="edit", small=True, name=self.tr("Open the visit"))
        open_it.clicked.connect(self._open)
        row.addWidget(open_it)
        return made

    def _take(self) -> None:
        sender = self.sender()
        if isinstance(sender, OptionRow) and self.visit is not None:
            option, visit_id = self._options[sender.number - 1], self.visit.id
            self.dismiss()
            self.taken.emit(visit_id, option)

    def _open(self) -> None:
        visit_id = self.visit.id if self.visit else None
        self.dismiss()
        self.opened.emit(visit_id)

    def _ask_reason(self) -> None:
        """Put two fields in the place of the ways: who allows it, and why."""
        for row in self.rows():
            row.hide()
        self.role, self.reason = QLineEdit(), QLineEdit()
        column = self._content.layout()
        assert isinstance(column, QVBoxLayout)
        for caption, field in ((self.tr("Who allows it (role)"), self.role), (self.tr("Why"), self.reason)):
            label = Text(caption, Type.CAPTION_STRONG, "text2")
            label.setBuddy(field)
            field.setAccessibleName(caption)
            field.returnPressed.connect(self._keep)
            column.addWidget(label)
            column.addWidget(field)
        keep = Button(self.tr("Keep the visit there"), Kind.PRIMARY)
        keep.clicked.connect(self._keep)
        column.addSpacing(px(SPACE_6))
        column.addWidget(keep)
        self.open_at(self._around, self.role)

    def _keep(self) -> None:
        if not self.role.text().strip() or not self.reason.text().strip():
            empty = self.role if not self.role.text().strip() else self.reason
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        role, reason = self.role.text(), self.reason.text()
        self.dismiss()
        self.kept.emit(role, reason)
