"""What the agency would say of the summary, with a way to each figure it doubts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.reports.findings import FigureFinding
from db.reports.month_picture import MonthPicture
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader, Rule
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.sign import Sign
from desktop.kit.sizes import SPACE_2, SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class FindingRow(QWidget):
    """A sentence, what to do, and a button to the rows behind the figure."""

    opened = Signal(object)

    def __init__(self, finding: FigureFinding, *, can_open: bool) -> None:
        super().__init__()
        self.finding = finding
        meaning, ink = ("conflict", "danger") if finding.blocks else ("remark", "warning")
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(Text(shown(finding.sentence), Type.ROW_TITLE, wraps=True))
        words.addWidget(Text(shown(finding.remedy), Type.NOTE, "text2", wraps=True))
        self.show_rows = Button(self.tr("Show the figure"), Kind.SECONDARY, small=True)
        self.show_rows.clicked.connect(self._tell)
        self.show_rows.setAutoDefault(True)  # Enter presses it, as Space does
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_12))
        row.addWidget(Sign(meaning, ink), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.show_rows, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_rows.setVisible(can_open)

    def _tell(self) -> None:
        self.opened.emit(self.finding)


class CheckCard(Card):
    """The findings, those that refuse the summary first; `opened(finding)` asks for the figure of one."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header = CardHeader()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout()
        self.body.addWidget(self.header)
        self.body.addLayout(self._column)
        look().changed.connect(self.restyle_rows)
        self.restyle_rows()

    def restyle_rows(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_8))

    def show_findings(self, picture: MonthPicture) -> None:
        """Show what the rules of the agency find in a month."""
        if picture.blocking:
            title = self.tr("The agency would refuse the summary")
        elif picture.findings:
            title = self.tr("The figures add up; the agency would ask")
        else:
            title = self.tr("The figures add up")
        note = self.tr("The same rules run when the agency receives the summary")
        self.header.set_words(title, note)
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for finding in picture.findings:
            self._add(finding, can_open=(finding.field, finding.dim, finding.key) in picture.figures)
        if not picture.findings:
            sentence = self.tr("Every sum equals its parts, every code is in the lists, nothing looks unlikely.")
            self._put(Text(sentence, Type.BODY, "success", wraps=True))

    def rows(self) -> list[FindingRow]:
        """The findings shown."""
        return [row for row in self._rows if isinstance(row, FindingRow)]

    def _add(self, finding: FigureFinding, *, can_open: bool) -> None:
        if self._rows:
            self._put(Rule())
        row = FindingRow(finding, can_open=can_open)
        row.opened.connect(self.opened)
        self._put(row)

    def _put(self, widget: QWidget) -> None:
        self._rows.append(widget)
        self._column.addWidget(widget)
