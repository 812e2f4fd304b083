"""A round of the agency: what is read, what is refused and why, what is answered, what counts."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.agency import reading
from db.agency.combining import NothingDelivered
from db.agency.ledger import LedgerUnreadable
from db.agency.overview import build_json
from db.agency.parcels import Parcel, look_into_files
from db.agency.reading import FolderUnreadable
from db.agency.register import BadColumns, BadRegister, NoRegister, read_register, write_register
from db.agency.round import Round, Wish, consolidate
from db.reports.container import pack
from db.reports.document import checksum
from db.reports.keys import SigningKey
from db.reports.package import build_package
from db.reports.receipts import Receipt, Refusal, read_receipt
from db.rules.calendar import Month
from tests.db.agency.makers import AGENCY, JANUARY, NOW, corrected, enrol, invented, made, put, send
from tests.db.reports.test_package import edited

WISH = Wish("Agency")


def go(folder: Path, **changes: object) -> Round:
    return consolidate(folder, replace(WISH, **changes), AGENCY, NOW)  # type: ignore[arg-type]  # fields of the wish


def answer_to(package: Path) -> Receipt:
    path = package.parent / "receipts" / f"{package.stem}.receipt.json"
    return read_receipt(path.read_bytes(), AGENCY.public)


def refusals(done: Round) -> list[Refusal | None]:
    return [one.refusal for one in done.combined.post.judged]


def test_each_package_counts_once_and_gets_its_receipt(tmp_path: Path) -> None:
    several = invented(3)
    enrol(tmp_path, several)
    sent = {send(tmp_path, one, made(one, JANUARY)): made(one, JANUARY) for one in several}
    done = go(tmp_path)
    assert done.reading.new == done.receipts == 3
    total = sum(summary.count("visitors_total") for summary in sent.values())
    assert done.combined.country.scope.total["visitors_total"] == total > 0
    for path, summary in sent.items():
        receipt = answer_to(path)
        assert receipt.is_accepted
        assert (receipt.checksum, receipt.period) == (checksum(summary), "2026-01")


def test_a_second_round_reads_and_answers_only_what_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    several = invented(3)
    enrol(tmp_path, several)
    first, second, third = several
    send(tmp_path, first, made(first, JANUARY))
    send(tmp_path, second, made(second, JANUARY))
    before = go(tmp_path)
    again = go(tmp_path)
    assert (again.reading.new, again.receipts) == (0, 0)
    assert build_json(again.combined) == build_json(before.combined)
    opened: list[str] = []

    def look(paths: list[str]) -> list[Parcel | None]:
        opened.extend(paths)
        return look_into_files(paths)

    monkeypatch.setattr(reading, "look_into_files", look)
    late = send(tmp_path, third, made(third, JANUARY))
    done = go(tmp_path)
    assert opened == [str(late)]
    assert (done.reading.new, done.receipts) == (1, 1)


def test_the_latest_valid_revision_counts(tmp_path: Path) -> None:
    (one,) = several = invented(1)
    enrol(tmp_path, several)
    first = made(one, JANUARY)
    second = corrected(first, one, JANUARY)
    send(tmp_path, one, first)
    send(tmp_path, one, second)
    done = go(tmp_path)
    assert refusals(done) == [None, None]
    assert done.combined.country.scope.total["visitors_total"] == second.count("visitors_total")
    assert second.count("visitors_total") != first.count("visitors_total")


def test_an_old_revision_that_is_sent_again_changes_nothing(tmp_path: Path) -> None:
    (one,) = several = invented(1)
    enrol(tmp_path, several)
    first = made(one, JANUARY)
    second = corrected(first, one, JANUARY)
    send(tmp_path, one, first)
    send(tmp_path, one, second)
    go(tmp_path)
    again = send(tmp_path, one, first, on=datetime(2026, 6, 1, tzinfo=UTC), name="again.zip")
    done = go(tmp_path)
    assert answer_to(again).is_accepted
    assert done.combined.country.scope.total["visitors_total"] == second.count("visitors_total")


def test_a_correction_waits_for_what_it_replaces_and_is_then_taken_up(tmp_path: Path) -> None:
    (one, other) = several = invented(2)
    enrol(tmp_path, several)
    send(tmp_path, other, made(other, JANUARY))
    first = made(one, JANUARY)
    second = send(tmp_path, one, corrected(first, one, JANUARY))
    assert go(tmp_path).combined.post.refused()[0].refusal is Refusal.EARLIER_MISSING
    assert answer_to(second).refusal is Refusal.EARLIER_MISSING
    send(tmp_path, one, first, on=datetime(2026, 3, 1, tzinfo=UTC))
    done = go(tmp_path)
    assert refusals(done) == [None, None, None]
    assert done.receipts == 2
    assert answer_to(second).is_accepted


@pytest.fixture
def lone(tmp_path: Path) -> Path:
    """A folder in which one package counts, so that the others may all be refused."""
    *_, good = several = invented(3)
    enrol(tmp_path, several[:1] + several[2:])
    send(tmp_path, good, made(good, JANUARY))
    return tmp_path


def test_every_refusal_says_why(lone: Path) -> None:
    one, stranger, _ = invented(3)
    summary = made(one, JANUARY)
    content = build_package(summary, one.key)
    other = replace(made(one, JANUARY, revision=0), figures=made(one, Month(2026, 2)).figures)
    early = replace(summary.header, closed_at=datetime(2026, 1, 20, tzinfo=UTC), period="2026-01")
    elsewhere = replace(summary.header, region_code="RU-AD" if one.region != "RU-AD" else "RU-BA")
    march = Month(2026, 3)
    wrong_base = made(one, march, revision=1, supersedes="ab" * 32)
    paths = {
        put(lone, one, b"not a zip", summary, name="a.zip"): Refusal.UNREADABLE,
        put(lone, one, content[:900] + b"#" + content[901:], summary, name="b.zip"): Refusal.UNREADABLE,
        send(lone, one, summary, key=SigningKey(b"\x09" * 32), name="c.zip"): Refusal.UNKNOWN_KEY,
        send(lone, stranger, made(stranger, JANUARY), name="d.zip"): Refusal.UNKNOWN_ENTERPRISE,
        send(lone, one, replace(summary, header=elsewhere), name="e.zip"): Refusal.OTHER_REGION,
        send(lone, one, replace(summary, header=early), name="f.zip"): Refusal.TOO_EARLY,
        send(lone, one, summary, on=datetime(2026, 2, 3, tzinfo=UTC), name="g.zip"): None,
        send(lone, one, other, on=datetime(2026, 2, 4, tzinfo=UTC), name="h.zip"): Refusal.REVISION_TAKEN,
        send(lone, one, made(one, march), name="i.zip"): None,
        send(lone, one, wrong_base, name="j.zip"): Refusal.OTHER_REPLACED,
    }
    go(lone)
    assert {path.name: answer_to(path).refusal for path in paths} == {path.name: why for path, why in paths.items()}


def test_an_altered_member_is_told_from_a_damaged_file(lone: Path) -> None:
    one = invented(3)[0]
    path = put(lone, one, pack(edited("summary.csv", b",847,", b",848,")), made(one, JANUARY), name="a.zip")
    go(lone)
    receipt = answer_to(path)
    assert receipt.refusal is Refusal.ALTERED
    assert receipt.detail["name"] == "summary.csv"


def test_a_site_that_is_enrolled_later_counts_without_being_read_again(lone: Path) -> None:
    *_, stranger, _ = several = invented(3)
    path = send(lone, stranger, made(stranger, JANUARY))
    go(lone)
    assert answer_to(path).refusal is Refusal.UNKNOWN_ENTERPRISE
    enrol(lone, several)
    done = go(lone)
    assert done.reading.new == 0
    assert answer_to(path).is_accepted


def test_a_file_that_went_away_no_longer_counts(lone: Path) -> None:
    one = invented(3)[0]
    path = send(lone, one, made(one, JANUARY))
    assert len(go(lone).combined.country.scope.reporting) == 2
    path.unlink()
    done = go(lone)
    assert done.reading.gone == 1
    assert len(done.combined.country.scope.reporting) == 1


def test_newcomers_are_enrolled_only_when_asked_and_never_over_a_known_key(tmp_path: Path) -> None:
    one, other = invented(2)
    send(tmp_path, one, made(one, JANUARY))
    with pytest.raises(NoRegister):
        go(tmp_path)
    assert [site.enterprise_code for site in go(tmp_path, enrols=True).enrolled] == [one.code]
    send(tmp_path, one, made(one, Month(2026, 2)), key=other.key)
    done = go(tmp_path, enrols=True)
    assert done.enrolled == ()
    assert Refusal.UNKNOWN_KEY in refusals(done)


def test_hidden_files_links_and_receipts_are_passed_by(lone: Path) -> None:
    package = next(lone.rglob("*.zip"))
    (lone / ".half.zip").write_bytes(b"x")
    (lone / ".hidden").mkdir()
    (lone / ".hidden" / "x.zip").write_bytes(b"x")
    (lone / "link.zip").symlink_to(package)
    (lone / "loop").symlink_to(lone, target_is_directory=True)
    assert go(lone).reading.seen == 1
    assert go(lone).reading.seen == 1


def test_without_answers_nothing_is_written_beside_the_packages(lone: Path) -> None:
    assert go(lone, answers=False).receipts == 0
    assert list(lone.rglob("*.receipt.json")) == []


def test_a_cancelled_round_goes_on_where_it_was(lone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "CHUNK", 1)
    one = invented(3)[0]
    send(lone, one, made(one, JANUARY))

    def stop(step: int, total: int) -> None:
        if step == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        consolidate(lone, WISH, AGENCY, NOW, stop)
    done = go(lone)
    assert done.reading.new == 1
    assert len(done.combined.country.scope.reporting) == 2


def test_many_files_are_read_by_several_processes_to_the_same_end(lone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = invented(3)[0]
    for number in range(1, 7):
        send(lone, one, made(one, Month(2026, number)))
    alone = build_json(go(lone).combined)
    for state in (lone / ".consolidated").iterdir():
        state.unlink()
    monkeypatch.setattr(reading, "FEW", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    together = go(lone)
    assert together.reading.new == 7
    assert build_json(together.combined) == alone


def test_mistakes_in_the_folder_are_told_with_their_place(tmp_path: Path) -> None:
    with pytest.raises(FolderUnreadable):
        go(tmp_path / "nowhere", enrols=True)
    one = invented(1)[0]
    enrol(tmp_path, [one])
    with pytest.raises(NothingDelivered):
        go(tmp_path)
    text = (tmp_path / "register.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "register.csv").write_text(text.replace(one.region, "RU-XXX"), encoding="utf-8")
    with pytest.raises(BadRegister, match="line 2, column region_code"):
        go(tmp_path)
    (tmp_path / "register.csv").write_text("name;key\n1;2\n", encoding="utf-8")
    with pytest.raises(BadColumns, match="enterprise_code"):
        go(tmp_path)


def test_a_damaged_ledger_is_said_and_left_alone(lone: Path) -> None:
    go(lone)
    for state in (lone / ".consolidated").iterdir():
        state.unlink()
    file = lone / ".consolidated" / "ledger.sqlite"
    file.write_bytes(b"this is no database, it is a text of some length" * 40)
    with pytest.raises(LedgerUnreadable):
        go(lone)
    assert file.read_bytes().startswith(b"this is no")


def test_a_register_survives_a_spreadsheet(tmp_path: Path) -> None:
    several = invented(3)
    enrol(tmp_path, several)
    register = read_register(tmp_path)
    text = (tmp_path / "register.csv").read_text(encoding="utf-8-sig")
    assert ";" not in text
    (tmp_path / "register.csv").write_text(text.replace(",", ";").replace(";01;", ";1;"), encoding="utf-8-sig")
    assert read_register(tmp_path) == register
    write_register(tmp_path, register.sites.values())
    assert read_register(tmp_path) == register


def test_the_overview_for_machines_tells_the_same_as_the_combined_figures(lone: Path) -> None:
    done = go(lone)
    told = json.loads(build_json(done.combined))
    assert told["country"]["visitors_total"] == done.combined.country.scope.total["visitors_total"]
    assert [row["code"] for row in told["regions"]] == sorted(row["code"] for row in told["regions"])
    readings = done.combined.country.readings
    assert set(told["country"]["indicators"]) == set(readings) == set(told["indicators"])
    assert told["country"]["indicators"]["growth"] == {"value": None, "cases": 0}
