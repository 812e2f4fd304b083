"""Enrolment: who waits, what an officer's word over the telephone changes, and what a lost key costs."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.agency.enrolment import Applicant, OtherRegion, admit, applicants, begin_register, strike_key
from db.agency.register import read_register
from db.agency.round import Mail, Wish, receive
from db.reports.keys import SigningKey, fingerprint
from db.reports.receipts import Refusal
from tests.db.agency.makers import AGENCY, JANUARY, enrol, invented, made, send


def got(folder: Path) -> Mail:
    return receive(folder, Wish("Agency"), AGENCY)


def waiting(folder: Path) -> tuple[Applicant, ...]:
    mail = got(folder)
    return applicants(mail.post, mail.register)


def test_a_first_package_waits_until_its_fingerprint_was_compared(tmp_path: Path) -> None:
    (one,) = invented(1)
    send(tmp_path, one, made(one, JANUARY.shifted(1)))
    send(tmp_path, one, made(one, JANUARY))
    begin_register(tmp_path)
    (applicant,) = waiting(tmp_path)
    assert (applicant.code, applicant.name, applicant.since) == ((one.code, "01"), one.name, JANUARY)
    assert (applicant.packages, applicant.is_known) == (2, False)
    assert applicant.fingerprint == fingerprint(one.key.public)
    admit(tmp_path, applicant)
    assert waiting(tmp_path) == ()
    assert got(tmp_path).post.refused() == ()


def test_a_new_key_of_a_known_site_waits_and_is_added_to_the_old_one(tmp_path: Path) -> None:
    (one,) = several = invented(1)
    enrol(tmp_path, several)
    other = SigningKey(b"\x09" * 32)
    send(tmp_path, one, made(one, JANUARY))
    send(tmp_path, one, made(one, JANUARY.shifted(1)), key=other)
    (applicant,) = waiting(tmp_path)
    assert applicant.is_known
    admit(tmp_path, applicant)
    admit(tmp_path, applicant)
    assert read_register(tmp_path).sites[one.code, "01"].keys == {one.key.public, other.public}
    assert got(tmp_path).post.refused() == ()


def test_what_was_signed_with_a_lost_key_no_longer_counts(tmp_path: Path) -> None:
    (one,) = several = invented(1)
    enrol(tmp_path, several)
    send(tmp_path, one, made(one, JANUARY))
    assert got(tmp_path).post.refused() == ()
    strike_key(tmp_path, (one.code, "01"), one.key.public)
    assert [refused.refusal for refused in got(tmp_path).post.refused()] == [Refusal.UNKNOWN_KEY]


def test_a_key_for_another_region_than_the_registered_one_is_not_taken(tmp_path: Path) -> None:
    (one,) = several = invented(1)
    enrol(tmp_path, several)
    send(tmp_path, one, made(one, JANUARY), key=SigningKey(b"\x09" * 32))
    (applicant,) = waiting(tmp_path)
    with pytest.raises(OtherRegion, match="RU-XX"):
        admit(tmp_path, replace(applicant, region_code="RU-XX"))
    assert read_register(tmp_path).sites[one.code, "01"].keys == {one.key.public}


def test_a_register_that_is_there_is_not_begun_anew(tmp_path: Path) -> None:
    enrol(tmp_path, invented(2))
    begin_register(tmp_path)
    assert len(read_register(tmp_path).sites) == 2
