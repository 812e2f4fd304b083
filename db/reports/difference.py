"""What tells two revisions of a month apart: visit by visit in words, figure by figure, and block by block."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.month import Place
from db.reports.dictionary import field_of
from db.reports.difference_words import row_sentences
from db.reports.fields.field import ValueType
from db.reports.summary import Figure, Summary, Value
from db.reports.titles import BLOCKS
from db.reports.trace import Amount, Source, Trace, Traced

LEADING: Mapping[str, tuple[str, ...]] = {
    "activity": ("requests_received", "visits_held", "tours_held", "tour_minutes"),
    "visitors": ("visitors_total", "declared_total"),
    "routes": ("routes_active", "guide_hours"),
    "safety": ("briefed_total", "incidents", "feedback_n", "revenue_rub"),
    "data_quality": ("visits_open", "late_entries", "duration_missing"),
}
"""The sums of each block: never one number over figures of several units."""
COUNTS_CHANGES = "corrections_since_rev0"
"""A figure that tells of the correction itself, not of the month."""


@dataclass(frozen=True, slots=True)
class Side:
    """One revision of a month, or the draft of the next. `trace` is None for one closed before traces were kept."""

    revision: int
    summary: Summary
    trace: Trace | None
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class RowDifference:
    """What differs in one visit, request or event, in words; `people` is by how much its visitors differ."""

    id: UUID
    number: int
    source: Source
    sentences: tuple[Phrase, ...]
    people: int


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """A figure in both revisions; None where one does not have it."""

    place: Place
    before: Value | None
    after: Value | None

    @property
    def change(self) -> Amount | None:
        """By how much it differs; None for a text, or where a share is told on one side only."""
        if isinstance(self.before, str) or isinstance(self.after, str):
            return None
        field, dim, _ = self.place
        is_counted = field_of(field, dim).type is ValueType.COUNT
        if not is_counted and (self.before is None or self.after is None):
            return None
        return (self.after or 0) - (self.before or 0)


@dataclass(frozen=True, slots=True)
class BlockDifference:
    """The sums of a block in both revisions, and how many of its figures differ."""

    block: str
    sums: tuple[FigureDifference, ...]
    changed: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sides beside each other. `is_traced` says whether both know what each visit added."""

    before: Side
    after: Side
    rows: tuple[RowDifference, ...]
    figures: tuple[FigureDifference, ...]
    blocks: tuple[BlockDifference, ...]
    is_traced: bool

    @property
    def is_none(self) -> bool:
        """Whether both say the same."""
        return not self.rows and not self.figures

    @property
    def headline(self) -> Phrase:
        """The difference in one line."""
        if self.is_none:
            return say(QT_TRANSLATE_NOOP("db", "no figure differs"))
        text = QT_TRANSLATE_NOOP("db", "visitors {before} → {after}, visits held {held_before} → {held_after}")
        return say(
            text,
            before=self.before.summary.count("visitors_total"),
            after=self.after.summary.count("visitors_total"),
            held_before=self.before.summary.count("visits_held"),
            held_after=self.after.summary.count("visits_held"),
        )


def compare(before: Side, after: Side) -> Difference:
    """Return what tells two revisions of one month apart, seen from the first."""
    old, new = _places(before.summary), _places(after.summary)
    figures = tuple(_differing(old, new))
    rows = tuple(_rows(before, after))
    blocks = tuple(
        BlockDifference(
            block,
            tuple(_beside(old, new, (name, "", "")) for name in names if (name, "", "") in old.keys() | new.keys()),
            sum(field_of(one.place[0], one.place[1]).block == block for one in figures),
        )
        for block, names in LEADING.items()
    )
    assert set(LEADING) == set(BLOCKS)
    return Difference(before, after, rows, figures, blocks, before.trace is not None and after.trace is not None)


def _places(summary: Summary) -> Mapping[Place, Figure]:
    return {(one.field, one.dim, one.key): one for one in summary.figures if one.field != COUNTS_CHANGES}


def _beside(old: Mapping[Place, Figure], new: Mapping[Place, Figure], place: Place) -> FigureDifference:
    before, after = old.get(place), new.get(place)
    return FigureDifference(place, before.value if before else None, after.value if after else None)


def _differing(old: Mapping[Place, Figure], new: Mapping[Place, Figure]) -> Iterator[FigureDifference]:
    """Yield the figures that differ, in the order of the summary; a count left out is nought."""
    for place in (*new, *(place for place in old if place not in new)):
        both = _beside(old, new, place)
        if both.before != both.after and both.change != 0:
            yield both


def _rows(before: Side, after: Side) -> Iterator[RowDifference]:
    if before.trace is None or after.trace is None:
        return
    routes = {**before.summary.group("route.title"), **after.summary.group("route.title")}
    titles = {code: str(title) for code, title in routes.items()}
    keys = before.trace.keys() | after.trace.keys()
    known = {key: after.trace.get(key) or before.trace[key] for key in keys}
    for key in sorted(keys, key=lambda one: (known[one].source, known[one].number, known[one].day, str(one))):
        old, new = before.trace.get(key), after.trace.get(key)
        if old is not None and new is not None and old.amounts == new.amounts:
            continue
        row = known[key]
        sentences = tuple(row_sentences(old, new, titles))
        yield RowDifference(key, row.number, row.source, sentences, _people(new) - _people(old))


def _people(row: Traced | None) -> int:
    return int(row.count("visitors_total")) if row is not None else 0
