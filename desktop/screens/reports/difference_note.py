"""What a correction has changed since the last revision, in the words of the first few visits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.reports.difference import Difference
from desktop.kit.button import Button
from desktop.kit.card import Panel
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_2, SPACE_4, SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.difference_tables import begun, row_lines

MOST_SENTENCES = 5


class DifferenceNote(Panel):
    """Hidden while there is no earlier revision; `opened(before, after)` asks for the whole difference."""

    opened = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._revisions = (0, 0)
        self.title = Text("", Type.CONTROL_STRONG, wraps=True)
        self.headline = Text("", Type.NOTE, "text2", wraps=True)
        self.all_button = Button(small=True, sign="amendment")
        self.all_button.setAutoDefault(True)  # Enter presses it, as Space does
        self.all_button.clicked.connect(self._open)
        self._sentences: list[Text] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(SPACE_2))
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(self.title)
        words.addWidget(self.headline)
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_8))
        head.addLayout(words, 1)
        head.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(px(SPACE_4))
        self.body.addLayout(head)
        self.body.addLayout(self._lines)
        self.hide()

    def show_difference(self, difference: Difference | None) -> None:
        """Show what differs, or nothing while there is one revision only."""
        self.setVisible(difference is not None)
        if difference is None:
            return
        before, after = difference.before.revision, difference.after.revision
        self._revisions = (before, after)
        self.title.setText(self.tr("What revision {n} changes in revision {before}").format(n=after, before=before))
        self.headline.setText(begun(shown(difference.headline)))
        self.all_button.setText(self.tr("Show all"))
        self.all_button.setAccessibleDescription(self.title.text())
        self.all_button.setVisible(not difference.is_none)
        lines = [line.sentence for line in row_lines(difference)]
        told = lines[:MOST_SENTENCES]
        if len(lines) > len(told):
            told.append(self.tr("and %n more", "", len(lines) - len(told)))
        self._tell(told)

    def sentences(self) -> list[str]:
        """What is told."""
        return [one.text() for one in self._sentences]

    def _tell(self, sentences: list[str]) -> None:
        for old in self._sentences:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._sentences = [Text(one, Type.NOTE, "text", wraps=True) for one in sentences]
        for text in self._sentences:
            self._lines.addWidget(text)

    def _open(self) -> None:
        self.opened.emit(*self._revisions)
