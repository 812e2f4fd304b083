"""Jobs on the books of a day: what comes in, what goes out, what is printed, who leads."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from db.rules.calendar import Month
from desktop.cli.line import FirstDay, LastDay, day_of, month_of, run_job
from desktop.jobs.setting import JobSetting

LATEST = date(2199, 12, 31)
"""The last day of an export that is not given one."""


class ImportKind(StrEnum):
    """What can be brought in."""

    VISITORS = "visitors"
    VISITS = "visits"
    GUIDES = "guides"
    REPLY = "reply"


class ExportKind(StrEnum):
    """What can be written as a table."""

    VISITS = "visits"


class SheetKind(StrEnum):
    """Sheets that can be printed."""

    DAY = "day"
    WEEK = "week"
    GATE = "gate"
    BRIEFING = "briefing"
    ATTENDANCE = "attendance"
    MUSTER = "muster"


class LogStep(StrEnum):
    """What is done with a log of the gate."""

    EXPORT = "export"
    IMPORT = "import"


def bring_in(
    context: typer.Context,
    what: ImportKind,
    file: Path,
    visit: Annotated[str, typer.Option(help="Number of the visit a list of names belongs to.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would come in and change nothing.")] = False,
) -> None:
    """Bring in a list of names, visits or guides, all or nothing, or a guide's answer to an offer (.ics)."""
    from desktop.jobs.calendars import import_reply
    from desktop.jobs.lists import import_visitors
    from desktop.jobs.tables import import_guides, import_visits

    match what:
        case ImportKind.VISITORS:
            run_job(context, lambda setting: import_visitors(setting, file, visit, is_dry_run=dry_run))
        case ImportKind.VISITS:
            run_job(context, lambda setting: import_visits(setting, file, is_dry_run=dry_run))
        case ImportKind.GUIDES:
            run_job(context, lambda setting: import_guides(setting, file, is_dry_run=dry_run))
        case ImportKind.REPLY:
            run_job(context, lambda setting: import_reply(setting, file))


def export(
    context: typer.Context,
    what: ExportKind,
    out: Annotated[Path, typer.Option(help="File to write; its ending says the form: .xlsx, .csv or .ics.")],
    first: FirstDay = None,
    last: LastDay = None,
) -> None:
    """Write visits with the columns that the import reads."""
    from desktop.jobs.tables import export_visits

    run_job(context, lambda setting: export_visits(setting, first or date.min, last or LATEST, out))


def calendar(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="File to write (.ics).")],
    guide: Annotated[str, typer.Option(help="Code of a guide: only that guide's tours.")] = "",
    visit: Annotated[str, typer.Option(help="Number of a visit: only that one.")] = "",
    first: FirstDay = None,
    last: LastDay = None,
) -> None:
    """Write the visits as a calendar for other programs and telephones."""
    from desktop.jobs.calendars import calendar as job

    run_job(context, lambda setting: job(setting, out, guide=guide, visit=visit, first=first, last=last))


def print_sheet(
    context: typer.Context,
    what: SheetKind,
    day: Annotated[date, typer.Argument(parser=day_of, metavar="YYYY-MM-DD", help="The day, or a day of the week.")],
    out: Annotated[Path, typer.Option(help="File to write (.pdf).")],
    visit: Annotated[int | None, typer.Option(min=1, help="Number of a visit: only its list.")] = None,
) -> None:
    """Write the sheet of a day or a week, a list of a day, or who is on site now, as PDF ready to be printed."""
    from desktop.jobs.sheets import print_day, print_list, print_muster, print_week

    def job(setting: JobSetting) -> int:
        match what:
            case SheetKind.DAY:
                return print_day(setting, day, out)
            case SheetKind.WEEK:
                return print_week(setting, day, out)
            case SheetKind.MUSTER:
                return print_muster(setting, out)
        from desktop.printing.papers import PaperList

        return print_list(setting, PaperList(what.value), day, out, visit)

    run_job(context, job, draws=True)


def logs(
    context: typer.Context,
    what: LogStep,
    file: Annotated[Path, typer.Argument(help="The file; for an export also a folder.")],
    days: Annotated[int, typer.Option(min=1, help="How many days back.")] = 7,
) -> None:
    """Carry the log of the gate to another computer without a network, or bring one in; twice is harmless."""
    from desktop.jobs.logs import export_logs, import_logs

    job = export_logs if what is LogStep.EXPORT else import_logs
    run_job(context, lambda setting: job(setting, file, days))


def roster(
    context: typer.Context,
    month: Annotated[Month | None, typer.Argument(parser=month_of, metavar="[YYYY-MM]")] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Put the plan into the books.")] = False,
    solve: Annotated[Path | None, typer.Option(help="Solve a stand-alone instance file instead.")] = None,
    out: Annotated[Path | None, typer.Option(help="Where to write the solved roster.")] = None,
    published: Annotated[Path | None, typer.Option(help="Published roster to repair.")] = None,
    case: Annotated[int | None, typer.Option(min=0, help="Number of the repair case, from 0.")] = None,
    budget: Annotated[float | None, typer.Option(min=0, help="Nominal seconds to spend.")] = None,
) -> None:
    """Fill a month with guides, or solve a stand-alone instance."""
    if (month is None) == (solve is None) or (solve is None) != (out is None):
        raise typer.BadParameter("give a month, or --solve FILE with --out FILE")
    if month is not None:
        from desktop.jobs.roster import fill

        run_job(context, lambda setting: fill(setting, month, is_applied=apply, budget=budget))
    elif solve is not None and out is not None:
        from desktop.jobs.solve import solve_file

        run_job(context, lambda setting: solve_file(setting, solve, out, published=published, case=case, budget=budget))
