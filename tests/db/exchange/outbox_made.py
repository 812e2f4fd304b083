"""Books with an outbox: two nil months closed and queued, and receipts to them."""

from datetime import UTC, datetime
from pathlib import Path

from db.commands.enterprise import EnterpriseDraft, SiteDraft, set_up_enterprise
from db.commands.settings import change_setting
from db.errors import say
from db.model.enterprise import Site
from db.model.kinds import ApproverRole, DeliveryState
from db.queries.months import DeliveryRow, deliveries
from db.reports.closing import close_month
from db.reports.keys import SigningKey
from db.reports.receipts import Receipt, build_receipt, receipt_name
from db.rules.calendar import Month
from db.store import Store
from tests.db.makers import ZONE, write
from tests.db.makers import row as row_of

KEY, AGENCY, STRANGER = (SigningKey(bytes([number]) * 32) for number in (1, 2, 3))
LABEL = say("Month")
MONTHS = (Month(2026, 9), Month(2026, 10))


def set_up_site(store: Store) -> Store:
    """Close and queue two nil months."""
    draft = EnterpriseDraft(code="E00001", name="Северный прокат", industry_code="24.10")
    site_id = write(store, set_up_enterprise, draft, SiteDraft(name="Завод", region_code="RU-SVE", zone=ZONE))
    for month in MONTHS:
        with store.write(LABEL) as unit:
            close_month(unit, row_of(store, Site, site_id), month, ApproverRole.COORDINATOR, KEY)
    return store


def outbox(store: Store) -> list[DeliveryRow]:
    with store.read() as session:
        return deliveries(session)


def states(store: Store) -> list[DeliveryState]:
    return [row.state for row in outbox(store)]


def pin(store: Store, key: SigningKey = AGENCY) -> None:
    write(store, change_setting, "agency_key", key.public.hex())


def receipt_for(row: DeliveryRow, key: SigningKey = AGENCY, **changes: object) -> bytes:
    """Return an answer to a package."""
    cells: dict[str, object] = {
        "receiver": "Agency",
        "file_name": row.file_name,
        "package_sha256": row.sha256,
        "received_at": datetime(2026, 11, 25, tzinfo=UTC),
    }
    return build_receipt(Receipt(**{**cells, **changes}), key)  # type: ignore[arg-type]  # fields of a receipt


def answer(folder: Path, row: DeliveryRow, key: SigningKey = AGENCY, **changes: object) -> bytes:
    """Lay an answer to a package beside it."""
    content = receipt_for(row, key, **changes)
    (folder / "receipts").mkdir(parents=True, exist_ok=True)
    (folder / "receipts" / receipt_name(row.file_name)).write_bytes(content)
    return content
