"""The routes: a list, and the card of the one chosen."""

from typing import ClassVar, Final
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.clock import local
from db.commands.routes import RouteDraft, add_route, edit_route
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.presence import only_site
from db.queries.route_card import RouteCard, route_card
from db.queries.routes import routes
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.look import px
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import NAV_ROW, SIDEBAR, SPACE_8, SPACE_12, SPACE_16
from desktop.screen import Screen
from desktop.screens.settings.offers import OffersEditor
from desktop.screens.settings.retire import RetireButton
from desktop.screens.settings.route_drafts import RouteDrafts
from desktop.screens.settings.route_form import RouteForm, problems_of
from desktop.screens.settings.route_list import RouteList

WIDE: Final = 720
"""From this width on (at 100 %) the list stands beside the card."""
ROWS: Final = 4
"""Routes in sight where the list stands above it."""
MOST: Final = 16_777_215
"""No bound, as Qt has it."""


class RoutesGroup(Screen):
    """Insert begins a new route, Ctrl+S saves. What is typed stays until it is saved or put away.

    Where another is chosen, or the place is left, it is kept as a draft and stands there again when one comes back.
    """

    name: ClassVar[str] = "routes"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"route", "stop", "route_language", "route_ppe", "slot_template", "lead_time"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._card: RouteCard | None = None
        self._is_touched = False
        self._drafts = RouteDrafts(context)
        self._site_id, self._today = context.read(
            lambda session: (
                only_site(session).id,
                local(context.store.clock.now(), only_site(session).zone).date(),
            )
        )
        self.list = RouteList()
        self.new_button = Button(sign="new", keys="Ins", small=True)
        self.head = CardHeader()
        self.bar = ProblemBar()
        self.form = RouteForm()
        self.save_button = Button(kind=Kind.PRIMARY, keys="Ctrl+S")
        self.put_away = Button(kind=Kind.GHOST)
        self.retire_button = RetireButton(context, self._today)
        self.offers = OffersEditor(context)
        self._offers = Card()
        self._offers.body.addWidget(self.offers)
        self._save, self._new = QAction(self), QAction(self)
        for action, keys, act in ((self._save, "Ctrl+S", self.save), (self._new, "Ins", self.begin)):
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)
        self._save.setObjectName("save_route")
        self._new.setObjectName("new_route")
        self._lay_out()
        self.list.chosen.connect(self._choose)
        self.form.edited.connect(self._touch)
        self.form.submitted.connect(self.save)
        for button, press in (
            (self.save_button, self.save),
            (self.new_button, self.begin),
            (self.put_away, self._forget),
        ):
            button.clicked.connect(press)
        self.setFocusProxy(self.list)
        self.retranslate()

    def is_busy(self) -> bool:
        """Whether something is typed and not saved."""
        return self._is_touched

    def refresh(self) -> None:
        """Read the routes, and the card unless somebody types in it."""
        rows = self.context.read(lambda session: routes(session, self._site_id))
        self.list.show_rows(rows, self._route_id())
        self.list.mark(self._drafts.waiting())
        if self._card is not None:
            self._read(self._card.id)
        elif not self._is_touched and rows:
            self.list.choose(rows[0].id)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.list.setAccessibleName(self.tr("Routes"))
        self.new_button.setText(self.tr("New route"))
        self.save_button.setText(self.tr("Save the route"))
        self.put_away.setText(self.tr("Put the changes away"))
        self._save.setText(self.tr("Save the route"))
        self._new.setText(self.tr("New route"))
        self.form.retranslate()
        self.offers.retranslate()
        self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the card where there is no room beside it."""
        super().resizeEvent(event)
        is_row = self.width() >= px(WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom)
        self.list.setMaximumSize(px(SIDEBAR) if is_row else MOST, MOST if is_row else px(NAV_ROW) * ROWS)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the card is: the list goes above it then."""
        return QSize(self.form.minimumSizeHint().width() + px(SPACE_16) * 4, super().minimumSizeHint().height())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed where the place, or the program, is left."""
        self._keep()
        super().hideEvent(event)

    def choose(self, route_id: UUID) -> None:
        """Show a route."""
        self.list.choose(route_id)

    def begin(self) -> None:
        """Begin a new route, or go on with the one that was begun."""
        if self._card is not None or not self._is_touched:
            self._leave()
            self._card = None
            self.form.show_card(None)
            self._take_up()
            self._is_touched = True
            self._judge()
            self.list.stand_on(None)
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name()

    def save(self) -> None:
        """Save what is typed, or say beside the fields why it cannot be."""
        known = self._card
        self.bar.hide()
        try:
            draft = self.form.draft(self._site_id, self._today, known)
            self._is_touched = False
            if known is None:
                text = say(QT_TRANSLATE_NOOP("db", "Route added: {title}"), title=draft.title)
                added = self.context.attempt(text, lambda unit: add_route(unit, draft))
                self._drafts.drop(None)
                self._read(added)
            else:
                self._edit(known, draft)
            self.refresh()
        except (ValidationError, TourError) as error:
            self._is_touched = True
            problems = problems_of(error)
            self.form.complain(problems)
            self.form.focus_problem()
            if isinstance(error, TourError) and not problems:
                tell_refusal(self.bar, error, self.context)
        else:
            self.form.complain({})
        self._name()

    def _edit(self, known: RouteCard, draft: RouteDraft) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Route changed: {title}"), title=draft.title)
        self.context.attempt(text, lambda unit: edit_route(unit, known.id, draft, known.version))
        self._drafts.drop(known.id)

    def _choose(self, route_id: UUID | None) -> None:
        if route_id is None:
            self.begin()
        else:
            self._leave()
            self._read(route_id)
            self._take_up()

    def _leave(self) -> None:
        """Keep what is typed before another is shown."""
        self._keep()
        self._is_touched = False
        self.bar.hide()

    def _keep(self) -> None:
        if self._is_touched:
            version = self._card.version if self._card is not None else 0
            self._drafts.keep(self._route_id(), {"version": version, **self.form.typed()})
            self.list.mark(self._drafts.waiting())

    def _take_up(self) -> None:
        """Show again what was typed about the route that is shown and not saved."""
        typed = self._drafts.kept(self._route_id())
        if typed is None:
            return
        self.form.show_typed(typed)
        self._is_touched = True
        self._judge()
        self._name()
        if self._card is not None and typed["version"] != self._card.version:
            self.bar.say(
                self.tr("The route was changed after this was typed."),
                self.tr("Save to put this in its place, or put the changes away to see the route as it is."),
            )

    def _read(self, route_id: UUID) -> None:
        card = self.context.read(lambda session: route_card(session, route_id))
        if card is None:
            self._card = None
            return
        if not self._is_touched:
            self._card = card
            self.form.show_card(card)
        self.offers.show_card(card, self._today)
        self._name()

    def _route_id(self) -> UUID | None:
        return self._card.id if self._card is not None else None

    def _forget(self) -> None:
        """Put away what is typed."""
        self._is_touched = False
        self.bar.hide()
        self._drafts.drop(self._route_id())
        self.refresh()

    def _touch(self) -> None:
        self._is_touched = True
        self._judge()
        self._name()

    def _judge(self) -> None:
        """Take problems away that are mended, and show those that are there already in a known route."""
        problems = {}
        try:
            self.form.draft(self._site_id, self._today, self._card)
        except ValidationError as error:
            problems = problems_of(error)
        if self._card is not None or not problems:
            self.form.complain(problems)

    def _name(self) -> None:
        """Say which route it is, and what can be done with it."""
        card = self._card
        self.put_away.setVisible(self._is_touched)
        self.retire_button.show_card(card)
        self._offers.setVisible(card is not None)
        if card is None:
            self.head.set_words(self.tr("New route"), self.tr("Slots and lead times come once it is saved"))
            return
        is_retired = self.retire_button.is_retired()
        note = self.tr("{code}, no longer offered") if is_retired else self.tr("{code}, offered")
        if self._is_touched:
            note = self.tr("{code}, typed and not saved")
        self.head.set_words(str(card.values["title"]), note.format(code=card.values["code"]))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(px(SPACE_12))
        left.addWidget(self.new_button)
        left.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_12))
        for button in (self.save_button, self.put_away):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.retire_button)
        card = Card()
        for part in (self.head, self.bar, self.form):
            card.body.addWidget(part)
        card.body.addLayout(foot)
        right = QVBoxLayout()
        right.setSpacing(px(SPACE_16))
        right.addWidget(card)
        right.addWidget(self._offers)
        right.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, px(SPACE_8), 0)
        self._row.setSpacing(px(SPACE_16))
        self._row.addLayout(left, 1)
        self._row.addLayout(right, 4)
