"""The command line: which jobs there are and what they take. Exit 0 on success, 2 on bad usage, 1 otherwise."""

import locale
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from db.clock import SystemClock
from db.errors import TourError
from db.model.kinds import ApproverRole, CorrectionReason
from db.rules.calendar import Month
from desktop.arguments import hoisted
from desktop.jobs.output import Output
from desktop.jobs.place import data_folder
from desktop.jobs.setting import JobSetting

LANGUAGES = ("ru", "en")
LATEST = date(2199, 12, 31)
"""The last day of an export that is not given one."""
Job = Callable[[JobSetting], int]


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


class ReportForm(StrEnum):
    """Forms of the monthly summary."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


app = typer.Typer(
    name="gatehouse", help="Visits to a factory, from the request to the signed monthly summary.", add_completion=False
)


@dataclass(frozen=True, slots=True)
class Common:
    """What every job is given on the command line."""

    folder: Path
    language: str
    as_json: bool
    is_language_named: bool


@app.callback(invoke_without_command=True)
def common(
    context: typer.Context,
    data: Annotated[Path | None, typer.Option(help="Folder of the books; default: the user's data folder.")] = None,
    lang: Annotated[str, typer.Option(help="ru or en; default: the language of the system.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON value.")] = False,
) -> None:
    """Keep what every job is given."""
    language = lang or default_language()
    if language not in LANGUAGES:
        raise typer.BadParameter("choose ru or en", param_hint="--lang")
    context.obj = Common(data_folder(data), language, as_json, is_language_named=bool(lang))


def default_language() -> str:
    """Return the language of the system, English unless it is Russian."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ru" if (named or locale.getlocale()[0] or "").lower().startswith("ru") else "en"


def _run(context: typer.Context, job: Job, *, draws: bool = False) -> None:
    """Run a job; a TourError is told with its remedy and ends in exit code 1. `draws` says that it needs fonts."""
    from desktop.words import words_in

    given: Common = context.obj
    if draws:
        from desktop.app.headless import offscreen_application

        offscreen_application()
    output = Output(words_in(given.language), given.as_json)
    setting = JobSetting(given.folder, given.language, output, SystemClock())
    try:
        code = job(setting)
    except TourError as error:
        setting.output.failure(error)
        code = 1
    raise typer.Exit(code)


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except TourError as error:
        raise typer.BadParameter(str(error)) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"“{text}” is not a day; write it as 2026-11-24") from error


FirstDay = Annotated[date | None, typer.Option("--from", parser=_day, metavar="YYYY-MM-DD", help="First day.")]
LastDay = Annotated[date | None, typer.Option("--to", parser=_day, metavar="YYYY-MM-DD", help="Last day.")]
MonthArgument = Annotated[Month, typer.Argument(parser=_month, metavar="YYYY-MM")]


@app.command()
def demo(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="Folder for everything the demo writes.")],
    month: Annotated[Month, typer.Option(parser=_month, metavar="YYYY-MM")] = Month(2026, 10),  # noqa: B008
    pictures: Annotated[bool, typer.Option(help="Picture every screen too.")] = True,
    window: Annotated[bool, typer.Option(help="Open the window at the end if there is a display.")] = True,
) -> None:
    """Run a sample plant's month from requests to the delivered summary."""
    from desktop.jobs.demo import run_demo

    _run(context, lambda setting: run_demo(setting, month, out, pictures=pictures, opens_window=window), draws=True)


@app.command("import")
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
            _run(context, lambda setting: import_visitors(setting, file, visit, is_dry_run=dry_run))
        case ImportKind.VISITS:
            _run(context, lambda setting: import_visits(setting, file, is_dry_run=dry_run))
        case ImportKind.GUIDES:
            _run(context, lambda setting: import_guides(setting, file, is_dry_run=dry_run))
        case ImportKind.REPLY:
            _run(context, lambda setting: import_reply(setting, file))


@app.command()
def export(
    context: typer.Context,
    what: ExportKind,
    out: Annotated[Path, typer.Option(help="File to write; its ending says the form: .xlsx, .csv or .ics.")],
    first: FirstDay = None,
    last: LastDay = None,
) -> None:
    """Write visits with the columns that the import reads."""
    from desktop.jobs.tables import export_visits

    _run(context, lambda setting: export_visits(setting, first or date.min, last or LATEST, out))


@app.command()
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

    _run(context, lambda setting: job(setting, out, guide=guide, visit=visit, first=first, last=last))


@app.command("print")
def print_sheet(
    context: typer.Context,
    what: SheetKind,
    day: Annotated[date, typer.Argument(parser=_day, metavar="YYYY-MM-DD", help="The day, or a day of the week.")],
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

    _run(context, job, draws=True)


@app.command()
def logs(
    context: typer.Context,
    what: LogStep,
    file: Annotated[Path, typer.Argument(help="The file; for an export also a folder.")],
    days: Annotated[int, typer.Option(min=1, help="How many days back.")] = 7,
) -> None:
    """Carry the log of the gate to another computer without a network, or bring one in; twice is harmless."""
    from desktop.jobs.logs import export_logs, import_logs

    job = export_logs if what is LogStep.EXPORT else import_logs
    _run(context, lambda setting: job(setting, file, days))


@app.command()
def roster(
    context: typer.Context,
    month: Annotated[Month | None, typer.Argument(parser=_month, metavar="[YYYY-MM]")] = None,
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

        _run(context, lambda setting: fill(setting, month, is_applied=apply, budget=budget))
    elif solve is not None and out is not None:
        from desktop.jobs.solve import solve_file

        _run(context, lambda setting: solve_file(setting, solve, out, published=published, case=case, budget=budget))


@app.command()
def check(context: typer.Context, month: MonthArgument) -> None:
    """Tell what stands in the way of closing a month."""
    from desktop.jobs.month import check as job

    _run(context, lambda setting: job(setting, month))


@app.command()
def close(
    context: typer.Context,
    month: MonthArgument,
    role: Annotated[ApproverRole, typer.Option(help="Role of who approves the summary.")] = ApproverRole.COORDINATOR,
) -> None:
    """Close a month, sign its summary and queue it."""
    from desktop.jobs.month import close as job

    _run(context, lambda setting: job(setting, month, role))


@app.command()
def correct(
    context: typer.Context,
    month: MonthArgument,
    reason: Annotated[CorrectionReason, typer.Option(help="Why the month is corrected.")],
    note: Annotated[str, typer.Option(help="A sentence for the history.")] = "",
) -> None:
    """Open the next revision of a closed month."""
    from desktop.jobs.month import correct as job

    _run(context, lambda setting: job(setting, month, reason, note))


@app.command()
def report(
    context: typer.Context,
    form: Annotated[ReportForm, typer.Option("--format", help="Form of the summary.")],
    out: Annotated[Path, typer.Option(help="File to write.")],
    month: Annotated[Month | None, typer.Argument(parser=_month, metavar="[YYYY-MM]")] = None,
    year: Annotated[int | None, typer.Option(metavar="YYYY", help="A year in place of a month.")] = None,
) -> None:
    """Write the summary of a month, or of a year, in one form."""
    if (month is None) == (year is None):
        raise typer.BadParameter("give a month, for example 2026-10, or a year with --year 2026")
    if month is not None:
        from desktop.jobs.month import report as job

        _run(context, lambda setting: job(setting, month, form, out), draws=form is ReportForm.PDF)
    if year is not None:
        from desktop.jobs.year import report_year

        _run(context, lambda setting: report_year(setting, year, form, out), draws=form is ReportForm.PDF)


@app.command()
def sync(
    context: typer.Context,
    to: Annotated[str, typer.Option(help="Where to deliver to; default: the destination in the settings.")] = "",
) -> None:
    """Deliver what is queued; safe to repeat."""
    from desktop.jobs.month import sync as job

    _run(context, lambda setting: job(setting, to))


@app.command()
def trust(
    context: typer.Context,
    address: Annotated[
        str, typer.Argument(help="sftp://user@server/folder; nothing: the keys of agency and site.")
    ] = "",
    accept: Annotated[str, typer.Option(help="Fingerprint that was compared with the agency.")] = "",
    receipt: Annotated[Path | None, typer.Option(help="Receipt whose signer is confirmed as the agency.")] = None,
) -> None:
    """Show whose keys are known, and accept one whose fingerprint was compared by telephone."""
    from desktop.jobs.exchange import confirm_agency, show_keys, trust_server

    if receipt is not None:
        _run(context, lambda setting: confirm_agency(setting, receipt, accept))
    elif address:
        _run(context, lambda setting: trust_server(setting, address, accept))
    else:
        _run(context, show_keys)


@app.command()
def secret(context: typer.Context, address: str) -> None:
    """Keep the password of a destination in the keyring; it is asked for, never given on the command line."""
    from desktop.jobs.exchange import keep_secret

    _run(context, lambda setting: keep_secret(setting, address, typer.prompt("password", hide_input=True)))


@app.command()
def verify(context: typer.Context, file: Path) -> None:
    """Check signature, schema and sums of a package, offline."""
    from desktop.jobs.month import verify as job

    _run(context, lambda setting: job(setting, file))


@app.command()
def consolidate(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of packages, with register.csv.")],
    out: Annotated[list[Path], typer.Option(help="Overview to write (.xlsx, .json, .pdf); may be given again.")],
    period: Annotated[Month | None, typer.Option(parser=_month, help="Last month; default: the latest.")] = None,
    months: Annotated[int, typer.Option(min=1, max=24, help="How many months.")] = 12,
    receiver: Annotated[str, typer.Option(help="Name under which receipts are given.")] = "",
    enrol: Annotated[bool, typer.Option("--enrol", help="Put unknown sites into the register.")] = False,
    receipts: Annotated[bool, typer.Option(help="Write signed receipts beside the packages.")] = True,
) -> None:
    """Verify and combine the packages of many enterprises: the agency's side."""
    from desktop.jobs.agency import combine_folder

    wanted = {"last": period, "months": months, "receiver": receiver, "enrols": enrol, "answers": receipts}
    _run(context, lambda setting: combine_folder(setting, folder, out, wanted), draws=_has_pdf(out))


def _has_pdf(files: Sequence[Path]) -> bool:
    return any(file.suffix.lower() == ".pdf" for file in files)


@app.command()
def simulate(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="New folder for the packages.")],
    enterprises: Annotated[int, typer.Option(min=1, max=20_000)] = 2000,
    visitors: Annotated[int, typer.Option(min=0, help="Visitors in a year.")] = 2_000_000,
    first: Annotated[Month, typer.Option("--from", parser=_month, help="First month.")] = "2026-01",  # type: ignore[assignment]  # typer parses it
    months: Annotated[int, typer.Option(min=1, max=24)] = 12,
    seed: Annotated[int, typer.Option(help="The same seed gives the same packages.")] = 1,
    flaws: Annotated[bool, typer.Option(help="Let some packages be late, missing or wrong.")] = True,
) -> None:
    """Write the packages of an invented national year, to try the agency's side."""
    from db.demo.national.year import Plan
    from desktop.jobs.agency import simulate_year

    plan = Plan(enterprises, visitors, first, months, seed, flaws)
    _run(context, lambda setting: simulate_year(setting, out, plan))


@app.command()
def screenshots(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="Folder for the pictures.")],
    theme: Annotated[str, typer.Option(help="light or dark; both if not given.")] = "",
    scale: Annotated[int, typer.Option(min=1, max=2, help="1 or 2.")] = 1,
) -> None:
    """Picture every screen of the sample plant."""
    if theme not in ("", "light", "dark"):
        raise typer.BadParameter("choose light or dark", param_hint="--theme")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    given: Common = context.obj
    language = given.language if given.is_language_named else ""

    def take(setting: JobSetting) -> int:
        from desktop.jobs.screenshots import take_all

        return take_all(setting, out, language, theme)

    _run(context, take, draws=True)


def run(arguments: Sequence[str]) -> int:
    """Run the job that the arguments name; return the exit code."""
    command = typer.main.get_command(app)
    try:
        result = command.main(args=hoisted(arguments), prog_name="gatehouse", standalone_mode=True)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 1
    return int(result or 0)
