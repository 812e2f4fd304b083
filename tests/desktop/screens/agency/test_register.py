"""The agency's register and answers: keys enrolled by telephone, keys struck out, receipts."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from db.agency.register import read_register
from db.demo.national.enterprises import Enterprise
from db.reports.keys import fingerprint, signing_key
from db.reports.receipts import read_receipt
from desktop.kit.problem import ProblemBar
from desktop.screens.agency import work
from desktop.screens.agency.screen import AgencyScreen
from desktop.screens.agency.work import KEY_FOLDER, Asked
from tests.db.agency.makers import made, send
from tests.desktop.screens.agency.hands import MONTHS, NOW, combined, settle


def test_a_key_is_enrolled_once_its_fingerprint_was_the_same_over_the_telephone(
    screen: AgencyScreen, folder: Path, several: list[Enterprise], qtbot: QtBot
) -> None:
    page = combined(screen, folder, qtbot).views.enrolment
    assert page.fingerprint.text() == fingerprint(several[3].key.public)
    assert several[3].name in page.call.text()
    page.admit_button.click()
    settle(screen, qtbot)
    assert read_register(folder).sites[several[3].code, "01"].keys == {several[3].key.public}
    assert screen.views.choice.words()[3] == "Enrolment: 0"
    assert not page.admit_button.isVisible()


def test_a_lost_key_is_struck_out_and_waits_to_be_enrolled_again(
    screen: AgencyScreen, folder: Path, several: list[Enterprise], qtbot: QtBot
) -> None:
    page = combined(screen, folder, qtbot).views.enrolment
    assert page.keys.table.choose(((several[2].code, "01"), several[2].key.public))
    page.strike_button.click()
    settle(screen, qtbot)
    assert read_register(folder).sites[several[2].code, "01"].keys == frozenset()
    assert len(page.waiting.rows()) == 2


def test_receipts_are_written_when_the_officer_says_so(
    screen: AgencyScreen, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    combined(screen, folder, qtbot)
    assert list(folder.rglob("*.receipt.json")) == []
    assert screen.answer_button.text() == "13 receipts to write"
    screen.acts.answer.trigger()
    settle(screen, qtbot)
    settle(screen, qtbot)
    public = signing_key(tmp_path / "data" / KEY_FOLDER).public
    receipts = [read_receipt(path.read_bytes(), public) for path in folder.rglob("*.receipt.json")]
    assert len(receipts) == 13
    assert sum(receipt.is_accepted for receipt in receipts) == 11
    assert screen.answer_button.text() == "All are answered"
    assert not screen.acts.answer.isEnabled()


def test_a_folder_without_a_register_offers_to_begin_one(
    screen: AgencyScreen, tmp_path: Path, several: list[Enterprise], qtbot: QtBot
) -> None:
    inbox = tmp_path / "new"
    send(inbox, several[0], made(several[0], MONTHS[9]))
    screen.take_folder(inbox)
    settle(screen, qtbot)
    assert isinstance(screen.notice, ProblemBar)
    (begin,) = screen.notice.buttons()
    begin.click()
    settle(screen, qtbot)
    assert screen.views.enrolment.isVisible()
    screen.views.enrolment.admit_button.click()
    settle(screen, qtbot)
    assert screen.found is not None
    assert screen.found.combined is not None


def test_the_worker_is_the_same_as_the_job(folder: Path, tmp_path: Path) -> None:
    found = work.combine_folder(Asked(folder, "Agency"), tmp_path / "data", NOW, lambda _step, _total: None)
    assert found.combined is not None
    assert work.answer(found, tmp_path / "data", lambda _step, _total: None) == found.unanswered == 13
