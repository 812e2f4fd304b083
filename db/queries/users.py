"""Who works with the program."""

from sqlmodel import Session, col, select

from db.model.kinds import UserRole
from db.model.user import User


def current_user(session: Session) -> User | None:
    """Return who works now: the first of those who may; nobody in books without users."""
    return session.exec(select(User).where(User.is_active).order_by(col(User.name))).first()


def current_role(session: Session) -> UserRole:
    """Return the role of who works now; books without users belong to a coordinator alone."""
    user = current_user(session)
    return user.role if user else UserRole.COORDINATOR
