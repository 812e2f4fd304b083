"""Jobs of the agency: many enterprises combined."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from db.rules.calendar import Month
from desktop.cli.line import month_of, run_job


def consolidate(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of packages, with register.csv.")],
    out: Annotated[list[Path], typer.Option(help="Overview to write (.xlsx, .json, .pdf); may be given again.")],
    period: Annotated[Month | None, typer.Option(parser=month_of, help="Last month; default: the latest.")] = None,
    months: Annotated[int, typer.Option(min=1, max=24, help="How many months.")] = 12,
    receiver: Annotated[str, typer.Option(help="Name under which receipts are given.")] = "",
    enrol: Annotated[bool, typer.Option("--enrol", help="Put unknown sites into the register.")] = False,
    receipts: Annotated[bool, typer.Option(help="Write signed receipts beside the packages.")] = True,
) -> None:
    """Verify and combine the packages of many enterprises: the agency's side."""
    from desktop.jobs.agency import combine_folder

    wanted = {"last": period, "months": months, "receiver": receiver, "enrols": enrol, "answers": receipts}
    run_job(context, lambda setting: combine_folder(setting, folder, out, wanted), draws=_has_pdf(out))


def _has_pdf(files: Sequence[Path]) -> bool:
    return any(file.suffix.lower() == ".pdf" for file in files)
