"""The rows above the schedule: where in time and how it is shown; what is let through and what needs care."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from db.model.kinds import GroupKind
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.two_sides import TwoSides
from desktop.kit.typefaces import Type
from desktop.screens.schedule.chips import Chip, KindChip
from desktop.screens.schedule.choice import Choice, Lanes, View

LONGEST: Final = 24
"""So many letters of a name are shown."""


class ToolBar(TwoSides):
    """Back, today, forward; the view; the lanes; printing."""

    turned = Signal(int)
    today_wanted = Signal()
    view_chosen = Signal(str)
    lanes_chosen = Signal(str)
    print_wanted = Signal()
    tray_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.back = Button(sign="back")
        self.today = Button()
        self.forward = Button(sign="forward")
        self.view = SegmentedControl()
        self.lanes = SegmentedControl()
        self.printing = Button(sign="print")
        self.tray = Button(sign="requests")
        self._lanes_word = Text("", Type.CONTROL, "text2")
        self._has_lanes, self._is_short = True, False
        super().__init__(parent)
        for part in (self.back, self.today, self.forward):
            self.left.addWidget(part)
        self.left.addSpacing(px(SPACE_12))
        self.left.addWidget(self.view)
        self.right.addWidget(self._lanes_word)
        self.right.addWidget(self.lanes)
        self.right.addWidget(self.tray)
        self.right.addWidget(self.printing)
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.forward.clicked.connect(lambda: self.turned.emit(1))
        self.today.clicked.connect(self.today_wanted)
        self.view.chosen.connect(self.view_chosen)
        self.lanes.chosen.connect(self.lanes_chosen)
        self.printing.clicked.connect(self.print_wanted)
        self.tray.clicked.connect(self.tray_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.back.set_name(self.tr("Earlier (PgUp)"))
        self.forward.set_name(self.tr("Later (PgDn)"))
        self.today.setText(self.tr("Today"))
        self.view.setAccessibleName(self.tr("View"))
        self.view.set_choices(
            [
                (View.DAY, self.tr("Day")),
                (View.WEEK, self.tr("Week")),
                (View.MONTH, self.tr("Month")),
                (View.AGENDA, self.tr("Agenda")),
            ]
        )
        self._lanes_word.setText(self.tr("Lanes:"))
        self.lanes.setAccessibleName(self.tr("Lanes"))
        self.lanes.set_choices([(Lanes.ROUTES, self.tr("routes")), (Lanes.GUIDES, self.tr("guides"))])
        self.printing.set_name(self.tr("Print"))
        self.tray.set_name(self.tr("Place a request (Q)"))
        self.arrange()

    def show_choice(self, choice: Choice) -> None:
        """Show what was chosen; a month and an agenda have no lanes."""
        self.view.choose(choice.view)
        self.lanes.choose(choice.lanes)
        self._has_lanes = choice.view in (View.DAY, View.WEEK)
        self._show_right()

    def set_short(self, *, is_short: bool) -> None:
        """Leave the board the room where it is low: what stands at the right is also in its menu."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._show_right()

    def _show_right(self) -> None:
        for part in (self.lanes, self._lanes_word):
            part.setVisible(self._has_lanes and not self._is_short)
        for button in (self.tray, self.printing):
            button.setVisible(not self._is_short)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class FilterBar(TwoSides):
    """Kinds of groups, further filters; counts of conflicts and of visits without a guide."""

    kinds_chosen = Signal(object)
    filters_wanted = Signal()
    cleared = Signal()
    problem_wanted = Signal()
    uncovered_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.chips = [KindChip(kind) for kind in GroupKind]
        self.more = Button(kind=Kind.GHOST, sign="filter", small=True)
        self.saved = Button(kind=Kind.GHOST, sign="archive", small=True)
        self.clear = Button(kind=Kind.GHOST, sign="close", small=True)
        self.conflicts = Chip("warning", "danger_soft", "danger", "F8")
        self.calm = Chip("done", "", "text2")
        self.uncovered = Chip("assign", "warning_soft", "warning")
        self._is_short = False
        super().__init__(parent)
        for part in (*self.chips, self.more, self.saved, self.clear):
            self.left.addWidget(part)
        for chip in self._counts():
            self.right.addWidget(chip)
        self.calm.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.uncovered.setCheckable(True)
        for chip in self.chips:
            chip.clicked.connect(self._tell_kinds)
        self.more.clicked.connect(self.filters_wanted)
        self.clear.clicked.connect(self.cleared)
        self.conflicts.clicked.connect(self.problem_wanted)
        self.uncovered.clicked.connect(self.uncovered_wanted)
        self.retranslate()
        self.show_counts(0, 0)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for chip in self.chips:
            chip.retranslate()
        self.more.setText(self.tr("Filters"))
        self.clear.setText(self.tr("Clear filters"))
        self.arrange()

    def show_saved(self, name: str, *, is_wanted: bool) -> None:
        """Show which of the kept filters is in force; without any, and none to keep, there is no button."""
        self.saved.setText((name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…") or self.tr("Kept"))
        self.saved.setToolTip(name or self.tr("Filters kept under a name"))
        self.saved.setVisible(is_wanted)
        self.arrange()

    def show_choice(self, choice: Choice) -> None:
        """Show which filters are set."""
        filters = choice.filters
        for chip in self.chips:
            chip.setChecked(chip.kind in filters.kinds)
            chip.set_quiet(bool(filters.kinds) and chip.kind not in filters.kinds)
        others = sum(
            bool(part) for part in (filters.state, filters.route_id, filters.guide_id, filters.language, filters.text)
        )
        self.more.setText(self.tr("Filters: %n", "", others) if others else self.tr("Filters"))
        self.clear.setVisible(not filters.is_empty)
        self.uncovered.setChecked(filters.uncovered)
        self.arrange()

    def arrange(self) -> None:
        """Show signs alone where words do not fit: first of what clears the filters, then of the kinds."""
        others = [button for button in (self.more, self.saved, self.clear) if not button.isHidden()]
        needed = sum(chip.full_width() for chip in self.chips) + sum(one.words_width() for one in others)
        needed += (len(self.chips) + len(others)) * px(SPACE_8)
        beside = sum(chip.sizeHint().width() + px(SPACE_8) for chip in self._counts() if not chip.isHidden())
        is_tight = self.isVisible() and needed + beside + px(SPACE_16) > self.width()
        self.clear.set_compact(is_compact=is_tight)
        needed -= self.clear.words_width() - self.clear.least_width() if is_tight and self.clear in others else 0
        for chip in self.chips:
            chip.set_compact(self.isVisible() and needed > self.width())
        super().arrange()

    def _counts(self) -> tuple[Chip, ...]:
        return self.calm, self.conflicts, self.uncovered

    def set_short(self, *, is_short: bool) -> None:
        """Leave the board the room where it is low: say nothing where all is well."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.calm.setVisible(self.conflicts.isHidden() and not is_short)
            self.arrange()

    def show_counts(self, conflicts: int, uncovered: int) -> None:
        """Show how many visits need care."""
        self.conflicts.show_words(self.tr("%n conflict(s)", "", conflicts))
        self.calm.show_words(self.tr("no conflicts"))
        self.uncovered.show_words(self.tr("%n without a guide", "", uncovered))
        self.conflicts.setVisible(conflicts > 0)
        self.calm.setVisible(conflicts == 0 and not self._is_short)
        self.uncovered.setVisible(uncovered > 0 or self.uncovered.isChecked())
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell_kinds(self) -> None:
        self.kinds_chosen.emit(frozenset(chip.kind for chip in self.chips if chip.isChecked()))


class BulkBar(TwoSides):
    """What can be done with the visits selected; hidden while at most one is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._count = Text("", Type.CONTROL_STRONG)
        super().__init__(parent)
        self.left.addWidget(self._count)
        self.buttons: list[Button] = []
        self.hide()

    def offer(self, actions: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer buttons, by their words."""
        for old in self.buttons:
            self.left.removeWidget(old)
            old.deleteLater()
        self.buttons = []
        for text, act in actions:
            button = Button(text, small=True)
            button.clicked.connect(act)
            self.left.addWidget(button)
            self.buttons.append(button)

    def show_count(self, count: int) -> None:
        """Show how many are selected."""
        self._count.setText(self.tr("%n visit(s) selected", "", count))
        self.setVisible(count > 1)
