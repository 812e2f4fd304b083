"""The agency's overview as a document: PDF, A4."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from hashlib import sha256

from db.agency.combining import Combined, Row
from db.agency.indicators import INDICATORS, UNITS
from db.agency.levels import MEANINGS, TITLES, Level
from db.agency.overview import build_json
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.codes import code_list
from db.reports.receipts import REASONS, Refusal
from db.reports.titles import month_title
from desktop.printing import ink
from desktop.printing.agency_map import region_maps
from desktop.printing.charts import Bar, Bars, Tile, Tiles
from desktop.printing.figures import Writer
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.letterhead import Letterhead, RunningFrame
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Gap, Piece, Stack, Text
from desktop.printing.tables import Column, rows_under_head, table

MOST_OVERDUE = 60
"""So many late summaries are printed one by one; the workbook has them all."""


def agency_overview_pdf(
    combined: Combined,
    language: str = "ru",
    words: Callable[[Phrase], str] = str,
    *,
    letters: Letters | None = None,
) -> bytes:
    """Return the overview as PDF; `words` translates into `language` ("ru", "en").

    Needs a running QGuiApplication for the fonts. The same input gives the same bytes.
    """
    page = _Overview(combined, Writer(words, language), letters or shipped_letters())
    title = words(say(QT_TRANSLATE_NOOP("db", "Involvement in industrial tourism")))
    frame = RunningFrame(
        page.letters,
        f"{title} · {page.span}",
        words(
            say(
                QT_TRANSLATE_NOOP(
                    "db", "Levels of development, not a ranking. Regions stand in the order of their codes."
                )
            )
        ),
        words(say(QT_TRANSLATE_NOOP("db", "page {page} of {pages}"), page="{page}", pages="{pages}")),
    )
    made = datetime.combine(combined.due, time(), UTC)
    checksum = sha256(build_json(combined)).hexdigest()
    return write_pdf(list(page.items(title)), frame, f"{title}: {page.span}", made, checksum)


@dataclass(frozen=True, slots=True)
class _Overview:
    """An overview with the means to paint it."""

    combined: Combined
    writer: Writer
    letters: Letters

    @property
    def span(self) -> str:
        """The months in words."""
        first, last = (self._say(month_title(str(one))) for one in (self.combined.first, self.combined.last))
        return last if first == last else f"{first} – {last}"

    def items(self, title: str) -> Iterator[Item]:
        """Yield the whole document."""
        yield Item(Letterhead(self.letters, title, self.span, self._say(_COUNTRY), self._counts()))
        yield Item(Gap(pt(14)))
        yield Item(self._tiles())
        yield from self._section(QT_TRANSLATE_NOOP("db", "Visitors by month"), self._months())
        yield from self._section(QT_TRANSLATE_NOOP("db", "Regions and sites by level"), self._levels())
        yield from region_maps(self.combined, self.writer, self.letters)
        yield from self._indicators()
        yield from self._regions()
        yield from self._post()
        yield from self._overdue()
        yield from self._definitions()

    def _say(self, phrase: Phrase) -> str:
        return self.writer.words(phrase)

    def _counts(self) -> tuple[str, str]:
        scope = self.combined.country.scope
        return (
            self._say(say(QT_TRANSLATE_NOOP("db", "%n site(s) registered"), len(scope.sites))),
            self._say(say(QT_TRANSLATE_NOOP("db", "%n site(s) reported"), len(scope.reporting))),
        )

    def _section(self, title: str, *pieces: Piece) -> Iterator[Item]:
        yield Item(Gap(pt(16)), keeps_next=True)
        yield Item(self._heading(title), keeps_next=True)
        for piece in pieces:
            yield Item(piece)

    def _heading(self, title: str) -> Piece:
        return Stack([Text(self._say(say(title)), self.letters.bold(12), ink.TEXT), Gap(pt(6))])

    def _tiles(self) -> Piece:
        scope, number = self.combined.country.scope, self.writer.number
        shown = (
            (QT_TRANSLATE_NOOP("db", "Visitors admitted"), number(scope.total["visitors_total"])),
            (QT_TRANSLATE_NOOP("db", "Visits held"), number(scope.total["visits_held"])),
            (QT_TRANSLATE_NOOP("db", "Regions"), number(len(self.combined.regions))),
            (QT_TRANSLATE_NOOP("db", "Level"), self._say(TITLES[self.combined.country.level])),
        )
        return Tiles(self.letters, [Tile(self._say(say(title)), text, "", ink.TEXT2) for title, text in shown])

    def _months(self) -> Piece:
        bars = [
            Bar(
                self._say(month_title(str(month))),
                counts["visitors_total"],
                self.writer.number(counts["visitors_total"]),
            )
            for month, counts in self.combined.by_month.items()
        ]
        return Bars(self.letters, bars, label_share=0.22)

    def _levels(self) -> Piece:
        bars = []
        for level in Level:
            sites = sum(one.level is level for one in self.combined.sites)
            regions = sum(one.level is level for one in self.combined.regions)
            note = self._say(say(QT_TRANSLATE_NOOP("db", "%n region(s)"), regions))
            bars.append(Bar(self._say(TITLES[level]), sites, self.writer.number(sites), note))
        return Bars(self.letters, bars, label_share=0.22, note_width=pt(62))

    def _indicators(self) -> Iterator[Item]:
        columns = (
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Indicator"))), 0.36),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Value"))), 0.14, is_number=True),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Unit"))), 0.22),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Cases"))), 0.12, is_number=True),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Cases are"))), 0.24),
        )
        readings = self.combined.country.readings
        rows = [
            (
                self._say(one.title),
                self.writer.number(readings[one.code].value, one.places),
                self._say(UNITS[one.unit]),
                self.writer.number(readings[one.code].cases),
                self._say(one.cases),
            )
            for one in INDICATORS
        ]
        yield Item(Gap(pt(16)), keeps_next=True)
        yield Item(self._heading(QT_TRANSLATE_NOOP("db", "Indicators of the country")), keeps_next=True)
        yield from table(self.letters, columns, rows)

    def _regions(self) -> Iterator[Item]:
        columns = (
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Region"))), 0.3),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Level"))), 0.14),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Sites"))), 0.1, is_number=True),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Visitors"))), 0.13, is_number=True),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Abroad, %"))), 0.12, is_number=True),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Summaries in time, %"))), 0.2, is_number=True),
        )
        yield Item(Gap(pt(16)), keeps_next=True)
        yield Item(self._heading(QT_TRANSLATE_NOOP("db", "Regions")), keeps_next=True)
        yield from rows_under_head(self.letters, columns, [self._region(row) for row in self.combined.regions])
        if not all(row.is_comparable for row in self.combined.regions):
            yield Item(Gap(pt(4)))
            text = QT_TRANSLATE_NOOP("db", "* Fewer than 70 % of the summaries arrived in time: not to be compared.")
            yield Item(Text(self._say(say(text)), self.letters.font(7.5), ink.TEXT3))

    def _region(self, row: Row) -> tuple[tuple[str, ...], float | None]:
        discipline = row.readings["reporting_discipline"].value
        name = code_list("regions")[row.code].in_language(self.writer.language)
        cells = (
            name if row.is_comparable else f"{name} *",
            self._say(TITLES[row.level]),
            self.writer.number(len(row.scope.sites)),
            self.writer.number(row.scope.total["visitors_total"]),
            self.writer.number(row.readings["foreign_share"].value, 1),
            self.writer.number(discipline, 1),
        )
        return cells, None if discipline is None else float(discipline) / 100

    def _post(self) -> Iterator[Item]:
        refused = self.combined.post.refused()
        columns = (
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Packages"))), 0.8),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Number"))), 0.2, is_number=True),
        )
        accepted = len(self.combined.post.judged) - len(refused)
        rows = [(self._say(say(QT_TRANSLATE_NOOP("db", "Accepted"))), self.writer.number(accepted))]
        for reason in Refusal:
            if count := sum(one.refusal is reason for one in refused):
                rows.append((self._say(say(REASONS[reason][0])), self.writer.number(count)))
        yield Item(Gap(pt(16)), keeps_next=True)
        yield Item(self._heading(QT_TRANSLATE_NOOP("db", "What arrived")), keeps_next=True)
        yield from table(self.letters, columns, rows)

    def _overdue(self) -> Iterator[Item]:
        overdue = self.combined.overdue
        if not overdue:
            return
        columns = (
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Enterprise"))), 0.46),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Month"))), 0.24),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Days late"))), 0.3, is_number=True),
        )
        missing = self._say(say(QT_TRANSLATE_NOOP("db", "missing")))
        rows = [
            (
                f"{one.site.name} ({'/'.join(one.site.code)})",
                self._say(month_title(str(one.month))),
                missing if one.days is None else self.writer.number(one.days),
            )
            for one in overdue[:MOST_OVERDUE]
        ]
        yield Item(Gap(pt(16)), keeps_next=True)
        yield Item(self._heading(QT_TRANSLATE_NOOP("db", "Late and missing")), keeps_next=True)
        yield from table(self.letters, columns, rows)
        if len(overdue) > MOST_OVERDUE:
            text = say(QT_TRANSLATE_NOOP("db", "and %n more, all of them in the workbook"), len(overdue) - MOST_OVERDUE)
            yield Item(Text(self._say(text), self.letters.font(7.5), ink.TEXT3))

    def _definitions(self) -> Iterator[Item]:
        columns = (
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Name"))), 0.3),
            Column(self._say(say(QT_TRANSLATE_NOOP("db", "Definition"))), 0.7),
        )
        rows = [
            *((self._say(one.title), self._say(one.formula)) for one in INDICATORS),
            *((self._say(TITLES[level]), self._say(MEANINGS[level])) for level in Level),
        ]
        yield Item(Gap(pt(16)), keeps_next=True)
        yield Item(self._heading(QT_TRANSLATE_NOOP("db", "Definitions")), keeps_next=True)
        yield from table(self.letters, columns, rows, 8)


_COUNTRY = say(QT_TRANSLATE_NOOP("db", "Country"))
