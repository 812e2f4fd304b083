"""The monthly report: complete, searchable, in both languages, the same bytes on every computer."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from db.errors import Phrase
from db.reports.document import checksum
from desktop.printing.fonts import shipped_letters
from desktop.printing.ink import pt
from desktop.printing.monthly_report import monthly_report_pdf
from desktop.printing.pages import Item, paginate
from desktop.printing.pdf_bytes import reproducible
from desktop.printing.pieces import Gap
from tests.db.reports.makers import ROUTES, make_correction, make_nil_summary, make_previous, make_summary

ROOT = Path(__file__).resolve().parents[3]
RUSSIAN = {
    "November {year}": "Ноябрь {year}",
    "Visitors admitted": "Прошли КПП",
    "page {page} of {pages}": "страница {page} из {pages}",
    "{number}%": "{number}\u00a0%",
}
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def russian(phrase: Phrase) -> str:
    return RUSSIAN.get(phrase.text, phrase.text).format(**phrase.values)


def text_of(pdf: bytes, folder: Path) -> str:
    """Return the text of a document as a reader would search and copy it."""
    (folder / "report.pdf").write_bytes(pdf)
    command = ["pdftotext", "-layout", str(folder / "report.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


@needs_poppler
def test_a_russian_report_can_be_searched_and_has_decimal_commas(qtbot: QtBot, tmp_path: Path) -> None:
    text = text_of(monthly_report_pdf(make_summary(), make_previous(), "ru", russian), tmp_path)
    for words in ("АО «Северный прокат»", "Ноябрь 2026", "Прошли КПП", "847", "69,3", "183 200,00", "Литейный цех"):
        assert words in text.replace("\u00a0", " ").replace("\u202f", " "), words
    assert "страница 1 из" in text


@needs_poppler
def test_an_english_report_names_revision_checksum_changes_and_definitions(qtbot: QtBot, tmp_path: Path) -> None:
    summary = make_summary()
    text = text_of(monthly_report_pdf(summary, make_previous(), "en"), tmp_path)
    assert checksum(summary) in text
    for words in ("November 2026", "Revision 0", "+13%, was 749", "69.3%", "Deputy director", "2 December 2026, 14:14"):
        assert words in text, words
    assert "Visits with at least one visitor admitted." in " ".join(text.split())
    pages = len(text.split("\f")) - 1
    assert [f"page {number} of {pages}" in text for number in range(1, pages + 1)] == [True] * pages


@needs_poppler
def test_a_correction_says_what_it_replaces_and_why(qtbot: QtBot, tmp_path: Path) -> None:
    first = make_summary()
    text = text_of(monthly_report_pdf(make_correction(first, checksum(first)), None, "en"), tmp_path)
    assert "Revision 1 replaces revision 0. Reason: Wrong category." in text


@needs_poppler
def test_a_draft_says_that_it_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    text = text_of(monthly_report_pdf(make_summary(closed_at=None, approver_role=None), None, "en"), tmp_path)
    assert "Draft: the month is not closed" in text
    assert "Approved by (role)" not in text


@needs_poppler
def test_a_month_without_visits_is_a_report_too(qtbot: QtBot, tmp_path: Path) -> None:
    text = text_of(monthly_report_pdf(make_nil_summary(), None, "en"), tmp_path)
    assert "No visits were held this month." in text
    assert "Month before" not in text


@needs_poppler
def test_forty_routes_flow_over_pages_under_a_repeated_head(qtbot: QtBot, tmp_path: Path) -> None:
    routes = [replace(ROUTES[0], code=f"R{number:02}", title="Очень длинный маршрут " * 5) for number in range(40)]
    text = text_of(monthly_report_pdf(make_summary(routes=routes), None, "en"), tmp_path)
    assert all(f"R{number:02}" in text for number in range(40))
    assert len(re.findall(r"Code +Route", text)) >= 2


def test_two_reports_of_a_month_are_the_same_bytes(qtbot: QtBot) -> None:
    first = monthly_report_pdf(make_summary(), make_previous(), "ru", russian)
    assert monthly_report_pdf(make_summary(), make_previous(), "ru", russian) == first
    assert first.startswith(b"%PDF-1.4")
    assert b"D:20261202091504Z" in first
    assert b"2026-12-02T09:15:04Z" in first


def test_another_process_in_another_time_zone_writes_the_same_bytes(qtbot: QtBot, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "from desktop.printing.monthly_report import monthly_report_pdf\n"
        "from tests.db.reports.makers import make_previous, make_summary\n"
        "app = QGuiApplication(['test', '-platform', 'offscreen'])\n"
        "sys.stdout.buffer.write(monthly_report_pdf(make_summary(), make_previous(), 'en'))\n"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script], check=True, capture_output=True, cwd=ROOT, env={**os.environ, "TZ": zone}
        ).stdout
        for zone in ("Asia/Yekaterinburg", "America/St_Johns")
    }
    assert found == {monthly_report_pdf(make_summary(), make_previous(), "en")}


def test_every_object_is_where_the_table_of_the_file_says(qtbot: QtBot) -> None:
    content = monthly_report_pdf(make_summary(), None, "en")
    start = int(content.rsplit(b"startxref\n", 1)[1].split()[0])
    assert content[start : start + 5] == b"xref\n"
    offsets = [int(entry) for entry in re.findall(rb"(\d{10}) 00000 n", content[start:])]
    for number, offset in enumerate(offsets, start=1):
        assert content[offset:].startswith(b"%d 0 obj\n" % number)


def test_a_file_of_another_kind_is_not_touched() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        reproducible(b"%PDF-1.4 nothing", datetime(2026, 1, 1, tzinfo=UTC))


class Box:
    """A piece of a fixed height."""

    def __init__(self, size: float) -> None:
        self.size = size

    def height(self, width: float) -> float:
        return self.size

    def paint(self, painter: QPainter, area: QRectF) -> None:
        raise AssertionError


def tops(items: Sequence[Item]) -> list[list[float]]:
    return [[top for top, _ in page.placed] for page in paginate(items, pt(100), 100)]


def test_a_piece_that_does_not_fit_opens_a_page() -> None:
    assert tops([Item(Box(60)), Item(Box(40)), Item(Box(1))]) == [[0, 60], [0]]


def test_a_heading_goes_along_with_what_follows() -> None:
    assert tops([Item(Box(80)), Item(Box(15), keeps_next=True), Item(Box(15))]) == [[0], [0, 15]]


def test_the_head_of_a_table_is_repeated_and_gaps_do_not_open_a_page() -> None:
    head = Box(10)
    assert tops([Item(Box(95)), Item(Box(20), head=head)]) == [[0], [0, 10]]
    assert tops([Item(Box(95)), Item(Gap(10), keeps_next=True), Item(Box(20))]) == [[0], [0]]


def test_a_piece_taller_than_a_page_is_not_lost() -> None:
    assert tops([Item(Box(300)), Item(Box(10))]) == [[0], [0]]


def test_the_shipped_letters_are_used(qtbot: QtBot) -> None:
    assert shipped_letters().family == "Inter"
    assert b"+Inter-" in monthly_report_pdf(make_summary(), None, "en")
