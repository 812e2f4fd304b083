"""The demo: a sample plant's month from the first request to the delivered summary, told in a few lines."""

import os
import subprocess
import sys
from pathlib import Path

from db.clock import SetClock
from db.demo.build import Sample, make_sample
from db.demo.messy import no_list
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.outbox import send_queued
from db.exchange.visitor_lists import read_visitor_list
from db.queries.people import visit_number
from db.queries.presence import only_site
from db.reports.closing import closed_summary
from db.reports.document import checksum
from db.reports.keys import signing_key
from db.reports.names import file_stem
from db.reports.package import verify_package
from db.reports.summary import Summary
from db.rules.calendar import Month
from desktop.jobs.month import form, write_file
from desktop.jobs.output import Output
from desktop.jobs.sample import fresh_store, remember_present
from desktop.jobs.setting import JobSetting


def run_demo(setting: JobSetting, month: Month, out: Path, *, pictures: bool, opens_window: bool) -> int:
    """Work the sample month through, write every form of its summary to `out`, and show the window."""
    output = setting.output
    folder = out / "data"
    store, clock = fresh_store(folder)
    for old in (out / "agency").glob("OPI_E01234_*.zip"):
        old.unlink()
    sample = make_sample(store, clock, month, signing_key(folder))
    with store.read() as session:
        site = only_site(session)
        previous, summary = (closed_summary(session, site, one) for one in (month.shifted(-1), month))
    assert summary is not None
    _tell_lists(output, sample, clock, out / "inbox")
    _tell(output, summary, sample)
    stem = file_stem(summary.header)
    for kind in ("xlsx", "csv", "json", "pdf"):
        write_file(out / f"{stem}.{kind}", form(setting, kind, summary, previous, site))
    sent = send_queued(store, str(out / "agency"))
    package = (out / "agency" / f"{stem}.zip").read_bytes()
    write_file(out / f"{stem}.zip", package)
    verified = verify_package(package)
    store.close()
    remember_present(folder, clock)
    _tell_files(output, out, stem, [row.file_name for row in sent.delivered])
    output.result(
        {
            "month": str(month),
            "out": out,
            "visits_held": summary.count("visits_held"),
            "visitors_total": summary.count("visitors_total"),
            "sha256": verified.checksum,
            "files": [f"{stem}.{kind}" for kind in ("xlsx", "csv", "json", "pdf", "zip")],
            "delivered": [row.file_name for row in sent.delivered],
        }
    )
    if pictures:
        from desktop.jobs.screenshots import picture_all

        made = picture_all(folder, out / "screenshots", languages=("ru", "en"), themes=("light", "dark"))
        output.line(say(QT_TRANSLATE_NOOP("db", "Screenshots: {count}"), count=made))
    if opens_window and not output.as_json and has_display():
        show_window(folder, setting.language)
    return 0


def _tell_lists(output: Output, sample: Sample, clock: SetClock, inbox: Path) -> None:
    """Keep the two files that came in, and tell what became of them."""
    messy = sample.work.messy
    assert messy is not None
    write_file(inbox / "list.xlsx", messy.content)
    output.line(
        say(
            QT_TRANSLATE_NOOP("db", "List: {people} people read from a messy workbook for visit {number}, {title}."),
            people=messy.people,
            number=visit_number(messy.number),
            title=messy.title,
        )
    )
    refused = no_list(clock.now().replace(tzinfo=None))
    write_file(inbox / "prices.xlsx", refused)
    try:
        read_visitor_list(refused, file_name="prices.xlsx", today=clock.now().date())
    except TourError as error:
        output.line(say(QT_TRANSLATE_NOOP("db", "List refused: {problem}"), problem=error.what))


def _tell(output: Output, summary: Summary, sample: Sample) -> None:
    count = summary.count
    output.line(
        say(
            QT_TRANSLATE_NOOP("db", "Requests: {received} received, {refused} refused."),
            received=count("requests_received"),
            refused=count("requests_refused"),
        )
    )
    output.line(
        say(
            QT_TRANSLATE_NOOP(
                "db",
                "Visits: {planned} planned, {held} held, {cancelled} cancelled, {missed} no-shows, {walk_in} walk-ins.",
            ),
            planned=count("visits_planned"),
            held=count("visits_held"),
            cancelled=count("visits_cancelled"),
            missed=count("visits_no_show"),
            walk_in=count("walk_in_visits"),
        )
    )
    output.line(
        say(
            QT_TRANSLATE_NOOP("db", "Roster: {assigned} tours have got a guide, {open} stay open."),
            assigned=sum(len(roster.pairs) for roster in sample.rosters),
            open=len(sample.rosters[-1].open),
        )
    )
    output.line(
        say(
            QT_TRANSLATE_NOOP("db", "Gate: {declared} people declared, {admitted} admitted, {foreign} from abroad."),
            declared=count("declared_total"),
            admitted=count("visitors_total"),
            foreign=count("by_origin", "foreign"),
        )
    )
    output.line(
        say(
            QT_TRANSLATE_NOOP("db", "Month {month}: closed as revision {revision}, checksum {checksum}."),
            month=summary.header.period,
            revision=summary.header.revision,
            checksum=checksum(summary)[:16],
        )
    )


def _tell_files(output: Output, out: Path, stem: str, delivered: list[str]) -> None:
    output.line(say(QT_TRANSLATE_NOOP("db", "Written to {folder}:"), folder=out))
    for kind in ("pdf", "xlsx", "csv", "json", "zip"):
        output.text(f"  {stem}.{kind}")
    output.line(
        say(
            QT_TRANSLATE_NOOP("db", "Delivered and verified: {files}"),
            files=", ".join(delivered),
        )
    )


def has_display() -> bool:
    """Say whether a window could be seen."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show_window(folder: Path, language: str) -> None:
    """Open the program on the sample's books, in a process of its own."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, sys.argv[0]]
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    subprocess.run([*program, "--data", str(folder), "--lang", language], env=environment, check=False)
