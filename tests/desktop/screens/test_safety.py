"""Briefing texts and the stock of equipment, kept in sheets."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.model.kinds import PpeKind
from db.queries.briefings import texts
from db.queries.equipment import stock
from db.queries.presence import only_site
from db.store import Store
from desktop.context import Context
from desktop.screens.safety.briefing_texts import BriefingTextsSheet
from desktop.screens.safety.equipment import EquipmentSheet


def test_a_new_version_is_kept_beside_the_old_one(context: Context, books: Store, qtbot: QtBot) -> None:
    sheet = BriefingTextsSheet(context)
    qtbot.addWidget(sheet)
    sheet.show()
    before = sheet.known.count()
    sheet.known.setCurrentRow(1)
    assert sheet.body.toPlainText()
    QTest.keyClicks(sheet.version, "2026-2")
    sheet.save.click()
    assert sheet.known.count() == before + 1
    with books.read() as session:
        versions = [row.text_version for row in texts(session, only_site(session).id)]
    assert "2026-2" in versions
    assert "2026-1" in versions
    sheet.save.click()
    assert sheet.bar.isVisible()
    assert sheet.known.count() == before + 1


def test_a_version_without_a_name_is_not_kept(context: Context, qtbot: QtBot) -> None:
    sheet = BriefingTextsSheet(context)
    qtbot.addWidget(sheet)
    sheet.show()
    before = sheet.known.count()
    sheet.save.click()
    assert sheet._fields["version"].problem()
    assert sheet.known.count() == before


def test_stock_is_added_and_a_shortage_is_told(context: Context, books: Store, qtbot: QtBot) -> None:
    sheet = EquipmentSheet(context)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.kind.setCurrentIndex(sheet.kind.findData(PpeKind.HARD_HAT.value))
    QTest.keyClicks(sheet.size_field, "M")
    sheet.pieces.set_value(5)
    sheet.add_button.click()
    with books.read() as session:
        assert [(row.kind, row.size, row.pieces) for row in stock(session, only_site(session).id)] == [
            (PpeKind.HARD_HAT, "M", 5)
        ]
    assert "hard hat" in sheet._short.text()
    stepper = sheet.steppers[PpeKind.HARD_HAT, "M"]
    stepper.field.setFocus()
    stepper.field.selectAll()
    QTest.keyClicks(stepper.field, "900")
    QTest.keyClick(stepper.field, Qt.Key.Key_Return)
    with books.read() as session:
        assert stock(session, only_site(session).id)[0].pieces == 900
    assert sheet._short.text() == "Enough for the next two weeks."
