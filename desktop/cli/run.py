"""The command line: which jobs there are. Exit 0 on success, 2 on bad usage, 1 otherwise."""

from collections.abc import Callable, Sequence
from typing import Final

import typer

from desktop.arguments import hoisted
from desktop.cli import agency, books, months, samples
from desktop.cli.line import common

JOBS: Final[dict[str, Callable[..., None]]] = {
    "demo": samples.demo,
    "import": books.bring_in,
    "export": books.export,
    "calendar": books.calendar,
    "print": books.print_sheet,
    "logs": books.logs,
    "roster": books.roster,
    "check": months.check,
    "close": months.close,
    "correct": months.correct,
    "report": months.report,
    "sync": months.sync,
    "trust": months.trust,
    "secret": months.secret,
    "verify": months.verify,
    "consolidate": agency.consolidate,
    "simulate": samples.simulate,
    "screenshots": samples.screenshots,
}
"""The jobs by the name they are called with, in the order of the help."""


def make_app() -> typer.Typer:
    """Return the command line with all its jobs."""
    app = typer.Typer(
        name="gatehouse",
        help="Visits to a factory, from the request to the signed monthly summary.",
        add_completion=False,
    )
    app.callback(invoke_without_command=True)(common)
    for name, job in JOBS.items():
        app.command(name)(job)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run the job that the arguments name; return the exit code."""
    command = typer.main.get_command(make_app())
    try:
        result = command.main(args=hoisted(arguments), prog_name="gatehouse", standalone_mode=True)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 1
    return int(result or 0)
