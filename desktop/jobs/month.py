"""Jobs of the month: check, close, correct, report, sync, verify."""

from pathlib import Path

from db.clock import instant
from db.commands.months import correct_month
from db.errors import QT_TRANSLATE_NOOP, TourError, reason_of, say
from db.exchange.files import write_whole
from db.model.enterprise import Site
from db.model.kinds import ApproverRole, CorrectionReason
from db.queries.gaps import Gap, month_gaps
from db.queries.months import deliveries, state_of
from db.queries.people import visit_number
from db.reports.closing import check_summary, close_month, closed_summary
from db.reports.count import count_month
from db.reports.month_views import latest_difference
from db.reports.summary import Summary
from db.reports.titles import month_title
from db.rules.calendar import Month
from db.store import Store
from desktop.jobs.setting import JobSetting


class FileUnreadable(TourError):
    """A file a job was given cannot be read."""

    message = QT_TRANSLATE_NOOP("db", "{file} cannot be read: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the path and whether you may read the file.")


class FileUnwritable(TourError):
    """A file cannot be written."""

    message = QT_TRANSLATE_NOOP("db", "{file} cannot be written: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another folder, or free some space on the disk.")


def read_file(path: Path) -> bytes:
    """Return a file's bytes; raise `FileUnreadable`."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise FileUnreadable(file=path, reason=reason_of(problem)) from problem


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole; raise `FileUnwritable`."""
    try:
        write_whole(path, content)
    except OSError as problem:
        raise FileUnwritable(file=path, reason=reason_of(problem)) from problem


def gap_cells(gap: Gap) -> dict[str, object]:
    """Return a gap for machines."""
    return {
        "visit": visit_number(gap.number),
        "day": gap.day,
        "kind": gap.kind,
        "blocks": gap.blocks,
        "message": gap.sentence,
        "remedy": gap.cure_label,
    }


def check(setting: JobSetting, month: Month) -> int:
    """Tell what stands in the way of closing a month; 1 if something blocks."""
    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        gaps = month_gaps(session, site, month)
        summary = count_month(session, site, month, now=setting.clock.now()).summary
        state = state_of(session, site.id, month)
        doubts = [one for one in check_summary(session, site, month, summary) if one.field != "visits_open"]
    for gap in gaps:
        setting.output.line(
            say(
                QT_TRANSLATE_NOOP("db", "{number} · {day} · {title}: {gap} → {cure}"),
                number=visit_number(gap.number),
                day=gap.day,
                title=gap.title,
                gap=gap.sentence,
                cure=gap.cure_label,
            )
        )
    for doubt in doubts:
        setting.output.line(doubt.sentence)
        setting.output.line(doubt.remedy)
    blocking = sum(gap.blocks for gap in gaps) + sum(doubt.blocks for doubt in doubts)
    if not gaps and not doubts:
        setting.output.line(say(QT_TRANSLATE_NOOP("db", "{month} is ready to be closed."), month=str(month)))
    setting.output.result(
        {
            "month": str(month),
            "state": state or "open",
            "gaps": [gap_cells(gap) for gap in gaps],
            "findings": [
                {"rule": one.rule, "blocks": one.blocks, "message": one.sentence, "remedy": one.remedy}
                for one in doubts
            ],
        }
    )
    return 1 if blocking else 0


def close(setting: JobSetting, month: Month, role: ApproverRole) -> int:
    """Close a month, sign it and queue its delivery."""
    from db.reports.keys import signing_key

    store = setting.store()
    site = setting.site(store)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Month closed: {month}"), month=month_title(str(month)))) as unit:
        close_month(unit, site, month, role, signing_key(setting.folder))
    with store.read() as session:
        row = deliveries(session)[-1]
        summary = closed_summary(session, site, month)
        difference = latest_difference(session, site.id, month)
    assert summary is not None
    visitors = summary.count("visitors_total")
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP(
                "db", "{month} is closed as revision {revision}: {visits} visits held, {people} visitors."
            ),
            month=str(month),
            revision=row.revision,
            visits=summary.count("visits_held"),
            people=visitors,
        )
    )
    told = [sentence for one in difference.rows for sentence in one.sentences] if difference is not None else []
    for sentence in told:
        setting.output.line(sentence)
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Queued for delivery: {file}"), file=row.file_name))
    setting.output.result(
        {
            "month": str(month),
            "revision": row.revision,
            "file": row.file_name,
            "visitors_total": visitors,
            "difference": told,
        }
    )
    return 0


def correct(setting: JobSetting, month: Month, reason: CorrectionReason, note: str) -> int:
    """Open a closed month for a correction."""
    store = setting.store()
    site = setting.site(store)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Correction opened: {month}"), month=month_title(str(month)))) as unit:
        correct_month(unit, site.id, month, reason, note)
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "{month} is open for a correction. Make the changes, then close it again."),
            month=str(month),
        )
    )
    setting.output.result({"month": str(month), "state": "correcting"})
    return 0


def summary_of(setting: JobSetting, store: Store, site: Site, month: Month) -> Summary:
    """Return a month's summary: the closed revision, or a draft of the open month as of its last instant or now."""
    with store.read() as session:
        closed = closed_summary(session, site, month)
        if closed is not None and state_of(session, site.id, month) == "closed":
            return closed
        made = min(setting.clock.now(), instant(month.ends, site.zone))
        revision = closed.header.revision + 1 if closed else 0
        return count_month(session, site, month, now=made, revision=revision).summary


def previous_of(store: Store, site: Site, month: Month) -> Summary | None:
    """Return the closed summary of the month before."""
    with store.read() as session:
        return closed_summary(session, site, month.shifted(-1))


def form(setting: JobSetting, kind: str, summary: Summary, previous: Summary | None, site: Site) -> bytes:
    """Return a summary in one of its forms: pdf, xlsx, csv or json."""
    words = setting.output.words
    if kind == "csv":
        from db.reports.table import build_table

        return build_table(summary)
    if kind == "json":
        from db.reports.document import build_document

        return build_document(summary)
    if kind == "xlsx":
        from db.reports.workbook import build_workbook

        return build_workbook(summary, words, setting.language, previous=previous)
    from desktop.printing.monthly_report import monthly_report_pdf

    name = site.name if setting.language == "ru" else site.name_en or site.name
    return monthly_report_pdf(summary, previous, setting.language, words, site_name=name)


def report(setting: JobSetting, month: Month, kind: str, out: Path) -> int:
    """Write a month's summary in one form."""
    store = setting.store()
    site = setting.site(store)
    summary = summary_of(setting, store, site, month)
    previous = previous_of(store, site, month) if kind in ("pdf", "xlsx") else None
    write_file(out, form(setting, kind, summary, previous, site))
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=out))
    setting.output.result({"file": out, "final": summary.header.is_final})
    return 0


def sync(setting: JobSetting, address: str) -> int:
    """Deliver what is queued and fetch what the agency answered; 1 if something did not get through."""
    from db.exchange.outbox import fetch_receipts, send_queued
    from db.exchange.secrets import Secrets
    from db.exchange.transports.address import Ways

    store = setting.store()
    setting.site(store)
    ways = Ways(setting.folder, Secrets().get)
    sent = send_queued(store, address, ways=ways)
    answered = fetch_receipts(store, address, ways=ways)
    line, failed = setting.output.line, (*sent.failed, *answered.failed)
    for row in sent.delivered:
        line(say(QT_TRANSLATE_NOOP("db", "Delivered: {file}"), file=row.file_name))
    for row, _problem in sent.failed:
        line(say(QT_TRANSLATE_NOOP("db", "Still queued: {file}"), file=row.file_name))
    for row, receipt in answered.answers:
        line(say(QT_TRANSLATE_NOOP("db", "{file}: {reason}"), file=row.file_name, reason=receipt.sentence))
        line(receipt.remedy)
    for _row, problem in failed:
        line(problem.what)
        line(problem.cure)
    if not sent.delivered and not answered.answers and not failed:
        line(say(QT_TRANSLATE_NOOP("db", "Everything is sent.")))
    setting.output.result(
        {
            "delivered": [row.file_name for row in sent.delivered],
            "failed": [
                {"file": row.file_name, "message": problem.what, "remedy": problem.cure} for row, problem in failed
            ],
            "answers": [
                {"file": row.file_name, "accepted": receipt.is_accepted, "message": receipt.sentence}
                for row, receipt in answered.answers
            ],
        }
    )
    return 1 if failed else 0


def verify(setting: JobSetting, path: Path) -> int:
    """Check a package offline: signature, schema, sums."""
    from db.reports.keys import fingerprint
    from db.reports.package import verify_package

    found = verify_package(read_file(path))
    header = found.summary.header
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "{file} is whole: {enterprise}, {month}, revision {revision}."),
            file=path.name,
            enterprise=header.enterprise_name,
            month=header.period,
            revision=header.revision,
        )
    )
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "Visitors admitted: {people}. Signed by the key {key}."),
            people=found.summary.count("visitors_total"),
            key=fingerprint(found.public_key),
        )
    )
    for warning in found.warnings:
        setting.output.line(warning.sentence)
    setting.output.result(
        {
            "valid": True,
            "enterprise_code": header.enterprise_code,
            "site_code": header.site_code,
            "period": header.period,
            "revision": header.revision,
            "visitors_total": found.summary.count("visitors_total"),
            "sha256": found.checksum,
            "key_id": found.key_id,
            "warnings": [one.sentence for one in found.warnings],
        }
    )
    return 0
