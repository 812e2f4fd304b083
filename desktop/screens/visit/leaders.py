"""Who can lead: those who fit with what is in favour and their load, then those who do not, each with the reason."""

from collections.abc import Sequence
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
        self._rows = QWidget()
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
        return self._rows.findChildren(Button)

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

    def _fill(self) -> None:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_8))
        grid.setVerticalSpacing(px(SPACE_8))
        grid.setColumnStretch(3, 1)
        for place, fit in enumerate(self._shown):
            quiet = "text" if fit.fits else "text2"
            grid.addWidget(Avatar("".join(part[0] for part in reversed(fit.name.split()))), place, 0)
            grid.addWidget(Text(fit.name, Type.CONTROL_STRONG if fit.fits else Type.CONTROL, quiet), place, 1)
            grid.addWidget(Sign("ticked" if fit.fits else "barred", "success" if fit.fits else "text3"), place, 2)
            grid.addWidget(ElidedText(shown(fit.reason), Type.NOTE, "text2"), place, 3)
            grid.addWidget(Text(self._load(fit), Type.NOTE, "text2"), place, 4)
            take = Button(
                self.tr("Assign") if fit.fits else self.tr("Anyway…"),
                Kind.SECONDARY if fit.fits else Kind.GHOST,
                small=True,
            )
            take.setAccessibleName(f"{take.text()}: {fit.name}")
            take.clicked.connect(partial(self._take, fit))
            grid.addWidget(take, place, 5)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _load(self, fit: Fit) -> str:
        hours = formats.number(round(fit.minutes / HOUR_MIN, 1))
        if not fit.cap_min:
            return self.tr("{hours} h").format(hours=hours)
        return self.tr("{hours} of {most} h").format(hours=hours, most=formats.number(fit.cap_min / HOUR_MIN))

    def _take(self, fit: Fit) -> None:
        self.taken.emit(fit)
