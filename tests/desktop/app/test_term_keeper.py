"""Personal data vanish on time also where the program stays open for days."""

from datetime import timedelta

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlmodel import select

from db.clock import SetClock
from db.model.privacy import DestructionAct
from db.model.visitor import Visitor
from db.store import Store
from desktop.app.term_keeper import TermKeeper
from desktop.kit.tasks import Tasks
from tests.desktop.screens.conftest import books

__all__ = ["books"]


def test_what_expires_overnight_is_destroyed_in_the_morning_without_a_new_start(books: Store, qtbot: QtBot) -> None:
    tasks, parent = Tasks(), QObject()
    keeper = TermKeeper(books, tasks, parent)
    qtbot.waitUntil(lambda: not tasks.running())
    with books.read() as session:
        names = [one.surname for one in session.exec(select(Visitor)) if one.surname]
        acts = len(session.exec(select(DestructionAct)).all())
    assert names
    clock = books.clock
    assert isinstance(clock, SetClock)
    keeper.look()
    assert not tasks.running(), "once a day is enough"
    clock.set(clock.now() + timedelta(days=3000))
    keeper.look()
    qtbot.waitUntil(lambda: not tasks.running())
    with books.read() as session:
        assert [one.surname for one in session.exec(select(Visitor)) if one.surname] == []
        assert len(session.exec(select(DestructionAct)).all()) > acts
    tasks.drain()
