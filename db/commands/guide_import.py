"""Guides brought in from a table or from contact cards: new ones added, known ones altered, all in one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, or_, select

from db.commands.guides import GuideDraft, add_guide, edit_guide, give_clearance
from db.commands.today import today
from db.model.guide import GuideClearance
from db.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class IncomingGuide:
    """A guide to bring in: a new one, or the one it alters with the version that was compared.

    `routes` are those to be cleared for, in all languages of the guide; a clearance that stands is left alone.
    """

    draft: GuideDraft
    routes: tuple[UUID, ...] = ()
    guide_id: UUID | None = None
    version: int = 0


def import_guides(unit: UnitOfWork, guides: Sequence[IncomingGuide]) -> None:
    """Bring guides in, all or none; raise `EditedElsewhere` if one was changed meanwhile."""
    for one in guides:
        if one.guide_id is None:
            guide = add_guide(unit, one.draft)
        else:
            guide = one.guide_id
            edit_guide(unit, guide, one.draft, one.version)
        day = today(unit)
        for route in one.routes:
            query = select(GuideClearance).where(
                GuideClearance.guide_id == guide,
                GuideClearance.route_id == route,
                or_(col(GuideClearance.valid_until).is_(None), col(GuideClearance.valid_until) >= day),
            )
            if unit.session.exec(query).first() is None:
                for language in one.draft.languages:
                    give_clearance(unit, guide, route, language, day)
