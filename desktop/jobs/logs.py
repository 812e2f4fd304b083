"""Jobs that carry the presence log between two computers without a network."""

from datetime import timedelta
from pathlib import Path

from db.commands.presence_log import join_log
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.presence_log import export_log, file_name, read_log
from db.queries.presence_log import conflict_rows
from desktop.jobs.setting import JobSetting


def export_logs(setting: JobSetting, out: Path, days: int) -> int:
    """Write the log of the last days into a file, or into a folder under a name of its own."""
    store, now = setting.store(), setting.clock.now()
    setting.site(store)
    file = out / file_name(store.seat, now) if out.is_dir() else out
    with store.read() as session:
        lines = export_log(session, file, seat=store.seat, since=now - timedelta(days=days), now=now)
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=file))
    setting.output.result({"file": file, "lines": lines})
    return 0


def import_logs(setting: JobSetting, file: Path, days: int) -> int:
    """Join the log of another computer and tell what cannot be true."""
    store, now = setting.store(), setting.clock.now()
    setting.site(store)
    with store.read() as session:
        log = read_log(session, file)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Log brought in from {seat}"), seat=log.head.seat)) as unit:
        told = join_log(unit, log.visitors, log.lines)
    with store.read() as session:
        clashes = conflict_rows(session, now - timedelta(days=days))
    text = QT_TRANSLATE_NOOP("db", "Lines added: {added}, known already: {known}, of unknown visits: {strange}.")
    setting.output.line(say(text, added=told.added, known=told.known, strange=told.strange))
    if clashes:
        setting.output.line(
            say(QT_TRANSLATE_NOOP("db", "Conflicts to settle in the window: {count}"), count=len(clashes))
        )
    setting.output.result(
        {"added": told.added, "known": told.known, "strange": told.strange, "conflicts": [one.kind for one in clashes]}
    )
    return 0
