"""Every document the program writes opens in another reader: fonts embedded, Cyrillic found, in both languages."""

import os
import subprocess
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from db.agency.round import Wish, consolidate
from db.clock import local
from db.commands.muster import end_evacuation, start_evacuation
from db.commands.settings import change_setting
from db.model.enterprise import Site
from db.model.kinds import PaperKind, VisitState
from db.model.visit import Visit
from db.queries.guide_hours import hours_statement
from db.queries.letters import letter_facts
from db.queries.muster import muster, muster_of
from db.queries.offers import offers
from db.queries.papers import day_papers
from db.queries.presence import only_site
from db.queries.sheets import day_sheet, sheet_head, week_sheet
from db.reports.count import count_month
from db.reports.letters.shelf import KINDS, LetterShelf
from db.reports.shelf import Shelf
from db.reports.year import read_year
from db.rules.calendar import Month
from db.store import Store
from desktop.app.language import use_language
from desktop.context import Context
from desktop.kit.phrases import shown
from desktop.printing.agency_overview import agency_overview_pdf
from desktop.printing.badges import LAYOUTS, badges_pdf
from desktop.printing.call_list import Call, CallList, call_list_pdf
from desktop.printing.day_sheet import day_sheet_pdf
from desktop.printing.evacuation_report import evacuation_report_pdf
from desktop.printing.guide_papers import hours_pdf, offer_pdf
from desktop.printing.monthly_report import monthly_report_pdf
from desktop.printing.muster_list import muster_list_pdf
from desktop.printing.papers import PaperList, paper_list_pdf
from desktop.printing.person_sheet import lines_pdf
from desktop.printing.week_sheet import week_sheet_pdf
from desktop.printing.year_report import year_report_pdf
from desktop.screens.letters.making import LetterJob
from tests.db.agency.makers import AGENCY, JANUARY, NOW, enrol, invented, made, send
from tests.db.makers import write
from tests.db.reports.test_letters import SETTINGS
from tests.desktop.printing.test_badges import made as made_badges

ROOT = Path(__file__).resolve().parents[3]
NOVEMBER = Month(2026, 11)
Make = Callable[[Session, Store, str], bytes]


def _day(session: Session, store: Store, language: str) -> bytes:
    site, now = only_site(session), store.clock.now()
    return day_sheet_pdf(day_sheet(session, site.id, _today(site, store), now), is_english=language == "en")


def _week(session: Session, store: Store, language: str) -> bytes:
    site, now = only_site(session), store.clock.now()
    return week_sheet_pdf(week_sheet(session, site.id, _today(site, store), now), is_english=language == "en")


def _today(site: Site, store: Store) -> date:
    return local(store.clock.now(), site.zone).date()


def _paper_list(which: PaperList) -> Make:
    def make(session: Session, store: Store, language: str) -> bytes:
        site, now = only_site(session), store.clock.now()
        papers = day_papers(session, site.id, _today(site, store), now)
        return paper_list_pdf(papers, which, is_english=language == "en")

    return make


def _letter(kind: PaperKind) -> Make:
    def make(session: Session, store: Store, language: str) -> bytes:
        visit = session.exec(select(Visit).where(Visit.state == VisitState.CLOSED).order_by(col(Visit.number))).first()
        assert visit is not None
        facts, shelf = letter_facts(session, visit.id, store.clock.now()), LetterShelf()
        return LetterJob(shelf.write(kind, facts, language), facts, shelf.day(language, facts.today)).pdf()

    return make


def _muster(session: Session, store: Store, language: str) -> bytes:
    return muster_list_pdf(muster(session, store.clock.now()), is_english=language == "en")


def _evacuation(session: Session, store: Store, language: str) -> bytes:
    call = write(store, start_evacuation, only_site(session).id, is_drill=True)
    write(store, end_evacuation, call)
    with store.read() as after:
        return evacuation_report_pdf(muster_of(after, call), is_english=language == "en")


def _badges(session: Session, store: Store, language: str) -> bytes:
    return badges_pdf(made_badges(3), LAYOUTS[0], store.clock.now(), is_english=language == "en")


def _overview(session: Session, store: Store, language: str) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        several = invented(2)
        enrol(Path(name), several)
        for one in several:
            send(Path(name), one, made(one, JANUARY))
        return agency_overview_pdf(consolidate(Path(name), Wish("Agency"), AGENCY, NOW).combined, language, shown)


def _hours(session: Session, store: Store, language: str) -> bytes:
    statement = hours_statement(session, only_site(session).id, NOVEMBER, store.clock.now())
    return hours_pdf(statement, is_english=language == "en")


def _offer(session: Session, store: Store, language: str) -> bytes:
    rows = offers(session, store.clock.now(), past=True)[:3]
    return offer_pdf("О. Лебедева", rows, only_site(session).name, store.clock.now())


def _calls(session: Session, store: Store, language: str) -> bytes:
    head = sheet_head(session, only_site(session).id, store.clock.now())
    calls = (Call("О. Лебедева", "+7 900 000-00-00", "Литейный цех, 10:00"),)
    return call_list_pdf(CallList(head, "Ольга Лебедева", "", calls), is_english=language == "en")


def _person(session: Session, store: Store, language: str) -> bytes:
    return lines_pdf("Иванов Пётр", ["Школа № 12", ""], store.clock.now(), "24.11.2026", "{page}/{pages}")


def _month(session: Session, store: Store, language: str) -> bytes:
    summary = count_month(session, only_site(session), NOVEMBER, now=store.clock.now()).summary
    return monthly_report_pdf(summary, None, language, shown, site_name=only_site(session).name)


def _year(session: Session, store: Store, language: str) -> bytes:
    site, now = only_site(session), store.clock.now()
    return year_report_pdf(read_year(session, site, 2026, now, Shelf(), lambda _s, _t: None), language, shown)


DOCUMENTS: dict[str, tuple[Make, str]] = {
    "day": (_day, "Северный прокат"),
    "week": (_week, "Литейный цех"),
    **{f"{which}_list": (_paper_list(which), "Лебедева") for which in PaperList},
    **{f"letter_{kind}": (_letter(kind), "Северный прокат") for kind in KINDS},
    "muster": (_muster, "Северный прокат"),
    "evacuation": (_evacuation, "Северный прокат"),
    "badges": (_badges, "Мария"),
    "overview": (_overview, "Вовлечённость в промышленный туризм"),
    "hours": (_hours, "Лебедева"),
    "offer": (_offer, "Лебедева"),
    "calls": (_calls, "Литейный цех, 10:00"),
    "person": (_person, "Школа № 12"),
    "month": (_month, "Литейный цех"),
    "year": (_year, "Литейный цех"),
}
"""What is written, and a Cyrillic text that a reader finds in it in Russian."""
BY_LETTER_JOB = {"certificate", "letters"}
"""What `LetterJob` makes."""


def fonts_of(file: Path) -> list[list[str]]:
    """Return the fonts of a PDF with the flags: embedded, subset, with a map to letters."""
    out = subprocess.run(["pdffonts", str(file)], check=True, capture_output=True).stdout.decode()
    return [line.split()[-5:-2] for line in out.splitlines()[2:]]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_document_embeds_its_fonts_and_can_be_searched(
    context: Context, books: Store, language: str, tmp_path: Path
) -> None:
    use_language("ru" if language == "ru" else "en")
    for key, value in SETTINGS.items():
        write(books, change_setting, key, value)
    for name, (make, words) in DOCUMENTS.items():
        with books.read() as session:
            content = make(session, books, language)
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(content)
        if kept := os.environ.get("GATEHOUSE_KEEP_DOCUMENTS"):  # to look at them
            (Path(kept) / f"{name}-{language}.pdf").write_bytes(content)
        fonts = fonts_of(file)
        assert fonts, name
        assert all(flags == ["yes", "no", "yes"] for flags in fonts), (name, fonts)
        text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True).stdout.decode()
        found = " ".join(text.replace("\u00a0", " ").split())
        if language == "ru":
            assert words in found, name
            assert any("а" <= letter <= "я" for letter in found), name
        assert "\ufffd" not in found, name
    use_language("en")


def test_no_document_is_left_out_here() -> None:
    makers = {
        file.stem
        for file in (ROOT / "desktop" / "printing").glob("*.py")
        if "write_pdf(" in file.read_text(encoding="utf-8")
    }
    own = Path(__file__).read_text(encoding="utf-8")
    tried = {maker for maker in makers if f"from desktop.printing.{maker} import" in own}
    assert makers - tried == {"pages", *BY_LETTER_JOB}
