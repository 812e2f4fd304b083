"""The closed times to come, each with the way to reopen it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.routes import ClosureRow
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import px
from desktop.kit.rows import lines
from desktop.kit.sizes import SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label


class KnownTimes(QWidget):
    """`reopened(key)` tells which closed time a person takes back."""

    reopened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known, self._rows = Caption(), QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(SPACE_16))
        for part in (self._known, self._rows):
            self._column.addWidget(part)

    def show_rows(self, rows: Sequence[ClosureRow]) -> None:
        """List closed times."""
        self._known.setText(self.tr("Closed times to come"))
        self._known.setVisible(bool(rows))
        self._rows = lines(self._column, self._rows, [self._line(row) for row in rows], wide=1)

    def _line(self, row: ClosureRow) -> Sequence[QWidget]:
        what = row.route or self.tr("the whole site")
        if row.stop:
            what = self.tr("{route}: {stop}").format(route=row.route, stop=row.stop)
        when = f"{formats.moment(row.span.starts)} – {formats.moment(row.span.ends)}"
        reopen = Button(self.tr("Reopen"), Kind.GHOST, small=True)
        reopen.setAccessibleName(f"{reopen.text()}: {what}, {when}")
        reopen.clicked.connect(partial(self._tell, row))
        why = label(row.reason) if not row.note else f"{label(row.reason)}: {row.note}"
        return Text(when, Type.CONTROL_STRONG), Text(f"{what} · {why}", Type.NOTE, "text2"), reopen

    def _tell(self, row: ClosureRow, _on: bool = False) -> None:
        self.reopened.emit(row.id)
