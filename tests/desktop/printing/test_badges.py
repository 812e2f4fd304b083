"""Badges on labels."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtGui import QGuiApplication

from db.errors import Name
from db.ids import uuid7
from db.queries.badges import BadgeRow
from db.rules.passes import pass_code
from desktop.printing.badges import LAYOUTS, badges_pdf

NOW = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)


def made(number: int) -> list[BadgeRow]:
    return [
        BadgeRow(
            uuid7(),
            f"Орлова{place} Мария Александровна",
            "Школа № 12, 9 «Б»",
            date(2026, 11, 24),
            Name("Литейный цех", "Foundry"),
            "ru",
            place == 0,
            pass_code(f"{place:012}"),
            1 + place % 2,
        )
        for place in range(number)
    ]


def pages(content: bytes) -> int:
    return content.count(b"/Type /Page\n") or content.count(b"/Type /Page ")


@pytest.mark.parametrize("labels", LAYOUTS, ids=lambda one: one.key)
def test_a_full_sheet_is_one_page_and_one_more_begins_another(qapp: QGuiApplication, labels: object) -> None:
    from desktop.printing.badges import Labels

    assert isinstance(labels, Labels)
    assert pages(badges_pdf(made(labels.count), labels, NOW)) == 1
    assert pages(badges_pdf(made(labels.count + 1), labels, NOW)) == 2


def test_a_sheet_that_was_begun_is_used_from_its_first_free_label(qapp: QGuiApplication) -> None:
    labels = LAYOUTS[0]
    assert pages(badges_pdf(made(1), labels, NOW, start=8)) == 1
    assert pages(badges_pdf(made(2), labels, NOW, start=8)) == 2
    with pytest.raises(ValueError, match="8 labels"):
        badges_pdf(made(1), labels, NOW, start=9)


def test_the_same_badges_give_the_same_bytes(qapp: QGuiApplication) -> None:
    rows = made(3)
    assert badges_pdf(rows, LAYOUTS[0], NOW) == badges_pdf(rows, LAYOUTS[0], NOW)
