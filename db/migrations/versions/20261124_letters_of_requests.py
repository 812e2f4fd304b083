"""Letters that are made for requests."""

import sqlalchemy as sa
from alembic import op

revision = "20261124_letters"
down_revision = "20261124_search"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "request_paper",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "confirmation",
                "refusal",
                "reminder",
                "day_sheet",
                "gate_list",
                "briefing_sheet",
                "thanks",
                "certificate",
                "invoice",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("text_version", sa.String(length=20), nullable=False),
        sa.CheckConstraint("length(text_version) <= 20", name=op.f("ck_request_paper_text_version_max")),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["request.id"],
            name=op.f("fk_request_paper_request_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_paper")),
    )
    with op.batch_alter_table("request_paper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_paper_request_id"), ["request_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("request_paper", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_request_paper_request_id"))

    op.drop_table("request_paper")
