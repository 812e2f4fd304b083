"""What the sheet is made of: who and how long, ways side by side, visits nobody leads, whom to call."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.roster.month_ill import Illness, Repair, Rescue
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.fields import DateField
from desktop.kit.labelled import Labelled
from desktop.kit.line import Line
from desktop.kit.look import px
from desktop.kit.problem import ProblemBar
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.printing.call_list import Call
from desktop.screens.ill.cards import Ways
from desktop.screens.ill.words import rescue_words, tour_line

if TYPE_CHECKING:
    from desktop.screens.ill.screen import IllSheet


class Form(QWidget):
    """Lays itself out in its sheet."""

    def __init__(self, sheet: "IllSheet") -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.title = Text("", Type.TITLE)
        self.leave = Button(kind=Kind.GHOST, sign="close")
        self.problem = ProblemBar()
        self.guide = QComboBox()
        self.how_long = SegmentedControl()
        self.last = DateField()
        self._guide, self._last = Labelled(self.guide), Labelled(self.last)
        self._how_long = Labelled(self.how_long)
        self.state = Text("", Type.BODY_STRONG, wraps=True)
        self.ways = Ways()
        self._left, self._left_rows = Caption(), QWidget()
        self._calls, self._call_rows = Caption(), QWidget()
        self.accept = Button(kind=Kind.PRIMARY, sign="done", keys="Ctrl+Return")
        self.print_calls = Button(sign="phone", keys="Ctrl+P")
        self.print_day = Button(sign="print")
        self.mails = Button(sign="letter")
        self._lay_out(sheet)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.title.setText(self.tr("A guide is ill"))
        self.leave.set_name(self.tr("Close (Esc)"))
        self._guide.set_name(self.tr("Who"))
        self._how_long.set_name(self.tr("How long"))
        self.how_long.set_choices([("today", self.tr("Today")), ("until", self.tr("Longer"))])
        self._last.set_name(self.tr("Last day of absence"))
        self._left.setText(self.tr("Nobody is left for these visits"))
        self._calls.setText(self.tr("Whom to call"))
        self.accept.setText(self.tr("Accept"))
        self.print_calls.setText(self.tr("Call list"))
        self.print_day.setText(self.tr("Day sheet anew"))
        self.mails.setText(self.tr("Mails to guides"))

    def show_waiting(self) -> None:
        """Say that ways are looked for."""
        self.state.setText(self.tr("Looking for the fewest changes…"))

    def show_state(
        self, illness: Illness | None, repair: Repair | None, chosen: Mapping[UUID, Rescue], *, is_accepted: bool
    ) -> None:
        """Show how it stands."""
        self.state.setText(self._state(illness, repair, is_accepted=is_accepted))
        self.ways.setVisible(illness is not None and bool(illness.lost) and bool(illness.repairs))
        self.ways.setEnabled(not is_accepted)
        for field in (self.guide, self.how_long, self.last):
            field.setEnabled(not is_accepted and (field is not self.last or self.how_long.choice() == "until"))
        self.accept.setVisible(not is_accepted)
        self.accept.setEnabled(illness is not None)
        self.print_day.setVisible(is_accepted)
        self.mails.setVisible(is_accepted)
        self._list_left(illness, repair, chosen, is_accepted=is_accepted)

    def show_calls(self, calls: Sequence[Call]) -> None:
        """List whom to call."""
        self._calls.setVisible(bool(calls))
        self.print_calls.setVisible(bool(calls))
        rows: list[Sequence[QWidget]] = [
            (
                Text(call.name, Type.CONTROL_STRONG),
                Text(call.phone, Type.NOTE),
                Text(call.what, Type.NOTE, "text2", wraps=True),
            )
            for call in calls
        ]
        self._call_rows = self._put(self._call_rows, rows, stretched=2)

    def words(self) -> list[str]:
        """Return all texts shown."""
        return [one.text() for one in self.findChildren(Text) if one.text() and not one.isHidden()]

    def boxes(self) -> list[QComboBox]:
        """Return the choices for visits nobody leads."""
        return self._left_rows.findChildren(QComboBox)

    def _state(self, illness: Illness | None, repair: Repair | None, *, is_accepted: bool) -> str:
        if illness is None:
            return ""
        if is_accepted:
            return self.tr("Done: the absence is marked, the visits are led anew.")
        if not illness.lost:
            return self.tr("No visits are touched: only the absence is marked.")
        lost = self.tr("%n visit(s) need another guide.", "", len(illness.lost))
        if repair is not None and repair.open:
            left = self.tr("For %n of them nobody is left.", "", len(repair.open))
            return f"{lost} {left}"
        return lost

    def _list_left(
        self, illness: Illness | None, repair: Repair | None, chosen: Mapping[UUID, Rescue], *, is_accepted: bool
    ) -> None:
        left = repair.open if illness is not None and repair is not None else ()
        self._left.setVisible(bool(left))
        rows: list[Sequence[QWidget]] = []
        for tour in left:
            assert illness is not None
            assert repair is not None
            words = Text(tour_line(illness.tours[tour]), Type.CONTROL_STRONG, wraps=True)
            box = QComboBox()
            box.setAccessibleName(words.text())
            box.setEnabled(not is_accepted)
            box.addItem(self.tr("stays without a guide"), None)
            for way in repair.rescues.get(tour, ()):
                box.addItem(rescue_words(illness, way), way)
            ways = [box.itemData(place) for place in range(box.count())]
            box.setCurrentIndex(ways.index(chosen.get(tour)))
            box.currentIndexChanged.connect(partial(self._choose, tour, box))
            copy = Button(self.tr("Copy the message"), small=True, sign="copy")
            copy.clicked.connect(partial(self._copy, tour))
            rows.append((words, box, copy))
        self._left_rows = self._put(self._left_rows, rows, stretched=1)

    def _choose(self, tour: UUID, box: QComboBox, _place: int) -> None:
        self._sheet.choose_rescue(tour, box)

    def _copy(self, tour: UUID, _on: bool = False) -> None:
        self._sheet.copy_letter(tour)

    def _put(self, old: QWidget, rows: Sequence[Sequence[QWidget]], *, stretched: int) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        grid.setColumnStretch(stretched, 1)
        for place, parts in enumerate(rows):
            for across, part in enumerate(parts):
                grid.addWidget(part, place, across, Qt.AlignmentFlag.AlignTop)
        self._column.replaceWidget(old, made)
        made.setVisible(bool(rows))
        old.hide()
        old.deleteLater()
        return made

    def _lay_out(self, sheet: QWidget) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.leave)
        fields = QHBoxLayout()
        fields.setSpacing(px(SPACE_12))
        for part, stretch in ((self._guide, 2), (self._how_long, 1), (self._last, 1)):
            fields.addWidget(part, stretch)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(SPACE_16))
        self._column.addLayout(fields)
        for widget in (self.state, self.ways, self._left, self._left_rows, Line(), self._calls, self._call_rows):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        page.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_8))
        for button in (self.accept, self.print_calls, self.print_day, self.mails):
            foot.addWidget(button)
        foot.addStretch(1)
        own = QVBoxLayout(self)
        edge = px(PAGE_MARGIN)
        own.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_16))
        own.setSpacing(px(SPACE_12))
        own.addLayout(head)
        own.addWidget(self.problem)
        own.addWidget(scroll, 1)
        own.addLayout(foot)
        whole = QVBoxLayout(sheet)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)
