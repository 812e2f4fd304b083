"""Who can lead: those who fit with what is in favour and their load, then those who do not, each with the reason."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from db.model.kinds import AssignmentRole
from db.rules.fitness import Fit
from desktop.kit import formats
from desktop.kit.avatar import Avatar
from desktop.kit.button import Button, Kind
from desktop.kit.card import CardHeader, Panel
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sign import Sign
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.labels import label

MOST = 4
MOST_BARRED = 2
HOUR_MIN = 60


class Leaders(Panel):
    """`taken(fit)` tells that a guide was chosen for the role that `role_chosen` tells of.

    One who does not fit is taken with a reason.
    """

    taken = Signal(object)
    role_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = CardHeader()
        self._shown: tuple[Fit, ...] = ()
        self._total = 0
        self._lines: list[LeaderLine] = []
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(3, 1)
        self.role = QComboBox()
        for role in AssignmentRole:
            self.role.addItem("", role)
        self.role.activated.connect(self._choose_role)
        self._head.right.addWidget(self.role)
        self._name_roles()
        self.body.addWidget(self._head)
        self.body.addWidget(self._rows)

    def show_fits(self, fits: Sequence[Fit], total: int) -> None:
        """List the best of those who fit and the nearest of those who do not; `total` counts all guides."""
        free = [fit for fit in fits if fit.fits]
        barred = [fit for fit in fits if not fit.fits]
        self._total = total
        self._head.set_words(
            self.tr("Who can lead"), self.tr("%n fit(s) of {all}", "", len(free)).format(all=formats.number(total))
        )
        listed = (*free[:MOST], *barred[: MOST_BARRED if free else MOST])
        if listed != self._shown:
            self._shown = listed
            self._fill()

    def wanted_role(self) -> AssignmentRole:
        """Return the role for which guides are ranked."""
        return AssignmentRole(self.role.currentData())

    def rank_for(self, role: AssignmentRole) -> None:
        """Rank for a role from now on; nobody is told."""
        self.role.setCurrentIndex(list(AssignmentRole).index(role))

    def buttons(self) -> list[Button]:
        """Return the buttons that take a guide, from top to bottom."""
        return [line.button for line in self._lines[: len(self._shown)]]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_roles()
            self._fill()
        super().changeEvent(event)

    def _name_roles(self) -> None:
        for place, role in enumerate(AssignmentRole):
            self.role.setItemText(place, label(role))
        self.role.setAccessibleName(self.tr("Role for which guides are ranked"))

    def _choose_role(self) -> None:
        self.role_chosen.emit()

    def build(self) -> Iterator[None]:
        """Build the lines that are nearly always filled, by steps."""
        for _ in range(MOST):
            self._add_line()
            yield

    def _add_line(self) -> None:
        line = LeaderLine(partial(self._take, len(self._lines)))
        for column, part in enumerate(line.parts()):
            self._grid.addWidget(part, len(self._lines), column)
            part.hide()
        self._lines.append(line)

    def _fill(self) -> None:
        grid = self._grid
        grid.setHorizontalSpacing(px(SPACE_8))
        grid.setVerticalSpacing(px(SPACE_8))
        while len(self._lines) < len(self._shown):
            self._add_line()
        for place, line in enumerate(self._lines):
            if place < len(self._shown):
                fit = self._shown[place]
                line.show_fit(fit, self._load(fit), self.tr("Assign") if fit.fits else self.tr("Anyway…"))
            for part in line.parts():
                part.setVisible(place < len(self._shown))

    def _load(self, fit: Fit) -> str:
        hours = formats.number(round(fit.minutes / HOUR_MIN, 1))
        if not fit.cap_min:
            return self.tr("{hours} h").format(hours=hours)
        return self.tr("{hours} of {most} h").format(hours=hours, most=formats.number(fit.cap_min / HOUR_MIN))

    def _take(self, place: int) -> None:
        self.taken.emit(self._shown[place])


class LeaderLine:
    """The parts of a guide's line, filled anew for another guide; `take` is called when this one is chosen."""

    def __init__(self, take: Callable[[], object]) -> None:
        self.avatar, self.sign = Avatar(), Sign("ticked")
        self.name, self.load = Text("", Type.CONTROL), Text("", Type.NOTE, "text2")
        self.reason = ElidedText("", Type.NOTE, "text2")
        self.button = Button(small=True)
        self.button.clicked.connect(take)

    def parts(self) -> tuple[QWidget, ...]:
        """Return them from left to right."""
        return self.avatar, self.name, self.sign, self.reason, self.load, self.button

    def show_fit(self, fit: Fit, load: str, take: str) -> None:
        """Show a guide."""
        self.avatar.set_initials("".join(part[0] for part in reversed(fit.name.split())))
        self.name.set_role(Type.CONTROL_STRONG if fit.fits else Type.CONTROL)
        self.name.set_colour("text" if fit.fits else "text2")
        self.name.setText(fit.name)
        self.sign.show_sign("ticked" if fit.fits else "barred", "success" if fit.fits else "text3")
        self.reason.set_text(shown(fit.reason))
        self.load.setText(load)
        self.button.set_kind(Kind.SECONDARY if fit.fits else Kind.GHOST)
        self.button.setText(take)
        self.button.setAccessibleName(f"{take}: {fit.name}")
