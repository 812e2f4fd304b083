"""Who may see the names of visitors."""

from typing import Final

from db.model.kinds import UserRole

SEES_VISITORS: Final = frozenset({UserRole.COORDINATOR, UserRole.GATE, UserRole.ADMINISTRATOR})


def may_see_visitors(role: UserRole) -> bool:
    """Say whether the role shows visitors, and whom to call at an organiser, by name.

    Planning, the gate and the administration of the books need names; who leads a tour or only looks gets counts.
    """
    return role in SEES_VISITORS


READS_STOP_LIST: Final = frozenset({UserRole.COORDINATOR, UserRole.ADMINISTRATOR})


def may_see_stop_reasons(role: UserRole) -> bool:
    """Say whether the role reads and changes the list of persons not to admit; the gate learns only that one stands."""
    return role in READS_STOP_LIST


SHOWN_DIGITS: Final = 4


def masked(document: str) -> str:
    """Return the end of a document number, enough to compare it with the paper in somebody's hand: `•••• 4821`."""
    signs = document.replace(" ", "")
    return f"•••• {signs[-SHOWN_DIGITS:]}" if len(signs) > SHOWN_DIGITS else "••••" if signs else ""
