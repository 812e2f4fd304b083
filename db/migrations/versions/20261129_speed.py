"""Who replaces whom is found by an index: a person taken back would be looked for in the whole table else."""

from alembic import op

revision = "20261129_speed"
down_revision = "20261127_visit_sheet"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_visitor_replaces_id", "visitor", ["replaces_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_visitor_replaces_id", "visitor")
