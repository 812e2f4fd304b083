"""What matters when a month is filled: a slider for each soft goal, and whether present guides may change."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSlider, QWidget

from db.roster.month_grid import Scope
from desktop.kit.labelled import Labelled
from desktop.kit.popover import Popover
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.roster.choice import MOST, Goal, Wishes
from desktop.screens.roster.words import GOALS, LEVELS, tell


class WishesPopover(Popover):
    """`changed(wishes)` is told as soon as one is changed; they are kept."""

    changed = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.wishes = Wishes()
        self.heading = Text("", Type.HEADING)
        self.note = Text("", Type.NOTE, "text2", wraps=True)
        self.sliders: dict[Goal, QSlider] = {}
        self._fields: dict[Goal, Labelled] = {}
        self.body.addWidget(self.heading)
        self.body.addWidget(self.note)
        for goal in Goal:
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, MOST)
            slider.setPageStep(1)
            slider.setTickPosition(QSlider.TickPosition.TicksBelow)
            slider.valueChanged.connect(partial(self._slide, goal))
            self.sliders[goal] = slider
            self._fields[goal] = Labelled(slider)
            self.body.addWidget(self._fields[goal])
        self.keeps = QCheckBox()
        self.keeps.toggled.connect(self._keep)
        self.body.addWidget(self.keeps)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.heading.setText(self.tr("What matters"))
        self.note.setText(self.tr("A guide for every visit always comes first."))
        self.keeps.setText(self.tr("Only visits without a guide"))
        self._name()

    def show_wishes(self, wishes: Wishes) -> None:
        """Show what is kept."""
        self.wishes = wishes
        for goal, slider in self.sliders.items():
            with QSignalBlocker(slider):
                slider.setValue(wishes.levels[goal])
        with QSignalBlocker(self.keeps):
            self.keeps.setChecked(wishes.scope is Scope.OPEN)
        self._name()

    def _name(self) -> None:
        for goal, field in self._fields.items():
            level = tell(LEVELS[self.wishes.levels[goal]])
            field.set_name(self.tr("{goal}: {level}").format(goal=tell(GOALS[goal]), level=level))

    def _slide(self, goal: Goal, level: int) -> None:
        self._take(self.wishes.with_level(goal, level))

    def _keep(self, is_kept: bool) -> None:
        self._take(Wishes(self.wishes.levels, Scope.OPEN if is_kept else Scope.FREE))

    def _take(self, wishes: Wishes) -> None:
        self.wishes = wishes
        self._name()
        self.changed.emit(wishes)
