"""The dates of a series: each can be opened, left out or brought back; what is past can only be looked at."""

from collections.abc import Hashable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.series import OccurrenceRow, SeriesCard
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8
from desktop.kit.table import Column, Need, PagedTable
from desktop.labels import state_title

translate = QCoreApplication.translate


def state_of(row: OccurrenceRow) -> str:
    """Say how a date stands."""
    if row.state is None:
        return translate("Dates", "left out")
    state = state_title(row.state)
    return translate("Dates", "{state}, moved").format(state=state) if row.is_moved else state


def _ink(row: OccurrenceRow) -> str:
    return "text" if row.is_coming else "text3"


def _people(row: OccurrenceRow) -> str:
    return formats.number(row.people) if row.visit_id is not None else ""


def _guide(row: OccurrenceRow) -> str:
    return row.guide or (translate("Dates", "no guide yet") if row.is_coming else "")


COLUMNS = (
    Column[OccurrenceRow](
        lambda: translate("Dates", "Date"),
        lambda row: formats.moment(row.starts),
        ink=_ink,
        width=150,
        need=Need.MUST,
    ),
    Column[OccurrenceRow](
        lambda: translate("Dates", "State"), state_of, ink=_ink, width=130, least=100, need=Need.MUST
    ),
    Column[OccurrenceRow](lambda: translate("Dates", "Route"), lambda row: row.route, ink=_ink, width=160, least=90),
    Column[OccurrenceRow](
        lambda: translate("Dates", "People"), _people, is_number=True, ink=_ink, width=70, need=Need.EXTRA
    ),
    Column[OccurrenceRow](lambda: translate("Dates", "Guide"), _guide, ink=_ink, least=90),
)


class Dates(QWidget):
    """`skipped(visits)`, `restored(occurrences)` and `opened(visit)` tell what a person wants with the rows chosen."""

    skipped = Signal(object)
    restored = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[UUID, OccurrenceRow] = {}
        self.table = PagedTable[OccurrenceRow](COLUMNS, self._fetch)
        self.skip = Button(kind=Kind.SECONDARY, keys="Del", small=True)
        self.restore = Button(kind=Kind.SECONDARY, small=True)
        self.open = Button(kind=Kind.GHOST, small=True)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        for button in (self.skip, self.restore):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_8))
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.setFocusProxy(self.table)
        self.skip.clicked.connect(self._skip)
        self.restore.clicked.connect(self._restore)
        self.open.clicked.connect(self._open)
        self.table.opened.connect(self._open_row)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the table and the buttons."""
        self.table.setAccessibleName(self.tr("Dates of the series"))
        self.skip.setText(self.tr("Leave out"))
        self.restore.setText(self.tr("Bring back"))
        self.open.setText(self.tr("Open the visit"))

    def show_series(self, card: SeriesCard, visit_id: UUID | None) -> None:
        """List the dates in their order; the visit from which one came is chosen."""
        self._rows = {row.id: row for row in card.occurrences}
        self.table.show_ids(list(self._rows))
        if not self.table.selected_ids():
            own = next((row.id for row in card.occurrences if row.visit_id == visit_id), None)
            if own is not None:
                self.table.choose(own)
        self._follow()

    def chosen(self) -> list[OccurrenceRow]:
        """Return the rows chosen."""
        return [self._rows[key] for key in self.table.selected_ids() if isinstance(key, UUID)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete leaves out what is chosen."""
        if event.key() == Qt.Key.Key_Delete and self.skip.isEnabled():
            self._skip()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _follow(self) -> None:
        rows = self.chosen()
        self.skip.setEnabled(any(row.is_coming for row in rows))
        self.restore.setEnabled(any(row.visit_id is None for row in rows))
        self.open.setEnabled(len(rows) == 1 and rows[0].visit_id is not None)

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, OccurrenceRow]:
        return {key: self._rows[key] for key in ids if isinstance(key, UUID) and key in self._rows}

    def _skip(self) -> None:
        self.skipped.emit([row.visit_id for row in self.chosen() if row.is_coming])

    def _restore(self) -> None:
        self.restored.emit([row.id for row in self.chosen() if row.visit_id is None])

    def _open(self) -> None:
        for row in self.chosen()[:1]:
            if row.visit_id is not None:
                self.opened.emit(row.visit_id)

    def _open_row(self, key: object) -> None:
        if isinstance(key, UUID) and self._rows[key].visit_id is not None:
            self.opened.emit(self._rows[key].visit_id)
