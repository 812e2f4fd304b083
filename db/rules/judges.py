"""The one list of judges: the board, the visit card, the roster, the import and the month check all ask here."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.rules.eligibility import assigned_guides, without_guide
from db.rules.facts import Case
from db.rules.findings import Finding
from db.rules.needs import equipment, rooms
from db.rules.size import adaptation, adults, group_size, language_offered, least_number, papers, people_a_day, youngest
from db.rules.timing import blackout, lead_time, opening_hours, route_busy, route_offered

Judge = Callable[[Case], Iterator[Finding]]

JUDGES: tuple[Judge, ...] = (
    blackout,
    route_offered,
    route_busy,
    lead_time,
    assigned_guides,
    without_guide,
    group_size,
    youngest,
    adults,
    papers,
    least_number,
    people_a_day,
    opening_hours,
    language_offered,
    adaptation,
    equipment,
    rooms,
)


class PlanRefused(TourError):
    """A plan that at least one judge blocks; `findings` are all that was found."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number}: {problem}")
    remedy = QT_TRANSLATE_NOOP("db", "Take one of the remedies, or allow it with a reason.")

    def __init__(self, number: str, findings: list[Finding]) -> None:
        self.findings = findings
        super().__init__(number=number, problem=next(finding.sentence for finding in findings if finding.blocks))


def judge(case: Case) -> list[Finding]:
    """Return all findings on a case, blocking ones first; overruled ones say so."""
    found = [_heeding(case, finding) for each in JUDGES for finding in each(case)]
    return sorted(found, key=lambda finding: not finding.blocks)


def require_clean(number: str, findings: list[Finding]) -> None:
    """Raise `PlanRefused` if a finding blocks."""
    if any(finding.blocks for finding in findings):
        raise PlanRefused(number, findings)


def _heeding(case: Case, finding: Finding) -> Finding:
    allowed = {(finding.rule, finding.subject), (finding.rule, "")}
    return replace(finding, is_overruled=True) if allowed & case.overruled else finding
