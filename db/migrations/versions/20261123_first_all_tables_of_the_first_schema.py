"""All tables of the first schema."""

import sqlalchemy as sa
from alembic import op

revision = "20261123_first"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "code_title",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("code_list", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("title_en", sa.String(length=120), nullable=False),
        sa.Column("is_offered", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(code) <= 40", name=op.f("ck_code_title_code_max")),
        sa.CheckConstraint("length(code_list) <= 40", name=op.f("ck_code_title_code_list_max")),
        sa.CheckConstraint("length(title) <= 120", name=op.f("ck_code_title_title_max")),
        sa.CheckConstraint("length(title_en) <= 120", name=op.f("ck_code_title_title_en_max")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_title")),
        sa.UniqueConstraint("code_list", "code", name=op.f("uq_code_title_code_list_code")),
    )
    op.create_table(
        "enterprise",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("industry_code", sa.String(length=8), nullable=False),
        sa.Column("programme_code", sa.String(length=20), nullable=False),
        sa.CheckConstraint("length(code) <= 20", name=op.f("ck_enterprise_code_max")),
        sa.CheckConstraint("length(code) between 1 and 20", name=op.f("ck_enterprise_code_length")),
        sa.CheckConstraint("length(industry_code) <= 8", name=op.f("ck_enterprise_industry_code_max")),
        sa.CheckConstraint("length(name) <= 200", name=op.f("ck_enterprise_name_max")),
        sa.CheckConstraint("length(name_en) <= 200", name=op.f("ck_enterprise_name_en_max")),
        sa.CheckConstraint("length(programme_code) <= 20", name=op.f("ck_enterprise_programme_code_max")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enterprise")),
        sa.UniqueConstraint("code", name=op.f("uq_enterprise_code")),
    )
    op.create_table(
        "guide",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("surname", sa.String(length=120), nullable=False),
        sa.Column("given", sa.String(length=120), nullable=False),
        sa.Column("patronymic", sa.String(length=120), nullable=False),
        sa.Column("latin", sa.String(length=120), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=120), nullable=False),
        sa.Column(
            "employment",
            sa.Enum(
                "staff",
                "contract",
                "outside",
                "volunteer",
                name="employment",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("turnaround_min", sa.Integer(), nullable=False),
        sa.Column("min_rest_min", sa.Integer(), nullable=False),
        sa.Column("max_day_min", sa.Integer(), nullable=False),
        sa.Column("max_week_min", sa.Integer(), nullable=False),
        sa.Column("max_month_min", sa.Integer(), nullable=False),
        sa.Column("max_day_visits", sa.Integer(), nullable=False),
        sa.Column("max_week_visits", sa.Integer(), nullable=False),
        sa.Column("max_month_visits", sa.Integer(), nullable=False),
        sa.Column("active_from", sa.Date(), nullable=True),
        sa.Column("active_until", sa.Date(), nullable=True),
        sa.CheckConstraint("length(code) <= 20", name=op.f("ck_guide_code_max")),
        sa.CheckConstraint("length(email) <= 120", name=op.f("ck_guide_email_max")),
        sa.CheckConstraint("length(given) <= 120", name=op.f("ck_guide_given_max")),
        sa.CheckConstraint("length(latin) <= 120", name=op.f("ck_guide_latin_max")),
        sa.CheckConstraint("length(patronymic) <= 120", name=op.f("ck_guide_patronymic_max")),
        sa.CheckConstraint("length(phone) <= 40", name=op.f("ck_guide_phone_max")),
        sa.CheckConstraint("length(surname) <= 120", name=op.f("ck_guide_surname_max")),
        sa.CheckConstraint(
            "max_day_min >= 0 and max_week_min >= 0 and max_month_min >= 0", name=op.f("ck_guide_minute_caps")
        ),
        sa.CheckConstraint(
            "max_day_visits >= 0 and max_week_visits >= 0 and max_month_visits >= 0", name=op.f("ck_guide_visit_caps")
        ),
        sa.CheckConstraint("turnaround_min >= 0 and min_rest_min >= 0", name=op.f("ck_guide_gaps")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide")),
        sa.UniqueConstraint("code", name=op.f("uq_guide_code")),
    )
    op.create_table(
        "journal_entry",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(hash) <= 64", name=op.f("ck_journal_entry_hash_max")),
        sa.CheckConstraint("length(previous) <= 64", name=op.f("ck_journal_entry_previous_max")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_journal_entry")),
        sa.UniqueConstraint("change_id", name=op.f("uq_journal_entry_change_id")),
    )
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_entry_at"), ["at"], unique=False)

    op.create_table(
        "organiser",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "school",
                "college",
                "university",
                "tour_operator",
                "company",
                "authority",
                "foreign_delegation",
                "private",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_folded", sa.String(length=200), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("region_code", sa.String(length=8), nullable=False),
        sa.Column("municipality", sa.String(length=120), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "school",
                "university",
                "tour_operator",
                "direct",
                "corporate",
                "authority",
                "agency_programme",
                "tourist_centre",
                "other",
                name="channel",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.CheckConstraint("length(country) <= 2", name=op.f("ck_organiser_country_max")),
        sa.CheckConstraint("length(country) = 2", name=op.f("ck_organiser_country_alpha2")),
        sa.CheckConstraint("length(municipality) <= 120", name=op.f("ck_organiser_municipality_max")),
        sa.CheckConstraint("length(name) <= 200", name=op.f("ck_organiser_name_max")),
        sa.CheckConstraint("length(name_folded) <= 200", name=op.f("ck_organiser_name_folded_max")),
        sa.CheckConstraint("length(region_code) <= 8", name=op.f("ck_organiser_region_code_max")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organiser")),
    )
    with op.batch_alter_table("organiser", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_organiser_name"), ["name"], unique=False)
        batch_op.create_index(batch_op.f("ix_organiser_name_folded"), ["name_folded"], unique=False)

    op.create_table(
        "setting",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("value", sa.String(length=1000), nullable=False),
        sa.CheckConstraint("length(key) <= 60", name=op.f("ck_setting_key_max")),
        sa.CheckConstraint("length(value) <= 1000", name=op.f("ck_setting_value_max")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
    )
    op.create_table(
        "absence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column("starts_local", sa.DateTime(), nullable=False),
        sa.Column("ends_local", sa.DateTime(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "illness",
                "leave",
                "trip",
                "other_duty",
                "other",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.CheckConstraint("ends_local > starts_local", name=op.f("ck_absence_order")),
        sa.ForeignKeyConstraint(
            ["guide_id"], ["guide.id"], name=op.f("fk_absence_guide_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_absence_guide_id"), ["guide_id"], unique=False)

    op.create_table(
        "app_user",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("name_en", sa.String(length=120), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "coordinator",
                "gate",
                "guide",
                "viewer",
                "administrator",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("guide_id", sa.Uuid(), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(name) <= 120", name=op.f("ck_app_user_name_max")),
        sa.CheckConstraint("length(name_en) <= 120", name=op.f("ck_app_user_name_en_max")),
        sa.ForeignKeyConstraint(
            ["guide_id"], ["guide.id"], name=op.f("fk_app_user_guide_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app_user")),
    )
    op.create_table(
        "availability_exception",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.Time(), nullable=False),
        sa.Column("ends_at", sa.Time(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("available", "unavailable", name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_availability_exception_order")),
        sa.ForeignKeyConstraint(
            ["guide_id"],
            ["guide.id"],
            name=op.f("fk_availability_exception_guide_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_availability_exception")),
    )
    with op.batch_alter_table("availability_exception", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_availability_exception_day"), ["day"], unique=False)
        batch_op.create_index(batch_op.f("ix_availability_exception_guide_id"), ["guide_id"], unique=False)

    op.create_table(
        "availability_rule",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column(
            "weekday",
            sa.Enum(
                "mon",
                "tue",
                "wed",
                "thu",
                "fri",
                "sat",
                "sun",
                name="weekday",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("starts_at", sa.Time(), nullable=False),
        sa.Column("ends_at", sa.Time(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("available", "unavailable", name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_availability_rule_order")),
        sa.ForeignKeyConstraint(
            ["guide_id"],
            ["guide.id"],
            name=op.f("fk_availability_rule_guide_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_availability_rule")),
    )
    with op.batch_alter_table("availability_rule", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_availability_rule_guide_id"), ["guide_id"], unique=False)

    op.create_table(
        "certificate",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "guide_certificate",
                "retraining_diploma",
                "first_aid",
                "safety",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.CheckConstraint("length(number) <= 60", name=op.f("ck_certificate_number_max")),
        sa.ForeignKeyConstraint(
            ["guide_id"], ["guide.id"], name=op.f("fk_certificate_guide_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
    )
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_guide_id"), ["guide_id"], unique=False)

    op.create_table(
        "commitment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column("starts_local", sa.DateTime(), nullable=False),
        sa.Column("ends_local", sa.DateTime(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.CheckConstraint("ends_local > starts_local", name=op.f("ck_commitment_order")),
        sa.CheckConstraint("length(title) <= 120", name=op.f("ck_commitment_title_max")),
        sa.ForeignKeyConstraint(
            ["guide_id"], ["guide.id"], name=op.f("fk_commitment_guide_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment")),
    )
    with op.batch_alter_table("commitment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commitment_guide_id"), ["guide_id"], unique=False)

    op.create_table(
        "contact",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organiser_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=120), nullable=False),
        sa.Column("post", sa.String(length=120), nullable=False),
        sa.CheckConstraint("length(email) <= 120", name=op.f("ck_contact_email_max")),
        sa.CheckConstraint("length(name) <= 200", name=op.f("ck_contact_name_max")),
        sa.CheckConstraint("length(phone) <= 40", name=op.f("ck_contact_phone_max")),
        sa.CheckConstraint("length(post) <= 120", name=op.f("ck_contact_post_max")),
        sa.ForeignKeyConstraint(
            ["organiser_id"],
            ["organiser.id"],
            name=op.f("fk_contact_organiser_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_organiser_id"), ["organiser_id"], unique=False)

    op.create_table(
        "guide_group_kind",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column(
            "group_kind",
            sa.Enum(
                "school",
                "student",
                "foreign",
                "tourist",
                "corporate",
                name="group_kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["guide_id"], ["guide.id"], name=op.f("fk_guide_group_kind_guide_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide_group_kind")),
        sa.UniqueConstraint("guide_id", "group_kind", name=op.f("uq_guide_group_kind_guide_id_group_kind")),
    )
    with op.batch_alter_table("guide_group_kind", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guide_group_kind_guide_id"), ["guide_id"], unique=False)

    op.create_table(
        "guide_language",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.CheckConstraint("length(language) <= 2", name=op.f("ck_guide_language_language_max")),
        sa.CheckConstraint("length(language) = 2", name=op.f("ck_guide_language_iso639")),
        sa.ForeignKeyConstraint(
            ["guide_id"], ["guide.id"], name=op.f("fk_guide_language_guide_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide_language")),
        sa.UniqueConstraint("guide_id", "language", name=op.f("uq_guide_language_guide_id_language")),
    )
    with op.batch_alter_table("guide_language", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guide_language_guide_id"), ["guide_id"], unique=False)

    op.create_table(
        "journal_personal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("path", sa.String(length=120), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.CheckConstraint("length(path) <= 120", name=op.f("ck_journal_personal_path_max")),
        sa.CheckConstraint("length(salt) <= 32", name=op.f("ck_journal_personal_salt_max")),
        sa.ForeignKeyConstraint(
            ["sequence"],
            ["journal_entry.sequence"],
            name=op.f("fk_journal_personal_sequence"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_personal")),
    )
    with op.batch_alter_table("journal_personal", schema=None) as batch_op:
        batch_op.create_index("ix_journal_personal_row_id", ["row_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_journal_personal_sequence"), ["sequence"], unique=False)

    op.create_table(
        "journal_touch",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sequence"],
            ["journal_entry.sequence"],
            name=op.f("fk_journal_touch_sequence"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("sequence", "row_id", name=op.f("pk_journal_touch")),
    )
    with op.batch_alter_table("journal_touch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_touch_row_id"), ["row_id"], unique=False)

    op.create_table(
        "site",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("enterprise_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("region_code", sa.String(length=8), nullable=False),
        sa.Column("municipality", sa.String(length=120), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("opens_at", sa.Time(), nullable=False),
        sa.Column("closes_at", sa.Time(), nullable=False),
        sa.Column("people_per_day", sa.Integer(), nullable=False),
        sa.Column("assembly_point", sa.String(length=120), nullable=False),
        sa.CheckConstraint("length(assembly_point) <= 120", name=op.f("ck_site_assembly_point_max")),
        sa.CheckConstraint("length(code) <= 10", name=op.f("ck_site_code_max")),
        sa.CheckConstraint("length(code) between 1 and 10", name=op.f("ck_site_code_length")),
        sa.CheckConstraint("length(municipality) <= 120", name=op.f("ck_site_municipality_max")),
        sa.CheckConstraint("length(name) <= 200", name=op.f("ck_site_name_max")),
        sa.CheckConstraint("length(name_en) <= 200", name=op.f("ck_site_name_en_max")),
        sa.CheckConstraint("length(region_code) <= 8", name=op.f("ck_site_region_code_max")),
        sa.CheckConstraint("length(zone) <= 64", name=op.f("ck_site_zone_max")),
        sa.CheckConstraint("people_per_day > 0", name=op.f("ck_site_people_per_day_positive")),
        sa.ForeignKeyConstraint(
            ["enterprise_id"],
            ["enterprise.id"],
            name=op.f("fk_site_enterprise_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site")),
        sa.UniqueConstraint("enterprise_id", "code", name=op.f("uq_site_enterprise_id_code")),
    )
    op.create_table(
        "briefing_text",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("text_version", sa.String(length=20), nullable=False),
        sa.Column("body", sa.String(length=20000), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.CheckConstraint("length(body) <= 20000", name=op.f("ck_briefing_text_body_max")),
        sa.CheckConstraint("length(language) <= 2", name=op.f("ck_briefing_text_language_max")),
        sa.CheckConstraint("length(text_version) <= 20", name=op.f("ck_briefing_text_text_version_max")),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_briefing_text_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing_text")),
        sa.UniqueConstraint(
            "site_id", "language", "text_version", name=op.f("uq_briefing_text_site_id_language_text_version")
        ),
    )
    with op.batch_alter_table("briefing_text", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_briefing_text_site_id"), ["site_id"], unique=False)

    op.create_table(
        "calendar_day",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("is_working", sa.Boolean(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.CheckConstraint("length(title) <= 120", name=op.f("ck_calendar_day_title_max")),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_calendar_day_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_day")),
        sa.UniqueConstraint("site_id", "day", name=op.f("uq_calendar_day_site_id_day")),
    )
    with op.batch_alter_table("calendar_day", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_calendar_day_site_id"), ["site_id"], unique=False)

    op.create_table(
        "evacuation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("is_drill", sa.Boolean(), nullable=False),
        sa.Column("inside", sa.Integer(), nullable=False),
        sa.Column("accounted", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("inside >= 0 and accounted >= 0", name=op.f("ck_evacuation_people")),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_evacuation_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evacuation")),
    )
    with op.batch_alter_table("evacuation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evacuation_site_id"), ["site_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evacuation_started_at"), ["started_at"], unique=False)

    op.create_table(
        "gate",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.CheckConstraint("length(name) <= 80", name=op.f("ck_gate_name_max")),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_gate_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gate")),
        sa.UniqueConstraint("site_id", "name", name=op.f("uq_gate_site_id_name")),
    )
    op.create_table(
        "monthly_report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column(
            "state",
            sa.Enum("closed", "correcting", name="state", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(month) <= 7", name=op.f("ck_monthly_report_month_max")),
        sa.CheckConstraint("length(month) = 7", name=op.f("ck_monthly_report_month_length")),
        sa.CheckConstraint("revision >= 0", name=op.f("ck_monthly_report_revision")),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_monthly_report_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monthly_report")),
        sa.UniqueConstraint("site_id", "month", name=op.f("uq_monthly_report_site_id_month")),
    )
    with op.batch_alter_table("monthly_report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_monthly_report_site_id"), ["site_id"], unique=False)

    op.create_table(
        "route",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("title_en", sa.String(length=120), nullable=False),
        sa.Column("industry_code", sa.String(length=8), nullable=False),
        sa.Column("duration_min", sa.Integer(), nullable=False),
        sa.Column("briefing_min", sa.Integer(), nullable=False),
        sa.Column("buffer_min", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("hard_capacity", sa.Integer(), nullable=False),
        sa.Column("min_people", sa.Integer(), nullable=False),
        sa.Column("min_age", sa.Integer(), nullable=False),
        sa.Column("children_per_adult", sa.Integer(), nullable=False),
        sa.Column("parallel_runs", sa.Integer(), nullable=False),
        sa.Column(
            "document_rule",
            sa.Enum(
                "none",
                "name_list",
                "passport",
                name="document_rule",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("is_adapted", sa.Boolean(), nullable=False),
        sa.Column("programme_route_code", sa.String(length=20), nullable=False),
        sa.Column("offered_from", sa.Date(), nullable=True),
        sa.Column("offered_until", sa.Date(), nullable=True),
        sa.CheckConstraint("capacity > 0 and hard_capacity >= capacity", name=op.f("ck_route_capacity")),
        sa.CheckConstraint("children_per_adult > 0", name=op.f("ck_route_children_per_adult")),
        sa.CheckConstraint("duration_min > 0 and briefing_min >= 0 and buffer_min >= 0", name=op.f("ck_route_minutes")),
        sa.CheckConstraint("length(code) <= 20", name=op.f("ck_route_code_max")),
        sa.CheckConstraint("length(industry_code) <= 8", name=op.f("ck_route_industry_code_max")),
        sa.CheckConstraint("length(programme_route_code) <= 20", name=op.f("ck_route_programme_route_code_max")),
        sa.CheckConstraint("length(title) <= 120", name=op.f("ck_route_title_max")),
        sa.CheckConstraint("length(title_en) <= 120", name=op.f("ck_route_title_en_max")),
        sa.CheckConstraint("min_age between 0 and 99", name=op.f("ck_route_min_age")),
        sa.CheckConstraint("min_people > 0 and min_people <= capacity", name=op.f("ck_route_min_people")),
        sa.CheckConstraint("parallel_runs > 0", name=op.f("ck_route_parallel_runs")),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_route_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_route")),
        sa.UniqueConstraint("site_id", "code", name=op.f("uq_route_site_id_code")),
    )
    with op.batch_alter_table("route", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_route_site_id"), ["site_id"], unique=False)

    op.create_table(
        "correction",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "late_entry",
                "miscount",
                "wrong_category",
                "duplicate",
                "cancelled_after",
                "other",
                name="reason",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("length(note) <= 400", name=op.f("ck_correction_note_max")),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["monthly_report.id"],
            name=op.f("fk_correction_report_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_correction_report_id"), ["report_id"], unique=False)

    op.create_table(
        "guide_clearance",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column("route_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.CheckConstraint("length(language) <= 2", name=op.f("ck_guide_clearance_language_max")),
        sa.ForeignKeyConstraint(
            ["guide_id"], ["guide.id"], name=op.f("fk_guide_clearance_guide_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_guide_clearance_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide_clearance")),
        sa.UniqueConstraint(
            "guide_id",
            "route_id",
            "language",
            "valid_from",
            name=op.f("uq_guide_clearance_guide_id_route_id_language_valid_from"),
        ),
    )
    with op.batch_alter_table("guide_clearance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guide_clearance_guide_id"), ["guide_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_guide_clearance_route_id"), ["route_id"], unique=False)

    op.create_table(
        "lead_time",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("route_id", sa.Uuid(), nullable=True),
        sa.Column(
            "visitor_class",
            sa.Enum("domestic", "foreign", name="visitor_class", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("min_days", sa.Integer(), nullable=False),
        sa.Column("max_days", sa.Integer(), nullable=False),
        sa.Column("in_working_days", sa.Boolean(), nullable=False),
        sa.CheckConstraint("min_days >= 0 and max_days >= min_days", name=op.f("ck_lead_time_days")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_lead_time_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_lead_time_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead_time")),
        sa.UniqueConstraint(
            "site_id", "route_id", "visitor_class", name=op.f("uq_lead_time_site_id_route_id_visitor_class")
        ),
    )
    with op.batch_alter_table("lead_time", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lead_time_route_id"), ["route_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_lead_time_site_id"), ["site_id"], unique=False)

    op.create_table(
        "monthly_revision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "late_entry",
                "miscount",
                "wrong_category",
                "duplicate",
                "cancelled_after",
                "other",
                name="reason",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column(
            "activity",
            sa.Enum(
                "active", "nil", "suspended", name="activity", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column(
            "approver",
            sa.Enum(
                "coordinator",
                "head_of_pr",
                "head_of_hr",
                "deputy_director",
                "other",
                name="approver",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "(revision = 0) = (reason is null)", name=op.f("ck_monthly_revision_corrections_have_a_reason")
        ),
        sa.CheckConstraint("length(note) <= 400", name=op.f("ck_monthly_revision_note_max")),
        sa.CheckConstraint("length(sha256) <= 64", name=op.f("ck_monthly_revision_sha256_max")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_monthly_revision_sha256_length")),
        sa.CheckConstraint("revision >= 0", name=op.f("ck_monthly_revision_revision")),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["monthly_report.id"],
            name=op.f("fk_monthly_revision_report_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monthly_revision")),
        sa.UniqueConstraint("report_id", "revision", name=op.f("uq_monthly_revision_report_id_revision")),
    )
    with op.batch_alter_table("monthly_revision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_monthly_revision_report_id"), ["report_id"], unique=False)

    op.create_table(
        "request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column(
            "intake",
            sa.Enum(
                "email",
                "phone",
                "web_form",
                "letter",
                "messenger",
                "contract",
                "guidebook",
                name="intake",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("organiser_id", sa.Uuid(), nullable=False),
        sa.Column("contact_id", sa.Uuid(), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column(
            "group_kind",
            sa.Enum(
                "school",
                "student",
                "foreign",
                "tourist",
                "corporate",
                name="group_kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("grade", sa.String(length=20), nullable=False),
        sa.Column("youngest_age", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum(
                "sightseeing",
                "career_guidance",
                "education_programme",
                "business",
                "exchange_of_experience",
                "open_day",
                "other",
                name="purpose",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column(
            "payment",
            sa.Enum("free", "paid", "subsidised", name="payment", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("route_id", sa.Uuid(), nullable=True),
        sa.Column("needs", sa.String(length=400), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "waiting",
                "converted",
                "refused",
                "withdrawn",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "refusal_reason",
            sa.Enum(
                "capacity",
                "age",
                "lead_time",
                "clearance",
                "production",
                "language",
                "other",
                name="refusal_reason",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "(state = 'refused') = (refusal_reason is not null)", name=op.f("ck_request_refusal_has_reason")
        ),
        sa.CheckConstraint("length(grade) <= 20", name=op.f("ck_request_grade_max")),
        sa.CheckConstraint("length(language) <= 2", name=op.f("ck_request_language_max")),
        sa.CheckConstraint("length(needs) <= 400", name=op.f("ck_request_needs_max")),
        sa.CheckConstraint("length(note) <= 1000", name=op.f("ck_request_note_max")),
        sa.CheckConstraint("length(title) <= 200", name=op.f("ck_request_title_max")),
        sa.CheckConstraint("people >= 0", name=op.f("ck_request_people")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_request_contact_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["organiser_id"],
            ["organiser.id"],
            name=op.f("fk_request_organiser_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_request_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_request_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
        sa.UniqueConstraint("site_id", "year", "number", name=op.f("uq_request_site_id_year_number")),
    )
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_answered_at"), ["answered_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_organiser_id"), ["organiser_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_received_at"), ["received_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_site_id"), ["site_id"], unique=False)

    op.create_table(
        "route_language",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.CheckConstraint("length(language) <= 2", name=op.f("ck_route_language_language_max")),
        sa.CheckConstraint("length(language) = 2", name=op.f("ck_route_language_iso639")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_route_language_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_route_language")),
        sa.UniqueConstraint("route_id", "language", name=op.f("uq_route_language_route_id_language")),
    )
    with op.batch_alter_table("route_language", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_route_language_route_id"), ["route_id"], unique=False)

    op.create_table(
        "route_ppe",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "hard_hat",
                "safety_glasses",
                "vest",
                "ear_plugs",
                "safety_shoes",
                "shoe_covers",
                "gown",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("per_person", sa.Integer(), nullable=False),
        sa.CheckConstraint("per_person > 0", name=op.f("ck_route_ppe_per_person")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_route_ppe_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_route_ppe")),
        sa.UniqueConstraint("route_id", "kind", name=op.f("uq_route_ppe_route_id_kind")),
    )
    with op.batch_alter_table("route_ppe", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_route_ppe_route_id"), ["route_id"], unique=False)

    op.create_table(
        "slot_template",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Uuid(), nullable=False),
        sa.Column(
            "weekday",
            sa.Enum(
                "mon",
                "tue",
                "wed",
                "thu",
                "fri",
                "sat",
                "sun",
                name="weekday",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("starts_at", sa.Time(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.CheckConstraint("seats > 0", name=op.f("ck_slot_template_seats")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_slot_template_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot_template")),
        sa.UniqueConstraint(
            "route_id",
            "weekday",
            "starts_at",
            "valid_from",
            name=op.f("uq_slot_template_route_id_weekday_starts_at_valid_from"),
        ),
    )
    with op.batch_alter_table("slot_template", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_slot_template_route_id"), ["route_id"], unique=False)

    op.create_table(
        "stop",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Uuid(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("title_en", sa.String(length=120), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("zone_capacity", sa.Integer(), nullable=False),
        sa.Column(
            "photo_rule",
            sa.Enum(
                "allowed",
                "marked_point",
                "forbidden",
                name="photo_rule",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("is_optional", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(title) <= 120", name=op.f("ck_stop_title_max")),
        sa.CheckConstraint("length(title_en) <= 120", name=op.f("ck_stop_title_en_max")),
        sa.CheckConstraint("minutes >= 0", name=op.f("ck_stop_minutes")),
        sa.CheckConstraint("zone_capacity >= 0", name=op.f("ck_stop_zone_capacity")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_stop_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stop")),
        sa.UniqueConstraint("route_id", "ordinal", name=op.f("uq_stop_route_id_ordinal")),
    )
    with op.batch_alter_table("stop", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stop_route_id"), ["route_id"], unique=False)

    op.create_table(
        "blackout",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("route_id", sa.Uuid(), nullable=True),
        sa.Column("stop_id", sa.Uuid(), nullable=True),
        sa.Column("starts_local", sa.DateTime(), nullable=False),
        sa.Column("ends_local", sa.DateTime(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "production",
                "repair",
                "shutdown",
                "audit",
                "vip",
                "holiday",
                "safety",
                "other",
                name="reason",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.CheckConstraint("ends_local > starts_local", name=op.f("ck_blackout_order")),
        sa.CheckConstraint("length(note) <= 200", name=op.f("ck_blackout_note_max")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_blackout_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_blackout_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["stop_id"], ["stop.id"], name=op.f("fk_blackout_stop_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blackout")),
    )
    with op.batch_alter_table("blackout", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_blackout_route_id"), ["route_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_blackout_site_id"), ["site_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_blackout_starts_local"), ["starts_local"], unique=False)
        batch_op.create_index(batch_op.f("ix_blackout_stop_id"), ["stop_id"], unique=False)

    op.create_table(
        "delivery",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Uuid(), nullable=False),
        sa.Column("file_name", sa.String(length=120), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("idempotency_key", sa.String(length=64), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "queued",
                "sending",
                "sent",
                "accepted",
                "returned",
                "by_hand",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("queued_at", sa.DateTime(), nullable=False),
        sa.Column("destination", sa.String(length=400), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(), nullable=True),
        sa.Column("last_problem", sa.String(length=400), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("receipt_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_delivery_attempts")),
        sa.CheckConstraint("length(destination) <= 400", name=op.f("ck_delivery_destination_max")),
        sa.CheckConstraint("length(file_name) <= 120", name=op.f("ck_delivery_file_name_max")),
        sa.CheckConstraint("length(idempotency_key) <= 64", name=op.f("ck_delivery_idempotency_key_max")),
        sa.CheckConstraint("length(last_problem) <= 400", name=op.f("ck_delivery_last_problem_max")),
        sa.CheckConstraint("length(sha256) <= 64", name=op.f("ck_delivery_sha256_max")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_delivery_sha256_length")),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["monthly_revision.id"],
            name=op.f("fk_delivery_revision_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("idempotency_key", name=op.f("uq_delivery_idempotency_key")),
    )
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_delivery_revision_id"), ["revision_id"], unique=False)

    op.create_table(
        "visit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=True),
        sa.Column("organiser_id", sa.Uuid(), nullable=True),
        sa.Column("contact_id", sa.Uuid(), nullable=True),
        sa.Column("route_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column(
            "group_kind",
            sa.Enum(
                "school",
                "student",
                "foreign",
                "tourist",
                "corporate",
                name="group_kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "requested",
                "held",
                "list_received",
                "in_clearance",
                "confirmed",
                "checked_in",
                "in_progress",
                "completed",
                "closed",
                "refused",
                "cancelled",
                "no_show",
                "interrupted",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("starts_local", sa.DateTime(), nullable=False),
        sa.Column("ends_local", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.Column("requested_at", sa.DateTime(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum(
                "sightseeing",
                "career_guidance",
                "education_programme",
                "business",
                "exchange_of_experience",
                "open_day",
                "other",
                name="purpose",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("programme_code", sa.String(length=20), nullable=False),
        sa.Column(
            "payment",
            sa.Enum("free", "paid", "subsidised", name="payment", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("price", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "school",
                "university",
                "tour_operator",
                "direct",
                "corporate",
                "authority",
                "agency_programme",
                "tourist_centre",
                "other",
                name="channel",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("region_code", sa.String(length=8), nullable=False),
        sa.Column("municipality", sa.String(length=120), nullable=False),
        sa.Column("youngest_age", sa.Integer(), nullable=True),
        sa.Column("needs", sa.String(length=400), nullable=False),
        sa.Column("adapted_people", sa.Integer(), nullable=False),
        sa.Column("leader_name", sa.String(length=200), nullable=False),
        sa.Column("leader_phone", sa.String(length=40), nullable=False),
        sa.Column("vehicle", sa.String(length=40), nullable=False),
        sa.Column("gate_note", sa.String(length=1000), nullable=False),
        sa.Column("inside_note", sa.String(length=1000), nullable=False),
        sa.Column("is_walk_in", sa.Boolean(), nullable=False),
        sa.Column("is_open_day", sa.Boolean(), nullable=False),
        sa.Column("is_remote", sa.Boolean(), nullable=False),
        sa.Column("is_estimated", sa.Boolean(), nullable=False),
        sa.Column("souvenirs", sa.Integer(), nullable=False),
        sa.Column("list_due", sa.Date(), nullable=True),
        sa.Column("clearance_due", sa.Date(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(), nullable=True),
        sa.Column("actual_starts_at", sa.DateTime(), nullable=True),
        sa.Column("actual_ends_at", sa.DateTime(), nullable=True),
        sa.Column("interrupted_at", sa.DateTime(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column(
            "exit_cause",
            sa.Enum(
                "visitor",
                "enterprise",
                "authority",
                "force_majeure",
                name="exit_cause",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column(
            "exit_reason",
            sa.Enum(
                "illness",
                "transport",
                "change_of_plans",
                "weather",
                "quarantine",
                "production",
                "guide",
                "clearance",
                "safety",
                "capacity",
                "late",
                "no_call",
                "order",
                "other",
                name="exit_reason",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.CheckConstraint(
            "(state in ('refused', 'cancelled', 'no_show', 'interrupted')) <= (exit_cause is not null and exit_reason is not null)",
            name=op.f("ck_visit_exit_has_reason"),
        ),
        sa.CheckConstraint("adapted_people >= 0", name=op.f("ck_visit_adapted_people")),
        sa.CheckConstraint("ends_local > starts_local and ends_at > starts_at", name=op.f("ck_visit_order")),
        sa.CheckConstraint("length(country) <= 2", name=op.f("ck_visit_country_max")),
        sa.CheckConstraint("length(country) = 2", name=op.f("ck_visit_country_alpha2")),
        sa.CheckConstraint("length(gate_note) <= 1000", name=op.f("ck_visit_gate_note_max")),
        sa.CheckConstraint("length(inside_note) <= 1000", name=op.f("ck_visit_inside_note_max")),
        sa.CheckConstraint("length(language) <= 2", name=op.f("ck_visit_language_max")),
        sa.CheckConstraint("length(language) = 2", name=op.f("ck_visit_language_iso639")),
        sa.CheckConstraint("length(leader_name) <= 200", name=op.f("ck_visit_leader_name_max")),
        sa.CheckConstraint("length(leader_phone) <= 40", name=op.f("ck_visit_leader_phone_max")),
        sa.CheckConstraint("length(municipality) <= 120", name=op.f("ck_visit_municipality_max")),
        sa.CheckConstraint("length(needs) <= 400", name=op.f("ck_visit_needs_max")),
        sa.CheckConstraint("length(programme_code) <= 20", name=op.f("ck_visit_programme_code_max")),
        sa.CheckConstraint("length(region_code) <= 8", name=op.f("ck_visit_region_code_max")),
        sa.CheckConstraint("length(title) <= 200", name=op.f("ck_visit_title_max")),
        sa.CheckConstraint("length(vehicle) <= 40", name=op.f("ck_visit_vehicle_max")),
        sa.CheckConstraint("length(zone) <= 64", name=op.f("ck_visit_zone_max")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_visit_price")),
        sa.CheckConstraint("souvenirs >= 0", name=op.f("ck_visit_souvenirs")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_visit_contact_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["organiser_id"],
            ["organiser.id"],
            name=op.f("fk_visit_organiser_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_visit_request_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_visit_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_visit_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
        sa.UniqueConstraint("site_id", "year", "number", name=op.f("uq_visit_site_id_year_number")),
    )
    with op.batch_alter_table("visit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_visit_organiser_id"), ["organiser_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_request_id"), ["request_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_route_id"), ["route_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_site_id"), ["site_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_starts_at"), ["starts_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_starts_local"), ["starts_local"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_state"), ["state"], unique=False)

    op.create_table(
        "wished_date",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.Time(), nullable=True),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["request.id"],
            name=op.f("fk_wished_date_request_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wished_date")),
        sa.UniqueConstraint("request_id", "rank", name=op.f("uq_wished_date_request_id_rank")),
    )
    with op.batch_alter_table("wished_date", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_wished_date_request_id"), ["request_id"], unique=False)

    op.create_table(
        "composition",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "dimension",
            sa.Enum(
                "age",
                "origin",
                "country",
                "region",
                name="dimension",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("key", sa.String(length=20), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(key) <= 20", name=op.f("ck_composition_key_max")),
        sa.CheckConstraint("people >= 0", name=op.f("ck_composition_people")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_composition_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_composition")),
        sa.UniqueConstraint("visit_id", "dimension", "key", name=op.f("uq_composition_visit_id_dimension_key")),
    )
    with op.batch_alter_table("composition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_composition_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "declared_count",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "category",
            sa.Enum(
                "preschool",
                "school_1_4",
                "school_5_9",
                "school_10_11",
                "college",
                "university",
                "tourist_organised",
                "tourist_individual",
                "business",
                "professional",
                "official",
                "media",
                "family_staff",
                "chaperone",
                "other",
                "unknown",
                name="category",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.CheckConstraint("people >= 0", name=op.f("ck_declared_count_people")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_declared_count_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declared_count")),
        sa.UniqueConstraint("visit_id", "category", name=op.f("uq_declared_count_visit_id_category")),
    )
    with op.batch_alter_table("declared_count", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_declared_count_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "feedback",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("responses", sa.Integer(), nullable=False),
        sa.Column("score_sum", sa.Integer(), nullable=False),
        sa.Column("recommend_yes", sa.Integer(), nullable=False),
        sa.Column("recommend_answered", sa.Integer(), nullable=False),
        sa.Column("career_yes", sa.Integer(), nullable=False),
        sa.Column("career_answered", sa.Integer(), nullable=False),
        sa.CheckConstraint("career_yes between 0 and career_answered", name=op.f("ck_feedback_career")),
        sa.CheckConstraint("recommend_yes between 0 and recommend_answered", name=op.f("ck_feedback_recommend")),
        sa.CheckConstraint(
            "responses > 0 and score_sum between responses and 5 * responses", name=op.f("ck_feedback_scores")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_feedback_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
        sa.UniqueConstraint("visit_id", name=op.f("uq_feedback_visit_id")),
    )
    op.create_table(
        "headcount",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "point",
            sa.Enum("start", "transfer", "end", name="point", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.CheckConstraint("counted >= 0 and expected >= 0", name=op.f("ck_headcount_people")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_headcount_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_headcount")),
    )
    with op.batch_alter_table("headcount", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_headcount_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "hold",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=False),
        sa.Column("released_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_hold_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold")),
    )
    with op.batch_alter_table("hold", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hold_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "overruling",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column(
            "permission",
            sa.Enum(
                "overrule",
                "close_month",
                "correct_month",
                name="permission",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("role", sa.String(length=80), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("length(reason) <= 400", name=op.f("ck_overruling_reason_max")),
        sa.CheckConstraint("length(reason) > 0", name=op.f("ck_overruling_reason")),
        sa.CheckConstraint("length(role) <= 80", name=op.f("ck_overruling_role_max")),
        sa.CheckConstraint("length(rule) <= 40", name=op.f("ck_overruling_rule_max")),
        sa.CheckConstraint("length(subject) <= 40", name=op.f("ck_overruling_subject_max")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_overruling_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overruling")),
    )
    with op.batch_alter_table("overruling", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_overruling_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "paper",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
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
        sa.CheckConstraint("length(text_version) <= 20", name=op.f("ck_paper_text_version_max")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_paper_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
    )
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_paper_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "ppe_issue",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "hard_hat",
                "safety_glasses",
                "vest",
                "ear_plugs",
                "safety_shoes",
                "shoe_covers",
                "gown",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("size", sa.String(length=10), nullable=False),
        sa.Column("issued", sa.Integer(), nullable=False),
        sa.Column("returned", sa.Integer(), nullable=False),
        sa.CheckConstraint("issued >= 0 and returned between 0 and issued", name=op.f("ck_ppe_issue_pieces")),
        sa.CheckConstraint("length(size) <= 10", name=op.f("ck_ppe_issue_size_max")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_ppe_issue_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ppe_issue")),
        sa.UniqueConstraint("visit_id", "kind", "size", name=op.f("uq_ppe_issue_visit_id_kind_size")),
    )
    with op.batch_alter_table("ppe_issue", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ppe_issue_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "tour",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Uuid(), nullable=False),
        sa.Column("starts_local", sa.DateTime(), nullable=False),
        sa.Column("ends_local", sa.DateTime(), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("people_actual", sa.Integer(), nullable=True),
        sa.Column("actual_starts_at", sa.DateTime(), nullable=True),
        sa.Column("actual_ends_at", sa.DateTime(), nullable=True),
        sa.Column("is_held", sa.Boolean(), nullable=True),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_tour_capacity")),
        sa.CheckConstraint("ends_local > starts_local and ends_at > starts_at", name=op.f("ck_tour_order")),
        sa.CheckConstraint("length(language) <= 2", name=op.f("ck_tour_language_max")),
        sa.CheckConstraint("people >= 0", name=op.f("ck_tour_people")),
        sa.CheckConstraint("people_actual >= 0", name=op.f("ck_tour_people_actual")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["route.id"], name=op.f("fk_tour_route_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_tour_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tour")),
        sa.UniqueConstraint("visit_id", "ordinal", name=op.f("uq_tour_visit_id_ordinal")),
    )
    with op.batch_alter_table("tour", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tour_route_id"), ["route_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_tour_starts_local"), ["starts_local"], unique=False)
        batch_op.create_index(batch_op.f("ix_tour_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "visitor_list",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("list_version", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("gaps", sa.Integer(), nullable=False),
        sa.CheckConstraint("people >= 0", name=op.f("ck_visitor_list_people")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_visitor_list_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visitor_list")),
        sa.UniqueConstraint("visit_id", "list_version", name=op.f("uq_visitor_list_visit_id_list_version")),
    )
    with op.batch_alter_table("visitor_list", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_visitor_list_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "assignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("tour_id", sa.Uuid(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "lead",
                "interpreter",
                "escort",
                "stand_by",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "offered",
                "accepted",
                "declined",
                "lapsed",
                "confirmed",
                "done",
                "released",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("is_pinned", sa.Boolean(), nullable=False),
        sa.Column("offered_at", sa.DateTime(), nullable=True),
        sa.Column("answer_due", sa.DateTime(), nullable=True),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["guide_id"], ["guide.id"], name=op.f("fk_assignment_guide_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["tour_id"], ["tour.id"], name=op.f("fk_assignment_tour_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sa.UniqueConstraint("tour_id", "guide_id", name=op.f("uq_assignment_tour_id_guide_id")),
    )
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assignment_guide_id"), ["guide_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_assignment_tour_id"), ["tour_id"], unique=False)

    op.create_table(
        "visitor",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("list_id", sa.Uuid(), nullable=True),
        sa.Column("surname", sa.String(length=200), nullable=False),
        sa.Column("given", sa.String(length=200), nullable=False),
        sa.Column("patronymic", sa.String(length=200), nullable=False),
        sa.Column("surname_folded", sa.String(length=200), nullable=False),
        sa.Column("given_folded", sa.String(length=200), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("document", sa.String(length=60), nullable=False),
        sa.Column("grade", sa.String(length=20), nullable=False),
        sa.Column("citizenship", sa.String(length=2), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column(
            "category",
            sa.Enum(
                "preschool",
                "school_1_4",
                "school_5_9",
                "school_10_11",
                "college",
                "university",
                "tourist_organised",
                "tourist_individual",
                "business",
                "professional",
                "official",
                "media",
                "family_staff",
                "chaperone",
                "other",
                "unknown",
                name="category",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "age_band",
            sa.Enum(
                "0-6",
                "7-11",
                "12-13",
                "14-17",
                "18-64",
                "65+",
                "unknown",
                name="age_band",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "role",
            sa.Enum(
                "visitor", "chaperone", "leader", name="role", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column(
            "clearance",
            sa.Enum(
                "not_needed",
                "pending",
                "cleared",
                "refused",
                name="clearance",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("clearance_at", sa.DateTime(), nullable=True),
        sa.Column("pass_number", sa.String(length=40), nullable=False),
        sa.Column("badge", sa.String(length=40), nullable=False),
        sa.Column("needs", sa.String(length=200), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("consent_version", sa.String(length=20), nullable=False),
        sa.Column("is_walk_in", sa.Boolean(), nullable=False),
        sa.Column("replaces_id", sa.Uuid(), nullable=True),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("erased_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("citizenship = '' or length(citizenship) = 2", name=op.f("ck_visitor_citizenship_alpha2")),
        sa.CheckConstraint("country = '' or length(country) = 2", name=op.f("ck_visitor_country_alpha2")),
        sa.CheckConstraint("length(badge) <= 40", name=op.f("ck_visitor_badge_max")),
        sa.CheckConstraint("length(citizenship) <= 2", name=op.f("ck_visitor_citizenship_max")),
        sa.CheckConstraint("length(consent_version) <= 20", name=op.f("ck_visitor_consent_version_max")),
        sa.CheckConstraint("length(country) <= 2", name=op.f("ck_visitor_country_max")),
        sa.CheckConstraint("length(document) <= 60", name=op.f("ck_visitor_document_max")),
        sa.CheckConstraint("length(given) <= 200", name=op.f("ck_visitor_given_max")),
        sa.CheckConstraint("length(given_folded) <= 200", name=op.f("ck_visitor_given_folded_max")),
        sa.CheckConstraint("length(grade) <= 20", name=op.f("ck_visitor_grade_max")),
        sa.CheckConstraint("length(needs) <= 200", name=op.f("ck_visitor_needs_max")),
        sa.CheckConstraint("length(pass_number) <= 40", name=op.f("ck_visitor_pass_number_max")),
        sa.CheckConstraint("length(patronymic) <= 200", name=op.f("ck_visitor_patronymic_max")),
        sa.CheckConstraint("length(surname) <= 200", name=op.f("ck_visitor_surname_max")),
        sa.CheckConstraint("length(surname_folded) <= 200", name=op.f("ck_visitor_surname_folded_max")),
        sa.ForeignKeyConstraint(
            ["list_id"], ["visitor_list.id"], name=op.f("fk_visitor_list_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["visitor.id"], name=op.f("fk_visitor_replaces_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_visitor_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visitor")),
    )
    with op.batch_alter_table("visitor", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_visitor_list_id"), ["list_id"], unique=False)
        batch_op.create_index("ix_visitor_surname_folded", ["surname_folded", "given_folded"], unique=False)
        batch_op.create_index(batch_op.f("ix_visitor_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "briefing",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("visitor_id", sa.Uuid(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("text_version", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("instructor", sa.String(length=120), nullable=False),
        sa.Column(
            "signer",
            sa.Enum("person", "leader", name="signer", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.CheckConstraint("length(instructor) <= 120", name=op.f("ck_briefing_instructor_max")),
        sa.CheckConstraint("length(language) <= 2", name=op.f("ck_briefing_language_max")),
        sa.CheckConstraint("length(text_version) <= 20", name=op.f("ck_briefing_text_version_max")),
        sa.CheckConstraint("people > 0", name=op.f("ck_briefing_people")),
        sa.CheckConstraint("visitor_id is null or people = 1", name=op.f("ck_briefing_named_is_one")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_briefing_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["visitor_id"], ["visitor.id"], name=op.f("fk_briefing_visitor_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing")),
    )
    with op.batch_alter_table("briefing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_briefing_visit_id"), ["visit_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_briefing_visitor_id"), ["visitor_id"], unique=False)

    op.create_table(
        "incident",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("visitor_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column(
            "severity",
            sa.Enum(
                "near_miss",
                "first_aid",
                "medical",
                "serious",
                name="severity",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "injury",
                "illness",
                "lost_person",
                "rule_breach",
                "property",
                "evacuation",
                "security",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.CheckConstraint("length(note) <= 1000", name=op.f("ck_incident_note_max")),
        sa.ForeignKeyConstraint(
            ["site_id"], ["site.id"], name=op.f("fk_incident_site_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_incident_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["visitor_id"], ["visitor.id"], name=op.f("fk_incident_visitor_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incident_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_incident_site_id"), ["site_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_incident_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "presence_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("visitor_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "in", "out", "void", "assumed_out", name="kind", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column(
            "category",
            sa.Enum(
                "preschool",
                "school_1_4",
                "school_5_9",
                "school_10_11",
                "college",
                "university",
                "tourist_organised",
                "tourist_individual",
                "business",
                "professional",
                "official",
                "media",
                "family_staff",
                "chaperone",
                "other",
                "unknown",
                name="category",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("seat", sa.String(length=40), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("nonce", sa.String(length=32), nullable=False),
        sa.Column("voids_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "(kind = 'void') = (voids_id is not null)", name=op.f("ck_presence_event_void_names_its_event")
        ),
        sa.CheckConstraint("length(nonce) <= 32", name=op.f("ck_presence_event_nonce_max")),
        sa.CheckConstraint("length(seat) <= 40", name=op.f("ck_presence_event_seat_max")),
        sa.CheckConstraint("people > 0", name=op.f("ck_presence_event_people")),
        sa.CheckConstraint("visitor_id is null or people = 1", name=op.f("ck_presence_event_named_is_one")),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_presence_event_visit_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["visitor_id"],
            ["visitor.id"],
            name=op.f("fk_presence_event_visitor_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["voids_id"],
            ["presence_event.id"],
            name=op.f("fk_presence_event_voids_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presence_event")),
        sa.UniqueConstraint("seat", "counter", "nonce", name=op.f("uq_presence_event_seat_counter_nonce")),
    )
    with op.batch_alter_table("presence_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_presence_event_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_presence_event_visit_id"), ["visit_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_presence_event_visitor_id"), ["visitor_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("presence_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_presence_event_visitor_id"))
        batch_op.drop_index(batch_op.f("ix_presence_event_visit_id"))
        batch_op.drop_index(batch_op.f("ix_presence_event_at"))

    op.drop_table("presence_event")
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_incident_visit_id"))
        batch_op.drop_index(batch_op.f("ix_incident_site_id"))
        batch_op.drop_index(batch_op.f("ix_incident_at"))

    op.drop_table("incident")
    with op.batch_alter_table("briefing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_briefing_visitor_id"))
        batch_op.drop_index(batch_op.f("ix_briefing_visit_id"))

    op.drop_table("briefing")
    with op.batch_alter_table("visitor", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_visitor_visit_id"))
        batch_op.drop_index("ix_visitor_surname_folded")
        batch_op.drop_index(batch_op.f("ix_visitor_list_id"))

    op.drop_table("visitor")
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_assignment_tour_id"))
        batch_op.drop_index(batch_op.f("ix_assignment_guide_id"))

    op.drop_table("assignment")
    with op.batch_alter_table("visitor_list", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_visitor_list_visit_id"))

    op.drop_table("visitor_list")
    with op.batch_alter_table("tour", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tour_visit_id"))
        batch_op.drop_index(batch_op.f("ix_tour_starts_local"))
        batch_op.drop_index(batch_op.f("ix_tour_route_id"))

    op.drop_table("tour")
    with op.batch_alter_table("ppe_issue", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_ppe_issue_visit_id"))

    op.drop_table("ppe_issue")
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_paper_visit_id"))

    op.drop_table("paper")
    with op.batch_alter_table("overruling", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_overruling_visit_id"))

    op.drop_table("overruling")
    with op.batch_alter_table("hold", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_hold_visit_id"))

    op.drop_table("hold")
    with op.batch_alter_table("headcount", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_headcount_visit_id"))

    op.drop_table("headcount")
    op.drop_table("feedback")
    with op.batch_alter_table("declared_count", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_declared_count_visit_id"))

    op.drop_table("declared_count")
    with op.batch_alter_table("composition", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_composition_visit_id"))

    op.drop_table("composition")
    with op.batch_alter_table("wished_date", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_wished_date_request_id"))

    op.drop_table("wished_date")
    with op.batch_alter_table("visit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_visit_state"))
        batch_op.drop_index(batch_op.f("ix_visit_starts_local"))
        batch_op.drop_index(batch_op.f("ix_visit_starts_at"))
        batch_op.drop_index(batch_op.f("ix_visit_site_id"))
        batch_op.drop_index(batch_op.f("ix_visit_route_id"))
        batch_op.drop_index(batch_op.f("ix_visit_request_id"))
        batch_op.drop_index(batch_op.f("ix_visit_organiser_id"))

    op.drop_table("visit")
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_delivery_revision_id"))

    op.drop_table("delivery")
    with op.batch_alter_table("blackout", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_blackout_stop_id"))
        batch_op.drop_index(batch_op.f("ix_blackout_starts_local"))
        batch_op.drop_index(batch_op.f("ix_blackout_site_id"))
        batch_op.drop_index(batch_op.f("ix_blackout_route_id"))

    op.drop_table("blackout")
    with op.batch_alter_table("stop", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stop_route_id"))

    op.drop_table("stop")
    with op.batch_alter_table("slot_template", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_slot_template_route_id"))

    op.drop_table("slot_template")
    with op.batch_alter_table("route_ppe", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_route_ppe_route_id"))

    op.drop_table("route_ppe")
    with op.batch_alter_table("route_language", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_route_language_route_id"))

    op.drop_table("route_language")
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_request_site_id"))
        batch_op.drop_index(batch_op.f("ix_request_received_at"))
        batch_op.drop_index(batch_op.f("ix_request_organiser_id"))
        batch_op.drop_index(batch_op.f("ix_request_answered_at"))

    op.drop_table("request")
    with op.batch_alter_table("monthly_revision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_monthly_revision_report_id"))

    op.drop_table("monthly_revision")
    with op.batch_alter_table("lead_time", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lead_time_site_id"))
        batch_op.drop_index(batch_op.f("ix_lead_time_route_id"))

    op.drop_table("lead_time")
    with op.batch_alter_table("guide_clearance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_guide_clearance_route_id"))
        batch_op.drop_index(batch_op.f("ix_guide_clearance_guide_id"))

    op.drop_table("guide_clearance")
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_correction_report_id"))

    op.drop_table("correction")
    with op.batch_alter_table("route", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_route_site_id"))

    op.drop_table("route")
    with op.batch_alter_table("monthly_report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_monthly_report_site_id"))

    op.drop_table("monthly_report")
    op.drop_table("gate")
    with op.batch_alter_table("evacuation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evacuation_started_at"))
        batch_op.drop_index(batch_op.f("ix_evacuation_site_id"))

    op.drop_table("evacuation")
    with op.batch_alter_table("calendar_day", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_calendar_day_site_id"))

    op.drop_table("calendar_day")
    with op.batch_alter_table("briefing_text", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_briefing_text_site_id"))

    op.drop_table("briefing_text")
    op.drop_table("site")
    with op.batch_alter_table("journal_touch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_touch_row_id"))

    op.drop_table("journal_touch")
    with op.batch_alter_table("journal_personal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_personal_sequence"))
        batch_op.drop_index("ix_journal_personal_row_id")

    op.drop_table("journal_personal")
    with op.batch_alter_table("guide_language", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_guide_language_guide_id"))

    op.drop_table("guide_language")
    with op.batch_alter_table("guide_group_kind", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_guide_group_kind_guide_id"))

    op.drop_table("guide_group_kind")
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contact_organiser_id"))

    op.drop_table("contact")
    with op.batch_alter_table("commitment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commitment_guide_id"))

    op.drop_table("commitment")
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_certificate_guide_id"))

    op.drop_table("certificate")
    with op.batch_alter_table("availability_rule", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_availability_rule_guide_id"))

    op.drop_table("availability_rule")
    with op.batch_alter_table("availability_exception", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_availability_exception_guide_id"))
        batch_op.drop_index(batch_op.f("ix_availability_exception_day"))

    op.drop_table("availability_exception")
    op.drop_table("app_user")
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_absence_guide_id"))

    op.drop_table("absence")
    op.drop_table("setting")
    with op.batch_alter_table("organiser", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_organiser_name_folded"))
        batch_op.drop_index(batch_op.f("ix_organiser_name"))

    op.drop_table("organiser")
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_entry_at"))

    op.drop_table("journal_entry")
    op.drop_table("guide")
    op.drop_table("enterprise")
    op.drop_table("code_title")
