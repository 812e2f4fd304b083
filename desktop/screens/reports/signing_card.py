"""The signed package of a month and all its revisions, each named by its digest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from db.reports.month_picture import MonthPicture, Revision
from db.reports.titles import APPROVERS, CORRECTIONS
from desktop.kit import formats
from desktop.kit.button import Button
from desktop.kit.card import Caption, Card, CardHeader, Panel
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_4, SPACE_8, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.words import moment, named


class SigningCard(Card):
    """Package, checksum and key, to be read out and compared; then the revisions.

    `compared(before, after)` asks what tells a revision from the one it replaced.
    """

    compared = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header = CardHeader()
        self._facts = QWidget()
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._labels = [Caption() for _ in range(3)]
        self.package, self.checksum, self.key = (selectable() for _ in range(3))
        for row, (label, value) in enumerate(zip(self._labels, (self.package, self.checksum, self.key), strict=True)):
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(value, row, 1)
        self._revisions = QVBoxLayout()
        self._panels: list[RevisionPanel] = []
        self.body.addWidget(self.header)
        self.body.addWidget(self._facts)
        self.body.addLayout(self._revisions)
        look().changed.connect(self.restyle_facts)
        self.restyle_facts()

    def restyle_facts(self) -> None:
        """Take sizes from the look in force."""
        self._grid.setHorizontalSpacing(px(SPACE_16))
        self._grid.setVerticalSpacing(px(SPACE_8))
        self._revisions.setSpacing(px(SPACE_8))

    def show_month(self, picture: MonthPicture) -> None:
        """Show the newest package and the revisions, newest first."""
        delivery = picture.delivery
        for label, text in zip(self._labels, (self.tr("Package"), self.tr("Checksum"), self.tr("Key")), strict=True):
            label.setText(text)
        self._facts.setVisible(delivery is not None)
        if delivery is None:
            title = named(self.tr("{month} is not signed yet"), picture.month)
            self.header.set_words(title, self.tr("Closing the month signs its summary with the key of this site"))
        else:
            self.header.set_words(
                self.tr("Signed and verified"), self.tr("The agency knows this key by its fingerprint")
            )
            self.package.setText(delivery.file_name)
            self.checksum.setText(grouped(picture.revisions[-1].row.sha256))
            self.key.setText(picture.signer)
        self._show_revisions(picture)

    def revisions(self) -> list["RevisionPanel"]:
        """The revisions shown, newest first."""
        return list(self._panels)

    def _show_revisions(self, picture: MonthPicture) -> None:
        for old in self._panels:
            self._revisions.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._panels = [RevisionPanel(one, picture) for one in reversed(picture.revisions)]
        for panel in self._panels:
            self._revisions.addWidget(panel)
            panel.compared.connect(self.compared)


class RevisionPanel(Panel):
    """A revision: when and by which role it was closed, why, its digest and that of the one it replaced."""

    compared = Signal(int, int)

    def __init__(self, revision: Revision, picture: MonthPicture) -> None:
        super().__init__()
        self.revision = revision
        row = revision.row
        title = self.tr("Revision {n} · {moment} · {role} · visitors: {people}").format(
            n=row.revision,
            moment=moment(row.closed_at, picture),
            role=shown(APPROVERS[row.approver]),
            people=formats.number(revision.visitors),
        )
        self.body.setSpacing(px(SPACE_4))
        self.body.addWidget(Text(title, Type.CONTROL_STRONG, wraps=True))
        if row.reason is not None:
            why = self.tr("{reason}: “{note}”").format(reason=shown(CORRECTIONS[row.reason]), note=row.note)
            self.body.addWidget(Text(why, Type.NOTE, "text2", wraps=True))
        self.digest = selectable(Type.CAPTION, "text2")
        self.digest.setText(grouped(row.sha256))
        self.body.addWidget(self.digest)
        if revision.supersedes:
            replaces = selectable(Type.CAPTION, "text3")
            replaces.setText(self.tr("replaces {digest}").format(digest=grouped(revision.supersedes)))
            self.body.addWidget(replaces)
            self.what_differs = Button(self.tr("What differs"), small=True, sign="amendment")
            self.what_differs.setAccessibleName(
                self.tr("What tells revision {n} from revision {before}").format(
                    n=row.revision, before=row.revision - 1
                )
            )
            self.what_differs.setAutoDefault(True)  # Enter presses it, as Space does
            self.what_differs.clicked.connect(self._compare)
            self.body.addWidget(self.what_differs, 0, Qt.AlignmentFlag.AlignLeft)

    def _compare(self) -> None:
        number = self.revision.row.revision
        self.compared.emit(number - 1, number)


def grouped(digest: str) -> str:
    """Write a digest in groups of eight, to be compared by eye and to be broken over lines."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def selectable(role: Type = Type.NOTE, colour: str = "text") -> Text:
    """A text that can be marked and copied, by the keyboard too."""
    text = Text("", role, colour, wraps=True)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return text
