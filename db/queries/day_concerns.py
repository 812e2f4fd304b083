"""What needs care in the visits of a day: nobody to lead, a conflict, no list, too few adults, still on site."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import Severity, VisitState
from db.model.visit import Visit
from db.queries.concerns import Care, Concern
from db.rules.facts import Case
from db.rules.findings import Finding, Remedy, RemedyAction
from db.rules.presence import Counted
from db.rules.states import EXITS


def visit_concerns(
    rows: Sequence[Visit],
    cases: dict[UUID, Case],
    found: dict[UUID, list[Finding]],
    counted: dict[UUID, Counted],
    now: datetime,
) -> Iterator[Concern]:
    """Yield what needs care, visit by visit; `now` is the wall clock at the site."""
    for row in rows:
        if row.state in EXITS:
            continue
        log = counted[row.id]
        yield from _late(row, cases[row.id], log, now)
        if row.state not in (VisitState.COMPLETED, VisitState.CLOSED):
            yield from _planned(row, found[row.id], log)


def _late(row: Visit, case: Case, log: Counted, now: datetime) -> Iterator[Concern]:
    waited = row.ends_local + timedelta(minutes=case.policy.assumed_out_after_min)
    if log.inside.total() and now > waited:
        yield Concern(
            Care.OVERDUE,
            Severity.WARNS,
            row.id,
            say(QT_TRANSLATE_NOOP("db", "{visit}: still on site"), visit=row.title),
            say(
                QT_TRANSLATE_NOOP("db", "{n} people, planned end {time}"),
                n=log.inside.total(),
                time=row.ends_local.time(),
            ),
            None,
            row.ends_local,
        )


def _planned(row: Visit, found: Sequence[Finding], log: Counted) -> Iterator[Concern]:
    for finding in found:
        if finding.rule == "no_guide":
            names = [remedy.label.values["guide"] for remedy in finding.remedies]
            fact = (
                say(QT_TRANSLATE_NOOP("db", "Can lead: {guides}"), guides=", ".join(map(str, names)))
                if names
                else say(QT_TRANSLATE_NOOP("db", "No guide is free who knows route and language"))
            )
            what = say(QT_TRANSLATE_NOOP("db", "{time} has no guide"), time=row.starts_local.time())
            first = next(iter(finding.remedies), None)
            yield Concern(Care.NO_GUIDE, Severity.WARNS, row.id, what, fact, first, row.starts_local)
        elif finding.blocks and not log.admitted.total():
            yield Concern(
                Care.PROBLEM,
                Severity.BLOCKS,
                row.id,
                say(QT_TRANSLATE_NOOP("db", "{visit}: a conflict"), visit=row.title),
                finding.sentence,
                _ready(finding),
                row.starts_local,
            )
        elif finding.rule == "list_missing" and not log.admitted.total():
            yield Concern(
                Care.LIST,
                Severity.WARNS,
                row.id,
                say(QT_TRANSLATE_NOOP("db", "{visit}: no list"), visit=row.title),
                say(
                    QT_TRANSLATE_NOOP("db", "The pass office needs the names before {time}"),
                    time=row.starts_local.time(),
                ),
                None,
                row.starts_local,
            )
    yield from _few_adults(row, found, log)


def _few_adults(row: Visit, found: Sequence[Finding], log: Counted) -> Iterator[Concern]:
    """A group inside with fewer adults than its children need: told by what was declared and admitted."""
    short = next((one for one in found if one.rule == "adults"), None)
    if short is not None and log.admitted.total():
        yield Concern(
            Care.PROBLEM,
            Severity.BLOCKS,
            row.id,
            say(QT_TRANSLATE_NOOP("db", "{visit}: too few adults"), visit=row.title),
            short.sentence,
            None,
            row.starts_local,
        )


def _ready(finding: Finding) -> Remedy | None:
    """Return the first remedy that needs no further answer."""
    asking = (RemedyAction.OVERRULE, RemedyAction.CHANGE_ROUTE, RemedyAction.EDIT)
    return next((remedy for remedy in finding.remedies if remedy.action not in asking), None)
