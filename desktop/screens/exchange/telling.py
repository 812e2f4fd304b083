"""What came of a piece of work, as the bar says it: what, beside it, no remedies, and its tone."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.destinations import Way
from db.exchange.outbox import Answered, Sent
from db.queries.months import DeliveryRow
from db.reports.receipts import Receipt
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone
from desktop.screens.exchange.words import package_name

Said = tuple[str, str, tuple[()], Tone]
translate = QCoreApplication.translate


def sent_words(sent: Sent, answered: Answered) -> Said:
    """Tell what was delivered and answered."""
    told = []
    if sent.delivered:
        told.append(shown(say(QT_TRANSLATE_NOOP("db", "%n package(s) delivered"), len(sent.delivered))))
    if answered.answers:
        told.append(shown(say(QT_TRANSLATE_NOOP("db", "%n receipt(s) came"), len(answered.answers))))
    text = formats.listed(told) if told else translate("Exchange", "No new answer of the agency.")
    is_returned = any(not receipt.is_accepted for _row, receipt in answered.answers)
    return text, "", (), Tone.WARNING if is_returned else Tone.SUCCESS


def carried_words(sent: Sent, place: Path) -> Said:
    """Tell what a person carries now."""
    text = shown(say(QT_TRANSLATE_NOOP("db", "%n package(s) lie in {place}"), len(sent.delivered), place=str(place)))
    how = translate("Exchange", "Noted as taken by hand; bring the receipt in when it comes.")
    return text, how, (), Tone.SUCCESS


def receipt_words(row: DeliveryRow, receipt: Receipt) -> Said:
    """Tell what a receipt says."""
    text = translate("Exchange", "{package}: {answer}")
    text = text.format(package=package_name(row), answer=shown(receipt.sentence))
    return text, shown(receipt.remedy), (), Tone.SUCCESS if receipt.is_accepted else Tone.WARNING


def tried_words(way: Way) -> Said:
    """Tell that a connection works."""
    if way is Way.MAIL:
        text = translate("Exchange", "A mail is sent by a person: there is nothing to try.")
        how = translate("Exchange", "“Write a draft” in the queue makes one with the package attached.")
        return text, how, (), Tone.ACCENT
    text = translate("Exchange", "The connection works: one may write there.")
    if way is Way.HTTPS:
        return translate("Exchange", "The connection works: the agency answers there."), "", (), Tone.SUCCESS
    how = translate("Exchange", "A small file was written and taken away again.")
    return text, how, (), Tone.SUCCESS
