"""Business settings that differ from their defaults; what each means is told in `db.rules.policy`."""

from sqlmodel import Field

from db.model.base import Row


class Setting(Row, table=True):
    """A setting's value as text; the described list of settings gives its type."""

    key: str = Field(max_length=60, unique=True)
    value: str = Field(max_length=1000)
