"""The panel at the side: why a visit has no guide and what would help; whom to call about changes."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from db.queries.roster import Phone
from db.roster.month_explain import GuideReasons
from db.roster.month_grid import MonthProblem
from desktop.kit import formats
from desktop.kit.avatar import Avatar
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader, Rule
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sign import Sign
from desktop.kit.sizes import SIDE_PANEL, SPACE_2, SPACE_4, SPACE_8, SPACE_10, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type
from desktop.labels import kind_title, language_name
from desktop.screens.roster.help_button import HelpButton
from desktop.screens.roster.words import initials, tour_title
from desktop.screens.roster.work import Draft, Why

SIGNS = {"near_miss": "warning", "ticked": "success"}
WIDEST, LOWEST = 16_777_215, 460
MOST_GUIDES = 6
"""Near misses and others who are shown one by one."""


class SidePanel(Card):
    """`helped(place)` says that an action was taken, `opened()` that the visit itself is wanted."""

    helped = Signal(int)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._is_narrow = True
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.header = CardHeader()
        self.counter = Text("", Type.NOTE, "text2")
        self.header.right.addWidget(self.counter)
        self.body.addWidget(self.header)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._scroll, 1)
        self._remedies = QWidget()
        self.body.addWidget(self._remedies)
        self.buttons: list[HelpButton] = []
        self._fill(Column())

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        super().restyle()
        self.be_narrow(is_narrow=self._is_narrow)

    def be_narrow(self, *, is_narrow: bool) -> None:
        """Stand beside the table, or below it as wide as the page."""
        self._is_narrow = is_narrow
        width = px(SIDE_PANEL) + px(SPACE_12)
        self.setMinimumWidth(width if is_narrow else 0)
        self.setMaximumWidth(width if is_narrow else WIDEST)
        self.setMinimumHeight(0 if is_narrow else px(LOWEST))

    def show_nothing(self, title: str, sentence: str) -> None:
        """Say that there is nothing to explain."""
        self.header.set_words(title)
        self.counter.setText("")
        self.buttons = []
        column = Column()
        column.add(Text(sentence, Type.NOTE, "text2", wraps=True))
        self._fill(column)

    def show_searching(self) -> None:
        """Say that the search goes on."""
        self.show_nothing(self.tr("The search goes on"), self.tr("The table shows the best plan so far."))

    def show_waiting(self, problem: MonthProblem, tour_id: UUID, place: int, count: int) -> None:
        """Show the visit while its explanation is worked out."""
        self._head(place, count)
        self.buttons = []
        column = Column()
        column.add(self._visit(problem, tour_id))
        column.add(Text(self.tr("Looking for the cause…"), Type.NOTE, "text3"))
        self._fill(column)

    def show_why(self, problem: MonthProblem, why: Why, place: int, count: int, *, takes_plan: bool) -> None:
        """Show the cause, who comes near, and what can be done; `takes_plan` tells that the plan goes with it."""
        self._head(place, count)
        self.buttons = []
        column = Column()
        column.add(self._visit(problem, why.tour.tour_id))
        column.add(Text(shown(why.cause), Type.BODY_STRONG, wraps=True))
        if why.conflict is not None:
            column.add(Text(shown(why.conflict), Type.NOTE, "text", wraps=True))
        for one in why.tour.guides[:MOST_GUIDES]:
            column.add(self._guide(one))
        rest = len(why.tour.guides) - MOST_GUIDES
        if rest > 0:
            column.add(Text(self.tr("%n more do(es) not fit", "", rest), Type.NOTE, "text2", wraps=True))
        self._fill(column, self._offered(why, takes_plan=takes_plan))

    def show_calls(self, draft: Draft, phones: Mapping[UUID, Phone]) -> None:
        """List the guides who were told of what the plan takes from them."""
        self.header.set_words(
            self.tr("To call"), self.tr("%n announced assignment(s) change", "", len(draft.plan.told))
        )
        self.counter.setText("")
        self.buttons = []
        column = Column()
        names = {guide.id: guide.name for guide in draft.problem.guides}
        by_guide: dict[UUID, list[UUID]] = {}
        for tour, guide in draft.plan.told:
            by_guide.setdefault(guide, []).append(tour)
        for guide, tours in sorted(by_guide.items(), key=lambda one: names[one[0]]):
            phone = phones[guide].phone if guide in phones else ""
            lines = [self.tr("no longer: {visit}").format(visit=tour_title(draft.problem, tour)) for tour in tours]
            column.add(_person(names[guide], "phone", [phone, *lines] if phone else lines))
        self._fill(column)

    def words(self) -> list[str]:
        """Return all texts shown, for tests and readers."""
        return [label.text() for label in self.findChildren(Text) if label.text()]

    def _head(self, place: int, count: int) -> None:
        self.header.set_words(self.tr("Why it has no guide"))
        self.counter.setText(self.tr("{place} of {count}").format(place=place, count=count))

    def _visit(self, problem: MonthProblem, tour_id: UUID) -> QWidget:
        planned = next(one for one in problem.tours if one.tour.id == tour_id)
        span, tour = planned.tour.span, planned.tour
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_10))
        tile = Tile(planned.kind.value)
        tile.show_kind(planned.kind.value, kind_title(planned.kind))
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        when = f"{formats.day(span.starts)}, {formats.span(span.starts, span.ends)}"
        where = f"{tour.route.title} · {language_name(tour.language)}"
        row.addLayout(_lines(planned.title, [when, where]), 1)
        button = Button(kind=Kind.GHOST, sign="next", small=True, name=self.tr("Open the visit"))
        button.clicked.connect(self.opened)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _guide(self, one: GuideReasons) -> QWidget:
        texts = [_without_name(shown(sentence), one.name) for sentence in one.sentences]
        if not texts:
            texts = [self.tr("free")]
        spoken = self.tr("fits but for one thing") if one.is_near_miss else self.tr("does not fit")
        meaning = "near_miss" if one.is_near_miss else "barred" if one.rules else "ticked"
        made = _person(one.name, meaning, texts)
        made.setAccessibleName(f"{one.name}: {spoken}: {', '.join(texts)}")
        return made

    def _offered(self, why: Why, *, takes_plan: bool) -> "Column | None":
        """Return what can be done, which stays in sight below the reasons."""
        if not why.offers:
            return None
        column = Column()
        column.add(Rule())
        column.add(Text(self.tr("What you can do"), Type.CONTROL_STRONG))
        if takes_plan:
            words = self.tr("The plan is accepted with it, as one step.")
            column.add(Text(words, Type.CAPTION, "text2", wraps=True))
        for number, offered in enumerate(why.offers):
            button = HelpButton(shown(offered.title), shown(offered.effect), str(number + 1), is_first=not number)
            button.clicked.connect(partial(self._help, number))
            self.buttons.append(button)
            column.add(button)
        return column

    def _help(self, number: int, _on: bool = False) -> None:
        self.helped.emit(number)

    def _fill(self, column: "Column", remedies: "Column | None" = None) -> None:
        column.finish()
        below = remedies or QWidget()
        self.body.replaceWidget(self._remedies, below)
        below.setVisible(remedies is not None)
        self._remedies.hide()
        self._remedies.deleteLater()
        self._remedies = below
        self._scroll.setWidget(column)
        self._scroll.setAccessibleName(self.header.title.whole_text() or self.tr("Why it has no guide"))
        column.setAutoFillBackground(False)


class Column(QWidget):
    """What the panel shows from top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, px(SPACE_4), 0)
        self._layout.setSpacing(px(SPACE_10))

    def add(self, part: QWidget) -> None:
        """Put something below what is there."""
        self._layout.addWidget(part)

    def finish(self) -> None:
        """Leave the rest of the room empty."""
        self._layout.addStretch(1)


def _person(name: str, meaning: str, texts: Sequence[str]) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(SPACE_8))
    row.addWidget(Avatar(initials(name)), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(_lines(name, texts), 1)
    row.addWidget(Sign(meaning, SIGNS.get(meaning, "text2")), 0, Qt.AlignmentFlag.AlignTop)
    return made


def _lines(title: str, texts: Sequence[str]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(px(SPACE_2))
    column.addWidget(ElidedText(title, Type.CONTROL_STRONG))
    for text in texts:
        column.addWidget(Text(text, Type.CAPTION, "text2", wraps=True))
    return column


def _without_name(sentence: str, name: str) -> str:
    """Leave out the name that stands above already."""
    return sentence.removeprefix(f"{name}: ").rstrip(".")
