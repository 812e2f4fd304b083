"""Words of the roster's page: what a cell says, how sure a plan is, what it is worth."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.titles import month_title
from db.roster.improve import Outcome
from db.roster.month import MonthPlan
from db.roster.month_board import DayCell, GuideLine, OpenDay
from db.roster.month_grid import MonthProblem
from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.screens.roster.choice import Goal

GOALS = {
    Goal.FAIRNESS: QT_TRANSLATE_NOOP("RosterWords", "Fair shares"),
    Goal.CONTINUITY: QT_TRANSLATE_NOOP("RosterWords", "The guide a group knows"),
    Goal.DAYS: QT_TRANSLATE_NOOP("RosterWords", "Few days called in"),
    Goal.WISHES: QT_TRANSLATE_NOOP("RosterWords", "Wishes of the guides"),
    Goal.CALM: QT_TRANSLATE_NOOP("RosterWords", "Few changes to what is announced"),
}
LEVELS = (
    QT_TRANSLATE_NOOP("RosterWords", "does not count"),
    QT_TRANSLATE_NOOP("RosterWords", "little"),
    QT_TRANSLATE_NOOP("RosterWords", "as usual"),
    QT_TRANSLATE_NOOP("RosterWords", "much"),
    QT_TRANSLATE_NOOP("RosterWords", "very much"),
)
VERDICTS = {
    Outcome.PROVEN: QT_TRANSLATE_NOOP("RosterWords", "proven best"),
    Outcome.GOOD: QT_TRANSLATE_NOOP("RosterWords", "good, may be improved"),
    Outcome.STOPPED: QT_TRANSLATE_NOOP("RosterWords", "stopped early"),
}

NOT_PROVEN = QT_TRANSLATE_NOOP("RosterWords", "not proven: the solver is not installed")
COVERS_MOST = QT_TRANSLATE_NOOP("RosterWords", "no plan covers more visits")
HOURS = QT_TRANSLATE_NOOP("RosterWords", "{hours} h")


def tell(text: str) -> str:
    """Translate a text of this page."""
    return QCoreApplication.translate("RosterWords", text)


def counted(text: str, count: int) -> str:
    """Translate a text with a number."""
    return shown(say(text, count))


def month_name(month: Month) -> str:
    """Write "December", "декабрь"."""
    return QLocale().standaloneMonthName(month.number)


def hours(minutes: float) -> str:
    """Write minutes as hours, with one digit where there is one."""
    value = round(minutes / 60, 1)
    return formats.number(value, 0 if value.is_integer() else 1)


def of_hours(line: GuideLine) -> str:
    """Write "34 of 40 h", or "34 h" where there is no cap."""
    if line.cap:
        return tell(QT_TRANSLATE_NOOP("RosterWords", "{hours} of {most} h")).format(
            hours=hours(line.minutes), most=hours(line.cap)
        )
    return tell(HOURS).format(hours=hours(line.minutes))


def initials(name: str) -> str:
    """Return the initials of a short name; in Russian the surname comes first."""
    words = name.replace(".", " ").split()
    ordered = words[::-1] if formats.is_russian() else words
    return "".join(word[0].upper() for word in ordered)[:2]


def spoken_cell(line: GuideLine, cell: DayCell, day: date) -> str:
    """Say a guide's day."""
    parts = [f"{line.name}, {formats.day(day)}", _counts(cell)]
    if cell.is_absent:
        parts.append(tell(QT_TRANSLATE_NOOP("RosterWords", "absent")))
    elif cell.is_off:
        parts.append(tell(QT_TRANSLATE_NOOP("RosterWords", "off")))
    if cell.added:
        parts.append(counted(QT_TRANSLATE_NOOP("db", "%n visit(s) added"), len(cell.added)))
    if cell.removed:
        parts.append(counted(QT_TRANSLATE_NOOP("db", "%n visit(s) removed"), len(cell.removed)))
    if cell.is_pinned:
        parts.append(tell(QT_TRANSLATE_NOOP("RosterWords", "pinned")))
    return ", ".join(parts)


def _counts(cell: DayCell) -> str:
    if not cell.count:
        return tell(QT_TRANSLATE_NOOP("RosterWords", "no visits"))
    visits = counted(QT_TRANSLATE_NOOP("db", "%n visit(s)"), cell.count)
    return f"{visits}, {tell(HOURS).format(hours=hours(cell.minutes))}"


def spoken_open(open_day: OpenDay, day: date) -> str:
    """Say how many tours of a day have no guide."""
    if not open_day.tours:
        words = tell(QT_TRANSLATE_NOOP("RosterWords", "all visits have a guide"))
    else:
        words = counted(QT_TRANSLATE_NOOP("db", "%n visit(s) without a guide"), len(open_day.tours))
    return f"{formats.day(day)}, {words}"


def verdict(plan: MonthPlan, seconds: float, *, has_solver: bool) -> str:
    """Say how a plan was found and how sure it is."""
    found = tell(QT_TRANSLATE_NOOP("RosterWords", "Plan found in {seconds} s, {verdict}"))
    text = found.format(seconds=formats.number(max(round(seconds), 1)), verdict=tell(VERDICTS[plan.outcome]))
    if plan.outcome is not Outcome.PROVEN and plan.covers_most:
        text = f"{text}; {tell(COVERS_MOST)}"
    if not has_solver:
        text = f"{text} ({tell(NOT_PROVEN)})"
    return text


def progress(plan: MonthPlan) -> str:
    """Say how far a search is: open tours, quality, bound."""
    text = counted(QT_TRANSLATE_NOOP("db", "%n visit(s) without a guide"), len(plan.open))
    if plan.bound is None:
        words = tell(QT_TRANSLATE_NOOP("RosterWords", "{open} · {score} points"))
        return words.format(open=text, score=formats.number(round(plan.score)))
    words = tell(QT_TRANSLATE_NOOP("RosterWords", "{open} · {score} points, at best {bound}"))
    return words.format(open=text, score=formats.number(round(plan.score)), bound=formats.number(round(plan.bound)))


def tour_title(problem: MonthProblem, tour_id: UUID) -> str:
    """Write what a tour is: when, and who comes."""
    planned = next(one for one in problem.tours if one.tour.id == tour_id)
    return f"{formats.moment(planned.tour.span.starts)} · {planned.title}"


def accepted_label(month: Month, *, is_part: bool) -> Phrase:
    """Name the step that accepts a plan."""
    if is_part:
        return say(QT_TRANSLATE_NOOP("db", "Part of the roster accepted: {month}"), month=month_title(str(month)))
    return say(QT_TRANSLATE_NOOP("db", "Roster accepted: {month}"), month=month_title(str(month)))
