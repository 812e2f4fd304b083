"""Turns a month into lines to show: label, what stands aside, figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from db.reports.dictionary import field_of, key_title
from db.reports.dimensions import DIMENSIONS, NO_COUNTRY, UNKNOWN
from db.reports.fields.field import Field
from db.reports.month_picture import MonthPicture
from db.reports.order import ordered_keys
from db.reports.summary import Figure, Summary, Value
from db.reports.units import unit_of
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.screens.reports.layout import Aside, Group, Line

MEASURED = ("minute", "percent", "hour", "day", "point", "RUB")
"""Units that a label does not tell by itself."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure with its label; `aside` is written in the token `aside_ink`. `spoken` says all of it in words."""

    figure: Figure
    label: str
    value: str
    aside: str = ""
    aside_ink: str = "text3"
    is_below: bool = False
    has_unknowns: bool = False
    hint: str = ""

    @property
    def place(self) -> tuple[str, str, str]:
        """Which figure it is."""
        return self.figure.field, self.figure.dim, self.figure.key

    @property
    def spoken(self) -> str:
        """The figure with its word, for the reader."""
        return f"{self.label}: {self.value}"


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """A group as it is shown; `total` is None where it adds up to no figure, `nought` tells the keys without any."""

    key: str
    title: str
    lines: tuple[FigureLine, ...]
    total: FigureLine | None
    nought: str


def language() -> str:
    """The language of the screens, as lists of codes name it."""
    return "ru" if QLocale().language() == QLocale.Language.Russian else "en"


def field_title(field: Field) -> str:
    """What people call a field."""
    return shown(field.title)


def figure_title(figure: Figure, summary: Summary) -> str:
    """What people call a figure: its field, and the key of a split behind a colon."""
    field = field_of(figure.field, figure.dim)
    if not figure.dim:
        return field_title(field)
    return QCoreApplication.translate("ReportFigures", "{field}: {key}").format(
        field=field_title(field), key=_key_label(figure, summary)
    )


def value_text(figure: Figure, value: Value | None = None) -> str:
    """Write a figure for the reader, or another value of it."""
    written = figure.value if value is None else value
    if isinstance(written, str):
        return written
    return formats.number(float(written), field_of(figure.field, figure.dim).places)


def group_lines(group: Group, picture: MonthPicture) -> FigureGroup:
    """Return a group with what the month has to show in it."""
    maker = _Maker(group, picture)
    lines = tuple(maker.lines())
    first = group.lines[0]
    title = (
        QCoreApplication.translate("ReportGroups", group.title)
        if group.title
        else field_title(field_of(first.field, first.dim))
    )
    total = maker.whole(group.total) if group.total else None
    return FigureGroup(group.key, title, lines, total, formats.listed(maker.nought))


class _Maker:
    """Walks the lines of a group; keys that are nought are put aside."""

    def __init__(self, group: Group, picture: MonthPicture) -> None:
        self._group = group
        self._picture = picture
        self._figures = picture.figures
        self.nought: list[str] = []

    def lines(self) -> Iterator[FigureLine]:
        for line in self._group.lines:
            yield from self._of(line, is_below=False)

    def whole(self, name: str) -> FigureLine | None:
        """Return the figure that the group adds up to."""
        figure = self._figures.get((name, "", ""))
        return self._line(figure, is_below=False) if figure is not None else None

    def _of(self, line: Line, *, is_below: bool) -> Iterator[FigureLine]:
        for figure in self._figures_of(line):
            if line.dim and not is_below and not figure.value and self._was(figure) in (None, 0):
                self.nought.append(_key_label(figure, self._picture.summary))
                continue
            if is_below and not figure.value:
                continue
            yield self._line(figure, is_below=is_below)
            if line.below is not None and figure.key == line.at:
                yield from self._of(line.below, is_below=True)

    def _figures_of(self, line: Line) -> Iterator[Figure]:
        if not line.dim:
            found = self._figures.get((line.field, "", ""))
            yield from (found,) if found is not None else ()
            return
        home = self._picture.summary.header.home_country if line.without_home else ""
        for key in self._keys(line):
            if key not in (home, NO_COUNTRY if line.without_home else home):
                yield self._figures[line.field, line.dim, key]

    def _keys(self, line: Line) -> list[str]:
        summary = self._picture.summary
        values = {
            key: figure.value
            for (field, dim, key), figure in self._figures.items()
            if (field, dim) == (line.field, line.dim)
        }
        if line.dim == "route":
            return sorted(values, key=lambda key: (-summary.count("route.tours", key), key))
        return ordered_keys(line.dim, {key: int(value) for key, value in values.items() if isinstance(value, int)})

    def _line(self, figure: Figure, *, is_below: bool) -> FigureLine:
        summary = self._picture.summary
        field = field_of(figure.field, figure.dim)
        label = _key_label(figure, summary) if figure.dim else field_title(field)
        aside, ink = self._aside(figure)
        return FigureLine(
            figure=figure,
            label=label,
            value=value_text(figure),
            aside=aside,
            aside_ink=ink,
            is_below=is_below,
            has_unknowns=figure.key in (UNKNOWN, NO_COUNTRY) and bool(figure.value),
            hint=shown(field.definition),
        )

    def _aside(self, figure: Figure) -> tuple[str, str]:
        was = self._was(figure)
        if self._picture.replaced is not None and was != figure.value:
            before = QCoreApplication.translate("ReportFigures", "was {value}")
            return before.format(value=value_text(figure, was or 0)), "warning"
        aside = self._group.aside
        if aside is Aside.HOURS:
            hours = self._picture.summary.count(aside.value, figure.key) / 60
            return QCoreApplication.translate("ReportFigures", "{hours} h").format(hours=formats.number(hours)), "text3"
        if aside is Aside.FILL:
            fill = self._picture.summary.number(aside.value, figure.key)
            return (formats.percent(float(fill) / 100) if fill is not None else "", "text3")
        if figure.unit in MEASURED:
            return shown(unit_of(field_of(figure.field, figure.dim))), "text3"
        return self._change(figure), "text3"

    def _change(self, figure: Figure) -> str:
        """How much a figure grew against the month before, in per cent of it."""
        before = self._picture.figures_before.get((figure.field, figure.dim, figure.key))
        if before is None or not before.value or isinstance(before.value, str) or isinstance(figure.value, str):
            return ""
        return formats.percent_change(float(Decimal(figure.value) / Decimal(before.value)) - 1)

    def _was(self, figure: Figure) -> Value | None:
        """What the revision that is being corrected said."""
        known = self._picture.figures_replaced.get((figure.field, figure.dim, figure.key))
        return known.value if known is not None else None


def _key_label(figure: Figure, summary: Summary) -> str:
    if figure.dim == "route":
        return summary.text("route.title", figure.key) or figure.key
    return key_title(DIMENSIONS[figure.dim], figure.key, shown, language())


def changed_figures(picture: MonthPicture) -> int:
    """How many figures of a correction differ from the revision it replaces."""
    if picture.replaced is None:
        return 0
    old, new = picture.figures_replaced, picture.figures
    return sum(place not in old or place not in new or old[place].value != new[place].value for place in {*old, *new})
