"""The code with which the check-in mode of a gate is left: kept as an Argon2id hash only."""

from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Gate
from db.store import UnitOfWork

SHORTEST, LONGEST = 4, 12


class BadCode(TourError):
    """A code that is too short, too long, or no number."""

    message = QT_TRANSLATE_NOOP("db", "A code has {least} to {most} digits.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another number, or leave the field empty for no code.")


def set_gate_code(unit: UnitOfWork, gate_id: UUID, code: str) -> None:
    """Set the code of a gate; an empty one lets everybody leave the mode. Raises `BadCode`."""
    gate = unit.one(Gate, gate_id)
    if not code:
        gate.pin_hash = ""
        return
    if not SHORTEST <= len(code) <= LONGEST or not code.isascii() or not code.isdecimal():
        raise BadCode(least=SHORTEST, most=LONGEST)
    from argon2 import PasswordHasher

    gate.pin_hash = PasswordHasher().hash(code)


def is_right_code(kept: str, typed: str) -> bool:
    """Say whether a typed code is the one that is kept. Takes a few dozen milliseconds on purpose."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(kept, typed)
    except (VerificationError, InvalidHashError):
        return False
