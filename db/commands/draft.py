"""Validated input: what a form or an importer fills in before a command takes it."""

from pydantic import ConfigDict
from sqlmodel import SQLModel


class Draft(SQLModel):
    """Input of a command. Unknown fields are refused, texts are trimmed; raises pydantic's ValidationError."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, defer_build=True)  # type: ignore[assignment]  # SQLModel narrows it
