"""The enterprise, its sites and gates, and the lists of codes it words for itself."""

from datetime import time
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlmodel import Field

from db.model.base import Row


class Enterprise(Row, table=True):
    """A legal entity that receives visitors. `code` is given by the agency."""

    __table_args__ = (CheckConstraint("length(code) between 1 and 20", name="code_length"),)

    code: str = Field(max_length=20, unique=True)
    name: str = Field(max_length=200)
    name_en: str = Field(default="", max_length=200)
    industry_code: str = Field(default="", max_length=8)
    programme_code: str = Field(default="", max_length=20)


class Site(Row, table=True):
    """One gated location. Times of work are wall-clock times in `zone` (IANA)."""

    __table_args__ = (
        UniqueConstraint("enterprise_id", "code"),
        CheckConstraint("people_per_day > 0", name="people_per_day_positive"),
        CheckConstraint("length(code) between 1 and 10", name="code_length"),
    )

    enterprise_id: UUID = Field(foreign_key="enterprise.id")
    code: str = Field(max_length=10)
    name: str = Field(max_length=200)
    name_en: str = Field(default="", max_length=200)
    region_code: str = Field(max_length=8)
    municipality: str = Field(default="", max_length=120)
    zone: str = Field(max_length=64)
    opens_at: time
    closes_at: time
    people_per_day: int = Field(default=120)
    assembly_point: str = Field(default="", max_length=120)


class Gate(Row, table=True):
    """A checkpoint of a site. Its check-in mode is left with a code, of which only the Argon2id hash is kept."""

    __table_args__ = (UniqueConstraint("site_id", "name"),)

    site_id: UUID = Field(foreign_key="site.id")
    name: str = Field(max_length=80)
    pin_hash: str = Field(default="", max_length=200, sa_column_kwargs={"server_default": text("''")})


class CodeTitle(Row, table=True):
    """How the enterprise words a code of a closed list; codes without a row keep the program's own title."""

    __table_args__ = (UniqueConstraint("code_list", "code"),)

    code_list: str = Field(max_length=40)
    code: str = Field(max_length=40)
    title: str = Field(max_length=120)
    title_en: str = Field(default="", max_length=120)
    is_offered: bool = Field(default=True)
