"""Who of a request accompanies children, and when the list of a visit was asked for."""

import sqlalchemy as sa
from alembic import op

revision = "20261124_requests"
down_revision = "20261124_series"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # said in SQL: a table rebuilt for the sake of a check would lose those it has
    op.execute(
        "alter table request add column adults integer constraint ck_request_adults check (adults between 0 and people)"
    )
    op.add_column("visit", sa.Column("list_asked_at", sa.DateTime(), nullable=True))
