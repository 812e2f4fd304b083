"""Letters and sheets that were made for visits."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from db.model.kinds import PaperKind, SendingChannel
from db.model.visit import Paper, Request, RequestPaper, Visit
from db.store import UnitOfWork


def record_paper(unit: UnitOfWork, visit_id: UUID, kind: PaperKind, text_version: str = "") -> None:
    """Note that a paper was made for a visit; `text_version` says by which words."""
    record_papers(unit, [visit_id], kind, text_version)


def record_papers(unit: UnitOfWork, visit_ids: Sequence[UUID], kind: PaperKind, text_version: str = "") -> None:
    """Note that a paper was made on which several visits stand, in one step."""
    for visit_id in visit_ids:
        visit = unit.one(Visit, visit_id)
        unit.add(Paper(visit_id=visit.id, kind=kind, at=unit.now(), text_version=text_version[:20]))


def mark_sent(unit: UnitOfWork, paper_ids: Iterable[UUID], by: SendingChannel) -> None:
    """Note that papers went out now, and how."""
    for paper_id in paper_ids:
        paper = unit.one(Paper, paper_id)
        paper.sent_at, paper.sent_by = unit.now(), by


def record_request_paper(unit: UnitOfWork, request_id: UUID, kind: PaperKind, text_version: str = "") -> None:
    """Note that a letter was made for a request."""
    request = unit.one(Request, request_id)
    unit.add(RequestPaper(request_id=request.id, kind=kind, at=unit.now(), text_version=text_version[:20]))
