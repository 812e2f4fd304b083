"""Saves the sheet, and says a refusal where it can be mended: beside a field, in the panel, or beside their values."""

from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import QObject

from db.commands.crew import GuideTwice, NoSuchPart, PartNeeded
from db.commands.tours import NoSuchHour
from db.commands.visit_sheet import Allowed, SheetDraft, save_sheet
from db.errors import QT_TRANSLATE_NOOP, EditedElsewhere, TourError, say
from db.queries.visit_card import VisitCard
from db.rules.judges import PlanRefused
from desktop.correcting import tell_refusal
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.pill import Tone
from desktop.kit.theirs import MINE, Rivals
from desktop.screens.visit.drafts import UNNAMED
from desktop.screens.visit.merging import differing, form_names, sheet_of, value_of
from desktop.screens.visit.saying import value_said
from desktop.screens.visit.verdict import blocked

if TYPE_CHECKING:
    from desktop.screens.visit.screen import VisitSheet


class Saving(QObject):
    """Works on the sheet it belongs to."""

    def __init__(self, sheet: "VisitSheet") -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._mine: SheetDraft | None = None
        sheet.parts.theirs.taken.connect(self._take)

    def keep_quietly(self) -> None:
        """Keep what was typed as a draft while somebody goes on typing."""
        sheet = self._sheet
        if sheet.is_edited and not sheet.is_locked():
            try:
                sheet.drafts.keep_quietly(sheet.key(), sheet.form.draft(unnamed=UNNAMED))
            except ValidationError:
                return

    def discard(self) -> None:
        """Forget what was typed, and close."""
        sheet = self._sheet
        sheet.form.touched.clear()
        sheet.judging.forget()
        sheet.drafts.drop(sheet.key())
        if sheet.card is not None:
            sheet.read()
        sheet.finished.emit()

    def save(self, allowed: Allowed | None = None, *, stays: bool = False) -> bool:
        """Save what stands in the fields; return whether it was."""
        sheet = self._sheet
        try:
            draft = sheet.form.draft()
        except ValidationError as error:
            sheet.parts.open_tab("details")
            sheet.form.complain(sheet.form.problems_of(error))
            sheet.form.focus_problem()
            return False
        visit_id = sheet.visit_id
        text = (
            say(QT_TRANSLATE_NOOP("db", "Visit saved: {visit}"), visit=draft.visit.title)
            if visit_id
            else say(QT_TRANSLATE_NOOP("db", "Visit planned: {visit}"), visit=draft.visit.title)
        )
        was, sheet.form.touched = sheet.form.touched, set()
        try:
            saved = sheet.context.attempt(text, lambda unit: save_sheet(unit, visit_id, draft, allowed))
        except TourError as error:
            sheet.form.touched = was
            self.meet(error)
            return False
        sheet.drafts.drop(sheet.key())
        sheet.take_saved(saved)
        if not stays:
            sheet.finished.emit()
        return True

    def save_allowed(self, role: str, reason: str) -> None:
        """Save what a rule blocks, with the role of who allows it and the reason."""
        verdict = self._sheet.verdict
        case = verdict.rehearsal.case if verdict.rehearsal else None
        guides = frozenset(guide.id for guide in case.candidates) if case else frozenset()
        self.save(Allowed(blocked(verdict.findings, guides), role, reason))

    def ask_reason(self) -> None:
        """Ask who allows what is blocked, and why."""
        blocking = [shown(finding.sentence) for finding in self._sheet.verdict.findings if finding.blocks]
        self._sheet.parts.allow.ask(" ".join(blocking))

    def meet(self, error: TourError) -> None:
        """Say what a draft was refused for, where it can be mended."""
        sheet = self._sheet
        if isinstance(error, PlanRefused):
            sheet.show_findings(tuple(error.findings))
            sheet.verdict.speak_first()
        elif isinstance(error, EditedElsewhere):
            self._meet_theirs()
        elif isinstance(error, NoSuchHour | GuideTwice | NoSuchPart | PartNeeded):
            what, cure = refusal_shown(error)
            field = "starts" if isinstance(error, NoSuchHour) else "crew"
            sheet.form.complain({field: f"{what} {cure}"})
        else:
            self.tell(error)

    def tell(self, error: TourError) -> None:
        """Say a refusal that belongs to no field."""
        tell_refusal(self._sheet.parts.bar, error, self._sheet.context)

    def take_draft(self, draft: SheetDraft, card: VisitCard | None) -> None:
        """Show what was typed before; where the visit was changed since, both values stand side by side."""
        form = self._sheet.form
        if card is None:
            form.show_draft(draft)
            form.touched.add("draft")
            return
        mine = differing(draft, sheet_of(card))
        form.show_draft(draft, mine)
        form.touched = form_names(mine)
        if draft.version != card.version and mine:
            self._compare(draft, card, mine)

    def forget(self) -> None:
        """Put away the comparison with somebody else's values."""
        self._mine = None
        self._sheet.parts.theirs.hide()

    def _meet_theirs(self) -> None:
        """Take over what somebody else changed and nobody typed here; what both changed is chosen field by field."""
        sheet = self._sheet
        mine, before = sheet.form.draft(), sheet.card
        sheet.read()
        after = sheet.card
        assert before is not None
        assert after is not None
        old, new = sheet_of(before), sheet_of(after)
        typed, theirs = differing(mine, old), differing(new, old)
        sheet.form.show_draft(mine, typed)
        sheet.form.touched = form_names(typed)
        self._compare(mine, after, typed & theirs & differing(mine, new))
        sheet.think()

    def _compare(self, mine: SheetDraft, card: VisitCard, names: frozenset[str]) -> None:
        sheet, theirs = self._sheet, sheet_of(card)
        self._mine = mine
        titles = {name: sheet.form.name_of(name) for name in names}
        rivals = [
            Rivals(
                name,
                titles[name],
                value_said(sheet.form, name, value_of(mine, name)),
                value_said(sheet.form, name, value_of(theirs, name)),
            )
            for name in sorted(names, key=lambda one: titles[one])
        ]
        who = card.last.actor if card.last else ""
        sheet.parts.bar.say(
            self.tr("This visit was changed elsewhere meanwhile: {who}.").format(who=who)
            if who
            else self.tr("This visit was changed elsewhere meanwhile."),
            self.tr("Choose for each field whose value stands, then save again.")
            if rivals
            else self.tr("What they changed is shown now; what you typed is kept. Save again."),
            tone=Tone.WARNING,
        )
        sheet.parts.theirs.show_rivals(rivals)

    def _take(self, name: str, whose: str) -> None:
        sheet = self._sheet
        if sheet.card is None or self._mine is None:
            return
        names = frozenset({name})
        if whose == MINE:
            sheet.form.show_draft(self._mine, names)
            sheet.form.touched |= form_names(names)
        else:
            sheet.form.show_draft(sheet_of(sheet.card), names)
            sheet.form.touched -= form_names(names)
        sheet.think()
