"""Sheets of a day and a week, and letters, on paper: complete, searchable, the same bytes from the same books."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from db.errors import Name
from db.model.kinds import BlackoutReason, GroupKind, PaperKind, PpeKind, VisitState
from db.queries.sheets import DaySheet, Pieces, SheetHead, SheetRun, SheetVisit, WeekRoute, WeekRun, WeekSheet
from db.reports.letters.shelf import Letter
from desktop.app.language import use_language
from desktop.kit.icon_names import ICONS
from desktop.printing.day_sheet import day_sheet_pdf
from desktop.printing.letters import letter_pdf
from desktop.printing.signs import _outline
from desktop.printing.week_sheet import week_sheet_pdf

ROOT = Path(__file__).resolve().parents[3]
DAY = date(2026, 11, 24)
MADE = datetime(2026, 11, 24, 2, 30, tzinfo=UTC)
HEAD = SheetHead("АО «Северный прокат»", "Northern Mill", "Площадка 1", "", MADE, datetime.combine(DAY, time(7, 30)))
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture(autouse=True)
def in_english(qtbot: QtBot) -> None:
    use_language("en")


def make_visit(number: int = 147, **named: Any) -> SheetVisit:
    starts = datetime.combine(DAY, time(9)) + timedelta(minutes=30 * (number - 147))
    run = SheetRun(starts, starts + timedelta(hours=1), Name("Литейный цех", "Foundry"), 27, ("О. Лебедева",))
    values: dict[str, Any] = {
        "id": UUID(int=number),
        "number": number,
        "starts": starts,
        "ends": starts + timedelta(minutes=90),
        "title": "Школа № 12, 9 «Б»",
        "kind": GroupKind.SCHOOL,
        "state": VisitState.CONFIRMED,
        "held_until": None,
        "leader": "Соколова Ирина Викторовна",
        "phone": "+7 900 000-00-00",
        "vehicle": "А123ВС 96",
        "language": "ru",
        "people": 27,
        "adults": 3,
        "runs": (run,),
        "ppe": (Pieces(PpeKind.HARD_HAT, "M", 20), Pieces(PpeKind.HARD_HAT, "S", 7)),
        "gate_note": "Автобус к северным воротам",
        **named,
    }
    return SheetVisit(**values)


def make_sheet(*visits: SheetVisit) -> DaySheet:
    return DaySheet(HEAD, DAY, 2, visits)


def text_of(pdf: bytes, folder: Path) -> str:
    (folder / "sheet.pdf").write_bytes(pdf)
    command = ["pdftotext", "-layout", str(folder / "sheet.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")
    return text.replace("\u00a0", " ")


@needs_poppler
def test_the_day_sheet_tells_who_comes_when_and_what_they_wear(tmp_path: Path) -> None:
    text = text_of(day_sheet_pdf(make_sheet(make_visit())), tmp_path)
    for words in (
        *("АО «Северный прокат»", "Tuesday, 24 November 2026", "Visits: 1. People: 27. First 09:00, last until 10:30."),
        *("09:00", "10:30", "no. 0147", "Школа № 12, 9 «Б»", "Schools · confirmed · Russian"),
        *("Соколова Ирина Викторовна", "Bus А123ВС 96", "Литейный цех", "О. Лебедева", "27", "3 ad."),
        *("hard hat M 20", "hard hat S 7", "· Gate: Автобус к северным воротам", "signature"),
        *("Printed Tue 24 Nov, 7:30 · revision 2", "page 1 of 1"),
    ):
        assert words in text, words


@needs_poppler
def test_twelve_long_visits_fit_on_a_page_and_thirteen_are_told_on_two(tmp_path: Path) -> None:
    visits = [make_visit(147 + place) for place in range(13)]
    twelve = text_of(day_sheet_pdf(make_sheet(*visits[:12])), tmp_path)
    assert "page 1 of 1" in twelve
    assert all(f"no. {visit.number:04}" in twelve for visit in visits[:12])
    more = text_of(day_sheet_pdf(make_sheet(*visits, *visits)), tmp_path)
    assert "page 2 of 3" in more
    assert more.count("Group and leader") == 3


@needs_poppler
def test_a_group_in_four_tours_names_each_with_its_guide(tmp_path: Path) -> None:
    run = make_visit().runs[0]
    runs = tuple(replace(run, starts=run.starts + timedelta(minutes=15 * place), people=12) for place in range(3))
    without = replace(run, starts=run.starts + timedelta(hours=1), people=11, guides=())
    text = text_of(day_sheet_pdf(make_sheet(make_visit(runs=(*runs, without)))), tmp_path)
    assert [f"09:{minute:02} Литейный цех" in text for minute in (0, 15, 30)] == [True] * 3
    assert "О. Лебедева · 12" in text
    assert "no guide · 11" in text


@needs_poppler
def test_a_visit_called_off_stays_on_the_sheet_but_is_not_counted(tmp_path: Path) -> None:
    off = make_visit(148, state=VisitState.CANCELLED)
    text = text_of(day_sheet_pdf(make_sheet(make_visit(), off)), tmp_path)
    assert "Visits: 1. People: 27." in text
    assert "cancelled" in text
    assert text.count("hard hat M 20") == 1
    assert text.count("signature") == 1


@needs_poppler
def test_a_day_without_visits_is_a_sheet_too(tmp_path: Path) -> None:
    assert "No visits are planned for this day." in text_of(day_sheet_pdf(make_sheet()), tmp_path)


@pytest.mark.parametrize("state", list(VisitState))
def test_every_state_and_kind_can_be_drawn(state: VisitState) -> None:
    visits = [make_visit(147 + place, state=state, kind=kind) for place, kind in enumerate(GroupKind)]
    assert day_sheet_pdf(make_sheet(*visits)).startswith(b"%PDF")


def test_every_kind_of_group_has_an_outline() -> None:
    assert all(not _outline(kind.value).isEmpty() for kind in GroupKind)
    assert set(GroupKind) <= set(ICONS)


def make_week() -> WeekSheet:
    monday = date(2026, 11, 23)
    days = tuple(monday + timedelta(days=step) for step in range(7))
    starts = datetime.combine(DAY, time(9))
    run = WeekRun(
        starts, starts + timedelta(hours=1), "Школа № 12", GroupKind.SCHOOL, VisitState.HELD, 27, "О. Лебедева"
    )
    foundry = WeekRoute("CAST", Name("Литейный цех", "Foundry"), {DAY: (run, run)}, {days[2]: BlackoutReason.REPAIR})
    museum = WeekRoute("MUSE", Name("Музей"), {}, {})
    return WeekSheet(HEAD, days, (foundry, museum), {DAY: 54}, {DAY: 2}, {})


@needs_poppler
def test_the_week_shows_tours_by_route_and_day_and_what_is_closed(tmp_path: Path) -> None:
    text = text_of(week_sheet_pdf(make_week(), is_english=True), tmp_path)
    for words in (
        *("Week 48: 23 Nov – 29 Nov 2026", "Tue 24 Nov", "visits 2 · people 54", "Foundry", "Музей"),
        *("09:00–10:00", "27", "Школа № 12", "О. Лебедева", "closed: repair", "page 1 of 1"),
    ):
        assert words in text, words
    assert "Sat 28 Nov" not in text


def make_letter() -> Letter:
    return Letter(
        PaperKind.CONFIRMATION,
        "ru",
        "Подтверждение визита",
        "Визит № 0147",
        "Визит № 0147 подтверждён",
        "Здравствуйте!\n\nДата: 24 ноября 2026 года\nНачало: 9:00\n\nЖдём вас.",
        "ru 12345678",
        (),
    )


@needs_poppler
def test_a_letter_keeps_its_lines_and_can_be_searched(tmp_path: Path) -> None:
    pdf = letter_pdf(make_letter(), "АО «Северный прокат»", "Площадка 1", "20 ноября 2026 года", MADE)
    text = text_of(pdf, tmp_path)
    for words in ("АО «Северный прокат»", "Подтверждение визита", "20 ноября 2026 года", "Ждём вас.", "1/1"):
        assert words in text, words
    assert [line.strip() for line in text.splitlines()].count("Начало: 9:00") == 1


def all_papers() -> bytes:
    """Return every kind of paper, one after the other."""
    letter = letter_pdf(make_letter(), "АО «Северный прокат»", "Площадка 1", "20 ноября 2026 года", MADE)
    return day_sheet_pdf(make_sheet(make_visit(), make_visit(148))) + week_sheet_pdf(make_week()) + letter


def test_another_process_in_another_time_zone_writes_the_same_bytes() -> None:
    script = (
        "import sys\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication(['test', '-platform', 'offscreen'])\n"
        "from desktop.app.language import use_language\n"
        "use_language('en')\n"
        "from tests.desktop.printing.test_sheets import all_papers\n"
        "sys.stdout.buffer.write(all_papers())\n"
    )
    environment = {**os.environ, "TZ": "America/St_Johns"}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, cwd=ROOT, env=environment)
    assert done.stdout == all_papers()
    assert b"D:20261124023000Z" in done.stdout
