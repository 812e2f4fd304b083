"""The journal lies in the order of its keys: each write touches fewer pages, and an arrival is durable sooner.

What stood beside personal values as a key of their own, and the index of Changes, served no question.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261130_journal"
down_revision = "20261129_reports"
branch_labels = None
depends_on = None

TOUCH = "sequence, row_id"
PERSONAL = "sequence, row_id, path, salt, value"
ENTRY = "sequence, change_id, at, body, previous, hash"


def upgrade() -> None:
    _set_aside()
    _make_entries()
    _make_touches(sqlite_with_rowid=False)
    op.create_table(
        "journal_personal",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("path", sa.String(length=120), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        *_checks_of_personal(),
        sa.PrimaryKeyConstraint("sequence", "row_id", "path", name=op.f("pk_journal_personal")),
        sqlite_with_rowid=False,
    )
    _take_back(PERSONAL, PERSONAL)


def downgrade() -> None:
    _set_aside()
    _make_entries(sa.UniqueConstraint("change_id", name=op.f("uq_journal_entry_change_id")))
    _make_touches()
    op.create_table(
        "journal_personal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("path", sa.String(length=120), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        *_checks_of_personal(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_personal")),
    )
    op.create_index(op.f("ix_journal_personal_sequence"), "journal_personal", ["sequence"], unique=False)
    _take_back(f"id, {PERSONAL}", f"lower(hex(randomblob(16))), {PERSONAL}")


def _set_aside() -> None:
    """Keep the rows without their keys: those of the new tables have the same names."""
    for name in ("journal_touch", "journal_personal", "journal_entry"):  # the entries last: the others point to them
        op.execute(f"create table {name}_old as select * from {name}")
        op.drop_table(name)


def _make_entries(*constraints: sa.Constraint) -> None:
    op.create_table(
        "journal_entry",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(hash) <= 64", name=op.f("ck_journal_entry_hash_max")),
        sa.CheckConstraint("length(previous) <= 64", name=op.f("ck_journal_entry_previous_max")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_journal_entry")),
        *constraints,
    )
    op.create_index(op.f("ix_journal_entry_at"), "journal_entry", ["at"], unique=False)


def _make_touches(**options: bool) -> None:
    op.create_table(
        "journal_touch",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        _to_entry("journal_touch"),
        sa.PrimaryKeyConstraint("sequence", "row_id", name=op.f("pk_journal_touch")),
        **options,
    )
    op.create_index(op.f("ix_journal_touch_row_id"), "journal_touch", ["row_id"], unique=False)


def _checks_of_personal() -> tuple[sa.Constraint, ...]:
    return (
        sa.CheckConstraint("length(path) <= 120", name=op.f("ck_journal_personal_path_max")),
        sa.CheckConstraint("length(salt) <= 32", name=op.f("ck_journal_personal_salt_max")),
        _to_entry("journal_personal"),
    )


def _to_entry(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["sequence"],
        ["journal_entry.sequence"],
        name=op.f(f"fk_{table}_sequence"),
        initially="DEFERRED",
        deferrable=True,
    )


def _take_back(personal: str, told: str) -> None:
    op.create_index(op.f("ix_journal_personal_row_id"), "journal_personal", ["row_id"], unique=False)
    for name, columns, values in (
        ("journal_entry", ENTRY, ENTRY),
        ("journal_touch", TOUCH, TOUCH),
        ("journal_personal", personal, told),
    ):
        op.execute(f"insert into {name} ({columns}) select {values} from {name}_old order by sequence")
        op.drop_table(f"{name}_old")
