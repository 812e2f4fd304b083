"""What is recognised at a glance is what the thorough check accepts, and nothing else is."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.agency.swift import Recogniser, container_of
from db.errors import TourError
from db.reports.container import DOCUMENT, MANIFEST, SIGNATURE, TABLE, pack, unpack
from db.reports.document import build_document, canonical, checksum
from db.reports.keys import key_id
from db.reports.package import Verified, build_package, verify_package
from db.reports.summary import Summary
from db.reports.table import build_table
from tests.db.reports.makers import KEY, make_correction, make_nil_summary, make_previous, make_summary, summaries
from tests.db.reports.test_package import mutate

PACKAGE = build_package(make_summary(), KEY)


def thorough(content: bytes) -> Verified | None:
    try:
        return verify_package(content)
    except TourError:
        return None


@pytest.mark.parametrize(
    "summary",
    [
        make_summary(),
        make_nil_summary(),
        make_previous(),
        make_correction(make_summary(), checksum(make_summary())),
        make_summary(enterprise_name='ООО «Кавычка \\ " и запятая, =формула»\u2028'[:-1]),
        make_summary(suppress_below=3, programme_code=""),
    ],
    ids=["month", "nil", "earlier", "correction", "odd name", "no programme"],
)
def test_what_the_program_writes_is_recognised(summary: Summary) -> None:
    content = build_package(summary, KEY)
    assert Recogniser().recognise(content) == verify_package(content)


@settings(max_examples=24, deadline=None)
@given(summaries())
def test_any_month_that_the_thorough_check_accepts_is_recognised(summary: Summary) -> None:
    content = build_package(summary, KEY)
    assert Recogniser().recognise(content) == verify_package(content)


def test_a_recogniser_that_has_seen_one_package_reads_the_next_right() -> None:
    recogniser = Recogniser()
    contents = [
        build_package(one, KEY) for one in (make_summary(), make_previous(), make_nil_summary(), make_summary())
    ]
    assert [recogniser.recognise(content) for content in contents] == [verify_package(content) for content in contents]


def test_the_container_is_the_one_that_is_packed() -> None:
    members = unpack(PACKAGE)
    assert container_of(members) == pack(members) == PACKAGE


@pytest.mark.parametrize("seed", range(250))
def test_an_altered_package_is_never_recognised(seed: int) -> None:
    content = mutate(random.Random(seed))
    assert content == PACKAGE or Recogniser().recognise(content) is None


def forged(change: Callable[[dict[str, Any]], None]) -> bytes:
    """Sign a document that was altered by somebody who has the key and writes all the rest as it should be."""
    value = json.loads(unpack(PACKAGE)[DOCUMENT])
    change(value)
    document = canonical(value)
    return sealed(document, value["header"])


def sealed(document: bytes, header: dict[str, Any], table: bytes | None = None) -> bytes:
    table = table or table_of(document)
    listed = [
        {"name": name, "sha256": sha256(member).hexdigest(), "size": len(member)}
        for name, member in ((DOCUMENT, document), (TABLE, table))
    ]
    manifest = canonical({"format": "opi-package-1.0", "header": header, "members": listed})
    signature = canonical(
        {
            "algorithm": "Ed25519",
            "key_id": key_id(KEY.public),
            "public_key": KEY.public.hex(),
            "signature": KEY.sign(manifest).hex(),
        }
    )
    return pack({MANIFEST: manifest, SIGNATURE: signature, DOCUMENT: document, TABLE: table})


def table_of(document: bytes) -> bytes:
    """Write the table that belongs to the figures as they stand, whatever they are."""
    from db.reports.summary import Figure

    rows = json.loads(document)["figures"]
    summary = make_summary()
    figures = tuple(
        Figure(row["block"], row["field"], row["dim"], row["key"], row["value"], row["unit"], row["flag"])
        for row in rows
    )
    made = Summary(summary.header, figures)
    object.__setattr__(made, "figures", figures)
    return build_table(made)


def set_value(field: str, value: object, key: str = "") -> Callable[[dict[str, Any]], None]:
    def change(document: dict[str, Any]) -> None:
        row = next(one for one in document["figures"] if one["field"] == field and one["key"] == key)
        row["value"] = value

    return change


def set_cell(name: str, cell: object, place: int = 3) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["figures"][place].update({name: cell})


def set_header(**cells: object) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["header"].update(cells)


@pytest.mark.parametrize(
    "change",
    [
        set_value("visitors_total", 848),
        set_value("visits_held", True),
        set_value("visits_held", -1),
        set_value("visits_held", 1_000_000_000),
        set_value("visits_held", "41"),
        set_value("feedback_score", "4.70"),
        set_value("feedback_score", "5.1"),
        set_value("feedback_score", 4),
        set_value("briefing_rate", "99.9"),
        set_value("route.title", "Иванов, 4510 123456", "R1"),
        set_value("route.languages", "ru en", "R1"),
        set_cell("unit", "people"),
        set_cell("block", "activity2"),
        set_cell("field", "heights"),
        set_cell("flag", "sure"),
        set_cell("key", "Li"),
        set_cell("dim", "day"),
        set_cell("note", "x"),
        lambda document: document["figures"].pop(3),
        lambda document: document["figures"].reverse(),
        lambda document: document["figures"].append(dict(document["figures"][-1])),
        lambda document: document.update(figures=[]),
        lambda document: document.update(more=1),
        set_header(period="2026-13"),
        set_header(enterprise_code=12345),
        set_header(revision="0"),
        set_header(revision=1),
        set_header(region_code="RU-XXX"),
        set_header(timezone="Mars/Base"),
        set_header(closed_at="", approver_role=""),
        set_header(closed_at="2026-02-31T00:00:00Z"),
        set_header(approver_role="king"),
        set_header(extra="x"),
        set_header(generated_at="2026-11-02T06:10:00+00:00"),
        set_header(closed_at="2026-11-02"),
    ],
)
def test_a_forger_with_the_right_key_gets_no_further_at_a_glance(change: Callable[[dict[str, Any]], None]) -> None:
    content = forged(change)
    seen = Recogniser()
    seen.recognise(PACKAGE)
    assert thorough(content) is None
    assert Recogniser().recognise(content) is None
    assert seen.recognise(content) is None


@pytest.mark.parametrize("title", ["a},{b", 'Цех "value":5', "},{", '"value":'])
def test_a_route_that_is_named_like_the_seams_of_a_document_is_left_to_the_thorough_check(title: str) -> None:
    content = forged(set_value("route.title", title, "R1"))
    assert thorough(content) is not None
    assert Recogniser().recognise(content) in (None, thorough(content))


def test_a_table_that_tells_something_else_is_not_recognised() -> None:
    members = unpack(PACKAGE)
    header = json.loads(members[MANIFEST])["header"]
    content = sealed(members[DOCUMENT], header, members[TABLE].replace(b",847,", b",848,"))
    assert Recogniser().recognise(content) is None


def test_a_flood_of_spellings_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.agency.swift.MOST_KNOWN", 50)
    recogniser = Recogniser()
    assert recogniser.recognise(PACKAGE) == verify_package(PACKAGE)
    assert max(len(recogniser._spellings), len(recogniser._rows)) <= 50


def test_the_document_of_a_recognised_package_is_the_one_that_was_built() -> None:
    summary = replace(make_summary())
    found = Recogniser().recognise(build_package(summary, KEY))
    assert found is not None
    assert build_document(found.summary) == build_document(summary)


@given(st.binary(max_size=300))
def test_no_bytes_make_it_stumble(content: bytes) -> None:
    assert Recogniser().recognise(content) is None
