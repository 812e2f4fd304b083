"""Problems of the schedule: walked one by one, told beside the visit, mended by number."""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from db.queries.verdicts import Verdict, verdict_of
from db.rules.trial import Trial
from desktop.kit.phrases import shown
from desktop.screens.schedule.actions import ScheduleActions
from desktop.screens.schedule.loading import Loading
from desktop.screens.schedule.options import Option, options_of, told_findings
from desktop.screens.schedule.problem_popover import ProblemPopover
from desktop.screens.schedule.walking import in_turn
from desktop.screens.schedule.words import route_title

if TYPE_CHECKING:
    from desktop.screens.schedule.screen import ScheduleScreen


class Mending(QObject):
    """Belongs to the screen."""

    def __init__(self, screen: "ScheduleScreen", loading: Loading, acts: ScheduleActions) -> None:
        super().__init__(screen)
        self._screen = screen
        self._loading = loading
        self._acts = acts
        self._watched: UUID | None = None
        self.popover = ProblemPopover(screen)
        self.popover.taken.connect(self._mend)
        self.popover.kept.connect(self._keep)
        self.popover.opened.connect(lambda key: screen.context.navigate("visit", key))
        self.popover.closed.connect(screen.focus_view)

    def heed(self, found: Mapping[UUID, Verdict]) -> None:
        """Tell what is wrong with the visit that was put somewhere, now that the judges have looked."""
        watched, self._watched = self._watched, None
        if watched is not None and watched in found and found[watched].has_conflict:
            self._screen.board.say(" ".join(shown(one.sentence) for one in found[watched].blocking))
            self.ask_about(watched)

    def watch(self, visit_id: UUID) -> None:
        """Tell what is wrong with a visit as soon as the judges have looked."""
        self._watched = visit_id
        self._screen.go_to_visit(visit_id)

    def ask_about(self, visit_id: UUID) -> None:
        """Show what is wrong with a visit and how to mend it, if something is."""
        visit = next((one for one in self._screen.shown if one.id == visit_id), None)
        known = self._screen.verdicts.get(visit_id)
        if visit is not None and known is not None and told_findings(known):
            self._loading.with_trial(visit_id, self._open_popover)

    def walk(self, by: int) -> None:
        """Go to the next or previous visit with a conflict; without any, to one without a guide."""
        wanted = frozenset(key for key, one in self._screen.verdicts.items() if one.has_conflict)
        wanted &= {visit.id for visit in self._screen.shown}
        wanted = wanted or frozenset(visit.id for visit in self._screen.shown if visit.is_uncovered)
        if self._screen.is_agenda:
            ids: list[Hashable] = [visit.id for visit in self._screen.shown if visit.id in wanted]
            here = self._screen.agenda.current_id()
            if ids:
                place = (ids.index(here) + by) % len(ids) if here in ids else 0
                self._screen.agenda.choose(ids[place])
            return
        found = in_turn(
            self._screen.board.picture,
            self._screen.board.scene.cursor if self._screen.board.scene else None,
            wanted,
            by,
        )
        if found is not None and found.visit_id is not None:
            self.popover.dismiss()
            self._screen.board.choose(found, selects=True)
            self.ask_about(found.visit_id)
        else:
            self._screen.board.say(self.tr("No problems here"))

    def _open_popover(self, trial: Trial) -> None:
        visit = next((one for one in self._screen.shown if one.id == trial.case.visit.id), None)
        if (
            visit is None
            or self._screen.schedule is None
            or self._screen.board.scene is None
            or self._screen.board.gestures.is_busy
        ):
            return
        found = verdict_of(trial.case)
        options = options_of(found, trial, self._screen.schedule)
        route = route_title(visit, self._screen.schedule)
        self.popover.show_visit(visit, route, told_findings(found), options, self._screen.doing.around())

    def _mend(self, visit_id: UUID, option: Option) -> None:
        if option.needs_sheet:
            self._screen.context.navigate("visit", visit_id)
        elif self._acts.mend(visit_id, option.remedy, option.route_id):
            self.watch(visit_id)

    def _keep(self, role: str, reason: str) -> None:
        visit = self.popover.visit
        if visit is not None:
            blocking = [finding for finding in self.popover.findings if finding.blocks]
            self._acts.keep(visit, blocking, role, reason)
