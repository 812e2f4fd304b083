"""Jobs that bring tables of visits and guides in: preview with findings, then all or nothing."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from db.commands.guides import add_guide, give_clearance
from db.commands.importing import import_visits as bring_in
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.findings import ImportSeverity
from db.exchange.guide_tables import read_guides
from db.exchange.record_tables import RecordFinding
from db.exchange.visit_export import Form, visits_file
from db.exchange.visit_preview import RowPreview, RowState, preview_visits
from db.queries.people import full_name, visit_number
from desktop.jobs.lists import ListHasGaps
from desktop.jobs.month import read_file, write_file
from desktop.jobs.setting import JobSetting


def import_visits(setting: JobSetting, path: Path, *, is_dry_run: bool) -> int:
    """Read a table or calendar of visits; without a dry run bring in what is new or changed, in one step."""
    content = read_file(path)
    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        found = preview_visits(session, site.id, content, path.name)
    findings = [finding for row in found.rows for finding in row.findings]
    _require_whole(setting, findings, path, is_dry_run=is_dry_run)
    incoming = [row.incoming for row in found.rows if row.incoming is not None]
    if not is_dry_run and incoming:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Visits imported: {count}"), count=len(incoming))) as unit:
            bring_in(unit, incoming)
    new, changed, same = (found.count(state) for state in (RowState.NEW, RowState.CHANGED, RowState.SAME))
    _lines(setting, findings)
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "New: {new}, changed: {changed}, as they stand: {same}, remarks: {remarks}."),
            new=new,
            changed=changed,
            same=same,
            remarks=len(findings),
        )
    )
    setting.output.result(
        {
            "visits": [_visit_cells(row) for row in found.rows if row.incoming is not None],
            "known": same,
            "findings": _cells(findings),
        }
    )
    return 0


def _visit_cells(row: RowPreview) -> dict[str, object]:
    assert row.incoming is not None
    return {
        "row": row.row,
        "state": row.state,
        "visit": visit_number(row.number) if row.number else "",
        "title": row.title,
        "starts": row.starts,
        "people": sum(row.incoming.draft.declared.values()),
        "changes": {one.column.value: [one.old, one.new] for one in row.changes},
    }


def export_visits(setting: JobSetting, first: date, last: date, out: Path) -> int:
    """Write the visits from the first to the last day as XLSX, CSV or ICS, as the file's ending says."""
    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        content = visits_file(session, site.id, first, last, Form.of(out), setting.language, setting.output.words)
    write_file(out, content)
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=out))
    setting.output.result({"file": out})
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
    rows = {(one.sheet, one.row) for one in findings if one.severity is ImportSeverity.BLOCKS}
    if is_dry_run or not rows:
        return
    _lines(setting, findings)
    raise ListHasGaps(count=len(rows), file=path.name)


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
