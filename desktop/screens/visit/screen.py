"""The visit card and editor: planned, judged while it is typed, saved in one step."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar, Final
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from db.commands.visit_sheet import Allowed, Rehearsal, SheetDraft, save_sheet
from db.commands.visits import NoSuchHour
from db.errors import QT_TRANSLATE_NOOP, EditedElsewhere, Phrase, TourError, say
from db.model.kinds import VisitorCategory
from db.queries.people import visit_number
from db.queries.visit_card import VisitCard, last_visit_of, sheet_choices, visit_card
from db.rules.findings import Finding, Remedy, RemedyAction
from db.rules.fitness import Fit, fits
from db.rules.judges import PlanRefused
from db.rules.states import PLANNED
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.line import Line
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.problem import Remedy as BarRemedy
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.kit.text import ElidedText
from desktop.kit.typefaces import Type
from desktop.screen import Screen
from desktop.screens.visit.actions import SheetActions, step
from desktop.screens.visit.day_lanes import DayLanes
from desktop.screens.visit.fields import place_of
from desktop.screens.visit.form import VisitForm, next_slot
from desktop.screens.visit.header import SheetHeader
from desktop.screens.visit.judging import Judging
from desktop.screens.visit.leaders import Leaders
from desktop.screens.visit.problems import ProblemPanel
from desktop.screens.visit.reason import AllowForm, LeaveForm
from desktop.screens.visit.records import Records
from desktop.subjects import NewVisit

FIELD_OF: Final = {
    "guide": "guide",
    "starts": "starts",
    "route": "route",
    "youngest_age": "youngest_age",
    "language_offered": "language",
    "no_guide": "guide",
    "adaptation": "adapted_people",
}
"""Beside which field a finding stands, by its field or its rule."""
TABS: Final = ("details", "visitors", "papers", "log")


class VisitSheet(Screen):
    """Subjects: a visit's key, or a `NewVisit`. What was typed and not saved is kept as a draft until it is."""

    name: ClassVar[str] = "visit"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visit", "tour", "assignment", "declared_count", "visitor", "paper", "presence_event", "monthly_report"}
    )

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._visit_id: UUID | None = None
        self._new = NewVisit()
        self.card: VisitCard | None = None
        self.rehearsal: Rehearsal | None = None
        self.findings: tuple[Finding, ...] = ()
        self._kept: dict[object, SheetDraft] = {}
        self.header = SheetHeader()
        self.bar = ProblemBar()
        self.problems = ProblemPanel()
        self.form = VisitForm()
        self.leaders = Leaders()
        self.lanes = DayLanes()
        self._lanes_caption = Caption()
        self.allow = AllowForm()
        self.leaving = LeaveForm()
        self.leaving.given.connect(lambda _cause, _reason: None)
        self.tabs = SegmentedControl()
        self.pages = QStackedWidget()
        self.records = {name: Records() for name in TABS[1:]}
        self._changed = ElidedText("", Type.NOTE, "text2")
        self.discard = Button(kind=Kind.GHOST, keys="Esc")
        self.save_reasoned = Button(kind=Kind.SECONDARY)
        self.save_button = Button(kind=Kind.PRIMARY, keys="Ctrl+S")
        self._judging = Judging(context, tasks, self)
        self.acts = SheetActions(self)
        self._lay_out()
        self._connect()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    # what is shown

    def show_subject(self, subject: object) -> None:
        """Open a visit by its key, or plan a `NewVisit`."""
        choices = self.context.read(lambda session: sheet_choices(session, self.context.store.clock.now()))
        self.form.offer(choices)
        self.allow.hide()
        self.leaving.hide()
        self.bar.hide()
        self.tabs.choose("details")
        self._open_tab("details")
        if isinstance(subject, UUID):
            self._visit_id, self._new = subject, NewVisit()
            self._read()
        elif isinstance(subject, NewVisit):
            self._visit_id, self._new, self.card = None, subject, None
            self._begin(subject, next_slot(choices.now) if subject.starts is None else subject.starts)
        kept = self._kept.pop(self._key(), None)
        if kept is not None:
            self.form.show_draft(kept)
            self.form.touched.add("draft")
            self._changed.set_text(self.tr("A draft was kept from before; it is not saved yet."))
        self._show_head()
        self._think()

    def refresh(self) -> None:
        """Read the visit anew, unless something is being typed."""
        if self._visit_id is not None and not self.is_edited:
            self._read()
            self._show_head()
            self._think()

    @property
    def is_edited(self) -> bool:
        """Whether something was typed that is not saved."""
        return bool(self.form.touched)

    def may_leave(self) -> bool:
        """Keep what was typed as a draft; nothing is asked."""
        if self.is_edited and not self._is_locked():
            try:
                self._kept[self._key()] = self.form.draft()
            except ValidationError:
                self.form.complain({})
        self.form.touched.clear()
        self._judging.forget()
        return True

    # saving

    def save(self) -> None:
        """Save, or bring the keyboard to the first thing that is to be settled."""
        self._save(None)

    def act(self, text: Phrase, command: Callable[..., object]) -> None:
        """Save what was typed, then do something with the visit; stay open."""
        if self.is_edited and not self._save(None, stays=True):
            return
        if self._visit_id is not None:
            try:
                self.context.attempt(text, step(command, self._visit_id))
            except PlanRefused as refused:
                self._show_findings(tuple(refused.findings))
                self._speak_first()
            except TourError as error:
                self._tell(error)

    def go_on(self, place: str, subject: Callable[[UUID], object] = lambda key: key) -> None:
        """Go to another sheet about this visit; `subject` makes what that sheet knows it by."""
        if self._visit_id is not None:
            self.context.navigate(place, subject(self._visit_id))

    def take_remedy(self, remedy: Remedy) -> None:
        """Do in the fields what a remedy says; it is saved with the rest."""
        values = remedy.values
        match remedy.action:
            case RemedyAction.MOVE:
                self.form.move_to(values["starts"])  # type: ignore[arg-type]
            case RemedyAction.ASSIGN:
                self.form.lead(self._ordinal(values["tour"]), UUID(str(values["guide"])))
            case RemedyAction.UNASSIGN:
                self.form.lead(self._ordinal(values["tour"]), None)
            case RemedyAction.ADD_ADULTS:
                self.form.counts.add(VisitorCategory.CHAPERONE, int(str(values["count"])))
            case RemedyAction.CHANGE_ROUTE:
                self.form.route.setFocus(Qt.FocusReason.OtherFocusReason)
                self.form.route.showPopup()
            case _:
                self.form.focus_problem()

    # the language and the look

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(PAGE_MARGIN)
        self._head.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_8))
        self._head.setSpacing(px(SPACE_12))
        self._body.setContentsMargins(edge, px(SPACE_8), edge, px(SPACE_16))
        self._body.setSpacing(px(SPACE_16))
        self._foot.setContentsMargins(edge, px(SPACE_12), edge, px(SPACE_12))
        self._foot.setSpacing(px(SPACE_8))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        names = (self.tr("Details"), self.tr("Visitors"), self.tr("Papers"), self.tr("History"))
        current = self.tabs.choice() or "details"
        self.tabs.set_choices(list(zip(TABS, names, strict=True)))
        self.tabs.setAccessibleName(self.tr("Parts of the visit"))
        self.tabs.choose(current)
        self.discard.setText(self.tr("Discard"))
        self.save_reasoned.setText(self.tr("Save with a reason…"))
        self.save_button.setText(self.tr("Save"))
        self._lanes_caption.setText(self.tr("That day"))
        self.setAccessibleName(self.tr("Visit"))
        self.acts.retranslate()
        self._show_head()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc discards nothing: it closes, and what was typed is kept as a draft."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    # inside

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._head = QVBoxLayout()
        for part in (self.header, self.tabs, self.bar):
            self._head.addWidget(part)
        whole.addLayout(self._head)
        page = QWidget()
        self._body = QVBoxLayout(page)
        self._body.addWidget(self.problems)
        self._body.addWidget(self.form)
        self.form.between.addWidget(self.leaders)
        self.form.below.addWidget(self._lanes_caption)
        self.form.below.addWidget(self.lanes)
        self._body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        page.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self._scroll = scroll
        self.pages.addWidget(scroll)
        for record in self.records.values():
            self.pages.addWidget(record)
        whole.addWidget(self.pages, 1)
        asked = QVBoxLayout()
        asked.addWidget(self.allow)
        asked.addWidget(self.leaving)
        whole.addLayout(asked)
        whole.addWidget(Line())
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._changed, 1)
        for button in (self.discard, self.save_reasoned, self.save_button):
            self._foot.addWidget(button)
        whole.addLayout(self._foot)
        self.setFocusProxy(self.form.organiser)

    def _connect(self) -> None:
        self.header.closing.connect(self.finished)
        self.tabs.chosen.connect(self._open_tab)
        self.problems.chosen.connect(self.take_remedy)
        self.leaders.taken.connect(self._take_guide)
        self.form.edited.connect(self._heed_edit)
        self.form.organiser_chosen.connect(self._take_over)
        self._judging.due.connect(self._think)
        self._judging.judged.connect(self._show_rehearsal)
        self._judging.refused.connect(self._meet)
        self.allow.given.connect(self._save_allowed)
        self.save_button.clicked.connect(self.save)
        self.save_reasoned.clicked.connect(self._ask_reason)
        self.discard.clicked.connect(self._discard)
        self.bar.chosen.connect(self._answer_bar)

    def _read(self) -> None:
        visit_id = self._visit_id
        assert visit_id is not None
        card = self.context.read(lambda session: visit_card(session, visit_id))
        self.card = card
        self.form.show_card(card)
        self.records["visitors"].show_people(card)
        self.records["papers"].show_papers(card)
        self.records["log"].show_history(card)
        self._changed.set_text("")
        self._lock()

    def _begin(self, subject: NewVisit, starts: datetime) -> None:
        self.form.show_new(starts, subject.request_id)
        self._show_findings(())
        self.leaders.hide()
        if subject.title:
            self.form.texts["title"].setText(subject.title)
        if subject.route_id is not None:
            self.form.route.setCurrentIndex(max(place_of(self.form.route, subject.route_id), 0))
        if subject.organiser_id is not None:
            self.form.organiser.setCurrentIndex(place_of(self.form.organiser, subject.organiser_id))
            self._take_over(subject.organiser_id)
        if subject.guide_id is not None:
            self.form.lead(0, subject.guide_id)
        self.form.touched.clear()
        self._changed.set_text("")
        self._lock()

    def _lock(self) -> None:
        locked = self._is_locked()
        self.form.set_read_only(is_read_only=locked)
        self.acts.follow(self.card.state if self.card else None, is_read_only=locked)
        for button in (self.save_button, self.save_reasoned, self.discard):
            button.setVisible(not locked)
        self.tabs.setVisible(self.card is not None)
        if locked and self.card is not None and self.card.closed_month is not None:
            text = self.tr("{month} is closed. A change becomes a correction.")
            self.bar.say(
                text.format(month=formats.month_title(self.card.closed_month.first)),
                remedies=[BarRemedy("reports", self.tr("Create a correction"))],
                tone=Tone.NEUTRAL,
            )

    def _is_locked(self) -> bool:
        return self.card is not None and self.card.closed_month is not None

    def _show_head(self) -> None:
        card = self.card
        title = self.form.texts["title"].text() or self.tr("New visit")
        line = self.tr("Planned anew")
        if card is not None:
            line = self.tr("Visit {number}").format(number=f"{card.year}-{visit_number(card.number)}")
            if card.history:
                last = card.history[0]
                when = formats.moment(last.at)
                told = (
                    self.tr("{visit} · changed {when} · {who}") if last.actor else self.tr("{visit} · changed {when}")
                )
                line = told.format(visit=line, when=when, who=last.actor)
        self.header.show_visit(title, line, self.form.group_kind(), card.state if card else None)

    def _open_tab(self, name: str) -> None:
        self.pages.setCurrentIndex(TABS.index(name))

    def _heed_edit(self) -> None:
        self._show_head()
        names = [self.form.labelled[one].caption.text() for one in sorted(self.form.touched & set(self.form.labelled))]
        if "declared" in self.form.touched:
            names.append(self.tr("People"))
        if names and self.card is not None:
            self._changed.set_text(self.tr("Changed: {fields}").format(fields=formats.listed(names).lower()))
        self._judging.begin()

    def _take_over(self, organiser: UUID) -> None:
        if self.card is None:
            last = self.context.read(lambda session: last_visit_of(session, organiser))
            if last is not None:
                self.form.take_over(last)
            self._judging.begin()

    def _take_guide(self, fit: Fit) -> None:
        self.form.lead(self._open_tour(), fit.guide_id)
        if not fit.fits:
            self._think(then_ask=True)

    def _open_tour(self) -> int:
        boxes = (self.form.guide, *self.form.tour_guides)
        return next((place for place, box in enumerate(boxes) if not box.currentData()), 0)

    def _ordinal(self, tour: object) -> int:
        if self.rehearsal is None:
            return 0
        tours = self.rehearsal.case.visit.tours
        return next((place for place, one in enumerate(tours) if str(one.id) == str(tour)), 0)

    # judging while it is typed

    def _think(self, *, then_ask: bool = False) -> None:
        """Judge what the fields say in a worker; an answer that came too late is dropped."""
        if self._is_locked() or (self.card is not None and self.card.state not in PLANNED):
            self._show_findings(())
            self.leaders.hide()
            return
        try:
            draft = self.form.draft(unnamed="—")
        except ValidationError:
            return
        self._judging.ask(self._visit_id, draft, then_ask=then_ask)

    def is_judging(self) -> bool:
        """Whether what was typed is still to be judged."""
        return self._judging.is_waiting()

    def _show_rehearsal(self, rehearsal: Rehearsal, then_ask: bool) -> None:
        self.rehearsal = rehearsal
        visit = rehearsal.case.visit
        if len(visit.tours) != 1 + len(self.form.tour_guides):
            self.form.lay_tours([tour.lead.guide.id if tour.lead else None for tour in visit.tours])
        self.form.name_tours(
            [
                self.tr("Tour {n}, {time}, {people} people").format(
                    n=tour.ordinal, time=formats.clock(tour.span.starts), people=tour.people
                )
                for tour in visit.tours
            ]
        )
        self._show_findings(rehearsal.findings)
        place = min(self._open_tour(), len(visit.tours) - 1)
        ranked = fits(rehearsal.case, visit.tours[place])
        lead = visit.tours[place].lead
        self.leaders.show_fits([fit for fit in ranked if lead is None or fit.guide_id != lead.guide.id], len(ranked))
        self.leaders.show()
        self.lanes.show_case(rehearsal.case)
        if then_ask:
            self._ask_reason()

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        standing = [finding for finding in findings if not finding.is_overruled]
        self.problems.show_findings(standing)
        beside: dict[str, str] = {}
        adults = ""
        for finding in standing:
            if not finding.blocks:
                continue
            field = FIELD_OF.get(finding.field) or FIELD_OF.get(finding.rule)
            if finding.rule == "adults":
                adults = shown(finding.sentence)
            elif field is not None:
                beside.setdefault(field, shown(finding.sentence))
        self.form.complain(beside)
        self.form.counts.complain(VisitorCategory.CHAPERONE, adults)
        self.save_reasoned.setVisible(any(finding.blocks for finding in standing) and not self._is_locked())

    # saving, inside

    def _save(self, allowed: Allowed | None, *, stays: bool = False) -> bool:
        try:
            draft = self.form.draft()
        except ValidationError as error:
            self.form.complain(self.form.problems_of(error))
            self.form.focus_problem()
            return False
        text = (
            say(QT_TRANSLATE_NOOP("db", "Visit saved: {visit}"), visit=draft.visit.title)
            if self._visit_id
            else say(QT_TRANSLATE_NOOP("db", "Visit planned: {visit}"), visit=draft.visit.title)
        )
        visit_id = self._visit_id
        was, self.form.touched = self.form.touched, set()
        try:
            saved = self.context.attempt(text, lambda unit: save_sheet(unit, visit_id, draft, allowed))
        except TourError as error:
            self.form.touched = was
            self._meet(error)
            return False
        self._visit_id = saved
        self._kept.pop(self._key(), None)
        self.allow.hide()
        self.bar.hide()
        self._read()
        self._show_head()
        if not stays:
            self.finished.emit()
        return True

    def _meet(self, error: TourError) -> None:
        """Say what a draft was refused for, where it can be mended."""
        if isinstance(error, PlanRefused):
            self._show_findings(tuple(error.findings))
            self._speak_first()
        elif isinstance(error, EditedElsewhere):
            self._meet_theirs()
        elif isinstance(error, NoSuchHour):
            what, cure = refusal_shown(error)
            self.form.complain({"starts": f"{what} {cure}"})
            self.form.focus_problem()
        else:
            self._tell(error)

    def _tell(self, error: TourError) -> None:
        what, cure = refusal_shown(error)
        self.bar.say(what, cure)

    def _speak_first(self) -> None:
        first = next((finding for finding in self.findings if finding.blocks), None)
        self._scroll.ensureVisible(0, 0)
        buttons = self.problems.buttons()
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus_problem()
        if first is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, shown(first.sentence)))

    def _meet_theirs(self) -> None:
        """Take over what somebody else changed and nobody typed here; say the rest field by field."""
        mine = self.form.draft()
        touched = set(self.form.touched)
        before = self.card
        self._read()
        assert self.card is not None
        assert before is not None
        both = [
            name
            for name, value in self.card.values.items()
            if value != before.values[name] and getattr(mine.visit, name) != value and name in touched
        ]
        self.form.show_draft(mine, [name for name in mine.visit.model_dump() if name in _columns(touched)])
        self.form.touched = touched
        lines = [
            self.tr("{field}: yours “{mine}”, theirs “{theirs}”").format(
                field=self.form.labelled[name].caption.text(),
                mine=getattr(mine.visit, name),
                theirs=self.card.values[name],
            )
            for name in both
            if name in self.form.labelled
        ]
        self.bar.say(
            self.tr("This visit was changed elsewhere meanwhile. Save again to keep yours."),
            "\n".join(lines) or self.tr("What they changed is shown now; what you typed is kept."),
            [BarRemedy("theirs", self.tr("Take theirs"))],
            Tone.WARNING,
        )

    def _answer_bar(self, key: str) -> None:
        if key == "theirs":
            self._read()
            self.bar.hide()
            self._show_head()
            self._think()
        elif key == "reports":
            self.context.navigate("reports")

    def _ask_reason(self) -> None:
        blocking = [shown(finding.sentence) for finding in self.findings if finding.blocks]
        self.allow.ask(" ".join(blocking))

    def _save_allowed(self, role: str, reason: str) -> None:
        guides = {str(guide.id) for guide in self.rehearsal.case.candidates} if self.rehearsal else set()
        blocked = dict.fromkeys(
            (finding.rule, finding.subject if finding.subject in guides else "")
            for finding in self.findings
            if finding.blocks
        )
        self._save(Allowed(tuple(blocked), role, reason))

    def _discard(self) -> None:
        self.form.touched.clear()
        self._kept.pop(self._key(), None)
        if self.card is not None:
            self._read()
        self.finished.emit()

    def _key(self) -> object:
        return self._visit_id or ("new", self._new.request_id)


COLUMNS: Final = {"route": "route_id", "duration": "duration_min", "organiser": "organiser_id"}


def _columns(touched: set[str]) -> set[str]:
    return {COLUMNS.get(name, name) for name in touched}
