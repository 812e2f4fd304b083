"""How the enterprise words its codes, and how often each is used."""

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import Column, Table, func
from sqlalchemy import Enum as SqlEnum
from sqlmodel import Session, select

from db.model.base import metadata
from db.model.enterprise import CodeTitle
from db.rules.code_lists import CODE_LISTS, Wording


def wordings(session: Session) -> Mapping[tuple[str, str], Wording]:
    """Return the wordings that differ from the program's own, by list and code."""
    return {
        (row.code_list, row.code): Wording(row.title, row.title_en, row.is_offered)
        for row in session.exec(select(CodeTitle))
    }


def uses(session: Session, name: str) -> Counter[str]:
    """Count the rows of all tables that hold a code of a list."""
    found: Counter[str] = Counter()
    for column in _columns(name):
        query = select(column, func.count()).where(column.is_not(None)).group_by(column)
        for code, number in session.exec(query):
            found[str(code)] += number
    return found


def _columns(name: str) -> list[Column[str]]:
    codes = CODE_LISTS[name].codes
    tables: list[Table] = metadata.sorted_tables
    return [
        column
        for table in tables
        for column in table.columns
        if isinstance(column.type, SqlEnum) and column.type.enum_class is codes
    ]
