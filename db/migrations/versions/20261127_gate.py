"""The gate: passes, signatures, equipment in stock, stops left out, the code that leaves the check-in mode."""

import sqlalchemy as sa
from alembic import op

revision = "20261127_gate"
down_revision = "20261127_guides"
branch_labels = None
depends_on = None

KINDS = ("hard_hat", "safety_glasses", "vest", "ear_plugs", "safety_shoes", "shoe_covers", "gown")


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, initially="DEFERRED", deferrable=True)


def _row(table: str) -> tuple[sa.Column[object], sa.Column[object], sa.PrimaryKeyConstraint]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def upgrade() -> None:
    # said in SQL: a table rebuilt for the sake of a check would lose those it has
    op.execute(
        "alter table gate add column pin_hash varchar(200) default '' not null "
        "constraint ck_gate_pin_hash_max check (length(pin_hash) <= 200)"
    )
    op.execute(
        "alter table visitor add column ppe_size varchar(10) default '' not null "
        "constraint ck_visitor_ppe_size_max check (length(ppe_size) <= 10)"
    )
    op.create_table(
        "badge",
        *_row("badge"),
        sa.Column("visitor_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("prints", sa.Integer(), nullable=False),
        sa.Column("printed_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("prints >= 0", name=op.f("ck_badge_prints")),
        sa.CheckConstraint("length(code) <= 20", name=op.f("ck_badge_code_max")),
        _key("badge", "visitor_id", "visitor"),
        sa.UniqueConstraint("visitor_id", name=op.f("uq_badge_visitor_id")),
        sa.UniqueConstraint("code", name=op.f("uq_badge_code")),
    )
    op.create_table(
        "signature",
        *_row("signature"),
        sa.Column("briefing_id", sa.Uuid(), nullable=False),
        sa.Column("strokes", sa.String(length=40000), nullable=False),
        sa.CheckConstraint("length(strokes) <= 40000", name=op.f("ck_signature_strokes_max")),
        _key("signature", "briefing_id", "briefing"),
        sa.UniqueConstraint("briefing_id", name=op.f("uq_signature_briefing_id")),
    )
    op.create_table(
        "ppe_stock",
        *_row("ppe_stock"),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Enum(*KINDS, name="kind", native_enum=False, length=20), nullable=False),
        sa.Column("size", sa.String(length=10), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.CheckConstraint(f"kind IN ({', '.join(repr(kind) for kind in KINDS)})", name=op.f("ck_ppe_stock_kind")),
        sa.CheckConstraint("pieces >= 0", name=op.f("ck_ppe_stock_pieces")),
        sa.CheckConstraint("length(size) <= 10", name=op.f("ck_ppe_stock_size_max")),
        _key("ppe_stock", "site_id", "site"),
        sa.UniqueConstraint("site_id", "kind", "size", name=op.f("uq_ppe_stock_site_id_kind_size")),
    )
    op.create_index(op.f("ix_ppe_stock_site_id"), "ppe_stock", ["site_id"])
    op.create_table(
        "skipped_stop",
        *_row("skipped_stop"),
        sa.Column("tour_id", sa.Uuid(), nullable=False),
        sa.Column("stop_id", sa.Uuid(), nullable=False),
        _key("skipped_stop", "tour_id", "tour"),
        _key("skipped_stop", "stop_id", "stop"),
        sa.UniqueConstraint("tour_id", "stop_id", name=op.f("uq_skipped_stop_tour_id_stop_id")),
    )
    op.create_index(op.f("ix_skipped_stop_tour_id"), "skipped_stop", ["tour_id"])


def downgrade() -> None:
    for table in ("skipped_stop", "ppe_stock", "signature", "badge"):
        op.drop_table(table)
