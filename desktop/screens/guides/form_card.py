"""A form of a guide's card: fields in a grid, saved as one step; what is typed stays when the books change."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from db.errors import EditedElsewhere, TourError
from db.model.kinds import Employment
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.theirs import MINE, Rivals, TheirsPanel
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.guides.fields import fill_field, read_field

Keep = Callable[[Mapping[str, Any]], "TourError | Mapping[str, str] | None"]
"""Saves fields of the guide; returns a refusal, or problems by field."""


class FormCard(Card):
    """Fields in a grid with Save below them.

    What is typed stays when the books change meanwhile; a field that both changed is chosen, mine or theirs. `outdated`
    asks to read the guide anew.
    """

    outdated = Signal()

    def __init__(self, fields: Mapping[str, QWidget], keep: Keep, across: int = 3) -> None:
        super().__init__()
        self._keep = keep
        self.head = CardHeader()
        self.labelled = {name: Labelled(one) for name, one in fields.items()}
        self.save_button = Button(kind=Kind.SECONDARY, small=True)
        self.save_button.clicked.connect(self.save)
        self.problem = Text("", Type.CAPTION, "danger", wraps=True)
        self.problem.hide()
        self.theirs = TheirsPanel()
        self.theirs.taken.connect(self._take)
        self._before: dict[str, Any] = {}
        self._mine: dict[str, Any] = {}
        self._rivals: set[str] = set()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        for place, one in enumerate(self.labelled.values()):
            grid.addWidget(one, place // across, place % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.save_button)
        foot.addWidget(self.problem, 1)
        self.body.addWidget(self.head)
        self.body.addLayout(grid)
        self.more(grid)
        self.body.addWidget(self.theirs)
        self.body.addLayout(foot)
        foot.addStretch(0)

    def more(self, grid: QGridLayout) -> None:
        """Add what stands below the fields."""

    def values(self) -> dict[str, Any]:
        """Return what the fields hold."""
        return {name: read_field(one.field) for name, one in self.labelled.items()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show values in the fields."""
        for name, one in self.labelled.items():
            fill_field(one.field, values.get(name))

    def name_of(self, name: str) -> str:
        """Return what a field is called."""
        return self.labelled[name].caption.text()

    def said(self, _name: str, value: object) -> str:
        """Return a value in words."""
        match value:
            case Employment():
                return label(value)
            case date():
                return formats.numeric(value)
        return str(value) if value not in (None, "") else self.tr("empty")

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Fill the fields; what was typed is gone."""
        self.clear()
        self.theirs.hide()
        self._rivals.clear()
        self.fill(values)
        self._before = self.values()

    def meet_values(self, values: Mapping[str, Any]) -> None:
        """Take what the books say now and keep what was typed; what both changed is shown side by side."""
        mine, before = self.values(), self._before
        typed = {name: value for name, value in mine.items() if value != before.get(name)}
        if not typed:
            self.show_values(values)
            return
        self.fill(values)
        self._before = self.values()
        self._mine = mine
        self.fill({**values, **typed})
        after = self._before
        self._rivals |= {name for name in typed if after[name] != before.get(name)}
        self._rivals &= {name for name, value in typed.items() if after[name] != value}
        if self._rivals:
            self._say_changed(has_rivals=True)
        self.theirs.show_rivals(
            [
                Rivals(name, self.name_of(name), self.said(name, mine[name]), self.said(name, after[name]))
                for name in mine
                if name in self._rivals
            ]
        )

    def clear(self) -> None:
        """Take all problems away."""
        self.problem.hide()
        self.problem.setText("")
        for one in self.labelled.values():
            one.complain("")

    def save(self) -> None:
        """Save; what speaks against it is said beside the field."""
        self.clear()
        told = self._keep(self.values())
        if isinstance(told, EditedElsewhere):
            self.outdated.emit()
            self._say_changed(has_rivals=not self.theirs.isHidden())
        elif isinstance(told, TourError):
            self.problem.setText(" ".join(refusal_shown(told)))
            self.problem.show()
        elif told:
            known = [name for name in told if name in self.labelled]
            for name in known:
                self.labelled[name].complain(told[name])
            if known:
                self.labelled[known[0]].field.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.problem.setText(" ".join(told.values()))
                self.problem.show()

    def _say_changed(self, *, has_rivals: bool) -> None:
        what = self.tr("This guide was changed elsewhere meanwhile.")
        cure = (
            self.tr("Choose for each field whose value stands, then save again.")
            if has_rivals
            else self.tr("What they changed is shown now; what you typed is kept. Save again.")
        )
        self.problem.setText(f"{what} {cure}")
        self.problem.show()

    def _take(self, name: str, whose: str) -> None:
        chosen = self._mine if whose == MINE else self._before
        self.fill({**self.values(), name: chosen[name]})
