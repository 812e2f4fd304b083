"""The question before an evacuation is ended: who is still missing, by name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sizes import CHOICE_TILE, PALETTE, SPACE_4, SPACE_8, SPACE_16, SPACE_24
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class EndDialog(QDialog):
    """Enter goes back to the list while somebody is missing; `accepted` ends."""

    def __init__(self, title: str, note: str, missing: Sequence[str], end: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(px(PALETTE) * 2 // 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_24), px(SPACE_24), px(SPACE_24), px(SPACE_16))
        column.setSpacing(px(SPACE_8))
        column.addWidget(Text(title, Type.TITLE, wraps=True))
        column.addWidget(Text(note, Type.BODY, "text2", wraps=True))
        if missing:
            column.addWidget(self._names(missing), 1)
        self.back = Button(self.tr("Back to the list"), Kind.SECONDARY, keys="Esc")
        self.end = Button(end, Kind.DANGER_SOFT if missing else Kind.PRIMARY)
        self.back.clicked.connect(self.reject)
        self.end.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.end)
        column.addSpacing(px(SPACE_8))
        column.addLayout(row)
        (self.back if missing else self.end).setFocus()

    def _names(self, missing: Sequence[str]) -> QScrollArea:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_4))
        for name in missing:
            column.addWidget(Text(name, Type.NAME, "danger", wraps=True))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(px(CHOICE_TILE) * min(len(missing) + 1, 8))
        return scroll
