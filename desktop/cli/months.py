"""Jobs on a month and its way to the agency: checked, closed, corrected, written, delivered."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from db.model.kinds import ApproverRole, CorrectionReason
from db.rules.calendar import Month
from desktop.cli.line import MonthArgument, month_of, run_job


class ReportForm(StrEnum):
    """Forms of the monthly summary."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


def check(context: typer.Context, month: MonthArgument) -> None:
    """Tell what stands in the way of closing a month."""
    from desktop.jobs.month import check as job

    run_job(context, lambda setting: job(setting, month))


def close(
    context: typer.Context,
    month: MonthArgument,
    role: Annotated[ApproverRole, typer.Option(help="Role of who approves the summary.")] = ApproverRole.COORDINATOR,
) -> None:
    """Close a month, sign its summary and queue it."""
    from desktop.jobs.month import close as job

    run_job(context, lambda setting: job(setting, month, role))


def correct(
    context: typer.Context,
    month: MonthArgument,
    reason: Annotated[CorrectionReason, typer.Option(help="Why the month is corrected.")],
    note: Annotated[str, typer.Option(help="A sentence for the history.")] = "",
) -> None:
    """Open the next revision of a closed month."""
    from desktop.jobs.month import correct as job

    run_job(context, lambda setting: job(setting, month, reason, note))


def report(
    context: typer.Context,
    form: Annotated[ReportForm, typer.Option("--format", help="Form of the summary.")],
    out: Annotated[Path, typer.Option(help="File to write.")],
    month: Annotated[Month | None, typer.Argument(parser=month_of, metavar="[YYYY-MM]")] = None,
    year: Annotated[int | None, typer.Option(metavar="YYYY", help="A year in place of a month.")] = None,
) -> None:
    """Write the summary of a month, or of a year, in one form."""
    if (month is None) == (year is None):
        raise typer.BadParameter("give a month, for example 2026-10, or a year with --year 2026")
    if month is not None:
        from desktop.jobs.month import report as job

        run_job(context, lambda setting: job(setting, month, form, out), draws=form is ReportForm.PDF)
    if year is not None:
        from desktop.jobs.year import report_year

        run_job(context, lambda setting: report_year(setting, year, form, out), draws=form is ReportForm.PDF)


def sync(
    context: typer.Context,
    to: Annotated[str, typer.Option(help="Where to deliver to; default: the destination in the settings.")] = "",
) -> None:
    """Deliver what is queued; safe to repeat."""
    from desktop.jobs.month import sync as job

    run_job(context, lambda setting: job(setting, to))


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
        run_job(context, lambda setting: confirm_agency(setting, receipt, accept))
    elif address:
        run_job(context, lambda setting: trust_server(setting, address, accept))
    else:
        run_job(context, show_keys)


def secret(context: typer.Context, address: str) -> None:
    """Keep the password of a destination in the keyring; it is asked for, never given on the command line."""
    from desktop.jobs.exchange import keep_secret

    run_job(context, lambda setting: keep_secret(setting, address, typer.prompt("password", hide_input=True)))


def verify(context: typer.Context, file: Path) -> None:
    """Check signature, schema and sums of a package, offline."""
    from desktop.jobs.month import verify as job

    run_job(context, lambda setting: job(setting, file))
