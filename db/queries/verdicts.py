"""What the judges say of the visits a schedule shows; read after its first paint, in a worker."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from db.model.kinds import Severity
from db.queries.cases import load_cases
from db.rules.facts import Case, Interval
from db.rules.findings import Finding
from db.rules.judges import judge
from db.rules.states import PLANNED


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings on a visit that has not come yet, blocking ones first."""

    visit_id: UUID
    title: str
    span: Interval
    findings: tuple[Finding, ...]

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that stop the visit from being confirmed."""
        return tuple(finding for finding in self.findings if finding.blocks)

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """The findings that merely warn."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNS)

    @property
    def has_conflict(self) -> bool:
        """Whether something blocks it."""
        return bool(self.blocking)

    @property
    def is_possible(self) -> bool:
        """Whether all that blocks it are clashes with what is merely asked for or held."""
        return self.has_conflict and all(finding.is_possible for finding in self.blocking)


def verdicts(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, Verdict]:
    """Return what the judges say of those of the visits that can still be replanned."""
    cases = load_cases(session, visit_ids)
    return {key: verdict_of(case) for key, case in cases.items() if case.visit.state in PLANNED}


def verdict(session: Session, visit_id: UUID) -> Verdict:
    """Return what the judges say of one visit, with substitutes among the remedies; KeyError for an unknown one."""
    return verdict_of(load_cases(session, [visit_id], with_candidates=True)[visit_id])


def verdict_of(case: Case) -> Verdict:
    """Judge a case."""
    return Verdict(case.visit.id, case.visit.title, case.visit.span, tuple(judge(case)))
