"""Jobs that bring lists in: preview with findings, then all or nothing."""

from pathlib import Path

from db.commands.lists import PersonDraft, receive_list
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.findings import ImportSeverity
from db.exchange.visitor_lists import VisitorList, read_visitor_list
from db.queries.visits import by_number, number_of
from desktop.jobs.month import read_file
from desktop.jobs.setting import JobSetting


class ListHasGaps(TourError):
    """A list with findings that block is imported."""

    message = QT_TRANSLATE_NOOP("db", "%n row(s) of {file} cannot be imported as they are; nothing was changed.")
    remedy = QT_TRANSLATE_NOOP("db", "Mend the rows named above in the file, or ask for a corrected list.")


class VisitUnnamed(TourError):
    """A list is imported without saying for which visit."""

    message = QT_TRANSLATE_NOOP("db", "It is not said which visit the list belongs to.")
    remedy = QT_TRANSLATE_NOOP("db", "Give its number with --visit, or look at the list with --dry-run.")


def import_visitors(setting: JobSetting, path: Path, visit: str, *, is_dry_run: bool) -> int:
    """Read a list of names; without a dry run keep it as the newest list of a visit."""
    content = read_file(path)
    if is_dry_run:
        found = read_visitor_list(content, file_name=path.name, today=setting.clock.now().date())
        _show(setting, found)
        return 0
    if not visit:
        raise VisitUnnamed
    store = setting.store()
    site = setting.site(store)
    today = setting.today(site)
    with store.read() as session:
        row = by_number(session, visit, today.year)
        visit_id, number = row.id, number_of(row)
    found = read_visitor_list(content, file_name=path.name, today=today)
    blocking = [one for one in found.findings if one.severity is ImportSeverity.BLOCKS]
    if blocking:
        if not setting.output.as_json:
            _show(setting, found)
        raise ListHasGaps(count=len(blocking), file=path.name)
    with store.write(say(QT_TRANSLATE_NOOP("db", "List received: visit {number}"), number=number)) as unit:
        version = receive_list(unit, visit_id, people_of(found), gaps=len(found.findings))
    _show(setting, found)
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "Visit {number} has a list of {people} people, version {version}."),
            number=number,
            people=len(found.people),
            version=version,
        )
    )
    return 0


def people_of(found: VisitorList) -> list[PersonDraft]:
    """Return the people of a list as the command takes them."""
    return [
        PersonDraft(
            surname=one.surname,
            given=one.given,
            patronymic=one.patronymic,
            birth_date=one.birth_date,
            grade=one.grade,
            document=one.document,
            citizenship=one.citizenship,
            role=one.role,
            ppe_size=one.ppe_size,
        )
        for one in found.people
    ]


def _show(setting: JobSetting, found: VisitorList) -> None:
    for finding in found.findings:
        setting.output.line(
            say(
                QT_TRANSLATE_NOOP("db", "{sheet}, row {row}, column {column}: {message} {remedy}"),
                sheet=finding.sheet,
                row=finding.row,
                column=finding.column or "–",
                message=finding.message,
                remedy=finding.remedy,
            )
        )
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "{people} people read, {findings} remarks."),
            people=len(found.people),
            findings=len(found.findings),
        )
    )
    setting.output.result(
        {
            "people": [
                {
                    "surname": one.surname,
                    "given": one.given,
                    "patronymic": one.patronymic,
                    "birth_date": one.birth_date,
                    "grade": one.grade,
                    "document": one.document,
                    "citizenship": one.citizenship,
                    "role": one.role,
                }
                for one in found.people
            ],
            "findings": [
                {
                    "sheet": one.sheet,
                    "row": one.row,
                    "column": one.column,
                    "kind": one.kind,
                    "severity": one.severity,
                    "message": one.message,
                    "remedy": one.remedy,
                }
                for one in found.findings
            ],
        }
    )
