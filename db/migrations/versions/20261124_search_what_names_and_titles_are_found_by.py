"""What names and titles are found by."""

import sqlalchemy as sa
from alembic import op

from db.derived import derived_value
from db.rules.names import latin_key
from db.rules.search_words import text_of

revision = "20261124_search"
down_revision = "20261123_first"
branch_labels = None
depends_on = None

ADDED = (
    ("visit", "search_text", 1200, text_of, "title"),
    ("organiser", "search_text", 1200, text_of, "name"),
    ("contact", "search_text", 1200, text_of, "name"),
    ("visitor", "surname_latin", 200, latin_key, "surname"),
    ("visitor", "given_latin", 200, latin_key, "given"),
)
INDEXES = (
    ("ix_visitor_surname_latin", ["surname_latin", "given_latin"]),
    ("ix_visitor_given_folded", ["given_folded", "surname_folded"]),
    ("ix_visitor_given_latin", ["given_latin", "surname_latin"]),
)


def upgrade() -> None:
    connection = op.get_bind()
    is_postgres = connection.dialect.name == "postgresql"
    for table, column, length, fold, source in ADDED:
        order = ' collate "C"' if is_postgres and table == "visitor" else ""
        # said in SQL: a table rebuilt for the sake of a check would lose those it has
        op.execute(
            f"alter table {table} add column {column} varchar({length}){order} not null default ''"
            f" constraint ck_{table}_{column}_max check (length({column}) <= {length})"
        )
        rows = sa.table(
            table, sa.column("id", sa.Uuid()), sa.column(column, sa.String()), sa.column(source, sa.String())
        )
        texts = connection.execute(sa.select(rows.c.id, rows.c[source])).all()
        values = [{"key": key, "value": derived_value(fold, [text], length)} for key, text in texts if text]
        if values:
            changed = sa.update(rows).where(rows.c.id == sa.bindparam("key")).values({column: sa.bindparam("value")})
            connection.execute(changed, values)
    if is_postgres:
        for column in ("surname_folded", "given_folded"):
            op.execute(f'alter table visitor alter column {column} type varchar(200) collate "C"')
    for name, columns in INDEXES:
        op.create_index(name, "visitor", columns)


def downgrade() -> None:
    for name, _columns in INDEXES:
        op.drop_index(name, "visitor")
    for table, column, _length, _fold, _source in ADDED:
        op.execute(f"alter table {table} drop column {column}")
