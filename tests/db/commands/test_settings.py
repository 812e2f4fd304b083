"""Business settings, and the people who work with the program."""

import pytest

from db.commands.settings import NoSuchSetting, change_setting
from db.commands.users import UserDraft, add_user
from db.errors import TourError
from db.ids import uuid7
from db.model.kinds import UserRole
from db.model.setting import Setting
from db.model.user import User
from db.queries.cases import policy
from db.queries.settings import settings
from db.rules.pass_layout import BadLayout, BadTitle, ColumnTwice, NoColumns, read_layout, write_layout
from db.rules.policy import SETTINGS, BadSetting
from db.store import NotThere, Store
from tests.db.makers import make_guide, row, rows, write


def test_a_changed_setting_is_in_force(store: Store) -> None:
    write(store, change_setting, "grace_min", "30")
    write(store, change_setting, "briefing_needed", "false")
    with store.read() as session:
        assert (policy(session).grace_min, policy(session).briefing_needed) == (30, False)


def test_the_page_lists_every_setting_and_says_which_were_changed(store: Store) -> None:
    write(store, change_setting, "grace_min", "30")
    with store.read() as session:
        listed = settings(session)
    assert [one.described for one in listed] == list(SETTINGS)
    assert [(one.described.key, one.value) for one in listed if not one.is_default] == [("grace_min", 30)]


def test_a_setting_changed_back_to_its_default_is_not_kept(store: Store) -> None:
    write(store, change_setting, "grace_min", "30")
    write(store, change_setting, "grace_min", "20")
    assert rows(store, Setting) == []
    write(store, change_setting, "grace_min", "20")
    assert rows(store, Setting) == []


def test_a_setting_is_kept_as_it_is_read(store: Store) -> None:
    write(store, change_setting, "grace_min", " 030 ")
    assert [setting.value for setting in rows(store, Setting)] == ["30"]


@pytest.mark.parametrize(
    ("key", "value"),
    [("grace_min", "241"), ("grace_min", "long"), ("briefing_needed", "maybe"), ("outbox_folder", "x" * 1001)],
)
def test_a_value_that_does_not_fit_changes_nothing(store: Store, key: str, value: str) -> None:
    with pytest.raises(BadSetting) as refused:
        write(store, change_setting, key, value)
    assert str(refused.value.what)
    assert rows(store, Setting) == []


def test_a_setting_that_does_not_exist_is_refused(store: Store) -> None:
    with pytest.raises(NoSuchSetting) as refused:
        write(store, change_setting, "colour_of_the_gate", "red")
    assert "colour_of_the_gate" in str(refused.value.what)


def test_a_user_may_be_a_guide(store: Store) -> None:
    guide = make_guide(store)
    user = write(store, add_user, UserDraft(name="О. Лебедева", role=UserRole.GUIDE, guide_id=guide))
    assert (row(store, User, user).guide_id, row(store, User, user).is_active) == (guide, True)
    with pytest.raises(NotThere):
        write(store, add_user, UserDraft(name="Никто", role=UserRole.GUIDE, guide_id=uuid7()))


@pytest.mark.parametrize(
    ("columns", "refusal"),
    [
        ("crown=Корона", BadLayout),
        (" ; ", NoColumns),
        ("surname=ФИО; given=фио", ColumnTwice),
    ],
)
def test_a_layout_that_the_pass_office_could_not_import_is_refused(
    store: Store, columns: str, refusal: type[TourError]
) -> None:
    with pytest.raises(refusal) as told:
        write(store, change_setting, "pass_columns", columns)
    assert told.value.cure.text
    assert rows(store, Setting) == []


def test_a_layout_is_read_as_it_was_written() -> None:
    columns = [("surname", "Фамилия"), ("pass", "№ пропуска")]
    assert read_layout(write_layout(columns)) == columns
    with pytest.raises(BadTitle):
        write_layout([("surname", "Фамилия; имя")])


def test_a_form_of_file_that_nobody_writes_is_refused(store: Store) -> None:
    write(store, change_setting, "pass_file_form", "CSV")
    with store.read() as session:
        assert policy(session).pass_file_form == "csv"
    with pytest.raises(BadSetting) as told:
        write(store, change_setting, "pass_file_form", "ods")
    assert told.value.cure.values["choices"] == "xlsx, csv"
