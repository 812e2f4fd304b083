"""Visits that come again and again."""

import sqlalchemy as sa
from alembic import op

revision = "20261124_series"
down_revision = "20261124_letters"
branch_labels = None
depends_on = None


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, initially="DEFERRED", deferrable=True)


def upgrade() -> None:
    op.create_table(
        "series",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("rule", sa.String(length=200), nullable=False),
        sa.Column("starts_local", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(title) <= 200", name=op.f("ck_series_title_max")),
        sa.CheckConstraint("length(rule) <= 200", name=op.f("ck_series_rule_max")),
        sa.CheckConstraint("length(zone) <= 64", name=op.f("ck_series_zone_max")),
        _key("series", "site_id", "site"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_index(op.f("ix_series_site_id"), "series", ["site_id"])
    op.create_table(
        "occurrence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Uuid(), nullable=False),
        sa.Column("starts_local", sa.DateTime(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        _key("occurrence", "series_id", "series"),
        _key("occurrence", "visit_id", "visit"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrence")),
        sa.UniqueConstraint("series_id", "starts_local", name=op.f("uq_occurrence_series_id_starts_local")),
        sa.UniqueConstraint("visit_id", name=op.f("uq_occurrence_visit_id")),
    )
    op.create_index(op.f("ix_occurrence_series_id"), "occurrence", ["series_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_occurrence_series_id"), "occurrence")
    op.drop_table("occurrence")
    op.drop_index(op.f("ix_series_site_id"), "series")
    op.drop_table("series")
