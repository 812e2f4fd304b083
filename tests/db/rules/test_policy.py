"""Business settings: each told, bounded, read from text."""

from dataclasses import fields
from datetime import date

import pytest

from db.errors import say
from db.model.kinds import SettingType
from db.rules.policy import SETTINGS, BadSetting, Described, Policy, described, parsed, policy_of

KINDS = {
    SettingType.INT: int,
    SettingType.BOOL: bool,
    SettingType.TEXT: str,
    SettingType.DATE: date,
    SettingType.KEY: str,
}


def test_every_setting_is_described_and_every_description_has_a_setting() -> None:
    assert [one.key for one in SETTINGS] == [field.name for field in fields(Policy)]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_is_told_and_its_default_lies_within_its_bounds(setting: Described) -> None:
    default: object = getattr(Policy(), setting.key)
    assert type(default) is KINDS[setting.kind]
    assert str(setting.title)
    assert str(setting.explanation).endswith(".")
    if isinstance(default, int) and setting.kind is SettingType.INT:
        assert setting.least <= default <= setting.most


def test_nothing_set_means_the_defaults() -> None:
    assert policy_of({}) == Policy()


def test_what_is_set_is_in_force() -> None:
    policy = policy_of({"grace_min": "30", "briefing_needed": "false", "outbox_folder": "D:\\Обмен"})
    assert (policy.grace_min, policy.briefing_needed, policy.outbox_folder) == (30, False, "D:\\Обмен")
    assert policy.hold_days == Policy().hold_days


def test_a_setting_of_another_version_is_passed_over() -> None:
    assert policy_of({"no_longer_there": "1"}) == Policy()


@pytest.mark.parametrize("text", ["0", "91", "seven", "", "7.5"])
def test_a_value_out_of_bounds_is_refused_with_the_bounds(text: str) -> None:
    with pytest.raises(BadSetting) as refused:
        parsed(described("hold_days"), text)
    assert "Hold, days" in str(refused.value.what)
    assert "from 1 to 90" in str(refused.value.cure)


@pytest.mark.parametrize("text", ["1", "90"])
def test_the_bounds_themselves_are_allowed(text: str) -> None:
    assert parsed(described("hold_days"), text) == int(text)


@pytest.mark.parametrize("text", ["yes", "1", "True", ""])
def test_a_yes_or_no_is_true_or_false(text: str) -> None:
    with pytest.raises(BadSetting):
        parsed(described("briefing_needed"), text)


def test_the_remedy_for_a_yes_or_no_names_no_numbers() -> None:
    with pytest.raises(BadSetting) as refused:
        parsed(described("briefing_needed"), "yes")
    assert "10000" not in str(refused.value.cure)


def test_a_date_is_read() -> None:
    setting = Described("day", SettingType.DATE, say("Day"), say("A day."))
    assert parsed(setting, "2026-11-24") == date(2026, 11, 24)
    with pytest.raises(BadSetting):
        parsed(setting, "24.11.2026")


def test_an_unknown_setting_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError, match="no_such_setting"):
        described("no_such_setting")
