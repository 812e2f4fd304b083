"""The window tells how the sending by itself stands, leads to the exchange, and stops it when it closes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.outbox import record_sent
from db.commands.settings import change_setting
from db.exchange.outbox import bring_receipt
from db.exchange.rounds import Rounds
from db.exchange.secrets import Secrets
from db.exchange.transports.address import Ways
from db.model.kinds import DeliveryState
from db.opening import FILE_NAME, open_store
from db.reports.receipts import Refusal
from db.store import Store
from desktop.app.commands import commands_of
from desktop.app.places import build_places
from desktop.app.sender import Sender, SendingState
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.text import ElidedText
from desktop.screens.exchange.screen import ExchangeSheet
from desktop.screens.reports.screen import ReportsScreen
from desktop.screens.today.screen import TodayScreen
from desktop.settings import WindowSettings
from tests.db.conftest import NOW
from tests.db.exchange.outbox_made import outbox, pin, receipt_for, set_up_site, states
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
def site(tmp_path: Path, closed: Path) -> Iterator[Store]:
    shutil.copy(closed, tmp_path / FILE_NAME)
    store = open_store(tmp_path, clock=SetClock(NOW), seat="office")
    yield store
    store.close()


@pytest.fixture
def plant(site: Store, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    load_icons()
    made = MainWindow(WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
        build_places(made, site, tmp_path)
    yield made
    made.tasks.drain()


def context_of(window: MainWindow) -> Context:
    assert window.context is not None
    return window.context


def lines(window: MainWindow) -> list[str]:
    return [item.line.text for item in window.status.items()]


def sheet_of(window: MainWindow) -> ExchangeSheet:
    sheet = window.sheet.held
    assert isinstance(sheet, ExchangeSheet)
    return sheet


def test_the_status_bar_follows_the_sending_and_leads_to_the_exchange(
    plant: MainWindow, site: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    assert "Queued: 2 summaries" in lines(plant)
    write(site, change_setting, "outbox_folder", str(tmp_path / "agency"))
    rounds = Rounds(site, Ways(tmp_path), has_line=lambda _address: True)
    sender = Sender(context_of(plant), tmp_path, Secrets(), plant.tasks, plant, rounds=rounds)
    plant.take_sender(sender)
    sender.moved.emit(SendingState(True, 1, 2))
    assert "Sending 1 of 2" in lines(plant)
    sender.look()
    qtbot.waitUntil(lambda: states(site) == [DeliveryState.SENT] * 2, timeout=LONG_MS)
    qtbot.waitUntil(plant.toast.isVisible, timeout=LONG_MS)
    assert "2 summaries delivered" in plant.toast.findChildren(ElidedText)[0].whole_text()
    sender.moved.emit(SendingState(True))
    assert "Everything is sent" in lines(plant)
    pin(site)
    bring_receipt(site, receipt_for(outbox(site)[0], refusal=Refusal.WRONG_FIGURES))
    returned = next(item for item in plant.status.items() if "Returned" in item.line.text)
    returned.click()
    assert sheet_of(plant).queue.isVisible()
    plant.close()
    assert not sender._timer.isActive()


def test_two_messages_of_the_sender_do_not_push_each_other_away(plant: MainWindow) -> None:
    plant.voice.announce("one")
    plant.voice.announce("two")
    assert plant.toast.findChildren(ElidedText)[0].whole_text() == "one"


def test_the_exchange_is_a_command_and_stands_beside_the_delivery_and_on_today(
    plant: MainWindow, site: Store, qtbot: QtBot
) -> None:
    assert any(one.title == "Exchange with the agency…" for one in commands_of(plant))
    plant.acts.exchange.trigger()
    assert sheet_of(plant).isVisible()
    plant.leave_sheet()

    pin(site)
    first = outbox(site)[0]
    write(site, record_sent, first.id, "/srv/agency")
    bring_receipt(site, receipt_for(first, refusal=Refusal.UNKNOWN_KEY))
    today = plant.screen_named("today")
    assert isinstance(today, TodayScreen)
    today.refresh()
    item = next(one for one in today.attention.items() if "returned the summary" in str(one.concern.what))
    assert item.link is not None
    item.link.click()
    sheet_of(plant)
    plant.leave_sheet()

    plant.go("reports")
    reports = plant.screen_named("reports")
    assert isinstance(reports, ReportsScreen)
    qtbot.waitUntil(lambda: reports.picture is not None, timeout=LONG_MS)
    reports.panel.delivery.open_exchange.click()
    sheet_of(plant)
    plant.wait_for_tasks()
