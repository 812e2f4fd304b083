"""Jobs that need no books of anybody: an invented plant, an invented year, pictures of every screen."""

import os
from pathlib import Path
from typing import Annotated

import typer

from db.rules.calendar import Month
from desktop.cli.line import Common, month_of, run_job
from desktop.jobs.setting import JobSetting


def demo(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="Folder for everything the demo writes.")],
    month: Annotated[Month, typer.Option(parser=month_of, metavar="YYYY-MM")] = Month(2026, 10),  # noqa: B008
    pictures: Annotated[bool, typer.Option(help="Picture every screen too.")] = True,
    window: Annotated[bool, typer.Option(help="Open the window at the end if there is a display.")] = True,
) -> None:
    """Run a sample plant's month from requests to the delivered summary."""
    from desktop.jobs.demo import run_demo

    run_job(context, lambda setting: run_demo(setting, month, out, pictures=pictures, opens_window=window), draws=True)


def simulate(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="New folder for the packages.")],
    enterprises: Annotated[int, typer.Option(min=1, max=20_000)] = 2000,
    visitors: Annotated[int, typer.Option(min=0, help="Visitors in a year.")] = 2_000_000,
    first: Annotated[Month, typer.Option("--from", parser=month_of, help="First month.")] = "2026-01",  # type: ignore[assignment]  # typer parses it
    months: Annotated[int, typer.Option(min=1, max=24)] = 12,
    seed: Annotated[int, typer.Option(help="The same seed gives the same packages.")] = 1,
    flaws: Annotated[bool, typer.Option(help="Let some packages be late, missing or wrong.")] = True,
) -> None:
    """Write the packages of an invented national year, to try the agency's side."""
    from db.demo.national.year import Plan
    from desktop.jobs.agency import simulate_year

    plan = Plan(enterprises, visitors, first, months, seed, flaws)
    run_job(context, lambda setting: simulate_year(setting, out, plan))


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

    run_job(context, take, draws=True)
