"""What every job of the command line shares: its options, how days and months are written, how a job is run."""

import locale
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from db.clock import SystemClock
from db.errors import TourError
from db.rules.calendar import Month
from desktop.jobs.output import Output
from desktop.jobs.place import data_folder
from desktop.jobs.setting import JobSetting

LANGUAGES = ("ru", "en")
Job = Callable[[JobSetting], int]


@dataclass(frozen=True, slots=True)
class Common:
    """What every job is given on the command line."""

    folder: Path
    language: str
    as_json: bool
    is_language_named: bool


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


def run_job(context: typer.Context, job: Job, *, draws: bool = False) -> None:
    """Run a job; a TourError is told with its remedy and ends in exit code 1. `draws` says that it needs fonts."""
    from desktop.wordings import forget_wordings
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
    finally:
        forget_wordings()
    raise typer.Exit(code)


def month_of(text: str) -> Month:
    """Read a month of the command line; bad usage if it is none."""
    try:
        return Month.parse(text)
    except TourError as error:
        raise typer.BadParameter(str(error)) from error


def day_of(text: str) -> date:
    """Read a day of the command line; bad usage if it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"“{text}” is not a day; write it as 2026-11-24") from error


FirstDay = Annotated[date | None, typer.Option("--from", parser=day_of, metavar="YYYY-MM-DD", help="First day.")]
LastDay = Annotated[date | None, typer.Option("--to", parser=day_of, metavar="YYYY-MM-DD", help="Last day.")]
MonthArgument = Annotated[Month, typer.Argument(parser=month_of, metavar="YYYY-MM")]
