"""Letters: in the guest's language, with what is missing said before anything goes out."""

import json
from datetime import date
from decimal import Decimal
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from db.clock import SetClock, local
from db.commands.papers import record_paper, record_request_paper
from db.commands.requests import RequestDraft, WishDraft, refuse_request, take_request
from db.commands.settings import change_setting
from db.commands.visit_steps import refuse_visit
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.mail_drafts import Attachment, MailDraft, write_draft
from db.model.kinds import (
    DocumentRule,
    ExitReason,
    GroupKind,
    IntakeChannel,
    PaperKind,
    Payment,
    PpeKind,
    RefusalReason,
)
from db.model.route import Route
from db.queries.letters import LetterFacts, letter_facts, papers_of, papers_of_request, request_letter_facts
from db.reports.codes import SHIPPED
from db.reports.letters.fields import FillIn
from db.reports.letters.shelf import KINDS, Letter, LetterShelf, has_gaps
from db.reports.letters.template import BadTemplate, read_template
from db.store import Store
from tests.db.makers import ZONE, make_organiser, write
from tests.stories.plant import Plant

SETTINGS = {
    "answer_email": "tours@example.org",
    "answer_phone": "+7 343 000-00-00",
    "address": "ул. Заводская, 1",
    "signatory": "Ирина Котова, координатор экскурсий",
    "payment_details": "р/с 40700000000000000000",
}


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


def facts_of(plant: Plant, visit: UUID) -> LetterFacts:
    with plant.store.read() as session:
        return letter_facts(session, visit, plant.clock.now())


def set_all(plant: Plant) -> None:
    for key, value in SETTINGS.items():
        write(plant.store, change_setting, key, value)


def letter(plant: Plant, visit: UUID, kind: PaperKind, language: str = "ru", own: Path | None = None) -> Letter:
    return LetterShelf(own).write(kind, facts_of(plant, visit), language)


def missing(found: Letter) -> dict[str, FillIn]:
    return {one.field: one.place for one in found.missing}


def test_what_is_missing_is_said_with_its_place_and_stands_in_the_text_by_name(plant: Plant) -> None:
    visit = plant.plan({})
    found = letter(plant, visit, PaperKind.CONFIRMATION)
    assert missing(found) == {
        "people": FillIn.VISIT,
        "gate": FillIn.ENTERPRISE,
        "phone": FillIn.SETTINGS,
        "email": FillIn.SETTINGS,
        "signatory": FillIn.SETTINGS,
    }
    assert all(str(one.sentence) and str(one.title) for one in found.missing)
    assert "⟨telephone of the coordinator⟩, ⟨e-mail address of the coordinator⟩" in found.body
    assert has_gaps(found.body)


def test_a_confirmation_tells_everything_in_russian_or_english(plant: Plant) -> None:
    set_all(plant)
    visit = plant.plan(price=Decimal(0), leader_name="Анна Сергеевна")
    with plant.store.write(say(QT_TRANSLATE_NOOP("db", "Prepare the books"))) as unit:
        unit.one(Route, plant.route).title_en = "Foundry"
    russian = letter(plant, visit, PaperKind.CONFIRMATION)
    assert missing(russian) == {"gate": FillIn.ENTERPRISE}
    assert "Дата: 24 ноября 2026 года\nНачало: 12:00" in russian.body
    assert "Маршрут: Литейный цех (90 мин)\nУчастников: 11 чел., в том числе сопровождающих: 1" in russian.body
    english = letter(plant, visit, PaperKind.CONFIRMATION, "en")
    assert "Date: 24 November 2026\nStart: 12:00" in english.body
    assert "Route: Foundry (90 min)" in english.body


def test_a_day_that_has_passed_is_not_asked_for(plant: Plant) -> None:
    visit = plant.plan()
    plant.clock.set(plant.moment(9, day=date(2026, 11, 18)))
    assert "Список группы нужен до: 19 ноября" in letter(plant, visit, PaperKind.CONFIRMATION).body
    plant.clock.set(plant.moment(9, day=date(2026, 11, 20)))
    assert "Список группы" not in letter(plant, visit, PaperKind.CONFIRMATION).body


def test_a_line_with_an_empty_optional_field_is_left_out_whole(plant: Plant) -> None:
    visit = plant.plan()
    assert "Транспорт" not in letter(plant, visit, PaperKind.CONFIRMATION).body
    with_bus = plant.plan(vehicle="А123ВС 96")
    assert "Транспорт: А123ВС 96" in letter(plant, with_bus, PaperKind.CONFIRMATION).body


def test_a_refusal_gives_the_reason_that_was_recorded(plant: Plant) -> None:
    set_all(plant)
    visit = plant.plan()
    assert missing(letter(plant, visit, PaperKind.REFUSAL)) == {"reason": FillIn.VISIT}
    write(plant.store, refuse_visit, visit, ExitReason.CAPACITY)
    refused = letter(plant, visit, PaperKind.REFUSAL)
    assert refused.missing == ()
    assert "Причина: на эту дату свободных мест нет" in refused.body


def test_a_refused_request_gets_a_letter_before_there_is_any_visit(plant: Plant) -> None:
    set_all(plant)
    draft = RequestDraft(
        site_id=plant.site,
        intake=IntakeChannel.PHONE,
        organiser_id=make_organiser(plant.store),
        title="9 «А»",
        group_kind=GroupKind.SCHOOL,
        people=24,
        wishes=[WishDraft(day=date(2026, 12, 3))],
    )
    request = write(plant.store, take_request, draft)
    write(plant.store, refuse_request, request, RefusalReason.AGE)
    with plant.store.read() as session:
        facts = request_letter_facts(session, request, plant.clock.now())
    found = LetterShelf().write(PaperKind.REFUSAL, facts, "ru")
    assert found.missing == ()
    assert found.number == "Заявка № 0001"
    assert "К сожалению, 3 декабря 2026 года принять группу мы не сможем.\n\nГруппа: 9 «А»" in found.body
    assert "Причина: маршрут допускает посетителей более старшего возраста" in found.body
    write(plant.store, record_request_paper, request, PaperKind.REFUSAL, found.version)
    with plant.store.read() as session:
        assert [one.kind for one in papers_of_request(session, request)] == [PaperKind.REFUSAL]


def test_thanks_need_people_who_came_and_an_invoice_a_price(plant: Plant) -> None:
    set_all(plant)
    visit = plant.plan(payment=Payment.PAID)
    assert missing(letter(plant, visit, PaperKind.THANKS)) == {"visitors": FillIn.VISIT}
    assert missing(letter(plant, visit, PaperKind.INVOICE)) == {"organiser": FillIn.VISIT, "price": FillIn.VISIT}
    paid = plant.plan(payment=Payment.PAID, price=Decimal("12500.5"), title="Б")
    assert "Сумма: 12\u202f500,50 ₽" in letter(plant, paid, PaperKind.INVOICE).body


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_the_program_can_be_used(plant: Plant, kind: PaperKind, language: str) -> None:
    found = letter(plant, plant.plan(), kind, language)
    assert found.language == language
    assert found.title
    assert len(found.version) <= 20
    assert "{" not in found.subject + found.body


@pytest.mark.parametrize("code", [*ExitReason, *RefusalReason, *DocumentRule, *PpeKind, *Payment])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_code_has_words(code: Any, language: str) -> None:
    words = json.loads((SHIPPED / "templates" / language / "words.json").read_text(encoding="utf-8"))
    names = {
        ExitReason: "reason",
        RefusalReason: "reason",
        DocumentRule: "document",
        PpeKind: "ppe",
        Payment: "payment",
    }
    key = f"{names[type(code)]}.{code.value}"
    assert words.get(key) or code in (DocumentRule.NONE, ExitReason.OTHER, RefusalReason.OTHER)


def test_a_language_without_texts_falls_back_to_english_until_the_factory_adds_it(plant: Plant, tmp_path: Path) -> None:
    visit = plant.plan()
    assert letter(plant, visit, PaperKind.REMINDER, "zh").language == "en"
    folder = tmp_path / "own" / "templates" / "zh"
    folder.mkdir(parents=True)
    (folder / "reminder.txt").write_text("参观提醒 {number}\n---\n{date} {time}\n{enterprise}\n", encoding="utf-8")
    (folder / "words.json").write_text(
        json.dumps({"months": [str(month) for month in range(1, 13)], "date": "{year}年{month}月{day}日"}),
        encoding="utf-8",
    )
    chinese = letter(plant, visit, PaperKind.REMINDER, "zh", tmp_path / "own")
    assert (chinese.language, chinese.body.splitlines()[0]) == ("zh", "2026年11月24日 12:00")
    assert letter(plant, visit, PaperKind.THANKS, "zh", tmp_path / "own").language == "en"
    assert LetterShelf(tmp_path / "own").languages() == ["en", "ru", "zh"]


@pytest.mark.parametrize(
    "text", ["", "Only a subject", "Subject\n---\n", "Subject\n---\n{nonsense}", "Subject\n---\n{date", "A\nB\n---\nC"]
)
def test_a_text_that_is_no_letter_is_refused(text: str) -> None:
    with pytest.raises(BadTemplate, match=r"x\.txt"):
        read_template(text, "x.txt")


def test_a_letter_is_recorded_and_the_record_can_be_undone(plant: Plant) -> None:
    visit = plant.plan()
    with plant.store.write(say(QT_TRANSLATE_NOOP("db", "Prepare the books"))) as unit:
        record_paper(unit, visit, PaperKind.CONFIRMATION, "ru 12345678")
    with plant.store.read() as session:
        (paper,) = papers_of(session, visit)
    assert (paper.kind, paper.text_version, paper.at) == (
        PaperKind.CONFIRMATION,
        "ru 12345678",
        local(plant.clock.now(), ZONE),
    )
    assert unit.change is not None
    plant.store.undo(unit.change)
    with plant.store.read() as session:
        assert papers_of(session, visit) == []


def test_a_draft_opens_unsent_with_its_text_and_files() -> None:
    draft = MailDraft(
        "school@example.org",
        "tours@example.org",
        "Визит № 0147\nBcc: all@example.org",
        "Здравствуйте!\n\nЖдём вас.",
        (Attachment("a.pdf", "application/pdf", b"%PDF-1.4"), Attachment("a.ics", "text/calendar", b"BEGIN:VCALENDAR")),
    )
    written = write_draft(draft)
    assert write_draft(draft) == written
    read = message_from_bytes(written, policy=default)
    assert (read["X-Unsent"], read["To"], read["Bcc"]) == ("1", "school@example.org", None)
    assert read["Subject"] == "Визит № 0147 Bcc: all@example.org"
    body = read.get_body()
    assert body is not None
    assert body.get_content().strip().splitlines() == ["Здравствуйте!", "", "Ждём вас."]
    assert [(one.get_filename(), one.get_content_type()) for one in read.iter_attachments()] == [
        ("a.pdf", "application/pdf"),
        ("a.ics", "text/calendar"),
    ]
