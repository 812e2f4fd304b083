"""What a calendar file says against the books, day by day, before it is taken."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from db.exchange.closures import ClosureProposal
from db.exchange.production_calendar import CalendarChange, ClosureChange, DayChange, ShortChange
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.icons import icon
from desktop.kit.look import px
from desktop.kit.sizes import NAV_ROW
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label

MOST_SEEN = 8
"""Rows in sight; the others are scrolled to."""


class Read:
    """A calendar file that was read: what it proposes, and what of it is new."""

    def __init__(self, name: str, proposals: Sequence[ClosureProposal], changes: Sequence[CalendarChange]) -> None:
        self.name, self.proposals, self.changes = name, proposals, changes

    @property
    def new(self) -> int:
        """How many entries would change something."""
        return sum(change.is_new for change in self.changes)

    @property
    def denied(self) -> int:
        """Of how many days the file itself says two things."""
        return sum(isinstance(change, DayChange) and bool(change.denied_by) for change in self.changes)


class CalendarPreview(Card):
    """`taken` and `dropped` tell what a person decided; what speaks against a change has a sign and words."""

    taken = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read: Read | None = None
        self._found = CardHeader()
        self.about = Text("", Type.BODY_STRONG, wraps=True)
        self.lines = QListWidget()
        self.lines.setWordWrap(True)
        self.take_button, self._drop_button = Button(kind=Kind.PRIMARY, sign="done"), Button(kind=Kind.GHOST)
        foot = QHBoxLayout()
        foot.addWidget(self.take_button)
        foot.addWidget(self._drop_button)
        foot.addStretch(1)
        for part in (self._found, self.about, self.lines):
            self.body.addWidget(part)
        self.body.addLayout(foot)
        self.take_button.clicked.connect(self.taken)
        self._drop_button.clicked.connect(self.dropped)
        self.hide()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.lines.setAccessibleName(self.tr("What the file changes"))
        self._drop_button.setText(self.tr("Put the file away"))
        if self.read is not None:
            self.show_read(self.read)

    def show_read(self, read: Read) -> None:
        """List what would change, and days of which the file says two things."""
        self.read = read
        self.lines.clear()
        shown = [change for change in read.changes if change.is_new or _is_denied(change)]
        for change in shown:
            item = QListWidgetItem(self._words(change), self.lines)
            if _speaks_against(change):
                item.setIcon(icon("remark", "warning"))
            else:
                item.setIcon(icon("done", "text3"))
        self.lines.setVisible(bool(shown))
        self.lines.setFixedHeight(px(NAV_ROW) * min(max(len(shown), 2), MOST_SEEN))
        same = len(read.changes) - read.new
        self._found.set_words(read.name, self.tr("%n entry(ies) stand so already", "", same))
        self.take_button.setText(self.tr("Take %n change(s)", "", read.new))
        self.take_button.setVisible(bool(read.new))
        about = "" if read.new else self.tr("The file changes nothing.")
        if read.denied:
            about = self.tr("Of %n day(s) the file says two things; the last one counts.", "", read.denied)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.show()

    def put_away(self) -> None:
        """Forget the file."""
        self.read = None
        self.hide()

    def _words(self, change: CalendarChange) -> str:
        match change:
            case DayChange():
                parts = self._of_day(change)
            case ShortChange():
                parts = [
                    self.tr("{day}: closes at {was} now, at {at} by the file").format(
                        day=_day(change), was=formats.clock(change.was), at=formats.clock(change.at)
                    ),
                    change.title,
                ]
            case ClosureChange():
                parts = self._of_closure(change)
        return " · ".join(part for part in parts if part)

    def _of_day(self, change: DayChange) -> list[str]:
        words = {
            (True, False): self.tr("{day}: working now, free by the file"),
            (False, True): self.tr("{day}: free now, working by the file"),
            (True, True): self.tr("{day}: working, as now"),
            (False, False): self.tr("{day}: free, as now"),
        }[change.was_working, change.is_working]
        was = self.tr("now “{title}”").format(title=change.was_title) if change.was_title else ""
        denied = self.tr("another entry says otherwise: {titles}").format(titles=", ".join(change.denied_by))
        return [
            words.format(day=_day(change)),
            change.title,
            was,
            denied if change.denied_by else "",
            self._visits(change.visits),
        ]

    def _of_closure(self, change: ClosureChange) -> list[str]:
        span = f"{formats.moment(change.starts)} – {formats.moment(change.ends)}"
        overlaps = [
            self.tr("closed already {when}: {reason}").format(
                when=f"{formats.moment(one.starts)} – {formats.moment(one.ends)}", reason=label(one.reason)
            )
            for one in change.overlaps
        ]
        return [
            self.tr("{when}: open now, closed by the file: {reason}").format(when=span, reason=label(change.reason)),
            change.title,
            *overlaps,
            self._visits(change.visits),
        ]

    def _visits(self, number: int) -> str:
        return self.tr("%n visit(s) planned then stay and are told as conflicts", "", number) if number else ""


def _day(change: DayChange | ShortChange) -> str:
    return f"{formats.day(change.day)} {change.day.year}"


def _is_denied(change: CalendarChange) -> bool:
    return isinstance(change, DayChange) and bool(change.denied_by)


def _speaks_against(change: CalendarChange) -> bool:
    match change:
        case DayChange():
            return bool(change.denied_by or change.visits)
        case ClosureChange():
            return bool(change.overlaps or change.visits)
    return False
