"""The exchange: enrolled, tried, sent over a line that breaks, answered, returned, and handed over by hand."""

import shutil
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.outbox import record_by_hand
from db.commands.settings import change_setting
from db.errors import say
from db.exchange.destinations import Way
from db.exchange.outbox import bring_receipt
from db.exchange.rounds import ASKING_PAUSE, Rounds
from db.exchange.secrets import Secrets
from db.exchange.transports.address import Ways
from db.exchange.transports.folder import MARK
from db.journal import first_broken
from db.model.kinds import DeliveryState
from db.opening import FILE_NAME, open_store
from db.queries.cases import policy
from db.reports.keys import fingerprint, signing_key
from db.reports.receipts import Refusal, receipt_name
from db.store import Store
from desktop.app.language import use_language
from desktop.app.sender import Sender
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.kit.text import Text
from desktop.labels import label
from desktop.screens.exchange.package_card import PackageCard
from desktop.screens.exchange.screen import ExchangeSheet
from desktop.subjects import ExchangePart
from tests.db.conftest import NOW
from tests.db.exchange.outbox_made import AGENCY, STRANGER, outbox, pin, receipt_for, set_up_site, states
from tests.db.exchange.servers import HOST, PASSWORD, USER, BadLine, make_certificate, post_server, webdav_server
from tests.db.makers import write

LONG_MS = 20_000


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Books with two months closed and queued."""
    folder = tmp_path_factory.mktemp("closed")
    store = open_store(folder, clock=SetClock(NOW), seat="office")
    set_up_site(store)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    store.close()
    return folder / FILE_NAME


@pytest.fixture
def folder(tmp_path: Path, closed: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir()
    shutil.copy(closed, made / FILE_NAME)
    return made


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def site(folder: Path, clock: SetClock) -> Iterator[Store]:
    store = open_store(folder, clock=clock, seat="office")
    yield store
    store.close()


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> Secrets:
    """Passwords on a computer without a keyring."""
    import keyring
    from keyring.backends.fail import Keyring

    monkeypatch.setattr(keyring.core, "_keyring_backend", Keyring())  # type: ignore[no-untyped-call]  # keyring's own
    return Secrets()


@pytest.fixture
def context(site: Store, qapp: QApplication) -> Context:
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    return Context(site)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def opened(tmp_path: Path) -> list[Path]:
    """What was handed to another program."""
    return []


@pytest.fixture
def sheet(
    context: Context, tasks: Tasks, folder: Path, secrets: Secrets, stick: Path, opened: list[Path], qtbot: QtBot
) -> ExchangeSheet:
    def open_file(file: Path) -> bool:
        opened.append(file)
        return True

    made = ExchangeSheet(context, tasks, folder, secrets, media=(stick,), open_file=open_file)
    qtbot.addWidget(made)
    made.resize(752, 860)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settle(made, qtbot)
    return made


def settle(sheet: ExchangeSheet, qtbot: QtBot) -> None:
    """Wait until nothing is under way any more."""
    tasks = sheet.doing._tasks
    qtbot.waitUntil(lambda: not tasks.running(), timeout=LONG_MS)


def said(sheet: ExchangeSheet) -> str:
    """What the bar says."""
    return sheet.bar.accessibleName() if sheet.bar.isVisible() else ""


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(Text) if one.isVisibleTo(widget))


def card(sheet: ExchangeSheet, place: int) -> PackageCard:
    """Return the card of a package, in the order of queueing."""
    row = outbox(sheet.context.store)[place]
    return next(one for one in sheet.queue.cards if one.package.row.id == row.id)


def choose(sheet: ExchangeSheet, way: Way, **typed: str) -> None:
    """Fill the form in as a person would."""
    form = sheet.destination
    form.way.setCurrentIndex(form.way.findData(way.value))
    for name, text in typed.items():
        field = form._field(name)
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, text)


def test_from_the_first_key_to_the_receipt_over_a_line_that_breaks(
    sheet: ExchangeSheet, folder: Path, clock: SetClock, tmp_path: Path, qtbot: QtBot
) -> None:
    context, store, acts = sheet.context, sheet.context.store, sheet.destination
    sheet.turn_to("keys")
    settle(sheet, qtbot)
    own = fingerprint(signing_key(folder).public)
    assert sheet.keys.own.text().replace("\n", " ") == own
    sheet.keys.copy_button.click()
    assert QApplication.clipboard().text() == own
    with post_server(make_certificate(tmp_path)) as (port, received):
        line = BadLine(port, seed=7, cut=0.0)
        sheet.turn_to("destination")
        choose(sheet, Way.HTTPS, server=f"{HOST}:{line.port}", place="in")
        acts.test.click()
        settle(sheet, qtbot)
        assert acts.identity.isVisible(), "a certificate nobody knows is shown by its fingerprint"
        assert "Nothing was sent" in words(acts.identity)
        acts.identity.accept.click()
        qtbot.waitUntil(lambda: "The connection works" in said(sheet), timeout=LONG_MS)
        acts.save.click()
        settle(sheet, qtbot)
        assert "kept" in said(sheet)

        line.cut, line.mercy = 1.0, 10_000
        sheet.turn_to("queue")
        sheet.queue.send.click()
        settle(sheet, qtbot)
        assert "cannot be reached" in said(sheet)
        assert states(store) == [DeliveryState.QUEUED] * 2
        assert "Next attempt by itself" in words(card(sheet, 0))
        assert "stays queued and is tried again" in words(card(sheet, 0))

        line.cut = 0.0
        told: list[str] = []
        sender = Sender(context, folder, Secrets(), sheet.doing._tasks, sheet)
        sender.told.connect(told.append)
        sender.look()
        settle(sheet, qtbot)
        assert received.packages == {}, "its pause is not over"
        clock.set(clock.now() + timedelta(minutes=3))
        sender.look()
        settle(sheet, qtbot)
        assert set(received.packages) == {row.file_name for row in outbox(store)}
        assert told == ["2 summaries delivered"]
        assert "Delivered" in words(card(sheet, 0))

        sheet.turn_to("keys")
        sheet.keys.key.setText(AGENCY.public.hex())
        sheet.keys.key.textEdited.emit(sheet.keys.key.text())
        assert sheet.keys.agency.text().replace("\n", " ") == fingerprint(AGENCY.public)
        sheet.keys.confirm.click()
        first, second = outbox(store)
        received.receipts[receipt_name(first.file_name)] = receipt_for(first)
        received.receipts[receipt_name(second.file_name)] = receipt_for(
            second, refusal=Refusal.UNKNOWN_KEY, detail={"fingerprint": own}
        )
        clock.set(clock.now() + ASKING_PAUSE)
        sender.look()
        settle(sheet, qtbot)
        line.close()
        sender.stop()
    assert states(store) == [DeliveryState.ACCEPTED, DeliveryState.RETURNED]
    assert any("returned" in one for one in told)
    sheet.turn_to("queue")
    assert "The agency accepted the summary." in words(card(sheet, 0))
    parked = card(sheet, 1)
    assert "has not enrolled the key" in words(parked)
    assert "read out the fingerprint" in words(parked)
    parked.show_receipt.click()
    assert own in words(parked)
    parked.cure.click()
    assert sheet.keys.isVisible()
    with store.read() as session:
        assert first_broken(session) is None


def test_a_connection_that_hangs_is_given_up_by_its_button(
    sheet: ExchangeSheet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:

    gate = threading.Event()
    monkeypatch.setattr("db.exchange.transports.folder.FolderTransport.test", lambda _self: gate.wait(20))
    sheet.turn_to("destination")
    choose(sheet, Way.FOLDER, place="/srv/agency")
    sheet.destination.test.click()
    assert sheet.destination.cancel.isVisible()
    assert not sheet.destination.test.isEnabled()
    sheet.destination.cancel.click()
    settle(sheet, qtbot)
    gate.set()
    assert sheet.destination.test.isEnabled()
    assert said(sheet) == ""


def test_a_password_goes_to_the_server_and_never_into_the_books(
    sheet: ExchangeSheet, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    served = tmp_path / "served"
    served.mkdir()
    with webdav_server(served, make_certificate(tmp_path)) as port:
        sheet.turn_to("destination")
        choose(sheet, Way.WEBDAV, server=f"{HOST}:{port}", place="in", user=USER, password="wrong")
        sheet.destination.test.click()
        settle(sheet, qtbot)
        sheet.destination.identity.accept.click()
        qtbot.waitUntil(lambda: "refuses access" in said(sheet), timeout=LONG_MS)
        choose(sheet, Way.WEBDAV, password=PASSWORD)
        sheet.destination.save.click()
        settle(sheet, qtbot)
        assert "no keyring" in said(sheet), "it is said that it lasts for this session only"
        assert sheet.destination.password.text() == ""
        sheet.turn_to("queue")
        sheet.queue.send.click()
        settle(sheet, qtbot)
    assert len(list((served / "in").glob("*.zip"))) == 2
    for file in folder.iterdir():
        assert PASSWORD.encode() not in file.read_bytes(), file.name


def test_what_is_wrong_with_the_destination_is_said_at_its_field(sheet: ExchangeSheet) -> None:
    sheet.turn_to("destination")
    choose(sheet, Way.SFTP, server="files.example")
    sheet.destination.save.click()
    assert "user name" in sheet.destination.labelled["user"].problem()
    assert sheet.destination.user.hasFocus()
    choose(sheet, Way.SFTP, server="sftp://plant@files.example:2222/in/box")
    sheet.destination.save.click()
    assert sheet.destination.server.text() == "files.example:2222"
    with sheet.context.store.read() as session:
        assert policy(session).outbox_folder == "sftp://plant@files.example:2222/in/box"
    sheet.context.undo()
    with sheet.context.store.read() as session:
        assert policy(session).outbox_folder == ""
    assert sheet.destination.head.note.whole_text() == "Nothing says yet where summaries go."


def test_all_of_it_goes_by_keyboard_too(sheet: ExchangeSheet, tmp_path: Path, qtbot: QtBot) -> None:
    def focused() -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def walk_to(name: str) -> QWidget:
        for _ in range(40):
            if focused().objectName() == name:
                return focused()
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
        raise AssertionError(f"{name} cannot be reached by Tab")

    sheet.parts.setFocus()
    segment = sheet.parts._group.buttons()[0]
    segment.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(segment, Qt.Key.Key_Right)
    assert sheet.destination.isVisible()
    QTest.keyClick(walk_to("way"), Qt.Key.Key_Home)
    QTest.keyClicks(walk_to("place"), str(tmp_path / "agency"))
    QTest.keyClick(walk_to("test_connection"), Qt.Key.Key_Space)
    settle(sheet, qtbot)
    assert "one may write there" in said(sheet)
    QTest.keyClick(walk_to("place"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(sheet, qtbot)
    segment = sheet.parts._group.buttons()[1]
    segment.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(segment, Qt.Key.Key_Left)
    QTest.keyClick(walk_to("send_now"), Qt.Key.Key_Return)
    settle(sheet, qtbot)
    assert states(sheet.context.store) == [DeliveryState.SENT] * 2
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)


def test_a_stick_gets_a_name_carries_the_packages_and_is_known_the_next_time(
    sheet: ExchangeSheet, stick: Path, qtbot: QtBot
) -> None:
    queue = sheet.queue
    assert "not named yet" in queue.stick.currentText()
    assert queue.stick_name.text() == "gatehouse"
    queue.stick_name.clear()
    queue.to_stick.click()
    assert states(sheet.context.store) == [DeliveryState.QUEUED] * 2
    QTest.keyClicks(queue.stick_name, "plant-3")
    queue.to_stick.click()
    settle(sheet, qtbot)
    assert (stick / MARK).read_text() == "plant-3"
    assert len(list((stick / "gatehouse").glob("*.zip"))) == 2
    assert states(sheet.context.store) == [DeliveryState.BY_HAND] * 2
    pin(sheet.context.store)
    row = outbox(sheet.context.store)[0]
    card(sheet, 0).send_again.click()
    settle(sheet, qtbot)
    assert "used last" in queue.stick.currentText()
    (stick / "gatehouse" / "receipts").mkdir()
    (stick / "gatehouse" / "receipts" / receipt_name(row.file_name)).write_bytes(receipt_for(row))
    queue.to_stick.click()
    settle(sheet, qtbot)
    assert states(sheet.context.store)[0] is DeliveryState.ACCEPTED, "what lies on the stick is taken along"


def test_a_mail_is_drafted_with_the_package_and_opened(
    sheet: ExchangeSheet, opened: list[Path], folder: Path, qtbot: QtBot
) -> None:
    QTest.keyClicks(sheet.queue.mail, "agency")
    sheet.queue.to_mail.click()
    assert "e-mail" in sheet.queue._labelled["mail"].problem()
    sheet.queue.mail.clear()
    QTest.keyClicks(sheet.queue.mail, "in@agency.example")
    QTest.keyClick(sheet.queue.mail, Qt.Key.Key_Return)
    settle(sheet, qtbot)
    assert states(sheet.context.store) == [DeliveryState.BY_HAND] * 2
    assert sorted(opened) == sorted((folder / "drafts").glob("*.eml"))
    assert len(opened) == 2


def test_where_the_settings_name_a_mail_sending_opens_the_drafts(
    sheet: ExchangeSheet, opened: list[Path], qtbot: QtBot
) -> None:
    sheet.turn_to("destination")
    choose(sheet, Way.MAIL, place="in@agency.example")
    sheet.destination.test.click()
    settle(sheet, qtbot)
    assert "sent by a person" in said(sheet)
    sheet.destination.save.click()
    sheet.turn_to("queue")
    sheet.queue.send.click()
    settle(sheet, qtbot)
    assert states(sheet.context.store) == [DeliveryState.BY_HAND] * 2
    assert len(opened) == 2
    assert "taken by hand" in words(sheet.bar)


def drop(sheet: ExchangeSheet, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    sheet.dropEvent(event)


def test_a_dropped_receipt_asks_for_the_key_first_and_is_then_taken_over(
    sheet: ExchangeSheet, tmp_path: Path, qtbot: QtBot
) -> None:
    store = sheet.context.store
    row = outbox(store)[0]
    write(store, record_by_hand, row.id, "stick:agency")
    file = tmp_path / "receipt.json"
    file.write_bytes(receipt_for(row))
    drop(sheet, file)
    settle(sheet, qtbot)
    assert "has not been confirmed here" in said(sheet)
    sheet.bar.buttons()[0].click()
    settle(sheet, qtbot)
    assert sheet.keys.isVisible()
    assert sheet.keys.agency.text().replace("\n", " ") == fingerprint(AGENCY.public)
    sheet.keys.confirm.click()
    settle(sheet, qtbot)
    assert states(store)[0] is DeliveryState.ACCEPTED
    sheet.keys.withdraw.click()
    with store.read() as session:
        assert policy(session).agency_key == ""


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\x00" * 70_000, "not a receipt"),
        (b"[" * 15_000, "not a receipt"),
        (b"<html><script>alert(1)</script>", "not a receipt"),
        (None, "cannot be read"),
    ],
)
def test_a_hostile_file_is_said_and_changes_nothing(
    sheet: ExchangeSheet, tmp_path: Path, qtbot: QtBot, content: bytes | None, sentence: str
) -> None:
    store = sheet.context.store
    pin(store)
    before = outbox(store)
    file = tmp_path / "receipt.json"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    drop(sheet, file)
    settle(sheet, qtbot)
    assert sentence in said(sheet)
    assert outbox(store) == before
    sheet.doing.look_for_key(file)
    settle(sheet, qtbot)
    assert sheet.keys.labelled.problem() or sentence in said(sheet)


def test_a_receipt_of_a_stranger_is_refused_by_its_fingerprint(
    sheet: ExchangeSheet, tmp_path: Path, qtbot: QtBot
) -> None:
    store = sheet.context.store
    pin(store)
    row = outbox(store)[0]
    write(store, record_by_hand, row.id, "stick:agency")
    file = tmp_path / "receipt.json"
    file.write_bytes(receipt_for(row, STRANGER))
    drop(sheet, file)
    settle(sheet, qtbot)
    assert fingerprint(STRANGER.public) in said(sheet)
    assert states(store)[0] is DeliveryState.BY_HAND


@pytest.mark.parametrize(
    ("refusal", "place"),
    [(Refusal.UNKNOWN_ENTERPRISE, "settings"), (Refusal.WRONG_FIGURES, "reports"), (Refusal.EARLIER_MISSING, "")],
)
def test_a_parked_refusal_leads_to_where_it_is_settled(
    sheet: ExchangeSheet, refusal: Refusal, place: str, tmp_path: Path, qtbot: QtBot
) -> None:
    store = sheet.context.store
    pin(store)
    row = outbox(store)[0]
    write(store, record_by_hand, row.id, "stick:agency")
    bring_receipt(store, receipt_for(row, refusal=refusal))
    settle(sheet, qtbot)
    wanted: list[tuple[str, object]] = []
    sheet.context.wanted.connect(lambda name, subject: wanted.append((name, subject)))
    parked = card(sheet, 0)
    assert parked.cure.isVisibleTo(parked) == bool(place)
    if place:
        parked.cure.click()
        assert wanted == [(place, row.month if place == "reports" else None)]


def test_sending_by_itself_is_switched_here_and_taken_back_by_undo(sheet: ExchangeSheet) -> None:
    box = sheet.queue.by_itself
    assert box.isChecked()
    box.click()
    with sheet.context.store.read() as session:
        assert not policy(session).sends_by_itself
    sheet.context.undo()
    assert box.isChecked()


def test_the_sheet_opens_at_the_part_that_is_wanted_in_both_languages(sheet: ExchangeSheet, qtbot: QtBot) -> None:
    sheet.show_subject(ExchangePart("keys"))
    settle(sheet, qtbot)
    assert sheet.keys.isVisible()
    try:
        use_language("ru")
        qtbot.waitUntil(lambda: sheet.parts.words() == ["Очередь", "Куда отправлять", "Ключи"])
        assert "Октябрь 2026, версия 0" in words(sheet.queue.cards[0])
    finally:
        use_language("en")


def test_the_sender_stops_with_the_window_and_gives_back_what_it_had(
    context: Context, folder: Path, tasks: Tasks, site: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:

    gate, begun = threading.Event(), threading.Event()

    def hang(*_arguments: object) -> None:
        begun.set()
        gate.wait(30)

    monkeypatch.setattr("db.exchange.transports.folder.FolderTransport.deliver", hang)
    write(site, change_setting, "outbox_folder", str(folder / "agency"))
    sender = Sender(context, folder, Secrets(), tasks, context)
    sender.look()
    assert begun.wait(10)
    assert states(site)[0] is DeliveryState.SENDING
    sender.stop()
    tasks.drain()
    gate.set()
    assert states(site) == [DeliveryState.QUEUED] * 2
    assert {row.attempts for row in outbox(site)} == {0}


def test_the_sender_is_quiet_without_a_network_and_says_once_what_somebody_must_mend(
    context: Context, folder: Path, tasks: Tasks, site: Store, qtbot: QtBot
) -> None:

    lines = [False]
    write(site, change_setting, "outbox_folder", f"webdavs://{USER}@{HOST}:9/in")
    rounds = Rounds(site, Ways(folder), has_line=lambda _address: lines[0])
    sender = Sender(context, folder, Secrets(), tasks, context, rounds=rounds)
    told: list[str] = []
    moved: list[object] = []
    sender.told.connect(told.append)
    sender.moved.connect(moved.append)

    def look() -> None:
        sender.look()
        qtbot.waitUntil(lambda: not tasks.running(), timeout=LONG_MS)

    look()
    assert told == []
    assert [getattr(state, "has_line", None) for state in moved] == [False]
    lines[0] = True
    look()
    look()
    assert len(told) == 1
    assert "password" in told[0]
    sender.stop()


def test_what_was_queued_just_now_is_sent_without_waiting_for_the_clock(
    context: Context, folder: Path, tasks: Tasks, site: Store, qtbot: QtBot
) -> None:

    sender = Sender(context, folder, Secrets(), tasks, context)
    context.do(say("Setting"), lambda unit: change_setting(unit, "outbox_folder", str(folder / "agency")))
    qtbot.waitUntil(lambda: states(site) == [DeliveryState.SENT] * 2, timeout=LONG_MS)
    sender.stop()
