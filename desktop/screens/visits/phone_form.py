"""A request taken on the phone: one row of fields, and below it what helps to answer while the caller is there."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.commands.phone_requests import PhoneDraft
from db.commands.requests import WishDraft
from db.queries.asking import Known
from db.queries.phone_help import PhoneHelp
from db.rules.typed_requests import TypedWishes, read_people, read_wishes
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption, Card, CardHeader
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.pill import Pill
from desktop.kit.sizes import SPACE_4, SPACE_8, SPACE_12, SPACE_20
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.visits.words import FITS, word

WAIT_MS: Final = 200
"""Help is looked for when nothing was typed for so long."""
MOST_KNOWN: Final = 5
KNOWN_ROW: Final = 26
ROW: Final = 720
"""From this width on (at 100 %) the fields stand in a row."""


class PhoneForm(Card):
    """`taken(draft)` is told by Enter, `closed()` by Esc, `help_wanted()` when the typed words may mean something new.

    Fields: who, how many, when, route, phone. Arrow down from a field goes to those who are known already; Enter there
    fills the rest of the form from them.
    """

    taken = Signal(object)
    closed = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._site: UUID | None = None
        self._today = date.min
        self._known: tuple[Known, ...] = ()
        self.chosen: Known | None = None
        self._head = CardHeader()
        self.who, self.people, self.when, self.phone = (QLineEdit() for _ in range(4))
        self.route = QComboBox()
        self.take = Button(kind=Kind.PRIMARY, keys="Return")
        self._close = Button(kind=Kind.GHOST, sign="close", small=True)
        self._captions = [Caption() for _ in range(5)]
        self.problem = Text("", Type.NOTE, "danger", wraps=True)
        self.known = QListWidget()
        self._known_caption = Caption()
        self.earliest = Text("", Type.NOTE, "text2", wraps=True)
        self._fits = QVBoxLayout()
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._lay_out()
        self._connect()
        look().changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._head.set_words(self.tr("New request"), self.tr("Tab walks the fields, Enter takes it, Esc leaves"))
        names = (self.tr("Who"), self.tr("How many"), self.tr("When"), self.tr("Route"), self.tr("Phone"))
        for caption, name, field in zip(self._captions, names, self.fields(), strict=True):
            caption.setText(name)
            field.setAccessibleName(name)
        self.who.setPlaceholderText(self.tr("School 14, 8 B"))
        self.people.setPlaceholderText(self.tr("25+3"))
        self.when.setPlaceholderText(self.tr("25.11 10:00, Fri, tomorrow"))
        self.phone.setPlaceholderText("+7")
        self.take.setText(self.tr("Take it"))
        self._close.set_name(self.tr("Close the form"))
        self._known_caption.setText(self.tr("Known already"))
        self.known.setAccessibleName(self.tr("Known already"))
        if self.route.count():
            self.route.setItemText(0, self.tr("any"))

    def fields(self) -> tuple[QWidget, ...]:
        """The fields from left to right."""
        return self.who, self.people, self.when, self.route, self.phone

    def begin(self, site_id: UUID, today: date, routes: Sequence[tuple[UUID, str]], who: str = "") -> None:
        """Have an empty form, in its first field."""
        self._site, self._today, self.chosen = site_id, today, None
        for field in (self.who, self.people, self.when, self.phone):
            field.clear()
        self.route.clear()
        self.route.addItem(self.tr("any"), None)
        for key, title in routes:
            self.route.addItem(title, key)
        self.problem.setText("")
        self.problem.hide()
        self.show_help(PhoneHelp((), None, ()))
        self.who.setText(who)
        self.show()
        (self.people if who else self.who).setFocus(Qt.FocusReason.OtherFocusReason)

    def wishes(self) -> TypedWishes:
        """The dates as they are read."""
        return read_wishes(self.when.text(), self._today)

    def headcount(self) -> tuple[int, int | None]:
        """People and adults as they are read; nobody where it cannot be read."""
        return read_people(self.people.text()) or (0, None)

    def route_id(self) -> UUID | None:
        """The route that was named."""
        key = self.route.currentData()
        return key if isinstance(key, UUID) else None

    def show_help(self, found: PhoneHelp) -> None:
        """Show who this may be and how the dates fit."""
        self._known = found.known[:MOST_KNOWN]
        current = self.known.currentRow()
        self.known.clear()
        for one in self._known:
            item = QListWidgetItem(self._known_words(one))
            item.setSizeHint(QSize(0, px(KNOWN_ROW)))
            self.known.addItem(item)
        if 0 <= current < len(self._known) and self.known.hasFocus():
            self.known.setCurrentRow(current)
        self.known.setVisible(bool(self._known))
        self._known_caption.setVisible(bool(self._known))
        self.known.setFixedHeight(px(KNOWN_ROW) * max(len(self._known), 1) + px(SPACE_4))
        self.earliest.setText(shown(found.earliest.reason) if found.earliest is not None else "")
        self.earliest.setVisible(found.earliest is not None)
        self._show_fits(found)

    def fit_words(self) -> list[str]:
        """How the dates fit, in a word each."""
        lines = (item.widget() for place in range(self._fits.count()) if (item := self._fits.itemAt(place)))
        return [line.findChildren(Pill)[0].text() for line in lines if line is not None]

    def accept(self) -> None:
        """Tell the request, or say what is missing and stand there."""
        if not self.who.text().strip():
            self._complain(self.who, self.tr("Say who asks."))
        elif read_people(self.people.text()) is None or not self.headcount()[0]:
            self._complain(self.people, self.tr("Say how many come: 25, or 25+3 with three adults."))
        elif self.wishes().unread:
            text = self.tr("“{text}” is no day: write 25.11, 25.11 10:00, Fri or tomorrow.")
            self._complain(self.when, text.format(text=self.wishes().unread[0]))
        elif self._site is not None:
            self.problem.hide()
            self.taken.emit(self._draft(self._site))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields below each other where there is no room for a row."""
        super().resizeEvent(event)
        is_row = self.width() >= px(ROW)
        direction = QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        self._lower.setDirection(direction)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the page is: the fields go below each other then."""
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Enter takes the request wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down leads from the fields to those who are known, Enter there fills the form."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.known:
                return self._press_in_known(event)
            if event.key() == Qt.Key.Key_Down and self._known and watched is not self.route:
                self.known.setFocus(Qt.FocusReason.OtherFocusReason)
                self.known.setCurrentRow(0)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._head.right.addWidget(self._close)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for caption, field, share in zip(self._captions, self.fields(), (5, 2, 5, 3, 3), strict=True):
            cell = QVBoxLayout()
            cell.setSpacing(px(SPACE_4))
            cell.addWidget(caption)
            cell.addWidget(field)
            caption.setBuddy(field)
            self._row.addLayout(cell, share)
        self._row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignBottom)
        left = QVBoxLayout()
        left.addWidget(self._known_caption)
        left.addWidget(self.known)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.earliest)
        right.addLayout(self._fits)
        right.addStretch(1)
        for column in (left, right):
            column.setSpacing(px(SPACE_8))
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.addLayout(left, 1)
        self._lower.addLayout(right, 1)
        self.route.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.route.setMinimumContentsLength(8)
        self.known.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.known.setTabKeyNavigation(False)
        self.body.addWidget(self._head)
        self.body.addLayout(self._row)
        self.body.addWidget(self.problem)
        self.body.addLayout(self._lower)
        self.problem.hide()

    def _connect(self) -> None:
        for field in (self.who, self.people, self.when, self.phone):
            field.textEdited.connect(self._type)
            field.installEventFilter(self)
        self.who.textEdited.connect(self._forget)
        self.route.currentIndexChanged.connect(self._type)
        self.known.installEventFilter(self)
        self.known.itemClicked.connect(self._fill_current)
        self.take.clicked.connect(self.accept)
        self._close.clicked.connect(self.closed)
        self._timer.timeout.connect(self.help_wanted)

    def _dress(self) -> None:
        self._row.setSpacing(px(SPACE_12))
        self._lower.setSpacing(px(SPACE_20))
        self.known.setFont(look().font(Type.NOTE))

    def _type(self) -> None:
        self.problem.hide()
        self._timer.start()

    def _forget(self) -> None:
        """A name that is typed anew is somebody else's."""
        self.chosen = None

    def _press_in_known(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._fill_current()
            return True
        if event.key() == Qt.Key.Key_Up and self.known.currentRow() == 0:
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _fill_current(self) -> None:
        """Fill what is empty from a visit or a request of the caller; go on with the first field still empty."""
        place = self.known.currentRow()
        if not 0 <= place < len(self._known):
            return
        known = self.chosen = self._known[place]
        self.who.setText(known.title)
        if not self.people.text() and known.people:
            self.people.setText(str(known.people))
        if not self.phone.text():
            self.phone.setText(known.phone)
        if self.route_id() is None and known.route_id is not None:
            self.route.setCurrentIndex(max(self.route.findData(known.route_id), 0))
        empty = (field for field in (self.people, self.when, self.phone) if not field.text())
        next(empty, self.when).setFocus(Qt.FocusReason.OtherFocusReason)
        self.people.deselect()
        self._timer.start()

    def _known_words(self, known: Known) -> str:
        if known.day is None:
            return known.organiser
        people = self.tr("%n people", "", known.people)
        text = (
            self.tr("{group}: asked on {day}, not answered · {people}")
            if known.is_open
            else self.tr("{group}: visit of {day} · {people}")
        )
        return text.format(group=known.title, day=formats.numeric(known.day), people=people)

    def _show_fits(self, found: PhoneHelp) -> None:
        while (item := self._fits.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        for fit in found.fits:
            if fit.best is None:
                continue
            text, tone, sign = FITS[fit.best.fit]
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(SPACE_8))
            row.addWidget(Pill(word(text), tone, sign))
            place = self.tr("{time}, {route}. {sentence}").format(
                time=formats.moment(fit.best.starts),
                route=fit.best.route,
                sentence=shown(fit.best.judged.sentence),
            )
            row.addWidget(Text(place, Type.NOTE, "text2", wraps=True), 1)
            self._fits.addWidget(line)

    def _complain(self, field: QLineEdit, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _draft(self, site_id: UUID) -> PhoneDraft:
        people, adults = self.headcount()
        chosen = self.chosen
        return PhoneDraft(
            site_id=site_id,
            who=self.who.text().strip()[:200],
            people=min(people, 5000),
            adults=adults,
            wishes=[WishDraft(day=wish.day, starts=wish.starts) for wish in self.wishes().wishes],
            route_id=self.route_id(),
            phone=self.phone.text().strip()[:40],
            organiser_id=chosen.organiser_id if chosen else None,
            group_kind=chosen.group_kind if chosen and chosen.day else None,
            language=chosen.language if chosen else "ru",
        )
