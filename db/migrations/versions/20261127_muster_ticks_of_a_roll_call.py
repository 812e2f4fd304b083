"""The lines of a roll call."""

import sqlalchemy as sa
from alembic import op

revision = "20261127_muster"
down_revision = "20261127_gate"
branch_labels = None
depends_on = None

CATEGORIES = (
    *("preschool", "school_1_4", "school_5_9", "school_10_11", "college", "university"),
    *("tourist_organised", "tourist_individual", "business", "professional", "official", "media"),
    *("family_staff", "chaperone", "other", "unknown"),
)


def _key(column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_muster_tick_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, initially="DEFERRED", deferrable=True)


def upgrade() -> None:
    category = sa.Enum(*CATEGORIES, name="category", native_enum=False, create_constraint=True, length=20)
    op.create_table(
        "muster_tick",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("evacuation_id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("visitor_id", sa.Uuid(), nullable=True),
        sa.Column("guide_id", sa.Uuid(), nullable=True),
        sa.Column("category", category, nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("found", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.String(length=120), nullable=False),
        sa.Column("voids_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("people > 0", name=op.f("ck_muster_tick_people")),
        sa.CheckConstraint(
            "(visitor_id is null and guide_id is null) or people = 1", name=op.f("ck_muster_tick_named_is_one")
        ),
        sa.CheckConstraint("length(found) <= 200", name=op.f("ck_muster_tick_found_max")),
        sa.CheckConstraint("length(actor) <= 120", name=op.f("ck_muster_tick_actor_max")),
        _key("evacuation_id", "evacuation"),
        _key("visit_id", "visit"),
        _key("visitor_id", "visitor"),
        _key("guide_id", "guide"),
        _key("voids_id", "muster_tick"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muster_tick")),
    )
    for column in ("evacuation_id", "visit_id", "visitor_id"):
        op.create_index(op.f(f"ix_muster_tick_{column}"), "muster_tick", [column])


def downgrade() -> None:
    for column in ("visitor_id", "visit_id", "evacuation_id"):
        op.drop_index(op.f(f"ix_muster_tick_{column}"), "muster_tick")
    op.drop_table("muster_tick")
