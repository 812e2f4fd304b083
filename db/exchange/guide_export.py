"""Guides out, under the same columns as the import reads: XLSX or CSV."""

import csv
import io
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from sqlmodel import Session, col, or_, select

from db.exchange.guide_tables import EMPLOYMENTS
from db.model.guide import Guide, GuideClearance, GuideLanguage
from db.model.route import Route
from db.reports.table import guard

if TYPE_CHECKING:
    from uuid import UUID


HEADINGS = {
    "ru": ("Код", "Фамилия", "Имя", "Отчество", "Телефон", "Почта", "Занятость", "Языки", "Маршруты"),
    "en": ("Code", "Surname", "Given name", "Patronymic", "Phone", "Email", "Employment", "Languages", "Routes"),
}
_WIDTHS = (8, 22, 16, 20, 20, 28, 14, 14, 30)
_EPOCH = datetime.combine(date(2020, 1, 1), time())  # a fixed date of making, so that the same rows give the same bytes


def guides_table(session: Session, day: date, language: str = "en") -> list[tuple[str, ...]]:
    """Return the guides who are on the list on a day; routes are those cleared for then."""
    on_list = or_(col(Guide.active_until).is_(None), col(Guide.active_until) >= day)
    guides = session.exec(select(Guide).where(on_list).order_by(col(Guide.surname), col(Guide.given), col(Guide.code)))
    languages: dict[UUID, list[str]] = defaultdict(list)
    for spoken in session.exec(select(GuideLanguage).order_by(col(GuideLanguage.language))):
        languages[spoken.guide_id].append(spoken.language)
    routes: dict[UUID, set[str]] = defaultdict(set)
    cleared = (
        select(GuideClearance.guide_id, Route.code)
        .join(Route, col(Route.id) == col(GuideClearance.route_id))
        .where(or_(col(GuideClearance.valid_until).is_(None), col(GuideClearance.valid_until) >= day))
    )
    for guide_id, code in session.exec(cleared):
        routes[guide_id].add(code)
    place = 0 if language == "ru" else 1
    words = {kind: [word for word, one in EMPLOYMENTS.items() if one is kind][place] for kind in EMPLOYMENTS.values()}
    return [
        (
            guide.code,
            guide.surname,
            guide.given,
            guide.patronymic,
            guide.phone,
            guide.email,
            words[guide.employment],
            ", ".join(languages[guide.id]),
            ", ".join(sorted(routes[guide.id])),
        )
        for guide in guides
    ]


def guides_csv(rows: Sequence[tuple[str, ...]], language: str = "en") -> bytes:
    """Return guides as CSV that a spreadsheet opens by a double click: UTF-8 with its mark, the local delimiter."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if language == "ru" else ",", lineterminator="\r\n")
    writer.writerow(HEADINGS[language])
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def guides_xlsx(rows: Sequence[tuple[str, ...]], language: str = "en") -> bytes:
    """Return guides as a workbook with one sheet; texts are typed as texts, so that none is taken for a formula."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, options) as workbook:
        workbook.set_properties({"created": _EPOCH})
        sheet = workbook.add_worksheet("Экскурсоводы" if language == "ru" else "Guides")
        head = workbook.add_format({"bold": True, "bottom": 1})
        for place, title in enumerate(HEADINGS[language]):
            sheet.set_column(place, place, _WIDTHS[place])
            sheet.write_string(0, place, title, head)
        for line, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                sheet.write_string(line, place, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(_WIDTHS) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return out.getvalue()
