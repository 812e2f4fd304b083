"""The parts that pages of the monthly report are made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.errors import QT_TRANSLATE_NOOP, say
from db.reports.dictionary import field_of, key_title
from db.reports.dimensions import DIMENSIONS
from db.reports.highlights import Highlight, highlights, stages
from db.reports.order import ordered_keys
from db.reports.summary import Summary, share
from desktop.printing import ink
from desktop.printing.charts import Bar, Bars, Step, Tile, Tiles, Way
from desktop.printing.figures import Writer
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pages import Item
from desktop.printing.pieces import Gap, Piece, Stack, Text


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A summary with the means to paint it."""

    summary: Summary
    previous: Summary | None
    writer: Writer
    letters: Letters

    def section(self, title: str, *pieces: Piece) -> Iterator[Item]:
        """Yield a heading that never stands alone, and its pieces; `title` is marked for translation."""
        yield Item(Gap(pt(16)), keeps_next=True)
        yield Item(self.heading(title), keeps_next=True)
        for piece in pieces[:-1]:
            yield Item(piece, keeps_next=True)
        yield Item(pieces[-1])

    def heading(self, title: str) -> Piece:
        """Return the heading of a section."""
        return Stack([Text(self.writer.words(say(title)), self.letters.bold(12), ink.TEXT), Gap(pt(6))])

    def caption(self, title: str) -> Piece:
        """Return the small heading over a chart or table."""
        return Stack([Text(title, self.letters.bold(9), ink.TEXT2), Gap(pt(3))])

    def note(self, text: str) -> Piece:
        """Return a small remark."""
        return Text(text, self.letters.font(7.5), ink.TEXT3)

    def legend(self) -> Piece:
        """Return what the mark in the bars means, or nothing where there is no mark."""
        if self.previous is None:
            return Gap(0)
        text = self.writer.words(say(QT_TRANSLATE_NOOP("db", "The vertical mark in a bar is the month before.")))
        return Stack([Gap(pt(4)), self.note(text)])

    def tiles(self) -> Piece:
        """Return the leading figures."""
        return Tiles(self.letters, [self._tile(one) for one in highlights(self.summary, self.previous)])

    def way(self) -> Piece:
        """Return the way from requests to visitors; visits and persons have a scale each."""
        steps = stages(self.summary)
        visits, persons = max(one.count for one in steps[:3]) or 1, max(one.count for one in steps[3:]) or 1
        words = self.writer.words
        return Way(
            self.letters,
            [
                Step(
                    self.writer.number(one.count),
                    words(one.title),
                    words(one.note),
                    one.count / (visits if index < 3 else persons),
                )
                for index, one in enumerate(steps)
            ],
        )

    def bars(self, name: str, dim: str, label_share: float = 0.36, most: int | None = None) -> Piece:
        """Return the counts of a split as bars with shares, keys without visitors left out.

        With `most` the smallest of a long code list are left to the tables of the workbook, and said so.
        """
        counts = {key: count for key, count in self.summary.counts(name, dim).items() if count}
        before = self.previous.counts(name, dim) if self.previous else None
        total = sum(counts.values())
        keys = ordered_keys(dim, counts)
        shown = keys if most is None or len(keys) <= most else keys[: most - 1]
        bars = [
            self._bar(dim, key, counts[key], total, before.get(key, 0) if before is not None else None) for key in shown
        ]
        if rest := keys[len(shown) :]:
            left = sum(counts[key] for key in rest)
            bars.append(
                self._named(self.writer.words(say(QT_TRANSLATE_NOOP("db", "Others together"))), left, total, None)
            )
        return Bars(self.letters, bars, label_share) if bars else self.nothing()

    def titled_bars(self, name: str, dim: str, most: int | None = None) -> Piece:
        """Return bars under their title, for half the width of a page."""
        title = self.writer.words(field_of(name, dim).title)
        return Stack([self.caption(title), self.bars(name, dim, 0.44, most), Gap(pt(10))])

    def nothing(self) -> Piece:
        """Return the remark in place of an empty chart."""
        return self.note(self.writer.words(say(QT_TRANSLATE_NOOP("db", "Nothing to show here."))))

    def key(self, dim: str, key: str) -> str:
        """Return what people call a key."""
        return key_title(DIMENSIONS[dim], key, self.writer.words, self.writer.language)

    def _bar(self, dim: str, key: str, count: int, total: int, before: int | None) -> Bar:
        return self._named(self.key(dim, key), count, total, before)

    def _named(self, label: str, count: int, total: int, before: int | None) -> Bar:
        part = share(count, total)
        note = "" if part is None else self.writer.percent(part)
        return Bar(label, count, self.writer.number(count), note, before)

    def _tile(self, one: Highlight) -> Tile:
        colour = ink.TEXT3
        if one.change:
            colour = ink.SUCCESS if (one.change > 0) != one.is_better_lower else ink.WARNING
        shown = self.writer.measure(one.value, one.unit, one.places)
        return Tile(self.writer.words(one.title), shown, self.writer.change(one), colour)
