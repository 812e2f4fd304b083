"""The check-in mode in the program's window, the hands of a guard on its keyboard and scanner, and groups that come."""

from datetime import time
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlmodel import select

from db.commands.lists import PersonDraft, receive_list
from db.commands.visit_steps import confirm_visit
from db.model.kinds import (
    ListedRole,
    VisitorCategory,
)
from db.model.visitor import Visitor
from db.queries.presence import counted
from db.store import Store
from desktop.app.window import MainWindow
from desktop.screens.gate.form_panel import FormPanel
from desktop.screens.gate.screen import GateScreen
from desktop.screens.gate.strip import Answer
from tests.db.makers import write
from tests.stories.hands import ALT, CTRL, PLAIN, focus
from tests.stories.plant import ADULTS, PUPILS, Plant

CONTROL = CTRL
SLOW = 100
"""Milliseconds between the keys of a person."""

__all__ = ["ALT", "CONTROL"]

F = TypeVar("F", bound=FormPanel)


class Hands:
    """Types where the keyboard stands, as a person does or as a scanner; time passes with each key."""

    def __init__(self) -> None:
        self._now = 1_000_000

    def type(self, text: str) -> None:
        """Type letters slowly."""
        for sign in text:
            self.key(0, sign, SLOW)

    def scan(self, text: str) -> None:
        """Write as a scanner does: at once, Enter at the end."""
        for sign in text:
            self.key(0, sign, 1)
        self.key(Qt.Key.Key_Return, "\r", 1)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key, shortcuts included."""
        self._now += SLOW
        QTest.keyClick(focus(), key, modifiers)
        QApplication.processEvents()

    def enter(self, text: str) -> None:
        """Type something and press Enter."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def key(self, key: Qt.Key | int, text: str, after: int) -> None:
        """Send one key so many milliseconds after the last."""
        self._now += after
        event = QKeyEvent(QEvent.Type.KeyPress, int(key), PLAIN, text)
        event.setTimestamp(self._now)
        QApplication.sendEvent(focus(), event)


class Gate:
    """The window with the mode in it, entered by F4, and the hands on its keyboard."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.hands = Hands()

    @property
    def screen(self) -> GateScreen:
        held = self.window.screen_named("gate")
        assert isinstance(held, GateScreen)
        return held

    def open(self) -> None:
        """F4 from wherever one is, and a moment until the day is shown."""
        self.hands.press(Qt.Key.Key_F4)
        assert self.window.shown_screens() == [self.screen]
        assert self.screen.field.hasFocus()
        self.screen.finish_painting()

    def form(self, kind: type[F]) -> F:
        """The question that is open, with the keyboard in it."""
        asked = self.screen.asking.form
        assert isinstance(asked, kind)
        assert asked.isAncestorOf(focus())
        return asked

    def to_group(self, visit: UUID) -> None:
        """Walk the groups of the day by Page Up and Page Down."""
        order = [group.id for group in self.screen.showing.in_order()]
        while (away := order.index(visit) - order.index(self.screen.current or visit)) != 0:
            self.hands.press(Qt.Key.Key_PageDown if away > 0 else Qt.Key.Key_PageUp)

    def answers(self, answer: Answer) -> bool:
        told = self.screen.strip.current()
        assert told is not None
        return told.answer is answer

    @property
    def told(self) -> str:
        told = self.screen.strip.current()
        assert told is not None
        return f"{told.text} {told.note}"


def expect(plant: Plant, names: list[str], *, at: time = time(12), adults: int = 0, **named: object) -> UUID:
    """A confirmed group with a list, whose first people are adults."""
    people = {PUPILS: len(names) - adults, ADULTS: adults} if adults else {VisitorCategory.COLLEGE: len(names)}
    visit = plant.plan(people, at=at, **named)
    write(plant.store, confirm_visit, visit)
    drafts = [
        PersonDraft(
            surname=name.split()[0],
            given=" ".join(name.split()[1:]),
            role=ListedRole.CHAPERONE if place < adults else ListedRole.VISITOR,
        )
        for place, name in enumerate(names)
    ]
    write(plant.store, receive_list, visit, drafts)
    return visit


def inside(store: Store, visit: UUID) -> int:
    with store.read() as session:
        return counted(session, visit).inside.total()


def person(store: Store, surname: str) -> Visitor:
    with store.read() as session:
        return session.exec(select(Visitor).where(Visitor.surname == surname)).one()
