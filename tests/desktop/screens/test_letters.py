"""The sheet of letters: gaps first, then PDF and mail, each recorded as a paper."""

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.commands.enterprise import GateDraft, add_gate
from db.commands.requests import RequestDraft, refuse_request, take_request
from db.commands.settings import change_setting
from db.model.kinds import GroupKind, IntakeChannel, PaperKind, RefusalReason, VisitState
from db.model.organiser import Organiser
from db.model.visit import Paper, RequestPaper, Visit
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.letters.screen import LettersSheet
from desktop.subjects import RequestLetter, VisitLetter
from tests.db.makers import rows, the_site, write
from tests.db.reports.test_letters import SETTINGS


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def sheet(context: Context, opened: list[Path], qtbot: QtBot) -> Iterator[LettersSheet]:
    tasks = Tasks()

    def keep(file: Path) -> bool:
        opened.append(file)
        return True

    made = LettersSheet(context, tasks, open_file=keep)
    qtbot.addWidget(made)
    made.resize(752, 900)
    made.show()
    yield made
    tasks.drain()


def confirmed(books: Store) -> Visit:
    return next(one for one in rows(books, Visit) if one.state is VisitState.CONFIRMED and one.leader_name)


def fill(books: Store) -> None:
    for key, value in SETTINGS.items():
        write(books, change_setting, key, value)


def test_a_letter_with_gaps_does_not_go_out_and_leads_to_the_first(
    sheet: LettersSheet, books: Store, opened: list[Path], qtbot: QtBot
) -> None:
    sheet.show_subject(VisitLetter(confirmed(books).id, PaperKind.REFUSAL))
    assert [row.missing.field for row in sheet.form.missing.rows] == ["reason", "phone", "email", "signatory"]
    sheet.mail.trigger()
    assert sheet.form.problem.isVisible()
    assert (opened, rows(books, Paper)) == ([], [])


def test_a_missing_setting_is_filled_in_place(sheet: LettersSheet, books: Store, qtbot: QtBot) -> None:
    sheet.show_subject(VisitLetter(confirmed(books).id, PaperKind.THANKS))
    row = next(one for one in sheet.form.missing.rows if one.missing.field == "email")
    assert row.field is not None
    QTest.keyClicks(row.field, "tours@example.org")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert "email" not in [one.missing.field for one in sheet.form.missing.rows]
    assert "tours@example.org" in sheet.form.text.toPlainText()


def test_a_confirmation_opens_as_a_mail_with_pdf_and_calendar_and_is_recorded(
    sheet: LettersSheet, books: Store, opened: list[Path], qtbot: QtBot
) -> None:
    fill(books)
    visit = confirmed(books)
    sheet.show_subject(VisitLetter(visit.id, PaperKind.CONFIRMATION))
    for row in sheet.form.missing.rows:
        assert row.missing.field == "gate"
        sheet.form.text.setPlainText(sheet.form.text.toPlainText().replace("⟨gate⟩", "Проходная № 1"))
    sheet.mail.trigger()
    qtbot.waitUntil(lambda: bool(opened))
    mail = message_from_bytes(opened[0].read_bytes(), policy=default)
    assert mail["X-Unsent"] == "1"
    kinds = [part.get_content_type() for part in mail.iter_attachments()]
    assert kinds == ["application/pdf", "text/calendar"]
    body = mail.get_body()
    assert body is not None
    assert visit.title in body.get_content()
    (paper,) = rows(books, Paper)
    assert (paper.visit_id, paper.kind, paper.text_version[:2]) == (visit.id, PaperKind.CONFIRMATION, "ru")
    sheet.context.undo()
    assert rows(books, Paper) == []


def test_a_text_altered_by_hand_stays_until_another_language_is_chosen(sheet: LettersSheet, books: Store) -> None:
    fill(books)
    sheet.show_subject(confirmed(books).id)
    sheet.form.text.setPlainText("Ждём вас!")
    write(books, change_setting, "signatory", "Другая подпись")
    assert sheet.form.text.toPlainText() == "Ждём вас!"
    sheet.form.languages.setCurrentIndex(sheet.form.languages.findData("en"))
    sheet.form.languages.activated.emit(sheet.form.languages.currentIndex())
    assert sheet.form.text.toPlainText().startswith("Dear ")


def test_a_saved_letter_is_a_pdf(sheet: LettersSheet, books: Store, tmp_path: Path, qtbot: QtBot) -> None:
    fill(books)
    write(books, add_gate, the_site(books), GateDraft(name="Главная проходная"))
    sheet.show_subject(VisitLetter(confirmed(books).id, PaperKind.REMINDER))
    sheet.save_as(tmp_path / "letter.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "letter.pdf").exists() and bool(rows(books, Paper)))
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")


def test_a_refused_request_has_its_refusal_and_nothing_else(
    sheet: LettersSheet, books: Store, opened: list[Path], qtbot: QtBot
) -> None:
    fill(books)
    draft = RequestDraft(
        site_id=the_site(books),
        intake=IntakeChannel.EMAIL,
        organiser_id=rows(books, Organiser)[0].id,
        title="Школа № 40",
        group_kind=GroupKind.SCHOOL,
        people=24,
    )
    request = write(books, take_request, draft)
    write(books, refuse_request, request, RefusalReason.CAPACITY)
    sheet.show_subject(RequestLetter(request))
    assert [sheet.form.kinds.itemData(place) for place in range(sheet.form.kinds.count())] == [PaperKind.REFUSAL]
    sheet.form.text.setPlainText(sheet.form.text.toPlainText().replace("⟨date of the visit⟩", "в декабре"))
    sheet.form.subject.setText(sheet.form.subject.text().replace("⟨date of the visit⟩", "в декабре"))
    sheet.mail.trigger()
    qtbot.waitUntil(lambda: bool(opened) and bool(rows(books, RequestPaper)))
    assert rows(books, RequestPaper)[0].request_id == request


def test_a_certificate_is_offered_only_for_a_visit_that_took_place(
    sheet: LettersSheet, books: Store, opened: list[Path], qtbot: QtBot
) -> None:
    fill(books)
    sheet.show_subject(VisitLetter(confirmed(books).id, PaperKind.CERTIFICATE))
    assert sheet.form.kinds.findData(PaperKind.CERTIFICATE) < 0
    assert "only for a visit that took place" in sheet.form.problem.accessibleName()
    over = next(one for one in rows(books, Visit) if one.state is VisitState.CLOSED and one.group_kind == "school")
    sheet.show_subject(VisitLetter(over.id, PaperKind.CERTIFICATE))
    assert sheet.form.kinds.currentData() == PaperKind.CERTIFICATE
    assert [row.missing.field for row in sheet.form.missing.rows] == []
    sheet.print_.trigger()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name.endswith("-certificate.pdf")
    assert [one.kind for one in rows(books, Paper)] == [PaperKind.CERTIFICATE]
