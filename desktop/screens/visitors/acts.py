"""The question which act of destruction is to be printed."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from db.queries.destruction import ActRow
from desktop.kit import formats
from desktop.kit.question import Question


class ActsQuestion(Question):
    """Offers the acts, the newest first."""

    def __init__(self, acts: Sequence[ActRow], parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Act of destruction"))
        self.words.setText(self.tr("An act tells how many names and document numbers were destroyed, never whose."))
        self.accept_button.setText(self.tr("Save as PDF"))
        self.acts = QComboBox()
        for act in acts:
            text = self.tr("{moment}: names {names}, documents {documents}").format(
                moment=formats.moment(act.at), names=formats.number(act.names), documents=formats.number(act.documents)
            )
            self.acts.addItem(text, act.id)
        self.add_field(self.acts, self.tr("Act of"))
        self.acts.setFocus()

    def chosen(self) -> UUID:
        """Return the act that was chosen."""
        key: UUID = self.acts.currentData()
        return key
