"""Rooms, clearances with who gave them, when and how papers went out, drafts kept."""

import sqlalchemy as sa
from alembic import op

revision = "20261127_visit_sheet"
down_revision = "20261127_muster"
branch_labels = None
depends_on = None

CLEARANCE = "'not_needed', 'pending', 'cleared', 'refused'"
SENDING = "'email', 'messenger', 'post', 'by_hand'"


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, initially="DEFERRED", deferrable=True)


def _text(table: str, column: str, length: int) -> None:
    # said in SQL: a table rebuilt for the sake of a check would lose those it has
    check = f"constraint ck_{table}_{column}_max check (length({column}) <= {length})"
    op.execute(f"alter table {table} add column {column} varchar({length}) default '' not null {check}")


def upgrade() -> None:
    op.execute(
        "alter table visit add column arrives_before_min integer "
        "constraint ck_visit_arrives_before_min check (arrives_before_min between -600 and 720)"
    )
    _text("visit", "driver_phone", 40)
    op.execute(
        "alter table visit add column clearance varchar(20) default 'not_needed' not null "
        f"constraint ck_visit_clearance check (clearance IN ({CLEARANCE}))"
    )
    _text("visit", "clearance_by", 80)
    op.add_column("visit", sa.Column("clearance_at", sa.DateTime(), nullable=True))
    _text("visitor", "clearance_by", 80)
    op.add_column("paper", sa.Column("sent_at", sa.DateTime(), nullable=True))
    op.execute(
        f"alter table paper add column sent_by varchar(20) constraint ck_paper_sent_by check (sent_by IN ({SENDING}))"
    )
    _rooms()
    op.create_table(
        "kept_draft",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=60), nullable=False),
        sa.Column("seat", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("body", sa.String(length=40000), nullable=False),
        sa.CheckConstraint("length(subject) <= 60", name=op.f("ck_kept_draft_subject_max")),
        sa.CheckConstraint("length(seat) <= 40", name=op.f("ck_kept_draft_seat_max")),
        sa.CheckConstraint("length(body) <= 40000", name=op.f("ck_kept_draft_body_max")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_draft")),
        sa.UniqueConstraint("subject", "seat", name=op.f("uq_kept_draft_subject_seat")),
    )


def _rooms() -> None:
    op.create_table(
        "room",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("is_offered", sa.Boolean(), nullable=False),
        sa.CheckConstraint("seats > 0", name=op.f("ck_room_seats")),
        sa.CheckConstraint("length(name) <= 80", name=op.f("ck_room_name_max")),
        _key("room", "site_id", "site"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("site_id", "name", name=op.f("uq_room_site_id_name")),
    )
    op.create_index(op.f("ix_room_site_id"), "room", ["site_id"])
    op.create_table(
        "visit_room",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("room_id", sa.Uuid(), nullable=False),
        _key("visit_room", "visit_id", "visit"),
        _key("visit_room", "room_id", "room"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_room")),
        sa.UniqueConstraint("visit_id", "room_id", name=op.f("uq_visit_room_visit_id_room_id")),
    )
    op.create_index(op.f("ix_visit_room_visit_id"), "visit_room", ["visit_id"])
    op.create_index(op.f("ix_visit_room_room_id"), "visit_room", ["room_id"])
