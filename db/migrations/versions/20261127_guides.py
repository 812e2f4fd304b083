"""How a guide was asked and answered, when told that a tour is taken back, and for which part of a tour."""

from alembic import op

revision = "20261127_guides"
down_revision = "20261127_visitors"
branch_labels = None
depends_on = None

CHANNELS = "'email', 'printed', 'phone', 'messenger', 'in_person'"
SOURCES = "'calendar_reply', 'told'"


def upgrade() -> None:
    # said in SQL: a table rebuilt for the sake of a check would lose those it has
    for column in (
        f"offer_channel varchar(20) CONSTRAINT ck_assignment_offer_channel CHECK (offer_channel IN ({CHANNELS}))",
        f"answer_source varchar(20) CONSTRAINT ck_assignment_answer_source CHECK (answer_source IN ({SOURCES}))",
        "recalled_at datetime",
        "part_from_min integer CONSTRAINT ck_assignment_part_from CHECK (part_from_min >= 0)",
        "part_until_min integer CONSTRAINT ck_assignment_part_until CHECK (part_until_min > 0)",
    ):
        op.execute(f"alter table assignment add column {column}")
