"""The check-in mode on the plant's books, and what stories at the gate ask of them."""

from datetime import time
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot
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
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.gate.screen import GateScreen
from desktop.screens.gate.strip import Answer
from desktop.settings import WindowSettings
from tests.db.makers import write
from tests.desktop.screens.gate_hands import Hands
from tests.stories.plant import ADULTS, PUPILS, Plant

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Gate:
    """The mode, opened on the plant's books, and the hands on its keyboard."""

    def __init__(self, store: Store, folder: Path, qtbot: QtBot) -> None:
        self.settings = WindowSettings(QSettings(str(folder / "gate.ini"), QSettings.Format.IniFormat))
        self.context = Context(store)
        self.tasks = Tasks()
        self.screen = GateScreen(self.context, self.tasks, self.settings)
        qtbot.addWidget(self.screen)
        self.screen.resize(1440, 900)
        with qtbot.waitActive(self.screen):
            self.screen.show()
        self.hands = Hands(self.screen)
        self.heard: list[str] = []

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


def show(gate: Gate) -> None:
    gate.screen.refresh()
