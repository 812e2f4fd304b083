"""Who must not be admitted, who saw a document, what may not be erased yet, what was destroyed."""

import sqlalchemy as sa
from alembic import op

revision = "20261127_visitors"
down_revision = "20261124_requests"
branch_labels = None
depends_on = None


def _key(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["visitor_id"],
        ["visitor.id"],
        name=op.f(f"fk_{table}_visitor_id"),
        initially="DEFERRED",
        deferrable=True,
    )


def _longest(table: str, **limits: int) -> list[sa.CheckConstraint]:
    return [
        sa.CheckConstraint(f"length({column}) <= {most}", name=op.f(f"ck_{table}_{column}_max"))
        for column, most in limits.items()
    ]


def upgrade() -> None:
    latin = sa.String(length=400).with_variant(sa.String(400, collation="C"), "postgresql")
    op.create_table(
        "stop_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("surname", sa.String(length=200), nullable=False),
        sa.Column("given", sa.String(length=200), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("document", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("lifted_at", sa.DateTime(), nullable=True),
        sa.Column("name_latin", latin, nullable=False),
        *_longest("stop_entry", surname=200, given=200, document=60, reason=400, name_latin=400),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stop_entry")),
    )
    op.create_index("ix_stop_entry_name_latin", "stop_entry", ["name_latin"], unique=False)
    op.create_table(
        "legal_hold",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visitor_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("lifted_at", sa.DateTime(), nullable=True),
        *_longest("legal_hold", reason=200),
        _key("legal_hold"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_hold")),
    )
    op.create_index(op.f("ix_legal_hold_visitor_id"), "legal_hold", ["visitor_id"], unique=False)
    op.create_table(
        "document_view",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visitor_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        _key("document_view"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_view")),
    )
    op.create_index(op.f("ix_document_view_visitor_id"), "document_view", ["visitor_id"], unique=False)
    op.create_table(
        "destruction_act",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("names", "documents", "name_days", "document_days", "unused_days")
        ),
        sa.CheckConstraint("names >= 0 and documents >= 0", name=op.f("ck_destruction_act_pieces")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destruction_act")),
    )
    op.create_index(op.f("ix_destruction_act_at"), "destruction_act", ["at"], unique=False)


def downgrade() -> None:
    for table in ("destruction_act", "document_view", "legal_hold", "stop_entry"):
        op.drop_table(table)
