"""The dates of a series: each can be left out or brought back."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from db.queries.series import OccurrenceRow, SeriesCard
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import state_title


class Dates(QScrollArea):
    """`skipped(visit)` and `restored(occurrence)` tell what a person wants with a date."""

    skipped = Signal(object)
    restored = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)

    def show_series(self, card: SeriesCard) -> None:
        """List the dates in their order."""
        page = QWidget()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_16))
        grid.setVerticalSpacing(px(SPACE_8))
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(card.occurrences):
            quiet = "text" if row.is_coming else "text2"
            grid.addWidget(Text(formats.moment(row.starts), Type.CONTROL_STRONG, quiet), place, 0)
            grid.addWidget(Text(self._state(row), Type.NOTE, "text2"), place, 1)
            button = self._button(row)
            if button is not None:
                button.setAccessibleName(f"{button.text()}: {formats.moment(row.starts)}")
                grid.addWidget(button, place, 2)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def buttons(self) -> list[Button]:
        """Return the buttons of the dates, from the first to the last."""
        return self.findChildren(Button)

    def _state(self, row: OccurrenceRow) -> str:
        if row.state is None:
            return self.tr("left out")
        return (
            self.tr("{state}, moved").format(state=state_title(row.state)) if row.is_moved else state_title(row.state)
        )

    def _button(self, row: OccurrenceRow) -> Button | None:
        if row.visit_id is None:
            button = Button(self.tr("Bring back"), small=True)
            button.clicked.connect(partial(self._emit_restored, row.id))
        elif row.is_coming:
            button = Button(self.tr("Leave out"), Kind.GHOST, small=True)
            button.clicked.connect(partial(self._emit_skipped, row.visit_id))
        else:
            return None
        return button

    def _emit_restored(self, key: object) -> None:
        self.restored.emit(key)

    def _emit_skipped(self, key: object) -> None:
        self.skipped.emit(key)
