"""Which screens there are, by the names people go to them, and how each is made."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.context import Context
from desktop.screen import Screen
from desktop.screens.today.screen import TodayScreen
from desktop.settings import WindowSettings

if TYPE_CHECKING:
    from db.exchange.secrets import Secrets
    from desktop.kit.tasks import Tasks
    from desktop.printing.muster_keeper import MusterKeeper


@dataclass(frozen=True, slots=True)
class Setting:
    """What a screen is built with: the books, the workers, the folder of the books, and what the window remembers.

    `knows` says whether the window has a place or a sheet of a name; `secrets` are shared, as a password may be known
    in this session only.
    """

    context: Context
    tasks: "Tasks"
    folder: Path
    remembered: WindowSettings
    knows: Callable[[str], bool]
    keeper: "MusterKeeper | None" = None
    secrets: "Secrets | None" = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A screen by the name people go to it: where its class stands and how it is made."""

    name: str
    module: str
    make: Callable[[Setting], Screen]


def _today(setting: Setting) -> Screen:
    return TodayScreen(setting.context)


def _schedule(setting: Setting) -> Screen:
    from desktop.screens.schedule.screen import ScheduleScreen

    return ScheduleScreen(setting.context, setting.tasks, setting.remembered)


def _roster(setting: Setting) -> Screen:
    from desktop.screens.roster.screen import RosterScreen

    return RosterScreen(setting.context, setting.tasks, setting.remembered, has_guides=setting.knows("guides"))


def _reports(setting: Setting) -> Screen:
    from desktop.screens.reports.screen import ReportsScreen

    return ReportsScreen(setting.context, setting.tasks, setting.folder, secrets=setting.secrets)


def _visit(setting: Setting) -> Screen:
    from desktop.screens.visit.screen import VisitSheet

    return VisitSheet(setting.context, setting.tasks, by_steps=True)


def _series(setting: Setting) -> Screen:
    from desktop.screens.series.screen import SeriesSheet

    return SeriesSheet(setting.context, setting.tasks)


def _closures(setting: Setting) -> Screen:
    from desktop.screens.closures.screen import ClosuresSheet

    return ClosuresSheet(setting.context, setting.tasks)


def _guides(setting: Setting) -> Screen:
    from desktop.screens.guides.screen import GuidesScreen

    return GuidesScreen(setting.context, setting.tasks, setting.remembered, setting.knows)


def _assign(setting: Setting) -> Screen:
    from desktop.screens.assign.screen import AssignSheet

    return AssignSheet(setting.context)


def _offers(setting: Setting) -> Screen:
    from desktop.screens.offers.screen import OffersSheet

    return OffersSheet(setting.context, setting.tasks)


def _guide_bringing(setting: Setting) -> Screen:
    from desktop.screens.guide_bringing.screen import GuideBringingSheet

    return GuideBringingSheet(setting.context, setting.tasks)


def _letters(setting: Setting) -> Screen:
    from desktop.screens.letters.screen import LettersSheet

    return LettersSheet(setting.context, setting.tasks, setting.folder)


def _ill(setting: Setting) -> Screen:
    from desktop.screens.ill.screen import IllSheet

    return IllSheet(setting.context, setting.tasks)


def _bringing(setting: Setting) -> Screen:
    from desktop.screens.bringing.screen import BringingSheet

    return BringingSheet(setting.context, setting.tasks)


def _lists(setting: Setting) -> Screen:
    from desktop.screens.lists.screen import ListsSheet

    return ListsSheet(setting.context, setting.tasks)


def _rooms(setting: Setting) -> Screen:
    from desktop.screens.rooms.screen import RoomsSheet

    return RoomsSheet(setting.context)


def _visits(setting: Setting) -> Screen:
    from desktop.screens.visits.screen import VisitsScreen

    return VisitsScreen(setting.context, setting.tasks, setting.remembered)


def _clearance(setting: Setting) -> Screen:
    from desktop.screens.clearance.screen import ClearanceSheet

    return ClearanceSheet(setting.context)


def _visitors(setting: Setting) -> Screen:
    from desktop.screens.visitors.screen import VisitorsScreen

    return VisitorsScreen(setting.context, setting.tasks, setting.folder)


def _gate(setting: Setting) -> Screen:
    from desktop.screens.gate.screen import GateScreen

    return GateScreen(setting.context, setting.tasks, setting.remembered, by_steps=True)


def _briefing_texts(setting: Setting) -> Screen:
    from desktop.screens.safety.briefing_texts import BriefingTextsSheet

    return BriefingTextsSheet(setting.context)


def _ppe(setting: Setting) -> Screen:
    from desktop.screens.safety.equipment import EquipmentSheet

    return EquipmentSheet(setting.context)


def _muster(setting: Setting) -> Screen:
    from desktop.screens.muster.screen import MusterScreen

    assert setting.keeper is not None
    return MusterScreen(setting.context, setting.tasks, setting.folder, setting.keeper, by_steps=True)


def _wall(setting: Setting) -> Screen:
    from desktop.screens.wall.screen import WallScreen

    return WallScreen(setting.context)


def _incident(setting: Setting) -> Screen:
    from desktop.screens.incident.screen import IncidentSheet

    return IncidentSheet(setting.context)


def _attendance(setting: Setting) -> Screen:
    from desktop.screens.attendance.screen import AttendanceSheet

    return AttendanceSheet(setting.context)


def _closing(setting: Setting) -> Screen:
    from desktop.screens.closing.screen import ClosingSheet

    return ClosingSheet(setting.context)


def _papers(setting: Setting) -> Screen:
    from desktop.screens.papers.screen import PapersSheet

    assert setting.keeper is not None
    return PapersSheet(setting.context, setting.tasks, setting.keeper)


def _logs(setting: Setting) -> Screen:
    from desktop.screens.logs.screen import LogsSheet

    return LogsSheet(setting.context, setting.tasks)


def _exchange(setting: Setting) -> Screen:
    from desktop.screens.exchange.screen import ExchangeSheet

    assert setting.secrets is not None
    return ExchangeSheet(setting.context, setting.tasks, setting.folder, setting.secrets)


def _year(setting: Setting) -> Screen:
    from desktop.screens.year.screen import YearScreen

    return YearScreen(setting.context, setting.tasks)


def _own_report(setting: Setting) -> Screen:
    from desktop.screens.own_report.screen import OwnReportScreen

    return OwnReportScreen(setting.context, setting.tasks)


def _settings(setting: Setting) -> Screen:
    from desktop.screens.closures.screen import ClosuresSheet
    from desktop.screens.settings.groups import Given
    from desktop.screens.settings.screen import SettingsScreen

    closed_times = partial(ClosuresSheet, setting.context, setting.tasks, is_sheet=False)
    return SettingsScreen(Given(setting.context, setting.tasks, setting.remembered, closed_times))


def _agency(setting: Setting) -> Screen:
    from desktop.screens.agency.screen import AgencyScreen

    return AgencyScreen(setting.context, setting.tasks, setting.folder, setting.remembered)


PLACES: Final = (
    Entry("today", "desktop.screens.today.screen", _today),
    Entry("schedule", "desktop.screens.schedule.screen", _schedule),
    Entry("visits", "desktop.screens.visits.screen", _visits),
    Entry("guides", "desktop.screens.guides.screen", _guides),
    Entry("roster", "desktop.screens.roster.screen", _roster),
    Entry("visitors", "desktop.screens.visitors.screen", _visitors),
    Entry("reports", "desktop.screens.reports.screen", _reports),
    Entry("year", "desktop.screens.year.screen", _year),
    Entry("own_report", "desktop.screens.own_report.screen", _own_report),
    Entry("settings", "desktop.screens.settings.screen", _settings),
    Entry("agency", "desktop.screens.agency.screen", _agency),
)
"""The pages, in the order of the sidebar; `WindowActions` names those that have a row there."""

MODES: Final = (Entry("gate", "desktop.screens.gate.screen", _gate),)
"""Pages that fill the window and stand in no sidebar."""

SHEETS: Final = (
    Entry("visit", "desktop.screens.visit.screen", _visit),
    Entry("series", "desktop.screens.series.screen", _series),
    Entry("closures", "desktop.screens.closures.screen", _closures),
    Entry("letters", "desktop.screens.letters.screen", _letters),
    Entry("bringing", "desktop.screens.bringing.screen", _bringing),
    Entry("ill", "desktop.screens.ill.screen", _ill),
    Entry("lists", "desktop.screens.lists.screen", _lists),
    Entry("clearance", "desktop.screens.clearance.screen", _clearance),
    Entry("assign", "desktop.screens.assign.screen", _assign),
    Entry("offers", "desktop.screens.offers.screen", _offers),
    Entry("guide_bringing", "desktop.screens.guide_bringing.screen", _guide_bringing),
    Entry("briefing_texts", "desktop.screens.safety.briefing_texts", _briefing_texts),
    Entry("ppe", "desktop.screens.safety.equipment", _ppe),
    Entry("incident", "desktop.screens.incident.screen", _incident),
    Entry("attendance", "desktop.screens.attendance.screen", _attendance),
    Entry("closing", "desktop.screens.closing.screen", _closing),
    Entry("papers", "desktop.screens.papers.screen", _papers),
    Entry("logs", "desktop.screens.logs.screen", _logs),
    Entry("rooms", "desktop.screens.rooms.screen", _rooms),
    Entry("exchange", "desktop.screens.exchange.screen", _exchange),
)
"""What opens at the side, over the page from which it was asked for."""

OVERLAYS: Final = (
    Entry("muster", "desktop.screens.muster.screen", _muster),
    Entry("wall", "desktop.screens.wall.screen", _wall),
)
"""What lies over the whole window, by a key from anywhere; leaving it gives back what was there."""
