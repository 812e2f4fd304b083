"""Rows pasted from a spreadsheet, looked at before they become requests."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.exchange.pasted_requests import PastedRow
from db.rules.typed_requests import Wish
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.icons import icon
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.table import Column, Need, PagedTable
from desktop.screens.visits.words import wishes_shown


class PastePreview(Card):
    """Rows that can be taken are ticked, unless something about them wants a look; `taken(drafts)` by Ctrl+Enter."""

    taken = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PastedRow] = []
        self.ticked: set[int] = set()
        self._head = CardHeader()
        self.table = PagedTable[PastedRow](self._columns(), self._fetch)
        self.take = Button(kind=Kind.PRIMARY, keys="Ctrl+Return")
        self.leave = Button(kind=Kind.SECONDARY, keys="Esc")
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_8))
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        inner = QVBoxLayout()
        inner.setSpacing(px(SPACE_12))
        inner.addWidget(self._head)
        inner.addWidget(self.table, 1)
        inner.addLayout(foot)
        self.body.addLayout(inner)
        self.table.ticked.connect(self._tick)
        self.table.clicked.connect(self._click)
        self.take.clicked.connect(self.accept)
        self.leave.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        ready = sum(row.is_ready for row in self.rows)
        bad = len(self.rows) - ready
        words = [self.tr("%n row(s) ready", "", ready)]
        if bad:
            words.append(self.tr("%n row(s) cannot be taken", "", bad))
        self._head.set_words(self.tr("Pasted requests"), ", ".join(words))
        self.table.setAccessibleName(self.tr("Pasted requests"))
        self.leave.setText(self.tr("Discard"))
        self.take.setText(self.tr("Take %n request(s)", "", len(self.ticked)))

    def show_rows(self, rows: Sequence[PastedRow]) -> None:
        """Show rows; those without a remark are ticked."""
        self.rows = list(rows)
        self.ticked = {row.number for row in rows if row.is_clean}
        self.table.show_ids([row.number for row in rows])
        self.retranslate()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.rows:
            self.table.choose(self.rows[0].number)

    def accept(self) -> None:
        """Tell the ticked rows."""
        drafts = [row.draft for row in self.rows if row.number in self.ticked and row.draft]
        if drafts:
            self.taken.emit(drafts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc discards, Ctrl+Enter takes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _columns(self) -> tuple[Column[PastedRow], ...]:
        return (
            Column[PastedRow](
                lambda: QCoreApplication.translate("Requests", "Row"),
                lambda row: str(row.number),
                sign=self._sign,
                accessible=self._spoken,
                width=72,
                need=Need.MUST,
            ),
            Column[PastedRow](
                lambda: QCoreApplication.translate("Requests", "Who"),
                lambda row: row.cells.get("who", ""),
                width=230,
                least=120,
                need=Need.MUST,
            ),
            Column[PastedRow](
                lambda: QCoreApplication.translate("Requests", "People"),
                lambda row: row.cells.get("people", ""),
                is_number=True,
                width=84,
            ),
            Column[PastedRow](
                lambda: QCoreApplication.translate("Requests", "Wished dates"), self._wishes, width=220, least=110
            ),
            Column[PastedRow](
                lambda: QCoreApplication.translate("Requests", "Route"),
                lambda row: row.cells.get("route", ""),
                width=140,
                least=80,
                need=Need.EXTRA,
            ),
            Column[PastedRow](
                lambda: QCoreApplication.translate("Requests", "What to look at"),
                lambda row: " ".join(shown(one) for one in (*row.problems, *row.remarks)),
                ink=lambda row: "warning" if row.is_ready else "danger",
                width=320,
                least=150,
                need=Need.MUST,
                weight=1,
            ),
        )

    def _sign(self, row: PastedRow) -> QIcon:
        if not row.is_ready:
            return icon("barred", "danger")
        return icon("ticked", "accent") if row.number in self.ticked else icon("unticked", "control")

    def _spoken(self, row: PastedRow) -> str:
        if not row.is_ready:
            return QCoreApplication.translate("Requests", "cannot be taken")
        return (
            QCoreApplication.translate("Requests", "ticked")
            if row.number in self.ticked
            else QCoreApplication.translate("Requests", "not ticked")
        )

    def _wishes(self, row: PastedRow) -> str:
        if row.draft is None or not row.draft.wishes:
            return row.cells.get("when", "")
        return wishes_shown(tuple(Wish(wish.day, wish.starts) for wish in row.draft.wishes))

    def _fetch(self, numbers: Sequence[Hashable]) -> Mapping[Hashable, PastedRow]:
        return {row.number: row for row in self.rows if row.number in numbers}

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._tick(self.table.rows.id_at(index.row()))

    def _tick(self, number: object) -> None:
        row = next((one for one in self.rows if one.number == number), None)
        if row is not None and row.is_ready:
            self.ticked ^= {row.number}
            self.table.viewport().update()
            self.retranslate()
