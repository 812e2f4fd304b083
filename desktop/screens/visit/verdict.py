"""What the judges say of a draft: beside its fields, in the panel, and who could take its tours."""

from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from db.commands.visit_sheet import Rehearsal
from db.model.kinds import AssignmentRole, VisitorCategory
from db.rules.facts import VisitFacts
from db.rules.findings import Finding, Remedy
from db.rules.fitness import fits
from db.rules.needs import demands
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.screens.visit.parts import SheetParts
from desktop.screens.visit.problems import IN_PLACE

FIELD_OF: Final = {
    "guide": "guide",
    "starts": "starts",
    "route": "route",
    "youngest_age": "youngest_age",
    "language": "language",
    "rooms": "rooms",
    "ppe": "rooms",
    "adapted": "adapted_people",
}
"""Beside which field a finding stands, by its field."""
TAB_OF: Final = {"list_missing": "visitors", "clearance_pending": "clearance"}
"""In which tab a finding is settled, by its rule."""


class Verdict(QObject):
    """`tab_wanted` asks for the tab where a problem is settled."""

    tab_wanted = Signal(str)

    def __init__(self, parts: SheetParts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._at = -1
        self.rehearsal: Rehearsal | None = None
        self.findings: tuple[Finding, ...] = ()
        self._cures: dict[str, Remedy] = {}

    def show_rehearsal(self, rehearsal: Rehearsal) -> Iterator[None]:
        """Show what became of a draft, by steps; nothing of it takes the focus."""
        self.rehearsal = rehearsal
        visit, form = rehearsal.case.visit, self._parts.form
        if len(visit.tours) != 1 + len(form.tour_guides):
            form.lay_tours([tour.lead.guide.id if tour.lead and not tour.lead.span else None for tour in visit.tours])
        form.name_tours(self._tour_names(visit))
        form.crew.set_spans([(tour.span.starts, tour.span.ends) for tour in visit.tours])
        form.stores.show_demands(demands(rehearsal.case))
        yield
        self.show_findings(rehearsal.findings)
        yield
        self.rank()
        self._parts.leaders.show()
        yield
        self._parts.lanes.show_case(rehearsal.case)

    def rank(self) -> None:
        """List who could take the open tour, in the role that is wanted."""
        if self.rehearsal is None:
            return
        visit, leaders = self.rehearsal.case.visit, self._parts.leaders
        place = min(self.open_tour(), len(visit.tours) - 1)
        tour, role = visit.tours[place], leaders.wanted_role()
        there = {one.guide.id for one in tour.guides}
        is_lead = role is AssignmentRole.LEAD
        ranked = self.rehearsal.leads[place] if is_lead else fits(self.rehearsal.case, tour, role)
        leaders.show_fits([fit for fit in ranked if fit.guide_id not in there], len(ranked))

    def open_tour(self) -> int:
        """Return the place of the first tour that has no lead, else of the first one."""
        boxes = (self._parts.form.guide, *self._parts.form.tour_guides)
        if self._parts.leaders.wanted_role() is not AssignmentRole.LEAD:
            return 0
        return next((place for place, box in enumerate(boxes) if not box.currentData()), 0)

    def ordinal(self, tour: object) -> int:
        """Return the place of a tour that a remedy names by its key."""
        tours = self.rehearsal.case.visit.tours if self.rehearsal else ()
        return next((place for place, one in enumerate(tours) if str(one.id) == str(tour)), 0)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say problems beside their fields and in the panel; remarks stand in the panel alone."""
        self.findings, self._at = findings, -1
        standing = [finding for finding in findings if not finding.is_overruled]
        parts = self._parts
        parts.problems.show_findings(standing)
        beside: dict[str, str] = {}
        self._cures = {}
        adults, total = "", ""
        for finding in standing:
            if not finding.blocks:
                continue
            name, sentence = self._field(finding), shown(finding.sentence)
            if finding.rule == "adults":
                adults = sentence
            elif finding.field == "people":
                total = total or sentence
            elif name and name not in beside:
                beside[name] = sentence
                cure = next((one for one in finding.remedies if one.action in IN_PLACE), None)
                if cure is not None:
                    self._cures[name] = cure
        parts.form.complain(beside, {name: shown(cure.label) for name, cure in self._cures.items()})
        parts.form.counts.complain(VisitorCategory.CHAPERONE, adults)
        parts.form.counts.complain_total(total)

    def cure_of(self, field: str) -> Remedy | None:
        """Return what mends the problem that stands beside a field."""
        return self._cures.get(field)

    def walk(self, step: int) -> bool:
        """Bring the keyboard to the next problem (1) or the one before (-1) and speak it; False if there is none."""
        standing = [finding for finding in self.findings if not finding.is_overruled]
        if not standing:
            return False
        self._at = (self._at + step) % len(standing) if self._at >= 0 else (0 if step > 0 else len(standing) - 1)
        self.go_to(standing[self._at])
        return True

    def go_to(self, finding: Finding) -> None:
        """Bring the keyboard to where a problem is settled, and speak it."""
        form = self._parts.form
        name = self._field(finding)
        if finding.rule in TAB_OF:
            self.tab_wanted.emit(TAB_OF[finding.rule])
        elif finding.rule == "adults":
            self._focus(form.counts.steppers[VisitorCategory.CHAPERONE])
        elif finding.field == "people":
            self._focus(form.counts.steppers[form.counts.shown()[0]])
        elif name:
            form.focus_field(form.labelled[name])
            self._parts.scrolled.ensureWidgetVisible(form.labelled[name])
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._parts, shown(finding.sentence)))

    def speak_first(self) -> None:
        """Bring the keyboard to what mends the first problem, and speak it."""
        first = next((finding for finding in self.findings if finding.blocks), None)
        self._parts.scrolled.ensureVisible(0, 0)
        if first is not None:
            self.go_to(first)
        buttons = self._parts.problems.buttons()
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._parts.scrolled.ensureWidgetVisible(field)

    def _field(self, finding: Finding) -> str:
        if finding.field == "guide" and self._is_of_crew(finding.subject):
            return "crew"
        return FIELD_OF.get(finding.rule) or FIELD_OF.get(finding.field, "")

    def _is_of_crew(self, subject: str) -> bool:
        return any(str(one.guide_id) == subject for one in self._parts.form.crew.members())

    def _tour_names(self, visit: VisitFacts) -> list[str]:
        return [
            self.tr("Tour {n}, {time}, {people} people").format(
                n=tour.ordinal, time=formats.clock(tour.span.starts), people=tour.people
            )
            for tour in visit.tours
        ]


def blocked(findings: Sequence[Finding], guides: frozenset[UUID]) -> tuple[tuple[str, str], ...]:
    """Return the rules to be allowed with their subjects; a tour that is not saved yet has no key that stays."""
    known = {str(guide) for guide in guides}
    lasting = {"ppe", "room_busy"}
    return tuple(
        dict.fromkeys(
            (finding.rule, finding.subject if finding.subject in known or finding.rule in lasting else "")
            for finding in findings
            if finding.blocks
        )
    )
