"""Setting up the enterprise, its site and gates."""

from datetime import time

import pytest
from pydantic import ValidationError
from sqlmodel import select

from db.commands.codes import CodeTaken
from db.commands.enterprise import (
    ClosesBeforeOpening,
    EnterpriseDraft,
    GateDraft,
    GateTwice,
    SiteDraft,
    TaxNumber,
    UnknownZone,
    add_gate,
    add_site,
    edit_enterprise,
    edit_gate,
    edit_site,
    set_up_enterprise,
)
from db.errors import EditedElsewhere
from db.model.enterprise import Enterprise, Gate, Site
from db.store import Store
from tests.db.makers import make_site, row, rows, write

MILL = EnterpriseDraft(code="E01234", name="Северный прокат", industry_code="24.10")


def site_draft(**changes: object) -> SiteDraft:
    return SiteDraft.model_validate(
        {"name": "Прокат", "region_code": "RU-SVE", "zone": "Asia/Yekaterinburg", **changes}
    )


def test_an_enterprise_is_set_up_with_its_site_and_gates(store: Store) -> None:
    site = write(store, set_up_enterprise, MILL, site_draft(), ["КПП № 1", "КПП № 2"])
    assert row(store, Site, site).zone == "Asia/Yekaterinburg"
    assert [gate.name for gate in rows(store, Gate)] == ["КПП № 1", "КПП № 2"]
    with store.read() as session:
        assert session.exec(select(Enterprise)).one().code == "E01234"


@pytest.mark.parametrize("code", ["6674123456", "667412345678"])
def test_a_tax_number_is_no_code_of_an_enterprise(store: Store, code: str) -> None:
    with pytest.raises(TaxNumber) as refused:
        write(store, set_up_enterprise, EnterpriseDraft(code=code, name="ИП"), site_draft())
    assert code in str(refused.value.what)
    assert "agency" in str(refused.value.cure)
    assert rows(store, Enterprise) == []


@pytest.mark.parametrize("code", ["66741234567", "E6674123456", "123456789", "A-1"])
def test_other_codes_of_digits_are_fine(store: Store, code: str) -> None:
    write(store, set_up_enterprise, EnterpriseDraft(code=code, name="Завод"), site_draft())


@pytest.mark.parametrize("code", ["", "Завод", "A B", "-1", "x" * 21, "E/1"])
def test_a_code_that_could_not_name_a_file_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        EnterpriseDraft(code=code, name="Завод")


@pytest.mark.parametrize("zone", ["Ural", "Asia/Nowhere", "", "../etc/passwd", "Asia"])
def test_a_zone_that_does_not_exist_is_refused(store: Store, zone: str) -> None:
    with pytest.raises(UnknownZone) as refused:
        write(store, set_up_enterprise, MILL, site_draft(zone=zone))
    assert str(refused.value.cure)
    assert rows(store, Site) == []


@pytest.mark.parametrize("closes", [time(8), time(7)])
def test_a_site_does_not_close_before_it_opens(store: Store, closes: time) -> None:
    with pytest.raises(ClosesBeforeOpening):
        write(store, set_up_enterprise, MILL, site_draft(opens_at=time(8), closes_at=closes))


@pytest.mark.parametrize("region", ["", "SVE", "ru-sve", "Свердловская"])
def test_a_region_is_written_by_iso_3166_2(region: str) -> None:
    with pytest.raises(ValidationError):
        site_draft(region_code=region)


def test_two_sites_do_not_share_a_code(store: Store) -> None:
    write(store, set_up_enterprise, MILL, site_draft(code="01"))
    (enterprise,) = rows(store, Enterprise)
    write(store, add_site, enterprise.id, site_draft(code="02", name="Литейный двор"))
    with pytest.raises(CodeTaken) as refused:
        write(store, add_site, enterprise.id, site_draft(code="02", name="Третья"))
    assert "Литейный двор" in str(refused.value)


def test_two_gates_of_a_site_do_not_share_a_name(store: Store) -> None:
    site = make_site(store)
    gate = write(store, add_gate, site, GateDraft(name="КПП № 1"))
    with pytest.raises(GateTwice):
        write(store, add_gate, site, GateDraft(name="КПП № 1"))
    write(store, edit_gate, gate, GateDraft(name="КПП № 1"), 1)
    write(store, edit_gate, gate, GateDraft(name="Проходная"), 1)
    assert row(store, Gate, gate).name == "Проходная"


def test_an_edited_enterprise_is_checked_like_a_new_one(store: Store) -> None:
    make_site(store)
    (enterprise,) = rows(store, Enterprise)
    write(store, edit_enterprise, enterprise.id, EnterpriseDraft(code="E9", name="Юг"), enterprise.version)
    assert (rows(store, Enterprise)[0].code, rows(store, Enterprise)[0].name) == ("E9", "Юг")
    with pytest.raises(TaxNumber):
        write(
            store,
            edit_enterprise,
            enterprise.id,
            EnterpriseDraft(code="667412345678", name="Юг"),
            enterprise.version + 1,
        )


def test_an_edited_site_keeps_its_code_to_itself(store: Store) -> None:
    site = make_site(store)
    write(store, edit_site, site, site_draft(people_per_day=300), 1)
    assert row(store, Site, site).people_per_day == 300
    with pytest.raises(UnknownZone):
        write(store, edit_site, site, site_draft(zone="Asia/Nowhere"), 2)


def test_a_stale_edit_is_refused(store: Store) -> None:
    site = make_site(store)
    write(store, edit_site, site, site_draft(people_per_day=300), 1)
    with pytest.raises(EditedElsewhere):
        write(store, edit_site, site, site_draft(people_per_day=400), 1)
