"""The second line of a lane: what a route takes, what a guide speaks and how much they lead."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from db.queries.schedule import ScheduledGuide
from desktop.screens.schedule.choice import Lanes
from desktop.screens.schedule.layout import LaneKey
from desktop.screens.schedule.scene import Scene
from desktop.screens.schedule.words import people, visits


def lane_note(lane: LaneKey, scene: Scene, *, short: bool = False) -> str:
    """Return the line below a lane's title."""
    schedule = scene.schedule
    if scene.choice.lanes is Lanes.ROUTES:
        route = next((one for one in schedule.routes if one.id == lane), None)
        if route is None:
            return ""
        text = QCoreApplication.translate("Schedule", "up to {people} · {minutes} min")
        return text.format(people=route.capacity, minutes=route.duration_min)
    if lane is None:
        waiting = {
            entry.visit.id: entry.visit.people
            for row in scene.picture.cells
            for cell in row
            if cell.lane is None
            for entry in cell.entries
            if entry.visit.comes
        }
        return visits(len(waiting)) if short else f"{visits(len(waiting))}, {people(sum(waiting.values()))}"
    guide = guide_of(lane, scene)
    return " ".join(guide.languages) if guide else ""


def guide_of(lane: LaneKey, scene: Scene) -> ScheduledGuide | None:
    """Return the guide of a lane."""
    return next((one for one in scene.schedule.guides if one.id == lane), None)


def load_of(guide: ScheduledGuide, day: date) -> float | None:
    """Return which part of the hours of a week a guide leads; None without a cap."""
    if not guide.max_week_min:
        return None
    return guide.week_minutes.get(day.isocalendar()[:2], 0) / guide.max_week_min
