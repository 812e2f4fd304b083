"""Who may see the names of visitors."""

from typing import Final

from db.model.kinds import UserRole

SEES_VISITORS: Final = frozenset({UserRole.COORDINATOR, UserRole.GATE, UserRole.ADMINISTRATOR})


def may_see_visitors(role: UserRole) -> bool:
    """Say whether the role shows visitors, and whom to call at an organiser, by name.

    Planning, the gate and the administration of the books need names; who leads a tour or only looks gets counts.
    """
    return role in SEES_VISITORS
