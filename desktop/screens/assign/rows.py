"""The lines of the sheet: who stands on the tour, who fits with a key each, who does not and why."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.assigning import Candidate, OnTour
from desktop.kit import formats
from desktop.kit.avatar import Avatar
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.pill import Pill
from desktop.kit.sign import Sign
from desktop.kit.sizes import SPACE_2, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label

HOUR: Final = 60


class GuideLine(QWidget):
    """A guide's face, and what follows it in a row."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(SPACE_12))
        self.row.addWidget(Avatar("".join(part[0] for part in reversed(name.split()))))


class StandingLine(GuideLine):
    """A guide who is on the tour, with the way off it."""

    def __init__(self, one: OnTour, take_off: Callable[[OnTour], object]) -> None:
        super().__init__(one.name)
        self.row.addWidget(Text(one.name, Type.CONTROL_STRONG))
        self.row.addWidget(Pill(label(one.role)))
        self.row.addWidget(Pill(label(one.state)))
        part = formats.span(one.part.starts, one.part.ends) if one.part else ""
        self.row.addWidget(Text(part, Type.NOTE, "text2"), 1)
        off = Button(self.tr("Take off"), Kind.GHOST, small=True)
        off.setAccessibleName(self.tr("Take off: {guide}").format(guide=one.name))
        off.clicked.connect(lambda: take_off(one))
        self.row.addWidget(off)


class CandidateLine(GuideLine):
    """A guide who could take the tour, `place` is the key; or one who could not, with the reasons."""

    def __init__(self, one: Candidate, place: int, key: str, take: Callable[[Candidate], object]) -> None:
        super().__init__(one.name)
        role, ink = (Type.CONTROL_STRONG, "text") if one.fits else (Type.CONTROL, "text2")
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(Text(one.name, role, ink))
        for sentence in (*one.reasons, *one.warnings):
            words.addWidget(Text(shown(sentence), Type.CAPTION, "text2", wraps=True))
        self.row.addWidget(Sign(_sign(one), "success" if one.fits else "text3"))
        self.row.addLayout(words, 1)
        self.row.addWidget(Text(self._load(one), Type.NOTE, "text2"))
        if one.fits:
            button = Button(self.tr("Take"), small=True, keys=key)
            button.setObjectName(f"take_{place}")
            button.setAccessibleName(self.tr("Take: {guide}").format(guide=one.name))
            button.clicked.connect(lambda: take(one))
            self.row.addWidget(button)
        self.setAccessibleName(", ".join([one.name, *(shown(reason) for reason in one.reasons)]))

    def _load(self, one: Candidate) -> str:
        hours = formats.number(one.minutes / HOUR, 1)
        if one.most_minutes:
            return self.tr("{hours} of {most} h").format(hours=hours, most=formats.number(one.most_minutes / HOUR))
        return self.tr("{hours} h").format(hours=hours)


def _sign(one: Candidate) -> str:
    if one.fits:
        return "ticked"
    return "near_miss" if len(one.reasons) == 1 else "barred"
