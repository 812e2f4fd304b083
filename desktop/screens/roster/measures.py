"""Five measures of a plan, each before and after."""

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.roster.month import MonthPlan
from db.roster.month_grid import MonthProblem
from desktop.kit import formats
from desktop.kit.card import Caption, Card
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_2, SPACE_6, SPACE_16
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.roster.words import hours

ARROW = "→"
LEAST = 180
"""So wide is a measure at least."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure in words; `is_better` is None where neither is better."""

    title: str
    before: str
    after: str
    note: str
    is_better: bool | None


class Measure(QWidget):
    """One measure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Caption()
        self.before = Text("", Type.SEARCH, "text2")
        self.arrow = Text(ARROW, Type.BODY, "text3")
        self.after = Text("", Type.NUMBER_SMALL)
        self.note = ElidedText("", Type.CAPTION, "text2")
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_6))
        for part in (self.before, self.arrow, self.after):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_2))
        column.addWidget(self.title)
        column.addLayout(row)
        column.addWidget(self.note)

    def show_measure(self, measured: Measured) -> None:
        """Show what was measured; the reader hears it as one sentence."""
        self.title.setText(measured.title)
        self.before.setText(measured.before)
        self.after.setText(measured.after)
        self.after.set_colour("success" if measured.is_better else "danger" if measured.is_better is False else "text")
        self.note.set_text(measured.note)
        words = self.tr("{title}: before {before}, after {after} {note}")
        self.setAccessibleName(
            words.format(title=measured.title, before=measured.before, after=measured.after, note=measured.note)
        )


class Measures(Card):
    """Side by side, in more rows where room is short."""

    COUNT = 5

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.parts = [Measure() for _ in range(self.COUNT)]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(SPACE_16))
        self.body.addLayout(self._grid)
        self._columns = 0
        self._arrange()
        look().changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self._arrange()

    def show_plan(self, problem: MonthProblem, plan: MonthPlan) -> None:
        """Show the measures of a plan."""
        for part, measured in zip(self.parts, self._measured(problem, plan), strict=True):
            part.show_measure(measured)

    def texts(self) -> list[tuple[str, str]]:
        """Return what is shown before and after."""
        return [(part.before.text(), part.after.text()) for part in self.parts]

    def _arrange(self) -> None:
        fitting = self.width() // px(LEAST)
        columns = self.COUNT if fitting >= self.COUNT else min(max(fitting, 1), 3)
        if columns == self._columns:
            return
        self._columns = columns
        for place, part in enumerate(self.parts):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, place // columns, place % columns)
        for column in range(self.COUNT):
            self._grid.setColumnStretch(column, int(column < columns))

    def _measured(self, problem: MonthProblem, plan: MonthPlan) -> list[Measured]:
        before, after = plan.before, plan.after
        told = after.changed_told
        return [
            Measured(
                self.tr("Without a guide"),
                formats.number(before.open),
                formats.number(after.open),
                self.tr("of %n visit(s)", "", len(problem.tours)),
                _is_less(before.open, after.open),
            ),
            Measured(
                self.tr("Over the hour limit"),
                formats.number(before.over_limit),
                formats.number(after.over_limit),
                self.tr("%n guide(s) beyond a limit", "", after.over_limit),
                _is_less(before.over_limit, after.over_limit),
            ),
            Measured(
                self.tr("Load spread"),
                self.tr("{hours} h").format(hours=hours(before.spread_minutes)),
                self.tr("{hours} h").format(hours=hours(after.spread_minutes)),
                self.tr("between most and least"),
                _is_less(before.spread_minutes, after.spread_minutes) if before.open == after.open else None,
            ),
            Measured(
                self.tr("Same guide kept"),
                _share(before.known, before.could_know),
                _share(after.known, after.could_know),
                self.tr("for returning groups"),
                _is_less(after.known, before.known) if after.could_know else None,
            ),
            Measured(
                self.tr("Assignments changed"),
                formats.number(0),
                formats.number(after.changed),
                self.tr("%n already announced", "", told),
                False if told else None,
            ),
        ]


def _is_less(first: int, second: int) -> bool | None:
    """Whether the second is less; None if they are the same."""
    return None if first == second else second < first


def _share(part: int, whole: int) -> str:
    return formats.percent(part / whole) if whole else formats.DASH
