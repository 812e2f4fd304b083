"""The outbox of a month: each package with its state, and the button that delivers what is queued."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.queries.months import DeliveryRow
from db.queries.outbox import problem_of
from db.reports.month_picture import MonthPicture
from db.reports.receipts import read_receipt
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader, Rule
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.pill import Pill
from desktop.kit.sizes import SPACE_2, SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.words import DELIVERED, DELIVERY_LOOKS, WAITING, delivery_text, moment


class PackageRow(QWidget):
    """A package: its file, what became of it, its state."""

    def __init__(self, row: DeliveryRow, picture: MonthPicture) -> None:
        super().__init__()
        self.row = row
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(ElidedText(row.file_name, Type.ROW_TITLE, mode=Qt.TextElideMode.ElideMiddle))
        self.fact = Text(self._fact(row, picture), Type.CAPTION, "text2", wraps=True)
        words.addWidget(self.fact)
        for text, colour in _answer(row):
            words.addWidget(Text(text, Type.CAPTION, colour, wraps=True))
        problem = problem_of(row.last_problem)
        if problem is not None:
            words.addWidget(Text(shown(problem.what), Type.CAPTION, "danger", wraps=True))
            words.addWidget(Text(shown(problem.cure), Type.CAPTION, "text2", wraps=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(SPACE_12))
        line.addLayout(words, 1)
        tone, sign = DELIVERY_LOOKS[row.state]
        self.state = Pill(delivery_text(row.state), tone, sign)
        line.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)

    def _fact(self, row: DeliveryRow, picture: MonthPicture) -> str:
        if row.sent_at is not None:
            text = self.tr("Delivered {moment} to {place}, checksum {checksum}…")
            return text.format(moment=moment(row.sent_at, picture), place=row.destination, checksum=row.sha256[:16])
        text = self.tr("Queued {moment}, attempts: {n}, checksum {checksum}…")
        return text.format(moment=moment(row.queued_at, picture), n=row.attempts, checksum=row.sha256[:16])


def _answer(row: DeliveryRow) -> list[tuple[str, str]]:
    """Return what the agency said of a package, and what is to be done about it."""
    if not row.receipt:
        return []
    receipt = read_receipt(row.receipt.encode())
    if receipt.is_accepted:
        return [(shown(receipt.sentence), "success")]
    return [(shown(receipt.sentence), "danger"), (shown(receipt.remedy), "text2")]


class DeliveryCard(Card):
    """`wanted` asks to deliver, `elsewhere` to choose another folder first, `exchange` for the sheet with all of it."""

    wanted = Signal()
    elsewhere = Signal()
    exchange = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header = CardHeader()
        self.deliver = Button(kind=Kind.PRIMARY, sign="send")
        self.deliver.setObjectName("deliver")
        self.deliver.clicked.connect(self.wanted)
        self.other_folder = Button(kind=Kind.SECONDARY, sign="folder")
        self.other_folder.clicked.connect(self.elsewhere)
        self.open_exchange = Button(kind=Kind.GHOST, sign="next")
        self.open_exchange.setObjectName("open_exchange")
        self.open_exchange.clicked.connect(self.exchange)
        for button in (self.deliver, self.other_folder, self.open_exchange):
            button.setAutoDefault(True)  # Enter presses it, as Space does
        self.header.right.addWidget(self.open_exchange)
        self.header.right.addWidget(self.other_folder)
        self.header.right.addWidget(self.deliver)
        self._note = Text("", Type.NOTE, "text2", wraps=True)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout()
        self.body.addWidget(self.header)
        self.body.addLayout(self._column)
        self.body.addWidget(self._note)
        look().changed.connect(self.restyle_rows)
        self.restyle_rows()

    def restyle_rows(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_8))

    def show_month(self, picture: MonthPicture) -> None:
        """Show the packages of a month, newest first."""
        is_sent = picture.delivery is not None and picture.delivery.state in DELIVERED
        title = self.tr("Delivered") if is_sent and picture.is_closed else self.tr("Delivery")
        self.header.set_words(title, self.tr("due {day}").format(day=formats.day(picture.due)))
        is_waiting = any(row.state in WAITING for row in picture.deliveries)
        if not picture.queued:
            self.deliver.setText(self.tr("Ask for the receipt"))
        else:
            self.deliver.setText(self.tr("Deliver") if picture.folder else self.tr("Deliver to folder…"))
        self.deliver.setVisible(picture.queued > 0 or (is_waiting and bool(picture.folder)))
        self.open_exchange.setText(self.tr("Exchange"))
        self.other_folder.setText(self.tr("Another folder…"))
        self.other_folder.setVisible(bool(picture.folder) and picture.queued > 0)
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for row in reversed(picture.deliveries):
            if self._rows:
                self._put(Rule())
            self._put(PackageRow(row, picture))
        self._note.setText(self._explained(picture))

    def show_progress(self, step: int, total: int) -> None:
        """Say how far the sending is."""
        self.deliver.setEnabled(step >= total)
        if step < total:
            self._note.setText(self.tr("Delivering {step} of {total}").format(step=step + 1, total=total))

    def packages(self) -> list[PackageRow]:
        """The packages shown, newest first."""
        return [row for row in self._rows if isinstance(row, PackageRow)]

    def _explained(self, picture: MonthPicture) -> str:
        if not picture.deliveries:
            return self.tr("Closing the month puts its signed package here.")
        if picture.folder:
            return self.tr("Destination: {folder}. Delivering again is always safe.").format(folder=picture.folder)
        return self.tr("Choose a shared folder or a memory stick. Delivering again is always safe.")

    def _put(self, widget: QWidget) -> None:
        self._rows.append(widget)
        self._column.addWidget(widget)
