"""The job that fills a month with guides."""

from db.clock import local
from db.commands.assignments import accept_roster
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.people import visit_number
from db.reports.titles import month_title
from db.roster.improve import Budget
from db.roster.month import MonthPlan, fill_month
from db.roster.month_explain import OpenTour, explain_month
from db.roster.month_read import read_month
from db.roster.month_words import conflict_sentence, outcome_sentence
from db.rules.calendar import Month
from desktop.jobs.setting import JobSetting

USUAL_BUDGET = 5.0


def fill(setting: JobSetting, month: Month, *, is_applied: bool, budget: float | None = None) -> int:
    """Plan the tours of a month that have no guide; `is_applied` puts the plan into the books as one step.

    `budget` is in seconds of an ordinary computer.
    """
    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        problem = read_month(session, site.id, month, now=local(setting.clock.now(), site.zone))
    plan = fill_month(problem, budget=Budget(USUAL_BUDGET if budget is None else budget))
    if is_applied:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Roster filled: {month}"), month=month_title(str(month)))) as unit:
            accept_roster(unit, plan.added, plan.removed)
    _tell(setting, month, plan, explain_month(problem, plan), is_applied=is_applied)
    return 0


def _tell(
    setting: JobSetting, month: Month, plan: MonthPlan, open_tours: tuple[OpenTour, ...], *, is_applied: bool
) -> None:
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "{assigned} tours have got a guide, {open} stay open."),
            assigned=len(plan.added),
            open=len(plan.open),
        )
    )
    setting.output.line(outcome_sentence(plan.outcome))
    for tour in open_tours:
        nearest = tour.guides[0].sentences[:1] if tour.guides else ()
        conflict = conflict_sentence(tour)
        for reason in (*nearest, conflict) if conflict else nearest:
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
            "assigned": len(plan.added),
            "outcome": plan.outcome,
            "score": plan.score,
            "score_bound": plan.bound,
            "open": [
                {
                    "visit": visit_number(tour.number),
                    "cause": tour.cause,
                    "reasons": [{"guide": one.name, "why": list(one.sentences)} for one in tour.guides],
                    "one_must_give_way": [[visit_number(number) for number in names] for names in tour.conflict],
                }
                for tour in open_tours
            ],
        }
    )
