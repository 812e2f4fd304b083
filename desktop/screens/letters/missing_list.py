"""What a letter still needs: each value with the sentence why it is missing, and the way to fill it in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from db.reports.letters.fields import SETTING_OF, FillIn
from db.reports.letters.shelf import Missing
from desktop.kit.button import Button
from desktop.kit.card import Panel
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.sign import Sign
from desktop.kit.sizes import ICON_BLOCK, SPACE_4, SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

LONGEST = 1000


class MissingRow(QWidget):
    """One value: a field to type a setting into, or a button that leads to the visit."""

    filled = Signal(str, str)
    place_wanted = Signal(object)

    def __init__(self, missing: Missing) -> None:
        super().__init__()
        self.missing = missing
        title = shown(missing.title)
        title = title[:1].upper() + title[1:]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_4))
        line = QHBoxLayout()
        line.setSpacing(px(SPACE_8))
        line.addWidget(Sign("remark", "warning", ICON_BLOCK), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Text(shown(missing.sentence), Type.CONTROL, "text", wraps=True), 1)
        column.addLayout(line)
        self.field: QLineEdit | None = None
        if missing.field in SETTING_OF:
            self.button = Button(self.tr("Save"), small=True)
            self.field = QLineEdit()
            self.field.setMaxLength(LONGEST)
            self.field.setAccessibleName(title)
            self.field.setPlaceholderText(title)
            self.field.returnPressed.connect(self._fill)
            self.button.clicked.connect(self._fill)
            answer = QHBoxLayout()
            answer.setSpacing(px(SPACE_8))
            answer.addWidget(self.field, 1)
            answer.addWidget(self.button)
            column.addLayout(answer)
        else:
            is_enterprise = missing.place is FillIn.ENTERPRISE
            self.button = Button(
                self.tr("Open the settings") if is_enterprise else self.tr("Open the visit"), small=True
            )
            self.button.clicked.connect(self._lead)
            line.addWidget(self.button)
        self.button.setAccessibleName(f"{title}: {self.button.text()}")

    def first(self) -> QWidget:
        """What the keyboard comes to."""
        return self.field or self.button

    def _fill(self) -> None:
        if self.field is not None and self.field.text().strip():
            self.filled.emit(SETTING_OF[self.missing.field], self.field.text().strip())
        elif self.field is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lead(self) -> None:
        self.place_wanted.emit(self.missing.place)


class MissingList(Panel):
    """Hidden while nothing is missing; `filled(setting, value)` and `place_wanted(place)` are those of its rows."""

    filled = Signal(str, str)
    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = Text("", Type.ROW_TITLE, wraps=True)
        self.body.addWidget(self.title)
        self.rows: list[MissingRow] = []
        self._shown: tuple[Missing, ...] = ()
        look().changed.connect(self._again)
        self.hide()

    def show_missing(self, missing: Sequence[Missing], title: str) -> None:
        """Show what is missing under a title; rows that stay keep what was typed."""
        self.title.setText(title)
        self.setVisible(bool(missing))
        if tuple(missing) != self._shown:
            self._shown = tuple(missing)
            self._again()

    def focus_first(self) -> None:
        """Bring the keyboard to the first value."""
        if self.rows:
            self.rows[0].first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _again(self) -> None:
        typed = {row.missing.field: row.field.text() for row in self.rows if row.field is not None}
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [MissingRow(one) for one in self._shown]
        for row in self.rows:
            if row.field is not None:
                row.field.setText(typed.get(row.missing.field, ""))
            row.filled.connect(self.filled)
            row.place_wanted.connect(self.place_wanted)
            self.body.addWidget(row)
