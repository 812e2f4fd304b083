"""Sending by itself: what is due goes out once, nothing is tried in vain, and whatever breaks off loses nothing."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from db.clock import SetClock
from db.commands.outbox import FIRST_PAUSE, LEASE, claim, kept_problem, record_failure, release, send_again
from db.commands.settings import change_setting
from db.exchange import rounds
from db.exchange.outbox import hand_over, send_queued
from db.exchange.patience import patiently
from db.exchange.rounds import ASKING_PAUSE, NoSecretKnown, Rounds
from db.exchange.transports.address import KEY_FILE, Ways
from db.exchange.transports.folder import FolderTransport, StickTransport, mark_stick, plugged_in
from db.exchange.transports.transport import NotTrusted, Unreachable, reason_of
from db.model.kinds import DeliveryState
from db.opening import open_store
from db.queries.outbox import STICK, attempts, last_used, problem_of
from db.queries.outbox import outbox as read_outbox
from db.store import Store
from tests.db.exchange.outbox_made import AGENCY, LABEL, answer, outbox, pin, states
from tests.db.exchange.servers import HOST, free_port
from tests.db.makers import write


def quiet(_step: int, _total: int) -> None:
    """Nobody asks how far it is."""


@pytest.fixture
def inbox(site: Store, tmp_path: Path) -> Path:
    """The folder of the agency, which the settings name."""
    write(site, change_setting, "outbox_folder", str(tmp_path / "agency"))
    return tmp_path / "agency"


def made(site: Store, tmp_path: Path, **options: object) -> Rounds:
    return Rounds(site, Ways(tmp_path), **options)  # type: ignore[arg-type]  # options of Rounds


def test_a_round_delivers_and_brings_the_receipts(site: Store, inbox: Path, tmp_path: Path) -> None:
    one = made(site, tmp_path)
    assert len(one.go(quiet).sent.delivered) == 2
    pin(site)
    for row in outbox(site):
        answer(inbox, row)
    assert one.go(quiet).answered.answers == (), "the agency is not asked at every look"
    assert isinstance(site.clock, SetClock)
    site.clock.set(site.clock.now() + ASKING_PAUSE)
    assert len(one.go(quiet).answered.answers) == 2
    assert states(site) == [DeliveryState.ACCEPTED] * 2


def test_who_does_not_want_it_sends_by_hand(site: Store, inbox: Path, tmp_path: Path) -> None:
    write(site, change_setting, "sends_by_itself", "false")
    assert made(site, tmp_path).go(quiet).sent.delivered == ()
    assert not inbox.exists()


def test_a_mail_is_never_drafted_by_itself(site: Store, tmp_path: Path) -> None:
    write(site, change_setting, "outbox_folder", "mailto:in@agency.example")
    made(site, tmp_path).go(quiet)
    assert states(site) == [DeliveryState.QUEUED] * 2


def test_without_a_network_nothing_is_tried_and_when_it_is_back_nothing_waits(
    site: Store, clock: SetClock, tmp_path: Path
) -> None:
    write(site, change_setting, "outbox_folder", f"https://{HOST}:{free_port()}/in")
    lines = [True]
    one = made(site, tmp_path, has_line=lambda _address: lines[0])
    assert len(one.go(quiet).sent.failed) == 2
    assert {row.attempts for row in outbox(site)} == {1}
    assert one.go(quiet).sent.failed == (), "in its pause it is left alone"
    lines[0] = False
    clock.set(clock.now() + 10 * FIRST_PAUSE)
    made_round = one.go(quiet)
    assert made_round.has_line is False
    assert {row.attempts for row in outbox(site)} == {1}
    one.go(quiet)
    clock.set(clock.now() - 9 * FIRST_PAUSE)
    lines[0] = True
    assert len(one.go(quiet).sent.failed) == 2, "a network that is back ends the pause"
    assert one.go(quiet).troubles == []


def test_a_server_of_this_computer_has_a_line_and_an_unknown_name_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rounds.has_line_to(f"https://{HOST}:9/in")
    assert rounds.has_line_to("/srv/in")

    def nowhere(*_place: object, **_options: object) -> object:
        raise OSError("Name or service not known")

    monkeypatch.setattr("db.exchange.rounds.socket.getaddrinfo", nowhere)
    assert not rounds.has_line_to("sftp://u@files.example/in")


def test_a_password_that_is_not_known_is_asked_for_instead_of_being_tried(site: Store, tmp_path: Path) -> None:
    write(site, change_setting, "outbox_folder", "sftp://plant@files.example/in")
    one = made(site, tmp_path, has_line=lambda _address: True)
    assert isinstance(one.go(quiet).troubles[0], NoSecretKnown)
    assert {row.attempts for row in outbox(site)} == {0}
    write(site, change_setting, "outbox_folder", f"sftp://plant@{HOST}:{free_port()}/in")
    (tmp_path / KEY_FILE).write_bytes(b"-----BEGIN")
    assert made(site, tmp_path).go(quiet).troubles == []
    assert {row.attempts for row in outbox(site)} == {1}, "a key of its own lets it in"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    places = (tmp_path / "media" / "one", tmp_path / "media" / "two")
    for place in places:
        place.mkdir(parents=True)
    monkeypatch.setattr("db.exchange.transports.folder.media", lambda: places)
    return places[1]


def test_the_stick_of_the_settings_is_served_as_soon_as_it_is_plugged_in(
    site: Store, stick: Path, tmp_path: Path
) -> None:
    write(site, change_setting, "outbox_folder", "stick:agency")
    one = made(site, tmp_path)
    one.go(quiet)
    assert {row.attempts for row in outbox(site)} == {0}, "no stick, no attempt"
    mark_stick(stick, "agency")
    assert len(one.go(quiet).sent.delivered) == 2
    assert len(list((stick / "gatehouse").glob("*.zip"))) == 2


def test_a_stick_carries_the_packages_by_hand_and_is_known_again(site: Store, stick: Path) -> None:
    mark_stick(stick, "agency")
    assert (stick, "agency") in plugged_in((stick,))
    sent = hand_over(site, StickTransport("agency", (stick,)))
    assert len(sent.delivered) == 2
    assert states(site) == [DeliveryState.BY_HAND] * 2
    with site.read() as session:
        assert last_used(session, STICK) == "agency"
        assert read_outbox(session).last_stick == "agency"


def test_two_programs_on_the_same_books_send_each_package_once(
    site: Store, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_store(tmp_path, clock=site.clock, actor="coordinator", seat="gate")
    calls: list[str] = []
    deliver = FolderTransport.deliver
    gate = threading.Barrier(2)

    def slowly(self: FolderTransport, file_name: str, content: bytes) -> None:
        calls.append(file_name)
        deliver(self, file_name, content)

    monkeypatch.setattr(FolderTransport, "deliver", slowly)

    def run(store: Store) -> None:
        gate.wait()
        Rounds(store, Ways(tmp_path)).go(quiet)

    runners = [threading.Thread(target=run, args=(one,)) for one in (site, other)]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join()
    other.close()
    assert sorted(calls) == sorted(row.file_name for row in outbox(site))
    assert states(site) == [DeliveryState.SENT] * 2


def test_a_program_that_died_amid_sending_holds_a_package_only_for_a_while(
    site: Store, inbox: Path, clock: SetClock, tmp_path: Path
) -> None:
    first = outbox(site)[0]
    assert write(site, claim, first.id)
    assert not write(site, claim, first.id)
    assert len(made(site, tmp_path).go(quiet).sent.delivered) == 1
    clock.set(clock.now() + LEASE + timedelta(seconds=1))
    assert len(made(site, tmp_path).go(quiet).sent.delivered) == 1
    assert not write(site, claim, first.id)
    write(site, release, first.id)
    assert states(site) == [DeliveryState.SENT] * 2


def test_sending_that_is_broken_off_gives_the_package_back_at_once(
    site: Store, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs = threading.Event()
    monkeypatch.setattr(FolderTransport, "deliver", lambda *_arguments: hangs.wait(20))

    class Unwanted(Exception):
        pass

    asked: list[int] = []

    def ask(_step: int, _total: int) -> None:
        asked.append(1)
        if len(asked) > 3:
            raise Unwanted

    with pytest.raises(Unwanted):
        send_queued(site, ways=Ways(tmp_path), report=ask)
    hangs.set()
    assert states(site) == [DeliveryState.QUEUED] * 2
    assert {row.attempts for row in outbox(site)} == {0}
    assert {row.next_attempt_at for row in outbox(site)} == {None}


def test_patience_hands_on_what_the_work_brings() -> None:
    assert patiently(lambda: 7, lambda: None) == 7
    with pytest.raises(ZeroDivisionError):
        patiently(lambda: 1 // 0, lambda: None)


def test_each_attempt_is_told_with_its_outcome(site: Store, inbox: Path, clock: SetClock, tmp_path: Path) -> None:
    row = outbox(site)[0]
    send_queued(site, f"https://{HOST}:{free_port()}/in", ways=Ways(tmp_path))
    clock.set(clock.now() + timedelta(minutes=5))
    send_queued(site, str(tmp_path / "agency"))
    write(site, send_again, row.id)
    clock.set(clock.now() + timedelta(minutes=5))
    send_queued(site, str(tmp_path / "agency"))
    with site.read() as session:
        told = attempts(session, row.id)
    assert [one.problem is None for one in told] == [True, True, False]
    assert [one.at for one in told] == sorted((one.at for one in told), reverse=True)
    assert told[2].problem is not None
    assert "nothing answers there" in str(told[2].problem.what)
    assert told[0].destination == str(tmp_path / "agency")


def test_a_problem_is_kept_so_that_every_reader_hears_it_in_their_language(site: Store) -> None:
    row = outbox(site)[0]
    long = NotTrusted(place="https://files.example/" + "x" * 300, reason="certificate verify failed " * 20)
    assert len(kept_problem(long)) <= 400
    write(site, record_failure, row.id, "somewhere", long)
    found = problem_of(outbox(site)[0].last_problem)
    assert found is not None
    assert found.what.text == NotTrusted.message
    assert found.cure.text == NotTrusted.remedy
    broken = Unreachable(place="here", reason=reason_of(ConnectionResetError("reset by peer")))
    again = problem_of(kept_problem(broken))
    assert again is not None
    assert str(again.what) == "here cannot be reached: the line broke."
    plain = problem_of("It {did} not work.")
    assert plain is not None
    assert str(plain.what) == "It {did} not work."
    assert problem_of("") is None


def test_what_is_sent_again_waits_for_its_answer_anew(site: Store, inbox: Path, tmp_path: Path) -> None:
    one = made(site, tmp_path)
    one.go(quiet)
    pin(site, AGENCY)
    row = outbox(site)[0]
    answer(inbox, row)
    made(site, tmp_path).go(quiet)
    assert outbox(site)[0].state is DeliveryState.ACCEPTED
    with site.write(LABEL) as unit:
        send_again(unit, row.id)
    assert outbox(site)[0].receipt == ""
    with site.read() as session:
        assert read_outbox(session).queued == 1
    made(site, tmp_path).go(quiet)
    assert outbox(site)[0].state is DeliveryState.ACCEPTED
