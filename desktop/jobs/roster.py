"""The job that fills a month with guides."""

from db.commands.assignments import accept_roster
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.people import visit_number
from db.roster.first_plan import plan_month
from db.rules.calendar import Month
from desktop.jobs.setting import JobSetting


def fill(setting: JobSetting, month: Month, *, is_applied: bool) -> int:
    """Plan the tours of a month that have no guide; `is_applied` puts the plan into the books as one step."""
    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        roster = plan_month(session, site.id, month)
    if is_applied:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Roster filled: {month}"), month=str(month))) as unit:
            accept_roster(unit, roster.pairs)
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "{assigned} tours have got a guide, {open} stay open."),
            assigned=len(roster.pairs),
            open=len(roster.open),
        )
    )
    for tour in roster.open:
        nearest = tour.reasons[0][1] if tour.reasons else ()
        for reason in nearest[:1]:
            setting.output.line(
                say(
                    QT_TRANSLATE_NOOP("db", "{number} · {title}: {reason}"),
                    number=visit_number(tour.number),
                    title=tour.title,
                    reason=reason,
                )
            )
    setting.output.result(
        {
            "month": str(month),
            "applied": is_applied,
            "assigned": len(roster.pairs),
            "open": [
                {
                    "visit": visit_number(tour.number),
                    "reasons": [{"guide": name, "why": list(why)} for name, why in tour.reasons],
                }
                for tour in roster.open
            ],
        }
    )
    return 0
