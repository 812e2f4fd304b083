"""Instance files that are not what they should be are told, with the place."""

import json
import lzma

import pytest

from db.roster.packed import InstanceUnreadable
from db.roster.problem import read_instance
from db.roster.smptsp import read_shift_problem
from db.roster.solve import solve
from tests.db.roster.makers import a_guide, a_visit, an_instance, as_file, at

SMALL = an_instance([a_guide("Anna")], [a_visit("V1", at(0, 9), prefer_guide="Anna")], locked=(("V1", "Anna"),))
SHIFTS = b"# a comment\nType = 1\nJobs = 2\n 1 5\n 5 9\nQualifications = 1\n 2: 0 1\n"


def test_an_instance_is_read_as_it_was_written() -> None:
    assert read_instance(as_file(SMALL), "small.json") == SMALL
    assert read_instance(lzma.compress(as_file(SMALL)), "small.json.xz") == SMALL


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "line 1 is no JSON"),
        (b"[]", "it holds no JSON object"),
        (b"\xff\xfe", "byte 0 is no text"),
        (b"[" * 100_000, "nested too deeply"),
        (lzma.compress(b"{}")[:-9], "cut short"),
        (b"\xfd7zXZ\x00 not really", "packing is damaged"),
        (as_file(SMALL, format="factory-roster/2"), "its format is “factory-roster/2”"),
        (as_file(SMALL, first_weekday="Monday"), "first_weekday is no whole number"),
        (as_file(SMALL, guides={}), "guides is no list"),
        (as_file(SMALL, guides=[3]), "guides is no list of objects"),
        (as_file(SMALL, visits=[{"id": "V1", "start": 0}]), r"visits\[0\].end is missing"),
        (as_file(SMALL, locked=[["V1"]]), "locked holds something other"),
        (as_file(SMALL, locked=[["V1", "Boris"]]), "visit V1 and guide Boris is not known"),
    ],
)
def test_what_is_wrong_with_an_instance_is_told(content: bytes, reason: str) -> None:
    with pytest.raises(InstanceUnreadable, match=reason):
        solve(content, "small.json", budget=0)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("windows", [[5, 1]], r"guides\[0\].windows holds"),
        ("routes", ["R1", 2], r"guides\[0\].routes is no list of texts"),
        ("max_day_min", True, r"guides\[0\].max_day_min is no whole number"),
        ("max_week_min", -1, "at least 0"),
        ("avoid_weekdays", ["Mon"], "no list of whole numbers"),
        ("id", 5, r"guides\[0\].id is no text"),
    ],
)
def test_a_wrong_field_of_a_guide_is_named(field: str, value: object, reason: str) -> None:
    guide = json.loads(as_file(SMALL))["guides"][0]
    with pytest.raises(InstanceUnreadable, match=reason):
        read_instance(as_file(SMALL, guides=[{**guide, field: value}]), "small.json")


def test_a_visit_must_end_after_its_start() -> None:
    visit = json.loads(as_file(SMALL))["visits"][0]
    with pytest.raises(InstanceUnreadable, match=r"visits\[0\].end is not after"):
        read_instance(as_file(SMALL, visits=[{**visit, "end": visit["start"]}]), "small.json")


def test_an_id_that_stands_there_twice_is_named() -> None:
    visits = json.loads(as_file(SMALL))["visits"]
    with pytest.raises(InstanceUnreadable, match="V1 stands there twice"):
        read_instance(as_file(SMALL, visits=visits * 2), "small.json")


def test_shifts_are_read_plain_and_packed() -> None:
    problem = read_shift_problem(SHIFTS, "two.dat")
    assert problem.jobs == ((1, 5), (5, 9))
    assert problem.workers == (frozenset({0, 1}),)
    assert read_shift_problem(lzma.compress(SHIFTS), "two.dat.xz") == problem


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b"Type = 1", b"Type = 2", "another type"),
        (b" 1 5", b" 5 5", "line 4 is not of the form"),
        (b" 1 5", b" one 5", "line 4"),
        (b"Jobs = 2", b"Jobs = 1", "line 5"),
        (b"2: 0 1", b"3: 0 1", "line 7"),
        (b"2: 0 1", b"2: 0 2", "job that is not there"),
        (b"2: 0 1", b"1: 0", "nobody is qualified for job 1"),
        (b" 2: 0 1\n", b"", "it ends before"),
    ],
)
def test_what_is_wrong_with_shifts_is_told(old: bytes, new: bytes, reason: str) -> None:
    with pytest.raises(InstanceUnreadable, match=reason):
        solve(SHIFTS.replace(old, new), "two.dat", budget=0)
