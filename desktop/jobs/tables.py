"""Jobs that bring tables of visits and guides in: preview with findings, then all or nothing."""

from collections.abc import Sequence
from pathlib import Path

from db.commands.guides import add_guide, give_clearance
from db.commands.visits import plan_visit
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.guide_tables import read_guides
from db.exchange.record_tables import RecordFinding
from db.exchange.visit_tables import blocks, read_visits
from db.queries.people import full_name
from desktop.jobs.lists import ListHasGaps
from desktop.jobs.month import read_file
from desktop.jobs.setting import JobSetting


def import_visits(setting: JobSetting, path: Path, *, is_dry_run: bool) -> int:
    """Read a table of visits; without a dry run plan those that are new, in one step."""
    content = read_file(path)
    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        found = read_visits(session, site.id, content, path.name)
    _require_whole(setting, found.findings, path, is_dry_run=is_dry_run)
    if not is_dry_run and found.visits:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Visits imported: {count}"), count=len(found.visits))) as unit:
            for visit in found.visits:
                plan_visit(unit, visit.draft)
    _tell(setting, found.findings, len(found.visits), found.known)
    setting.output.result(
        {
            "visits": [
                {
                    "row": one.row,
                    "title": one.draft.title,
                    "starts": one.draft.starts,
                    "people": sum(one.draft.declared.values()),
                }
                for one in found.visits
            ],
            "known": found.known,
            "findings": _cells(found.findings),
        }
    )
    return 0


def import_guides(setting: JobSetting, path: Path, *, is_dry_run: bool) -> int:
    """Read a table of guides; without a dry run put those that are new on the list, in one step."""
    content = read_file(path)
    store = setting.store()
    site = setting.site(store)
    today = setting.today(site)
    with store.read() as session:
        found = read_guides(session, content, path.name)
    _require_whole(setting, found.findings, path, is_dry_run=is_dry_run)
    if not is_dry_run and found.guides:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Guides imported: {count}"), count=len(found.guides))) as unit:
            for guide in found.guides:
                key = add_guide(unit, guide.draft)
                for route in guide.routes:
                    for language in guide.draft.languages:
                        give_clearance(unit, key, route, language, today)
    _tell(setting, found.findings, len(found.guides), found.known)
    setting.output.result(
        {
            "guides": [
                {
                    "row": one.row,
                    "code": one.draft.code,
                    "name": full_name(one.draft.surname, one.draft.given, one.draft.patronymic),
                    "languages": list(one.draft.languages),
                }
                for one in found.guides
            ],
            "known": found.known,
            "findings": _cells(found.findings),
        }
    )
    return 0


def _require_whole(setting: JobSetting, findings: Sequence[RecordFinding], path: Path, *, is_dry_run: bool) -> None:
    """Refuse a table of which a row cannot be read, after saying which."""
    if is_dry_run or not blocks(findings):
        return
    _lines(setting, findings)
    raise ListHasGaps(count=blocks(findings), file=path.name)


def _tell(setting: JobSetting, findings: Sequence[RecordFinding], new: int, known: int) -> None:
    _lines(setting, findings)
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "New: {new}, already there: {known}, remarks: {remarks}."),
            new=new,
            known=known,
            remarks=len(findings),
        )
    )


def _lines(setting: JobSetting, findings: Sequence[RecordFinding]) -> None:
    for one in findings:
        setting.output.line(
            say(
                QT_TRANSLATE_NOOP("db", "{sheet}, row {row}, column {column}: {message} {remedy}"),
                sheet=one.sheet,
                row=one.row,
                column=one.column or "–",
                message=one.message,
                remedy=one.remedy,
            )
        )


def _cells(findings: Sequence[RecordFinding]) -> list[dict[str, object]]:
    return [
        {
            "sheet": one.sheet,
            "row": one.row,
            "column": one.column,
            "kind": one.kind,
            "severity": one.severity,
            "message": one.message,
            "remedy": one.remedy,
        }
        for one in findings
    ]
