"""The job that plans a stand-alone instance: a month of tours, a repair of a published roster, or an SMPTSP file."""

from pathlib import Path

from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.roster.check import Verdict
from db.roster.improve import Outcome
from db.roster.smptsp_check import ShiftVerdict
from db.roster.solve import Repair, Solution, solve
from desktop.jobs.month import read_file, write_file
from desktop.jobs.setting import JobSetting

USUAL_BUDGET = 10.0
CASES = "cases.json"


class RepairIncomplete(TourError):
    """A repair is asked for without all it needs."""

    message = QT_TRANSLATE_NOOP("db", "A repair needs both a published roster and the number of a case.")
    remedy = QT_TRANSLATE_NOOP("db", "Give --published and --case together; cases are counted from 0.")


class CasesMissing(TourError):
    """There is no list of cases beside a published roster."""

    message = QT_TRANSLATE_NOOP("db", "There is no {cases} beside {file}, so it is not known who is ill and when.")
    remedy = QT_TRANSLATE_NOOP("db", "Put the list of cases beside the published roster.")


def solve_file(
    setting: JobSetting, file: Path, out: Path, *, published: Path | None, case: int | None, budget: float | None
) -> int:
    """Plan an instance file and write the verified plan.

    A repair is asked for by `published` and `case`: the roster as published, and the place of the case, counted from 0,
    in the list `cases.json` that lies beside it and says who is ill, when, and what time it is. `budget` is in seconds
    of an ordinary computer; a repair needs none.
    """
    content = read_file(file)
    repair = _repair(published, case)
    solution = solve(content, file.name, repair=repair, budget=USUAL_BUDGET if budget is None else budget)
    write_file(out, solution.text.encode())
    match solution.verdict:
        case ShiftVerdict() as verdict:
            _tell_shifts(setting, solution, verdict, out)
        case Verdict() as verdict:
            _tell_roster(setting, solution, verdict, out)
    return 0


def _repair(published: Path | None, case: int | None) -> Repair | None:
    if published is None and case is None:
        return None
    if published is None or case is None:
        raise RepairIncomplete
    cases = published.with_name(CASES)
    if not cases.exists():
        raise CasesMissing(cases=CASES, file=published)
    return Repair(read_file(published), published.name, read_file(cases), cases.name, case)


def _tell_roster(setting: JobSetting, solution: Solution, verdict: Verdict, out: Path) -> None:
    line = setting.output.line
    line(
        say(
            QT_TRANSLATE_NOOP("db", "Open slots: {open}. Score: {score}."), open=verdict.open_slots, score=verdict.score
        )
    )
    if verdict.changed_pairs is not None:
        line(say(QT_TRANSLATE_NOOP("db", "Changed pairs: {changed}."), changed=verdict.changed_pairs))
    if solution.outcome is Outcome.PROVEN:
        line(say(QT_TRANSLATE_NOOP("db", "Proven best.")))
    elif solution.is_at_bound:
        line(say(QT_TRANSLATE_NOOP("db", "No roster has fewer open slots; the rest is good, but not proven best.")))
    else:
        line(
            say(
                QT_TRANSLATE_NOOP("db", "Not proven best. Open slots in every roster: at least {bound}."),
                bound=solution.bound,
            )
        )
    if solution.outcome is Outcome.STOPPED:
        line(say(QT_TRANSLATE_NOOP("db", "Stopped early.")))
    line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=out))
    setting.output.result(
        {
            "kind": "roster",
            "file": out,
            "violations": len(verdict.violations),
            "open_slots": verdict.open_slots,
            "open_slots_bound": solution.bound,
            "score": verdict.score,
            "score_bound": solution.score_bound,
            "unfair_minutes": verdict.unfair_minutes,
            "continuity_misses": verdict.continuity_misses,
            "guide_days": verdict.guide_days,
            "dislikes": verdict.dislikes,
            "changed_pairs": verdict.changed_pairs,
            "coverage_proven": solution.is_at_bound,
            "outcome": solution.outcome,
            "proven": solution.outcome is Outcome.PROVEN,
        }
    )


def _tell_shifts(setting: JobSetting, solution: Solution, verdict: ShiftVerdict, out: Path) -> None:
    line = setting.output.line
    line(
        say(
            QT_TRANSLATE_NOOP("db", "Workers: {workers}. At least {bound} are needed."),
            workers=verdict.workers_used,
            bound=solution.bound,
        )
    )
    if solution.is_at_bound:
        line(say(QT_TRANSLATE_NOOP("db", "Proven best: no plan does with fewer workers.")))
    else:
        line(say(QT_TRANSLATE_NOOP("db", "Not proven best.")))
    line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=out))
    setting.output.result(
        {
            "kind": "smptsp",
            "file": out,
            "violations": len(verdict.violations),
            "workers": verdict.workers_used,
            "workers_bound": solution.bound,
            "proven": solution.is_at_bound,
        }
    )
