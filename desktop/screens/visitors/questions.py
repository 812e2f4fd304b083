"""The questions of the page: what erasing takes, a true time, a hold by law, a person not to admit."""

from datetime import date, datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QWidget

from db.commands.stop_list import StopDraft
from db.queries.person_card import PersonCard
from desktop.kit import formats
from desktop.kit.fields import pad_text
from desktop.kit.question import Question


class EraseQuestion(Question):
    """Says what goes, that counts stay, and whether the law holds it back; then there is no button to erase."""

    def __init__(self, card: PersonCard, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Erase a person"))
        lines = [
            self.tr("{name}: name, birth, document, needs and notes go for ever, here and in the journal.").format(
                name=card.name
            ),
            self.tr("Entries in %n visit(s) lose the name.", "", len(card.visits)),
            self.tr("Counts stay: presences, categories and the figures of closed months do not move."),
        ]
        if card.holds:
            lines.append(self.tr("The law holds the data back: {reason}").format(reason=card.holds[0].reason))
        else:
            lines.append(self.tr("This cannot be undone."))
        self.words.setText("\n\n".join(lines))
        self.accept_button.setText(self.tr("Erase for ever"))
        self.accept_button.setEnabled(not card.holds)


class TimeQuestion(Question):
    """Asks for the true time of a line of the log."""

    def __init__(self, known: datetime, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Correct a time"))
        self.words.setText(self.tr("The line stays in the log as void; a new one is entered with the true time."))
        self.accept_button.setText(self.tr("Correct"))
        self.moment = QDateTimeEdit()
        self.moment.setDisplayFormat("dd.MM.yyyy HH:mm")
        self.moment.setDateTime(QDateTime.fromString(f"{known:%Y-%m-%d %H:%M}", "yyyy-MM-dd HH:mm"))
        pad_text(self.moment)
        self.add_field(self.moment, self.tr("True time"))
        self.moment.setFocus()

    def value(self) -> datetime:
        """The wall-clock time that was typed."""
        return datetime.fromisoformat(self.moment.dateTime().toString("yyyy-MM-dd HH:mm"))


class HoldQuestion(Question):
    """Asks why the data must be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Hold by law"))
        self.words.setText(self.tr("Neither a wish nor the term erases the data until the hold is lifted."))
        self.accept_button.setText(self.tr("Hold"))
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self._labelled = self.add_field(self.reason, self.tr("Reason"))
        self.reason.setFocus()

    def accept(self) -> None:
        """A hold needs its reason."""
        if self.reason.text().strip():
            super().accept()
        else:
            self._labelled.complain(self.tr("Say why the data must be kept."))
            self.reason.setFocus()


class StopQuestion(Question):
    """Asks for a person not to admit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Not to admit"))
        self.words.setText(
            self.tr("The person is told apart at the import of a list and at the gate. No paper says why.")
        )
        self.accept_button.setText(self.tr("Put on the list"))
        self.surname, self.given, self.born, self.reason = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.document = QLineEdit()
        self.born.setPlaceholderText(formats.numeric(date(1980, 1, 31)))
        self._fields = {
            "surname": self.add_field(self.surname, self.tr("Surname")),
            "given": self.add_field(self.given, self.tr("Given name")),
            "birth_date": self.add_field(self.born, self.tr("Date of birth")),
            "document": self.add_field(self.document, self.tr("Document")),
            "reason": self.add_field(self.reason, self.tr("Reason, for staff only")),
        }
        self.draft: StopDraft | None = None
        self.surname.setFocus()

    def accept(self) -> None:
        """Take what was typed; a field that is missing or wrong says so."""
        for labelled in self._fields.values():
            labelled.complain("")
        born = _day(self.born.text())
        if self.born.text().strip() and born is None:
            self._complain("birth_date", self.tr("Write the day as 31.01.1980."))
        elif not self.surname.text().strip():
            self._complain("surname", self.tr("Give the surname."))
        elif not self.reason.text().strip():
            self._complain("reason", self.tr("Give the reason."))
        else:
            self.draft = StopDraft(
                surname=self.surname.text().strip()[:200],
                given=self.given.text().strip()[:200],
                birth_date=born,
                document=self.document.text().strip()[:60],
                reason=self.reason.text().strip()[:400],
            )
            super().accept()

    def _complain(self, name: str, text: str) -> None:
        self._fields[name].complain(text)
        self._fields[name].field.setFocus()


def _day(text: str) -> date | None:
    parts = text.strip().replace("/", ".").split(".")
    try:
        day, month, year = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        return None
