"""One package: how it stands, what was tried, what the agency said, and what to do about it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.model.kinds import DeliveryState
from db.queries.outbox import Package, problem_of
from db.reports.receipts import NotAReceipt, Receipt, read_receipt
from desktop.kit.button import Button, Kind
from desktop.kit.card import Panel
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.pill import Pill
from desktop.kit.sizes import SPACE_2, SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.exchange.words import (
    AGAIN,
    CURES,
    KEYS,
    LOOKS,
    MONTH,
    SITE,
    attempt_words,
    detail_name,
    moment,
    package_name,
    place_name,
    receipt_lines,
    state_word,
)

TRIED = 3
"""So many attempts are told, the newest."""


class PackageCard(Panel):
    """`again` asks to send it once more, `cured(key)` for the place where a refusal is settled."""

    again = Signal(object)
    cured = Signal(object, str)

    def __init__(self, package: Package, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.package = package
        self._zone = zone
        self.receipt = _receipt(package.row.receipt)
        self._head()
        self._facts()
        self._attempts()
        self._answer()
        self.receipt_view = self._receipt_view()
        self._buttons()

    def take_focus(self) -> None:
        """Stand at the first thing that can be done with the package."""
        buttons = (self.cure, self.send_again, self.show_receipt)
        next((one for one in buttons if not one.isHidden()), self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> None:
        row = self.package.row
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(ElidedText(package_name(row), Type.ROW_TITLE))
        words.addWidget(ElidedText(row.file_name, Type.CAPTION, "text2", mode=Qt.TextElideMode.ElideMiddle))
        tone, sign = LOOKS[row.state]
        self.state = Pill(state_word(row.state), tone, sign)
        line = QHBoxLayout()
        line.setSpacing(px(SPACE_12))
        line.addLayout(words, 1)
        line.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def _facts(self) -> None:
        row = self.package.row
        if row.sent_at is not None:
            is_by_hand = row.state is DeliveryState.BY_HAND
            text = (
                self.tr("Taken by hand {moment}: {place}") if is_by_hand else self.tr("Delivered {moment} to {place}")
            )
            text = text.format(moment=moment(row.sent_at, self._zone), place=place_name(row.destination))
        else:
            text = self.tr("Queued {moment}").format(moment=moment(row.queued_at, self._zone))
        self.fact = Text(text, Type.NOTE, "text2", wraps=True)
        self.body.addWidget(self.fact)
        problem = problem_of(row.last_problem)
        if problem is not None and row.sent_at is None:
            self._say(shown(problem.cure), "text")
        if row.state is DeliveryState.QUEUED and row.next_attempt_at is not None:
            next_one = self.tr("Next attempt by itself: {moment}")
            self._say(next_one.format(moment=moment(row.next_attempt_at, self._zone)), "text2")

    def _attempts(self) -> None:
        told = self.package.attempts
        if told and told[0].problem is None and self.package.row.sent_at is not None:
            told = told[1:]  # the line above says it
        for place, one in enumerate(told[:TRIED]):
            is_now = place == 0 and one.problem is not None and self.package.row.sent_at is None
            self._say(attempt_words(one, self._zone), "danger" if is_now else "text2")
        if len(told) > TRIED:
            self._say(self.tr("and %n earlier attempt(s)", "", len(told) - TRIED), "text3")

    def _answer(self) -> None:
        if self.receipt is None:
            return
        if self.receipt.is_accepted:
            self._say(shown(self.receipt.sentence), "success")
            return
        self._say(self.tr("The agency returned it: {reason}").format(reason=shown(self.receipt.sentence)), "danger")
        for name, value in sorted(self.receipt.detail.items()):
            self._say(f"{detail_name(name)}: {' '.join(value.split())[:200]}", "text2")
        self._say(shown(self.receipt.remedy), "text")

    def _receipt_view(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_2))
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(receipt_lines(self.receipt, self._zone) if self.receipt else ()):
            grid.addWidget(Text(name, Type.CAPTION, "text3"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(ElidedText(value, Type.CAPTION, mode=Qt.TextElideMode.ElideMiddle), line, 1)
        made.hide()
        self.body.addWidget(made)
        return made

    def _buttons(self) -> None:
        row = self.package.row
        line = QHBoxLayout()
        line.setSpacing(px(SPACE_8))
        cure = "" if self.receipt is None or self.receipt.refusal is None else CURES.get(self.receipt.refusal, AGAIN)
        self.cure = Button(self._cure_word(cure), Kind.SECONDARY, small=True)
        self.cure.setObjectName("cure")
        self.cure.clicked.connect(partial(self._tell_cure, cure))
        self.send_again = Button(self.tr("Send again"), Kind.SECONDARY, sign="send", small=True)
        self.send_again.setObjectName("send_again")
        self.send_again.clicked.connect(self._tell_again)
        self.show_receipt = Button(self.tr("Receipt"), Kind.GHOST, sign="show", small=True)
        self.show_receipt.setObjectName("show_receipt")
        self.show_receipt.setCheckable(True)
        self.show_receipt.toggled.connect(self.receipt_view.setVisible)
        for button in (self.cure, self.send_again, self.show_receipt):
            button.setAccessibleDescription(package_name(row))
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.cure.setVisible(cure not in ("", AGAIN))
        self.send_again.setVisible(row.sent_at is not None and row.state is not DeliveryState.SENDING)
        self.show_receipt.setVisible(self.receipt is not None)

    def _cure_word(self, cure: str) -> str:
        match cure:
            case _ if cure == KEYS:
                return self.tr("Show the key of this site")
            case _ if cure == SITE:
                return self.tr("Open the settings of the site")
            case _ if cure == MONTH:
                return self.tr("Open the month")
        return ""

    def _say(self, text: str, colour: str) -> None:
        self.body.addWidget(Text(text, Type.NOTE, colour, wraps=True))

    def _tell_again(self) -> None:
        self.again.emit(self.package.row)

    def _tell_cure(self, cure: str, _on: bool = False) -> None:
        self.cured.emit(self.package.row, cure)


def _receipt(kept: str) -> Receipt | None:
    try:
        return read_receipt(kept.encode()) if kept else None
    except NotAReceipt:  # kept by an earlier version
        return None
