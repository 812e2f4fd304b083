"""A workbook in the making: its words, formats, print set-up, and where splits were written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.dictionary import key_title
from db.reports.dimensions import DIMENSIONS
from db.reports.summary import Summary, Value
from db.reports.titles import UNITS

Sheet: TypeAlias = Any  # XlsxWriter ships no types
Look: TypeAlias = Any
_A4 = 9
NUMBERS = {0: "#,##0", 1: "#,##0.0", 2: "#,##0.00"}
_LOOKS: Mapping[str, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": 16, "font_color": "#161B22"},
    "lead": {"font_color": "#434D5B"},
    "head": {"bold": True, "font_color": "#FFFFFF", "bg_color": "#2450C4", "valign": "vcenter", "text_wrap": True},
    "group": {"bold": True, "font_color": "#2450C4", "bottom": 1, "bottom_color": "#7C8797"},
    "text": {"bottom": 1, "bottom_color": "#DFE4EA", "valign": "top"},
    "heading": {"bold": True, "font_size": 12, "font_color": "#161B22"},
    "legend": {"valign": "vcenter", "text_wrap": True},
    "right": {"bottom": 1, "bottom_color": "#DFE4EA", "valign": "top", "align": "right"},
    "wrap": {"bottom": 1, "bottom_color": "#DFE4EA", "valign": "top", "text_wrap": True},
    "muted": {"bottom": 1, "bottom_color": "#DFE4EA", "italic": True, "font_color": "#5D6876"},
    "strong": {"bottom": 1, "bottom_color": "#DFE4EA", "bold": True},
}


@dataclass(frozen=True, slots=True)
class Place:
    """Cells of one column, rows counted from 0."""

    sheet: str
    first: int
    last: int
    column: int = 0

    @property
    def cells(self) -> list[str | int]:
        """The cells as charts name them."""
        return [self.sheet, self.first, self.column, self.last, self.column]


@dataclass
class Pages:
    """A workbook in the making, with its words and formats. `foot` stands at the foot of every printed page."""

    workbook: Any  # XlsxWriter ships no types
    words: Callable[[Phrase], str]
    language: str
    foot: str
    formats: dict[str, Any] = field(default_factory=dict, kw_only=True)

    def look(self, name: str, number: str = "") -> Look:
        """Return a format, made once."""
        key = f"{name} {number}"
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format({**_LOOKS[name], **({"num_format": number} if number else {})})
        return self.formats[key]

    def sheet(self, title: Phrase, columns: tuple[int, ...], *, landscape: bool = False) -> Sheet:
        """Add a sheet set up for print: A4, one page wide, page x of y at the foot."""
        sheet = self.workbook.add_worksheet(_sheet_name(self.words(title)))
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.8)
        if landscape:
            sheet.set_landscape()
        pages = self.words(say(QT_TRANSLATE_NOOP("db", "page {page} of {pages}"), page="&P", pages="&N"))
        sheet.set_footer(f"&L&8{self.foot}&R&8{pages}")
        sheet.hide_gridlines(2)
        for column, width in enumerate(columns):
            sheet.set_column(column, column, width)
        return sheet

    def write(
        self, sheet: Sheet, row: int, column: int, value: Value | None, places: int = 0, look: str = "text"
    ) -> None:
        """Write a number as a number and a text as a text; nothing stays blank."""
        if value is None:
            sheet.write_blank(row, column, None, self.look(look))
        elif isinstance(value, str):
            sheet.write_string(row, column, value, self.look(look))
        else:
            sheet.write_number(row, column, float(value), self.look(look, NUMBERS[places]))

    def head(self, sheet: Sheet, row: int, titles: tuple[Phrase, ...], *, repeats: bool = True) -> None:
        """Write the head of a table; it is repeated on every printed page."""
        sheet.set_row(row, 30)
        for column, title in enumerate(titles):
            sheet.write_string(row, column, self.words(title), self.look("head"))
        if repeats:
            sheet.repeat_rows(row)
            sheet.freeze_panes(row + 1, 0)


@dataclass
class Book(Pages):
    """The workbook of a summary. Places of written splits are kept for the charts."""

    summary: Summary
    previous: Summary | None
    places: dict[tuple[str, str], Place] = field(default_factory=dict, kw_only=True)
    value_column: int = field(default=1, kw_only=True)
    """Where the figures stand that charts show."""

    def unit(self, name: str) -> str:
        """Return a unit in words."""
        return self.words(UNITS[name])

    def key(self, dim: str, key: str) -> str:
        """Return what people call a key."""
        return key_title(DIMENSIONS[dim], key, self.words, self.language)


def options() -> dict[str, object]:
    """Return how a workbook is written: numbers are numbers, and no text is taken for a formula or a link.

    Made anew for each, for the writer changes what it is given, and the next workbook would have other bytes.
    """
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": "Arial", "font_size": 10},
    }


def _sheet_name(title: str) -> str:
    """Return a title as spreadsheets allow it for a sheet: 31 signs, without those of paths and references."""
    return "".join(" " if sign in "[]:*?/\\" else sign for sign in title)[:31].strip("' ")
