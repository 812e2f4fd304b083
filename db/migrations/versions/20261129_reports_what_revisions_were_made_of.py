"""What each visit added to a revision of a month."""

import sqlalchemy as sa
from alembic import op

revision = "20261129_reports"
down_revision = "20261129_speed"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "revision_trace",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Uuid(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["monthly_revision.id"],
            name=op.f("fk_revision_trace_revision_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision_trace")),
        sa.UniqueConstraint("revision_id", name=op.f("uq_revision_trace_revision_id")),
    )


def downgrade() -> None:
    op.drop_table("revision_trace")
