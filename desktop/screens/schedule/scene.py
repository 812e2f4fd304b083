"""All that a view paints, and what the pointer and the keyboard do with it at the moment."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF

from db.queries.schedule import Schedule
from db.queries.verdicts import Verdict
from db.rules.calendar import Month
from desktop.screens.schedule.choice import Choice
from desktop.screens.schedule.faces import Face, FaceKey, Trouble, face_of, key_of, trouble_of
from desktop.screens.schedule.layout import Block, Picture
from desktop.screens.schedule.moving import Moving
from desktop.screens.schedule.walking import Cursor


@dataclass
class Scene:
    """A schedule laid out for a view."""

    schedule: Schedule
    choice: Choice
    picture: Picture
    verdicts: Mapping[UUID, Verdict] = field(default_factory=dict)
    cursor: Cursor | None = None
    selected: frozenset[UUID] = frozenset()
    has_focus: bool = False
    moving: Moving | None = None
    lasso: QRectF | None = None
    revision: int = 0
    _faces: dict[FaceKey, Face] = field(default_factory=dict)

    def laid_out(self, picture: Picture) -> "Scene":
        """Return the same as it is laid out in another room; what the pointer frames is let go."""
        return replace(self, picture=picture, lasso=None, revision=0, _faces={})

    def face(self, block: Block) -> Face:
        """Return how a block looks; worked out when it is first seen."""
        key = key_of(block)
        if key not in self._faces:
            self._faces[key] = self.look_of(block)
        return self._faces[key]

    def look_of(self, block: Block) -> Face:
        """Return how a block looks that need not be in the picture."""
        return face_of(block, self.schedule, self.choice.view, self.choice.lanes, self.verdicts)

    def judge(self, verdicts: Mapping[UUID, Verdict]) -> None:
        """Take what the judges say; the faces are worked out anew."""
        self.verdicts = verdicts
        self._faces.clear()
        self.revision += 1
        self.__dict__.pop("troubles", None)

    @cached_property
    def counts(self) -> Mapping[date, int]:
        """How many of the visits shown begin on each day."""
        visits = {entry.visit.id: entry.visit for row in self.picture.cells for cell in row for entry in cell.entries}
        return Counter(visit.span.starts.date() for visit in (*visits.values(), *self.picture.undrawn))

    @cached_property
    def people(self) -> Mapping[date, int]:
        """How many people are declared for each day, whether their visits are shown or not."""
        found = Counter[date]()
        for visit in self.schedule.visits:
            if visit.comes:
                found[visit.span.starts.date()] += visit.people
        return found

    @cached_property
    def troubles(self) -> Mapping[date, Trouble]:
        """The gravest trouble of each day that has any."""
        found: dict[date, Trouble] = {}
        for row in self.picture.cells:
            for cell in row:
                for entry in cell.entries:
                    trouble = trouble_of(entry.visit.state, self.verdicts.get(entry.visit.id))
                    if trouble is Trouble.CONFLICT or (trouble is Trouble.POSSIBLE and cell.day not in found):
                        found[cell.day] = trouble
        return found

    def count_on(self, day: date) -> int:
        """Return how many of the visits shown begin on a day."""
        return self.counts.get(day, 0)

    def is_locked(self, day: date) -> bool:
        """Say whether a day lies in a closed month."""
        return Month.of(day) in self.schedule.locked

    def is_at_cursor(self, block: Block) -> bool:
        """Say whether the keyboard stands on a block."""
        here = self.cursor
        return (
            here is not None
            and here.visit_id == block.entry.visit.id
            and here.lane == block.entry.lane
            and here.day == block.day
        )


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the content in sight: where the content begins in the viewport, and what of it is seen."""

    origin: QPointF
    seen: QRectF
    width: int
    height: int
