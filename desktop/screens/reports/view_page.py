"""What the views of a month share: a line of words with the tools at its end, and the way out to what is behind."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.reports.month_picture import MonthPicture
from db.reports.tables import ReportTable
from desktop.kit.button import Button
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.turning import TurningRow
from desktop.kit.typefaces import Type

LEAST_NOTE = 240
"""With less room than this the tools go below the words."""


class ViewPage(QWidget):
    """A view of the month below its strip.

    `visit_wanted(key)` and `request_wanted(key)` ask for one of the books, `behind_wanted(behind)` for the rows behind
    a number, `figure_wanted(figure)` for those of a figure, `save_wanted()` for a workbook of what is shown.
    """

    visit_wanted = Signal(object)
    request_wanted = Signal(object)
    behind_wanted = Signal(object)
    figure_wanted = Signal(object)
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: MonthPicture | None = None
        self.note = Text("", Type.NOTE, "text2", wraps=True)
        self.tools = QHBoxLayout()
        self.copy_button = Button(sign="copy", small=True)
        self.copy_button.clicked.connect(self.copy)
        self.save_button = Button(sign="download", small=True)
        self.save_button.clicked.connect(self.save_wanted)
        for button in (self.copy_button, self.save_button):
            button.setAutoDefault(True)  # Enter presses it, as Space does
        self._head = TurningRow()
        tools = QWidget()
        tools.setLayout(self.tools)
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.tools.addWidget(self.copy_button)
        self.tools.addWidget(self.save_button)
        self._head.row.addWidget(self.note, 1)
        self._head.row.addWidget(tools)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._head)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.note.setMinimumWidth(px(LEAST_NOTE))
        self.column.setSpacing(px(SPACE_8))
        self.tools.setSpacing(px(SPACE_12))

    def show_month(self, picture: MonthPicture) -> None:
        """Show a month."""
        self.picture = picture
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("All rows, for a spreadsheet"))
        self.save_button.setText(self.tr("XLSX"))
        self.save_button.setAccessibleName(self.tr("Save this table as XLSX"))
        self.fill(picture)

    def fill(self, picture: MonthPicture) -> None:
        """Show what the view is about."""
        raise NotImplementedError

    def table(self) -> ReportTable | None:
        """Return what is shown as a table, None where there is none yet."""
        raise NotImplementedError

    def copied_text(self) -> str:
        """Return what Copy puts on the clipboard."""
        raise NotImplementedError

    def copy(self) -> None:
        """Put all rows on the clipboard."""
        QGuiApplication.clipboard().setText(self.copied_text())

    def first_stop(self) -> QWidget:
        """Return the part the keyboard comes to."""
        return self.copy_button
