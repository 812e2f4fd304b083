"""A difference of two revisions as lines of tables."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from db.errors import QT_TRANSLATE_NOOP
from db.queries.month import Place
from db.queries.people import visit_number
from db.reports.dictionary import field_of
from db.reports.difference import Difference, FigureDifference
from db.reports.fields.field import ValueType
from db.reports.summary import Figure, Value
from db.reports.titles import BLOCKS
from db.reports.trace import Source
from db.reports.units import unit_of
from desktop.kit import formats
from desktop.kit.column_fit import Need
from desktop.kit.phrases import shown
from desktop.screens.reports.lines import figure_title, value_text
from desktop.screens.reports.view_table import ViewColumn, ViewTable

BEFORE: Final = QT_TRANSLATE_NOOP("RevisionsView", "Before")
AFTER: Final = QT_TRANSLATE_NOOP("RevisionsView", "After")
CHANGE: Final = QT_TRANSLATE_NOOP("RevisionsView", "Change")
NUMBER_WIDTH, PEOPLE_WIDTH, VALUE_WIDTH, UNIT_WIDTH = 72, 96, 92, 116


@dataclass(frozen=True, slots=True)
class RowLine:
    """A sentence about a visit or request; `people` by how much its visitors differ, on its first line only."""

    id: UUID
    number: int
    is_request: bool
    sentence: str
    people: int | None


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in both revisions, in words."""

    place: Place
    block: str
    title: str
    unit: str
    before: str
    after: str
    change: str


def row_lines(difference: Difference) -> list[RowLine]:
    """Return the sentences, those of one visit below each other."""
    return [
        RowLine(row.id, row.number, row.source is Source.REQUEST, begun(shown(sentence)), None if at else row.people)
        for row in difference.rows
        for at, sentence in enumerate(row.sentences)
    ]


def begun(text: str) -> str:
    """Return a text that begins a line."""
    return text[:1].upper() + text[1:]


def figures(difference: Difference, *, only_sums: bool) -> list[FigureLine]:
    """Return the sums of the blocks, or every figure that differs."""
    if only_sums:
        return [_line(one, difference) for block in difference.blocks for one in block.sums]
    return [_line(one, difference) for one in difference.figures]


def _line(one: FigureDifference, difference: Difference) -> FigureLine:
    name, dim, key = one.place
    field = field_of(name, dim)
    figure = Figure(field.block, name, dim, key, 0, field.unit)
    change = one.change
    return FigureLine(
        one.place,
        shown(BLOCKS[field.block]),
        figure_title(figure, difference.after.summary),
        shown(unit_of(field)),
        _written(figure, one.before, field.type),
        _written(figure, one.after, field.type),
        formats.signed(float(change), field.places) if change is not None else "",
    )


def _written(figure: Figure, value: Value | None, kind: ValueType) -> str:
    if value is None:
        return value_text(figure, 0) if kind is ValueType.COUNT else formats.DASH
    return value_text(figure, value)


def words_table() -> ViewTable[RowLine]:
    """Make the table of sentences."""
    return ViewTable(
        (
            ViewColumn(
                lambda: QCoreApplication.translate("RevisionsView", "No."),
                lambda line: visit_number(line.number) if line.number else formats.DASH,
                width=NUMBER_WIDTH,
            ),
            ViewColumn(
                lambda: QCoreApplication.translate("RevisionsView", "What differs"),
                lambda line: line.sentence,
                least=160,
                need=Need.MUST,
            ),
            ViewColumn(
                lambda: QCoreApplication.translate("RevisionsView", "Visitors"),
                lambda line: formats.signed(line.people) if line.people else "",
                is_number=True,
                width=PEOPLE_WIDTH,
                value=lambda line: line.people,
                need=Need.MUST,
            ),
        )
    )


def figure_table() -> ViewTable[FigureLine]:
    """Make the table of figures."""

    def number(title: str, text: str) -> ViewColumn[FigureLine]:
        return ViewColumn(
            lambda: QCoreApplication.translate("RevisionsView", title),
            lambda line: getattr(line, text),
            is_number=True,
            width=VALUE_WIDTH,
        )

    return ViewTable(
        (
            ViewColumn(
                lambda: QCoreApplication.translate("RevisionsView", "Block"),
                lambda line: line.block,
                least=90,
                need=Need.EXTRA,
            ),
            ViewColumn(
                lambda: QCoreApplication.translate("RevisionsView", "Figure"),
                lambda line: line.title,
                weight=1.6,
                least=120,
                need=Need.MUST,
            ),
            ViewColumn(
                lambda: QCoreApplication.translate("RevisionsView", "Counts"),
                lambda line: line.unit,
                width=UNIT_WIDTH,
                ink=lambda _line: "text2",
                least=80,
                need=Need.EXTRA,
            ),
            number(BEFORE, "before"),
            number(AFTER, "after"),
            number(CHANGE, "change"),
        )
    )
