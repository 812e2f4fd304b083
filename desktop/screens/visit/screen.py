"""The visit card and editor: planned, judged while it is typed, saved in one step."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.commands.visit_sheet import Rehearsal, SheetDraft
from db.errors import Phrase, TourError
from db.model.kinds import AssignmentRole
from db.queries.visit_card import VisitCard, visit_card
from db.rules.findings import Finding, Remedy
from db.rules.judges import PlanRefused
from db.rules.states import PLANNED
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.by_steps import BySteps
from desktop.kit.tasks import Tasks
from desktop.opening import OpeningScreen
from desktop.screens.visit.actions import SheetActions, step
from desktop.screens.visit.cures import take_guide, take_remedy
from desktop.screens.visit.drafts import UNNAMED, Drafts, subject_of
from desktop.screens.visit.judging import Judging
from desktop.screens.visit.opening import VisitOpening
from desktop.screens.visit.parts import SheetParts
from desktop.screens.visit.saving import Saving
from desktop.screens.visit.standing import Standing
from desktop.screens.visit.verdict import Verdict
from desktop.subjects import NewVisit


class VisitSheet(OpeningScreen):
    """Subjects: a visit's key, or a `NewVisit`. What was typed and not saved is kept as a draft until it is."""

    name: ClassVar[str] = "visit"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visit", "tour", "assignment", "declared_count", "visitor", "visitor_list", "paper", "presence_event"}
        | {"monthly_report", "visit_room", "room", "ppe_stock"}
    )

    def __init__(
        self, context: Context, tasks: Tasks, parent: QWidget | None = None, *, by_steps: bool = False
    ) -> None:
        super().__init__(context, parent)
        self.visit_id: UUID | None = None
        self.card: VisitCard | None = None
        self.new = NewVisit()
        self.parts = SheetParts(context, tasks, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        self.build(self._build(context, tasks), by_steps=by_steps)

    def _build(self, context: Context, tasks: Tasks) -> Iterator[None]:
        yield from self.parts.build()
        self.header, self.form = self.parts.header, self.parts.form
        self.verdict = Verdict(self.parts, self)
        self.judging = Judging(context, tasks, self)
        self._telling = BySteps(self)
        self.drafts = Drafts(context, tasks, self)
        self.saving = Saving(self)
        self.standing = Standing(self)
        self.acts = SheetActions(self)
        self.opening = VisitOpening(self, context, tasks)
        yield
        self.setFocusProxy(self.form.organiser)
        self._connect()
        self._name()

    # what is shown

    def show_subject(self, subject: object) -> None:
        """Open a visit by its key, or plan a `NewVisit`."""
        if isinstance(subject, (UUID, NewVisit)):
            self.opening.at_once(subject)

    def come_in(self, subject: object, show: Callable[[], object]) -> None:
        """Be shown empty, and filled with a subject over the next frames."""
        if isinstance(subject, (UUID, NewVisit)):
            self.opening.begin(subject, show)
        else:
            show()

    def refresh(self) -> None:
        """Read the visit anew, unless something is being typed."""
        if self.visit_id is not None and not self.is_edited:
            self.read()
            self.standing.show_head()
            self.think()
        elif self.card is not None:
            self._show_further()

    @property
    def is_edited(self) -> bool:
        """Whether something was typed that is not saved."""
        return bool(self.form.touched)

    def may_leave(self) -> bool:
        """Keep what was typed as a draft; nothing is asked."""
        self.opening.drop()
        if self.is_edited and not self.is_locked():
            try:
                self.drafts.keep(self.key(), self.form.draft(unnamed=UNNAMED))
            except ValidationError:
                self.form.complain({})
        self.form.touched.clear()
        self.judging.forget()
        self.drafts.forget()
        return True

    def visit_at(self, where: QPoint) -> UUID | None:
        """Return the visit of the sheet, wherever something is dropped on it."""
        return self.visit_id

    def step(self, by: int) -> None:
        """Go to the visit before (-1) or after (1); what was typed is kept as a draft."""
        wanted = self.standing.neighbour(by)
        if wanted is not None and self.may_leave():
            self.show_subject(wanted)

    def walk(self, by: int) -> None:
        """Bring the keyboard to the next problem or the one before."""
        self.parts.open_tab("details")
        self.verdict.walk(by)

    def save(self) -> None:
        """Save, or bring the keyboard to the first thing that is to be settled."""
        self.saving.save()

    def act(self, text: Phrase, command: Callable[..., object]) -> None:
        """Save what was typed, then do something with the visit; stay open."""
        if self.is_edited and not self.saving.save(stays=True):
            return
        if self.visit_id is not None:
            try:
                self.context.attempt(text, step(command, self.visit_id))
            except PlanRefused as refused:
                self.parts.open_tab("details")
                self.show_findings(tuple(refused.findings))
                self.verdict.speak_first()
            except TourError as error:
                self.saving.tell(error)

    def take_saved(self, visit_id: UUID) -> None:
        """Show a visit as it was just saved."""
        self.visit_id = visit_id
        self.put_questions_away()
        self.read()
        self.standing.show_head()

    def take_kept(self, draft: SheetDraft) -> None:
        """Show what was typed before."""
        self.saving.take_draft(draft, self.card)
        self.parts.changed.set_text(self.tr("A draft was kept from before; it is not saved yet."))

    def go_on(self, place: str, subject: Callable[[UUID], object] = lambda key: key) -> None:
        """Go to another sheet about this visit; `subject` makes what that sheet knows it by."""
        if self.visit_id is not None:
            self.context.navigate(place, subject(self.visit_id))

    def take_remedy(self, remedy: Remedy) -> None:
        """Do in the fields what a remedy says; it is saved with the rest."""
        take_remedy(self, remedy)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.stand()
        self._name()

    def _name(self) -> None:
        self.parts.retranslate()
        self.setAccessibleName(self.tr("Visit"))
        self.acts.retranslate()
        self.standing.show_head()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc discards nothing: it closes, and what was typed is kept as a draft."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    # judging while it is typed

    def think(self, *, then_ask: bool = False) -> None:
        """Judge what the fields say in a worker; an answer that came too late is dropped."""
        if self.is_locked() or (self.card is not None and self.card.state not in PLANNED):
            self.show_findings(())
            self.parts.leaders.hide()
            return
        try:
            draft = self.form.draft(unnamed=UNNAMED)
        except ValidationError:
            return
        self.judging.ask(self.visit_id, draft, then_ask=then_ask)

    def is_judging(self) -> bool:
        """Whether what was typed is still to be judged, or what the judges say still to be shown."""
        return self.judging.is_waiting() or not self._telling.is_complete

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say what was found, and offer to save with a reason what blocks."""
        self.verdict.show_findings(findings)
        self.parts.save_reasoned.setVisible(any(one.blocks for one in findings) and not self.is_locked())

    def read(self) -> None:
        """Read the visit and show it in the fields."""
        visit_id = self.visit_id
        assert visit_id is not None
        for _ in self.show_card(self.context.read(lambda session: visit_card(session, visit_id))):
            pass

    def show_card(self, card: VisitCard) -> Iterator[None]:
        """Show a visit in the fields, by steps."""
        self.card = card
        yield from self.form.show_card(card)
        self._show_further()
        self.parts.changed.set_text("")
        yield
        self.standing.lock()

    def _connect(self) -> None:
        parts = self.parts
        self.header.closing.connect(self.finished)
        self.header.stepped.connect(self.step)
        parts.tabs.chosen.connect(parts.open_tab)
        self.verdict.tab_wanted.connect(parts.open_tab)
        parts.problems.chosen.connect(self.take_remedy)
        parts.leaders.taken.connect(partial(take_guide, self))
        parts.leaders.role_chosen.connect(self.verdict.rank)
        self.form.edited.connect(self._heed_edit)
        self.form.organiser_chosen.connect(self.standing.take_over)
        self.form.stores.place_wanted.connect(self.context.navigate)
        for name, field in self.form.labelled.items():
            field.mended.connect(partial(self._mend, name))
        self.judging.due.connect(self.think)
        self.judging.judged.connect(self._show_rehearsal)
        self.judging.refused.connect(self.saving.meet)
        self.drafts.due.connect(self.saving.keep_quietly)
        parts.allow.given.connect(self.saving.save_allowed)
        parts.save.clicked.connect(self.save)
        parts.save_reasoned.clicked.connect(self.saving.ask_reason)
        parts.discard.clicked.connect(self.saving.discard)

    def put_questions_away(self) -> None:
        """Hide what was asked of the visit before, and tell no more of it."""
        self._telling.drop()
        for part in (self.parts.allow, self.parts.leaving, self.parts.bar):
            part.hide()
        self.saving.forget()
        self.parts.leaders.rank_for(AssignmentRole.LEAD)

    def _show_further(self) -> None:
        for tab in self.parts.further.values():
            tab.show_visit(self.visit_id, is_read_only=self.is_locked())

    def is_locked(self) -> bool:
        """Whether the month of the visit is closed."""
        return self.card is not None and self.card.closed_month is not None

    def _heed_edit(self) -> None:
        self.standing.show_head()
        names = [self.form.name_of(one) for one in sorted(self.form.touched)]
        if names and self.card is not None:
            told = formats.listed(dict.fromkeys(name for name in names if name)).lower()
            self.parts.changed.set_text(self.tr("Changed: {fields}").format(fields=told))
        self.judging.begin()
        self.drafts.begin()

    def _mend(self, field: str) -> None:
        cure = self.verdict.cure_of(field)
        if cure is not None:
            self.take_remedy(cure)

    def _show_rehearsal(self, rehearsal: Rehearsal, then_ask: bool) -> None:
        self._telling.begin(self._told(rehearsal, then_ask=then_ask))

    def _told(self, rehearsal: Rehearsal, *, then_ask: bool) -> Iterator[None]:
        yield from self.verdict.show_rehearsal(rehearsal)
        self.parts.save_reasoned.setVisible(any(one.blocks for one in rehearsal.findings) and not self.is_locked())
        if then_ask:
            self.saving.ask_reason()

    def key(self) -> str:
        """Return by what a draft of the fields is kept."""
        return subject_of(self.visit_id, self.new.request_id)
