"""Passes of visitors: each gets a number once; every print is counted."""

import secrets
from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from db.model.visitor import Badge, Visitor
from db.rules.passes import RANDOM_DIGITS, pass_code
from db.store import UnitOfWork


def print_badges(unit: UnitOfWork, visitor_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Give every visitor a pass number who has none, and note one more print; return the count of prints by visitor.

    A second print is a reprint: the journal keeps when and by whom.
    """
    visitors = unit.several(Visitor, visitor_ids)
    known = {row.visitor_id: row for row in unit.session.exec(select(Badge).where(col(Badge.visitor_id).in_(visitors)))}
    for visitor_id in visitor_ids:
        badge = known.get(visitor_id) or unit.add(Badge(visitor_id=visitor_id, code=_free_code(unit)))
        known[visitor_id] = badge
        badge.prints += 1
        badge.printed_at = unit.now()
        unit.session.flush()
    return {visitor_id: badge.prints for visitor_id, badge in known.items()}


def _free_code(unit: UnitOfWork) -> str:
    while True:
        code = pass_code("".join(secrets.choice("0123456789") for _ in range(RANDOM_DIGITS)))
        if unit.session.exec(select(Badge.id).where(Badge.code == code)).first() is None:
            return code
