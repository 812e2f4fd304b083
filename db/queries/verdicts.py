"""What the judges say of the visits a schedule shows; read after its first paint, in a worker."""

from collections.abc import Sequence
from dataclasses import dataclass, field
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
    blocking: tuple[Finding, ...] = field(init=False, compare=False)
    """The findings that stop the visit from being confirmed; worked out once, as the schedule asks in every frame."""
    has_conflict: bool = field(init=False, compare=False)
    """Whether something blocks it."""
    is_possible: bool = field(init=False, compare=False)
    """Whether all that blocks it are clashes with what is merely asked for or held."""

    def __post_init__(self) -> None:
        blocking = tuple(finding for finding in self.findings if finding.blocks)
        object.__setattr__(self, "blocking", blocking)
        object.__setattr__(self, "has_conflict", bool(blocking))
        object.__setattr__(self, "is_possible", bool(blocking) and all(one.is_possible for one in blocking))

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """The findings that merely warn."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNS)


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
